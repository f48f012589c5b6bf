/** The limits of every file, enforced before its content is used; printed in the documentation (reliability.md 4.3). */
export const LIMITS = {
  /** Bytes of a file, packed or unpacked. */
  fileBytes: 50 * 1024 * 1024,
  /** Rows below the header. */
  rows: 200_000,
  columns: 500,
  /** Characters of a cell: the same as a spreadsheet's. */
  cellCharacters: 32_767,
  /** Characters of a row, so that one endless row cannot fill the memory. */
  rowCharacters: 2_000_000,
  /** Cells of a table together, so that 200,000 rows of 500 columns cannot fill the memory. */
  cells: 10_000_000,
  /** Corners of all outlines of a file. */
  corners: 1_000_000,
  /** Issues of one code that one file may list; the rest is counted. */
  issuesOfOneCode: 1_000,
} as const
