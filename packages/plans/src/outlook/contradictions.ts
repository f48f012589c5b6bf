import type { Certainty, Fact, SourceId, Text } from '@laegedaekning/domain'

/** A published figure that takes part in a contradiction. */
export type PublishedPart = {
  readonly topic: string
  readonly value: number
  readonly unit: Fact<'published'>['body']['unit']
  readonly source: SourceId
  readonly certainty: Certainty
  readonly note: string
}

/** Published figures of one forecast that cannot all be true (F25). */
export type Contradiction = {
  readonly id: string
  readonly kind: 'two-growths' | 'growth-misses-end' | 'growth-misses-share' | 'headline-too-high'
  /** `2018-2040`, and whom it counts (`laeger`, `speciallaeger`, `almen-medicin`). */
  readonly forecast: string
  readonly group: string
  readonly finding: Text
  readonly figures: readonly PublishedPart[]
  /** What the figure should have been for the others to hold, and how far off it is; `null` where two stand against each other. */
  readonly expected: number | null
  readonly difference: number
  /** The source whose figures fit together, where one does. */
  readonly fits: SourceId | null
}

type Published = Fact<'published'>
type Family = {
  readonly forecast: string
  readonly group: string
  readonly start: Published | undefined
  readonly end: Published | undefined
  readonly growths: readonly Published[]
  readonly shares: readonly Published[]
  readonly ratios: readonly Published[]
}

const TOPIC = /^prognose-(\d{4}-\d{4})-([a-z-]+?)-(start|slut|tilvaekst|tilvaekst-andel|forhold)(?:-\d+)?$/

/** A sum of whole persons may differ by this much for rounding. */
const ROUNDING_PERSONS = 1

/**
 * Contradictions among published figures of forecasts: topics `prognose-<years>-<whom>-start`, `-slut`, `-tilvaekst`,
 * `-tilvaekst-andel` and `-forhold`, several of one part numbered `-2`, `-3`. Growth must be end less start, a share must be
 * growth over start as printed, two growths of one forecast must be the same, and a headline must not promise more than the
 * figures. An import of such figures is checked in the same way as those in the box.
 */
export function findContradictions(published: readonly Published[]): readonly Contradiction[] {
  return listFamilies(published).flatMap((family) => [
    ...twoGrowths(family),
    ...family.growths.flatMap((growth) => missesEnd(family, growth)),
    ...family.shares.flatMap((share) => missesShare(family, share)),
    ...family.ratios.flatMap((ratio) => headline(family, ratio)),
  ])
}

function listFamilies(published: readonly Published[]): readonly Family[] {
  const known = published.flatMap((fact) => {
    const match = TOPIC.exec(fact.body.topic)
    if (match === null) return []
    const [, forecast = '', group = '', part = ''] = match
    return [{ fact, forecast, group, part }]
  })
  return [...Map.groupBy(known, ({ forecast, group }) => `${forecast}|${group}`)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, same]): readonly Family[] => {
      const [first] = same
      if (first === undefined) return []
      const of = (part: string): readonly Published[] =>
        same
          .filter((one) => one.part === part)
          .map(({ fact }) => fact)
          .toSorted((a, b) => (a.body.topic < b.body.topic ? -1 : 1))
      const [start] = of('start')
      const [end] = of('slut')
      const { forecast, group } = first
      const [growths, shares, ratios] = [of('tilvaekst'), of('tilvaekst-andel'), of('forhold')]
      return [{ forecast, group, start, end, growths, shares, ratios }]
    })
}

function partOf({ body, provenance }: Published): PublishedPart {
  const { topic, value, unit, note } = body
  const { source, certainty } = provenance
  return { topic, value, unit, source, certainty, note }
}

function make(
  family: Family,
  kind: Contradiction['kind'],
  facts: readonly (Published | undefined)[],
  rest: Pick<Contradiction, 'finding' | 'expected' | 'difference' | 'fits'>,
): Contradiction {
  const { forecast, group } = family
  const figures = facts.filter((fact) => fact !== undefined).map(partOf)
  const id = [forecast, group, kind, figures[0]?.topic ?? ''].join('|')
  return { id, kind, forecast, group, figures, ...rest }
}

/** Two growths of one forecast that are not the same. */
function twoGrowths(family: Family): readonly Contradiction[] {
  const [first, second] = family.growths
  if (first === undefined || second === undefined) return []
  const difference = Math.abs(first.body.value - second.body.value)
  if (difference <= ROUNDING_PERSONS) return []
  const fitting = family.growths.filter((growth) => missesEnd(family, growth).length === 0)
  const finding = {
    da: 'To offentliggjorte tal for tilvæksten i samme prognose er forskellige',
    en: 'Two published figures for the growth of the same forecast differ',
  }
  const fits = fitting.length === 1 ? (fitting[0]?.provenance.source ?? null) : null
  return [make(family, 'two-growths', [first, second], { finding, expected: null, difference, fits })]
}

/** A growth that is not end less start. */
function missesEnd(family: Family, growth: Published): readonly Contradiction[] {
  const { start, end } = family
  if (start === undefined || end === undefined) return []
  const expected = end.body.value - start.body.value
  const difference = growth.body.value - expected
  if (Math.abs(difference) <= ROUNDING_PERSONS) return []
  const finding = {
    da: 'Tilvæksten passer ikke med prognosens eget udgangspunkt og slutning',
    en: 'The growth does not fit the start and end of the forecast itself',
  }
  const fits = start.provenance.source === end.provenance.source ? start.provenance.source : null
  return [make(family, 'growth-misses-end', [growth, start, end], { finding, expected, difference, fits })]
}

/** A share that its source's own growth does not give on the start, within the digits that are printed. */
function missesShare(family: Family, share: Published): readonly Contradiction[] {
  const growth = family.growths.find(({ provenance }) => provenance.source === share.provenance.source)
  if (growth === undefined || family.start === undefined) return []
  const expected = growth.body.value / family.start.body.value
  const difference = share.body.value - expected
  if (Math.abs(difference) <= halfOfLastDigit(share.body.value)) return []
  const finding = {
    da: 'Procenten passer ikke med tilvæksten og udgangspunktet',
    en: 'The percentage does not fit the growth and the start',
  }
  const rest = { finding, expected, difference, fits: null }
  return [make(family, 'growth-misses-share', [share, growth, family.start], rest)]
}

/** Half of the last printed digit: 0.005 for 0.56, 0.0005 for 0.556; a whole percent where fewer digits stand (0.6). */
function halfOfLastDigit(value: number): number {
  const digits = String(value).split('.')[1]?.length ?? 0
  return 0.5 * 10 ** -Math.max(2, digits) + 1e-12
}

/** A headline that promises a larger multiple than end over start. */
function headline(family: Family, ratio: Published): readonly Contradiction[] {
  const { start, end } = family
  if (start === undefined || end === undefined) return []
  const expected = end.body.value / start.body.value
  const difference = ratio.body.value - expected
  if (difference <= 0) return []
  const finding = {
    da: 'Overskriften lover mere, end prognosens egne tal giver',
    en: 'The headline promises more than the figures of the forecast give',
  }
  const fits = start.provenance.source
  return [make(family, 'headline-too-high', [ratio, start, end], { finding, expected, difference, fits })]
}
