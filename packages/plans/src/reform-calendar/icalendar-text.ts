/** Longest line of an iCalendar file in octets, without the line break (RFC 5545, 3.1). */
const LONGEST_LINE = 75

/** The lines of a calendar as a file. */
export function iCalendarText(lines: readonly string[]): string {
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

/** A day as iCalendar writes it: `20261122`. */
export const compactDay = (day: string): string => day.replaceAll('-', '')

/** Backslash, semicolon, comma and line break as RFC 5545 writes them (3.3.11). */
export function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
}

/** A line in pieces of at most 75 octets of UTF-8, no character split; each further one begins with a blank that counts. */
function foldLine(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > LONGEST_LINE) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join('\r\n')
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
