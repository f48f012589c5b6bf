import { formatDate, type Language, type PlainDate, Refusal, type Text } from '@laegedaekning/domain'
import {
  exposureOf,
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
