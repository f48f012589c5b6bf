import type { Separator } from './table.ts'

const SEPARATORS: readonly Separator[] = [';', '\t', ',']

/** Separators of one line that stand outside quotes. */
function countOutsideQuotes(line: string, separator: Separator): number {
  let count = 0
  let quoted = false
  for (const character of line) {
    if (character === '"') quoted = !quoted
    else if (character === separator && !quoted) count += 1
  }
  return count
}

/**
 * The separator of a table: the one that the header has and that most of the first lines have equally often.
 * A table of one column has none; `;` then, as Danish spreadsheets write.
 */
export function recogniseSeparator(text: string): Separator {
  const lines = text
    .slice(0, 200_000)
    .split('\n', 21)
    .filter((line) => line.trim() !== '')
  const [header = ''] = lines
  let best: Separator = ';'
  let bestScore = 0
  for (const separator of SEPARATORS) {
    const inHeader = countOutsideQuotes(header, separator)
    if (inHeader === 0) continue
    const alike = lines.filter((line) => countOutsideQuotes(line, separator) === inHeader).length
    const score = (alike / lines.length) * 1000 + Math.min(inHeader, 500)
    if (score > bestScore) {
      best = separator
      bestScore = score
    }
  }
  return best
}
