import type { Issue, Language, Place } from '@laegedaekning/domain'
import { issueMessage } from '../contract/index.ts'
import { csvOf } from '../files/csv.ts'
import type { Cell, Sheet } from '../files/sheet.ts'

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  da: ['alvor', 'kode', 'fil', 'raekke', 'kolonne', 'hvad', 'hvorfor', 'hvad_goer_du'],
  en: ['severity', 'code', 'file', 'row', 'column', 'what', 'why', 'advice'],
}

/** Row by row what could not be used, or was used with a reservation, as a table for people. */
export function issueCsv(issues: readonly Issue[], language: Language): string {
  return csvOf(issueSheet(issues, language), language === 'da' ? 'danish' : 'international')
}

function issueSheet(issues: readonly Issue[], language: Language): Sheet {
  const columns = HEADERS[language].map((header) => ({ header, format: { kind: 'text' } as const }))
  const rows = issues.map((issue): readonly Cell[] => {
    const words = issueMessage(issue, language)
    return [issue.severity, issue.code, ...placeCells(issue.at), words.what, words.why, words.advice]
  })
  return { name: language === 'da' ? 'Bemærkninger' : 'Issues', columns, rows }
}

function placeCells(place: Place | undefined): readonly [Cell, Cell, Cell] {
  switch (place?.kind) {
    case 'cell':
      return [place.file, place.row, place.column]
    case 'row':
      return [place.file, place.row, '']
    case 'line':
      return [place.file, place.line, String(place.column)]
    case 'file':
      return [place.file, null, '']
    case 'field':
      return ['', null, place.pointer]
    case 'record':
      return [`${place.entity} ${place.id}`, null, '']
    case undefined:
      return ['', null, '']
  }
}

/** The same as JSON lines, for programs: the issue as it is, with its message. */
export function issueLines(issues: readonly Issue[], language: Language): string {
  return issues
    .map((issue) => `${JSON.stringify({ ...issue, message: issueMessage(issue, language).text })}\n`)
    .join('')
}
