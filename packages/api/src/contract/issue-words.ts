import type { Issue, IssueCode, Language, Place } from '@laegedaekning/domain'
import { ACCESS_WORDS } from './words/access-words.ts'
import { ACCOUNT_WORDS } from './words/account-words.ts'
import { CATALOGUE_WORDS } from './words/catalogue-words.ts'
import { CELL_WORDS } from './words/cell-words.ts'
import { findFactWords } from './words/fact-words.ts'
import { FILE_WORDS } from './words/file-words.ts'
import { GUARANTEE_WORDS } from './words/guarantee-words.ts'
import type { IssueText } from './words/issue-text.ts'
import { JOB_WORDS } from './words/job-words.ts'
import { MORE_FILE_WORDS } from './words/more-file-words.ts'
import { NETWORK_WORDS } from './words/network-words.ts'
import { OUTLOOK_WORDS } from './words/outlook-words.ts'
import { FIND_PLACE_WORDS } from './words/place-words.ts'
import { RECORD_WORDS } from './words/record-words.ts'
import { REQUEST_WORDS } from './words/request-words.ts'
import { TABLE_WORDS } from './words/table-words.ts'
import { TRAINING_PLAN_WORDS } from './words/training-plan-words.ts'

/** The words of every issue code, exhaustive by type: a new code does not compile before it has its texts. */
export const ISSUE_WORDS: Readonly<Record<IssueCode, IssueText>> = {
  ...FILE_WORDS,
  ...MORE_FILE_WORDS,
  ...CELL_WORDS,
  ...TABLE_WORDS,
  ...REQUEST_WORDS,
  ...RECORD_WORDS,
  ...FIND_PLACE_WORDS,
  ...ACCESS_WORDS,
  ...JOB_WORDS,
  ...TRAINING_PLAN_WORDS,
  ...OUTLOOK_WORDS,
  ...ACCOUNT_WORDS,
  ...NETWORK_WORDS,
  ...CATALOGUE_WORDS,
  ...GUARANTEE_WORDS,
}

/** An issue in words: what – where – why it matters – what to do. `text` is all of them after each other. */
export type IssueMessage = {
  readonly title: string
  readonly what: string
  /** Empty where the issue has no place. */
  readonly where: string
  readonly why: string
  readonly advice: string
  readonly text: string
}

/** The words of an issue in one language, the same in web, CLI, files and API. */
export function issueMessage(issue: Issue, language: Language): IssueMessage {
  const words = ISSUE_WORDS[issue.code]
  const what = fillIn(words.what[language], issue.values)
  const where = issue.at === undefined ? '' : placeInWords(issue.at, language)
  const why = words.why[language]
  const advice = words.advice[language]
  const text = [what, where === '' ? '' : `${where}.`, why, advice].filter((part) => part !== '').join(' ')
  return { title: words.title[language], what, where, why, advice, text }
}

/** `Fil »x.csv«, række 14, kolonne C (Tilmeldte patienter)`. */
export function placeInWords(place: Place, language: Language): string {
  const w = PLACE_WORDS[language]
  switch (place.kind) {
    case 'file':
      return w.file(place.file)
    case 'row':
      return `${w.file(place.file)}${sheetOf(place.sheet, w.sheet)}, ${w.row} ${place.row}`
    case 'cell':
      return `${w.file(place.file)}${sheetOf(place.sheet, w.sheet)}, ${w.row} ${place.row}, ${w.column} ${place.column}`
    case 'line':
      return `${w.file(place.file)}, ${w.line} ${place.line}, ${w.column} ${place.column}`
    case 'field':
      return `${w.field} ${place.pointer}`
    case 'record':
      return `${findFactWords(place.entity)?.[language] ?? place.entity} ${place.id}${place.period === undefined ? '' : `, ${place.period}`}`
  }
}

const PLACE_WORDS = {
  da: {
    file: (name: string) => `Fil »${name}«`,
    sheet: 'ark',
    row: 'række',
    column: 'kolonne',
    line: 'linje',
    field: 'Felt',
  },
  en: {
    file: (name: string) => `File “${name}”`,
    sheet: 'sheet',
    row: 'row',
    column: 'column',
    line: 'line',
    field: 'Field',
  },
} as const

function sheetOf(sheet: string | undefined, word: string): string {
  return sheet === undefined ? '' : `, ${word} »${sheet}«`
}

/** Puts values for `{name}`; drops a `[…]` part in which a value is missing. Values are never read as templates. */
function fillIn(template: string, values: Issue['values']): string {
  const part = (text: string): string | null => {
    let complete = true
    const filled = text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined) complete = false
      return String(value ?? '…')
    })
    return complete ? filled : null
  }
  return template
    .split(/(\[[^\]]*\])/)
    .map((text) => (text.startsWith('[') ? (part(text.slice(1, -1)) ?? '') : (part(text) ?? text)))
    .join('')
}
