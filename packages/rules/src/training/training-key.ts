import {
  type AreaId,
  areaId,
  type Fact,
  type KeyUnit,
  type PlainDate,
  type SourceId,
  type Text,
  weakestCertainty,
} from '@laegedaekning/domain'
import { appliedRule } from '../indicators/make-figure.ts'
import { type TableAt, tableAt } from '../parameters/parameter-at.ts'
import { parameters } from '../parameters.generated.ts'

const { noegle } = parameters.videreuddannelse

/** One area's share of a key, 0–1. */
export type KeyParty = { readonly area: AreaId; readonly share: number; readonly parts: number }

/** A key in force on a date (O9): who shares what, in which unit. */
export type TrainingKey = {
  readonly vur: AreaId
  /** The specialty of an exception, or `''` for all others. */
  readonly specialty: string
  readonly unit: KeyUnit
  readonly parties: readonly KeyParty[]
  /** Ids of domain.md: N7, N8, N9; none for a key that only the register has. */
  readonly ids: readonly string[]
  readonly title: Text
  readonly validFrom: PlainDate | null
  readonly source: SourceId
  readonly certainty: ReturnType<typeof weakestCertainty>
  readonly madeUp: boolean
  /** Key of the parameter, or `null` for a key from the register. */
  readonly parameter: string | null
}

const REGION = {
  nordjylland: areaId('region', '1081'),
  midtjylland: areaId('region', '1082'),
  hovedstaden: areaId('region', '1084'),
  sjaelland: areaId('region', '1085'),
} as const

/** The keys of knowledge/ with their VUR and exception; the units are in the parameters' own unit. */
const KNOWN_KEYS = [
  { table: noegle.vurNord, vur: areaId('vur', 'nord'), specialty: '' },
  { table: noegle.vurOest, vur: areaId('vur', 'oest'), specialty: '' },
  { table: noegle.vurOestAlmenMedicin, vur: areaId('vur', 'oest'), specialty: 'almen medicin' },
] as const

/**
 * The keys in force on a date. Those of the register go before those of knowledge/ for the same VUR and specialty; a key of
 * knowledge/ that has not begun on the date is left out.
 */
export function listTrainingKeys(facts: readonly Fact<'key'>[], date: PlainDate): readonly TrainingKey[] {
  const own = [...Map.groupBy(facts, ({ body }) => `${body.vur}|${body.specialty}`).values()].flatMap(keyOf)
  const has = (vur: AreaId, specialty: string): boolean =>
    own.some((key) => key.vur === vur && key.specialty === specialty)
  const known = KNOWN_KEYS.flatMap(({ table, vur, specialty }) => {
    const at = tableAt(table, date)
    return at.cells === null || has(vur, specialty) ? [] : [parameterKey(at, vur, specialty)]
  })
  return [...own, ...known].toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

function nameOf({ vur, specialty }: TrainingKey): string {
  return `${vur}|${specialty}`
}

/** The key that applies to a specialty in a VUR: the exception where there is one; `undefined` where nothing is divided. */
export function findTrainingKey(
  keys: readonly TrainingKey[],
  vur: AreaId,
  specialty: string,
): TrainingKey | undefined {
  const here = keys.filter((key) => key.vur === vur)
  return here.find((key) => key.specialty === specialty) ?? here.find((key) => key.specialty === '')
}

/** What each party of a key has a claim to: 90 courses at 1–2 are 30 and 60 (C1.6); not rounded. */
export function divideByKey(
  amount: number,
  parties: readonly Pick<KeyParty, 'area' | 'parts'>[],
): readonly { readonly area: AreaId; readonly quota: number }[] {
  const parts = parties.reduce((sum, party) => sum + party.parts, 0)
  if (!(parts > 0)) throw new RangeError('A key needs parts above 0')
  return parties.map(({ area, parts: own }) => ({ area, quota: (amount * own) / parts }))
}

function keyOf(facts: readonly Fact<'key'>[]): readonly TrainingKey[] {
  const [first] = facts
  const parts = facts.reduce((sum, { body }) => sum + body.parts, 0)
  if (first === undefined || !(parts > 0)) return []
  const { vur, specialty, unit } = first.body
  const begins = facts.map(({ virkning }) => virkning.from).toSorted()
  return [
    {
      vur,
      specialty,
      unit,
      parties: facts
        .map(({ body }) => ({ area: body.area, parts: body.parts, share: body.parts / parts }))
        .toSorted((a, b) => (a.area < b.area ? -1 : 1)),
      ids: ['O9'],
      title: {
        da: `Registrets nøgle for ${specialty || 'alle specialer'}`,
        en: `The register’s key for ${specialty || 'all specialties'}`,
      },
      validFrom: begins.at(-1) ?? null,
      source: first.provenance.source,
      certainty: weakestCertainty(facts.map(({ provenance }) => provenance.certainty)),
      madeUp: facts.some(({ provenance }) => provenance.madeUp),
      parameter: null,
    },
  ]
}

function parameterKey(at: TableAt, vur: AreaId, specialty: string): TrainingKey {
  const cells = Object.entries(at.cells ?? {})
  const parts = cells.reduce((sum, [, part]) => sum + part, 0)
  return {
    vur,
    specialty,
    unit: at.unit === 'parts-of-courses' ? 'courses' : 'person-years',
    parties: Object.entries(REGION)
      .flatMap(([name, area]) => {
        const own = at.cells?.[name]
        return own === undefined ? [] : [{ area, parts: own, share: own / parts }]
      })
      .toSorted((a, b) => (a.area < b.area ? -1 : 1)),
    ids: at.rule,
    title: at.title,
    validFrom: at.validFrom,
    source: at.source,
    certainty: at.certainty,
    madeUp: false,
    parameter: at.key,
  }
}

/** A key as a rule that a figure applied. */
export function keyAsRule(key: TrainingKey, share: number): ReturnType<typeof appliedRule> {
  return {
    parameter: key.parameter ?? '',
    ids: key.ids,
    title: key.title,
    value: share,
    unit: 'share',
    validFrom: key.validFrom,
    source: key.source,
    certainty: key.certainty,
  }
}
