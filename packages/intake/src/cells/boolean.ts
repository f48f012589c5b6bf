const YES = new Set(['ja', 'j', 'yes', 'y', 'sand', 'true', '1', 'x'])
const NO = new Set(['nej', 'n', 'no', 'falsk', 'false', '0'])

/** `ja` or `nej` as people and programs write them; `undefined` for anything else. */
export function findBoolean(raw: string): boolean | undefined {
  const cell = raw.trim().toLowerCase()
  if (YES.has(cell)) return true
  return NO.has(cell) ? false : undefined
}
