import {
  AGE_KEYS,
  type Checked,
  formatDate,
  type Issue,
  type Language,
  type PlainDate,
  Refusal,
  type StoredGuarantee,
  type Text,
} from '@laegedaekning/domain'
import {
  exposureOf,
  type Guarantee,
  type GuaranteeRules,
  parseGuarantees,
  type Schedule,
  scheduleOf,
} from '@laegedaekning/plans'
import { type ReasonNumber, storedNumber } from '@laegedaekning/rules'
import type { z } from 'zod'
import type { API } from '../contract/index.ts'
import { csvOf } from '../files/csv.ts'
import type { Sheet, SheetColumn } from '../files/sheet.ts'
import { xlsxOf } from '../files/xlsx.ts'
import { type Download, FORMATS } from '../use-cases/download-status.ts'

type Answer = z.output<typeof API.scheduleGuarantees.ok.schema>

const RULE_KEYS = {
  age: 'almen-praksis/laeger/garanti-mod-afhaendelse-alder',
  cap: 'almen-praksis/personale/stoette-hoejeste-andel',
  exception: 'almen-praksis/personale/stoette-hoejeste-andel-undtagelse',
} as const

/** Schedules and exposure of guarantees. Refusals: the issues of `parseGuarantees`. */
export function scheduleGuarantees(problem: unknown): Answer {
  const { value, issues } = parseGuarantees(problem, rulesAt)
  if (value === null) throw new Refusal(issues)
  const schedules = value.guarantees.map((guarantee) => scheduleOf(guarantee, value.rules))
  return {
    date: value.date,
    schedules,
    exposure: exposureOf(schedules),
    rules: Object.values(RULE_KEYS).map((key) => storedNumber(key, value.date)),
  }
}

/** A guarantee that is kept, as it was given, with the numbers of the day that it is held against. */
export type GuaranteeOnDay = { readonly guarantee: Guarantee; readonly rules: GuaranteeRules }

/** Reads one guarantee of a record. Issues: those of `parseGuarantees`, with pointers into the record. */
export function readGuaranteeOf(body: StoredGuarantee): Checked<GuaranteeOnDay> {
  const { guarantee, ageDetail, computedOn, title } = body
  const given = { ...guarantee, ...ageDetail, id: title }
  const { value, issues } = parseGuarantees({ date: computedOn, guarantees: [given] }, rulesAt)
  const [read] = value?.guarantees ?? []
  if (value === null || read === undefined) return { value: null, issues: issues.map(inRecord) }
  return { value: { guarantee: read, rules: value.rules }, issues: [] }
}

/** What is wrong with a guarantee that somebody wants to keep: it must have a schedule by the rules of its day. */
export function guaranteeIssues(body: StoredGuarantee): readonly Issue[] {
  return readGuaranteeOf(body).issues
}

/** An issue of the first guarantee of a problem as one of a record: what tells of age has a part of its own there. */
function inRecord(issue: Issue): Issue {
  if (issue.at?.kind !== 'field') return issue
  const key = issue.at.pointer.replace(/^\/guarantees\/0/, '')
  const part = AGE_KEYS.some((one) => key === `/${one}`) ? '/ageDetail' : '/guarantee'
  return { ...issue, at: { kind: 'field', pointer: `${part}${key}` } }
}

function rulesAt(date: PlainDate): GuaranteeRules {
  const points = ({ value }: ReasonNumber) => (value === null ? null : Math.round(value * 10_000))
  return {
    disposalAge: storedNumber(RULE_KEYS.age, date).value,
    staffCapBasisPoints: points(storedNumber(RULE_KEYS.cap, date)),
    staffExceptionBasisPoints: points(storedNumber(RULE_KEYS.exception, date)),
  }
}

/** The schedules as a file. Refusals as above. */
export async function downloadSchedules(
  problem: unknown,
  { format, sprog }: z.output<typeof API.downloadSchedules.query>,
): Promise<Download> {
  const { date, schedules } = scheduleGuarantees(problem)
  const { type, ending } = FORMATS[format]
  const name = `laegedaekning_garantier_${date}.${ending}`
  const sheet = sheetOf(schedules, sprog)
  if (format === 'xlsx') return { name, type, bytes: await xlsxOf([sheet], sheet.name) }
  const csv = csvOf(sheet, format === 'csv' ? 'danish' : 'international')
  return { name, type, bytes: new TextEncoder().encode(csv) }
}

const HEADERS: readonly Text[] = [
  { da: 'Garanti', en: 'Guarantee' },
  { da: 'Måned', en: 'Month' },
  { da: 'Udbetales (kr.)', en: 'Released (DKK)' },
  { da: 'Tilbagebetales (kr.)', en: 'Repaid (DKK)' },
  { da: 'Saldo (kr.)', en: 'Balance (DKK)' },
  { da: 'Højst (kr.)', en: 'At most (DKK)' },
]

function sheetOf(schedules: readonly Schedule[], language: Language): Sheet {
  const kroner = (oere: number) => oere / 100
  return {
    name: language === 'da' ? 'Garantier' : 'Guarantees',
    columns: HEADERS.map(
      (header, index): SheetColumn => ({
        header: header[language],
        format: index < 2 ? { kind: 'text' } : { kind: 'number', decimals: 2 },
      }),
    ),
    rows: schedules.flatMap(({ id, lines }) =>
      lines.map((line) => [
        id,
        formatDate(line.month, language),
        kroner(line.releasedOere),
        kroner(line.repaidOere),
        kroner(line.balanceOere),
        kroner(line.mostOere),
      ]),
    ),
  }
}
