import type { Issue } from '@laegedaekning/domain'
import { LIMITS } from '../bytes/limits.ts'

/** Line endings as `\n`, where a file uses only carriage returns (old Macintosh) or only CR LF. */
export function unifiedLineEndings(text: string): string {
  return text.includes('\n') ? text : text.replaceAll('\r', '\n')
}

/** The first NUL, or the first carriage return that stands alone outside quotes in a file with line feeds. */
export function findLineFault(file: string, text: string): Issue | undefined {
  const nul = text.indexOf('\0')
  if (nul >= 0) return faultAt('INTAKE_NUL_CHARACTER', file, text, nul)
  if (!text.includes('\r')) return undefined
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at)
    if (character === 0x22) quoted = !quoted
    else if (character === 0x0d && !quoted && text.charCodeAt(at + 1) !== 0x0a)
      return faultAt('INTAKE_LINE_ENDING', file, text, at)
  }
  return undefined
}

/** The first line that is longer than any row may be; found before the line is cut into cells. */
export function findEndlessLine(file: string, text: string): Issue | undefined {
  let line = 1
  for (let start = 0; start < text.length; line += 1) {
    const end = text.indexOf('\n', start)
    const length = (end < 0 ? text.length : end) - start
    if (length > LIMITS.rowCharacters) {
      const at = { kind: 'line', file, line, column: 1 } as const
      const values = { found: length, most: LIMITS.rowCharacters }
      return { code: 'INTAKE_CELL_TOO_LONG', severity: 'error', at, values }
    }
    start += length + 1
  }
  return undefined
}

function faultAt(code: Issue['code'], file: string, text: string, offset: number): Issue {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  const column = offset - before.lastIndexOf('\n')
  return { code, severity: 'error', at: { kind: 'line', file, line, column }, values: {} }
}
