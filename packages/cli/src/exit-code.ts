/** Exit codes of the command; stable and documented in docs/reference/kommando.md. */
export const EXIT = {
  fine: 0,
  /** Issues in the data: something could not be read, or nothing was written because of it. */
  issues: 1,
  /** Wrong use: an unknown command, option, folder or date. */
  wrongUse: 2,
  /** A bug or a broken machine. */
  fault: 3,
  /** The register is in use by another process. */
  locked: 4,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
