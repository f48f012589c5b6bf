import type { OutlookAnswer } from '@laegedaekning/api/contract'
import { type AreaId, type Figure, firstDayOf, type Text } from '@laegedaekning/domain'
import type { CohortResult } from '@laegedaekning/forecast'
import type { ShortageSign, StatusTable } from '@laegedaekning/plans'
import type { Explained } from '../../figure/explain-dialog.tsx'
import type { FigureTarget } from '../../figure/target.ts'
import { expected } from '../../outlook/bands.ts'
import { common, input } from '../../outlook/figure-parts.ts'
import { infoOf } from '../../outlook/figures.ts'
import { groupsOf, type OutlookGroup } from '../../outlook/groups.ts'

/** The signs of today that a municipality is picked by, as indicators of the Status room (B2.5, A7). Rates only: counts grow with the place. */
export const STATUS_SIGNS = ['indbyggere-pr-kapacitet', 'laeger-60-plus', 'andel-aaben-praksis'] as const

/** The sign of the years to come: what is lacking of the need, from the outlook. */
export const OUTLOOK_SIGN = 'ventet-mangel'

/** Every sign, in the order of the table. */
export const MEETING_SIGNS = [...STATUS_SIGNS, OUTLOOK_SIGN] as const
export type MeetingSign = (typeof MEETING_SIGNS)[number]

/** The name of the sign of the outlook, for a year. */
export function outlookTitle(year: number): Text {
  return {
    da: `Ventet mangel i ${year} som andel af behovet`,
    en: `Expected shortage in ${year} as a share of need`,
  }
}

/** A table of the Status room as a sign; `null` for an indicator that points no way. */
export function signOf({ indicator, rows, total }: StatusTable): ShortageSign | null {
  const { id, higherIs } = indicator
  if (higherIs === 'neutral') return null
  return {
    id,
    higherIs,
    values: new Map(rows.map((row) => [row.area.id, row.figure.value])),
    whole: total.figure.value,
  }
}

const GAP = 'gap-by-need'
const NEED = 'need-by-need'

/** What the outlook expects of an area in a year: need, and what of it is not met, in full-time doctors. */
export type ExpectedShortage = { readonly gap: number; readonly need: number; readonly share: number }

/** The expected shortage of an area of the register in a year, or `null` where the outlook has none. */
export function expectedShortage(
  answer: OutlookAnswer,
  base: CohortResult,
  area: AreaId,
  year: number,
): ExpectedShortage | null {
  const forecast = answer.areas.find(({ id }) => id === area)?.forecast
  if (forecast === undefined) return null
  const gap = expected(base, forecast, GAP, year)
  const need = expected(base, forecast, NEED, year)
  return gap === null || need === null || need <= 0 ? null : { gap, need, share: gap / need }
}

/** The outlook as a sign: the share of the need that is not met; the whole is the municipalities taken together. */
export function outlookSign(
  answer: OutlookAnswer,
  base: CohortResult,
  areas: readonly AreaId[],
  year: number,
): ShortageSign {
  const found = areas.map((id) => [id, expectedShortage(answer, base, id, year)] as const)
  const known = found.flatMap(([, one]) => (one === null ? [] : [one]))
  const need = known.reduce((sum, one) => sum + one.need, 0)
  const gap = known.reduce((sum, one) => sum + one.gap, 0)
  return {
    id: OUTLOOK_SIGN,
    higherIs: 'worse',
    values: new Map(found.map(([id, one]) => [id, one?.share ?? null])),
    whole: need > 0 ? gap / need : null,
  }
}

/** Names the expected shortage of an area for the address. */
export function outlookTarget(area: AreaId, year: number): FigureTarget {
  return { indicator: OUTLOOK_SIGN, area, date: firstDayOf(year), part: null }
}

/** The expected shortage explained: gap over need, with the assumptions of the outlook behind; `undefined` for other figures. */
export function explainedShortage(
  target: FigureTarget,
  answer: OutlookAnswer,
  base: CohortResult,
): Explained | undefined {
  if (target.indicator !== OUTLOOK_SIGN) return undefined
  const year = Number(target.date.slice(0, 4))
  const area = answer.areas.find(({ id }) => id === target.area)
  const found = expectedShortage(answer, base, target.area, year)
  const groups = groupsOf(base.frame, answer.specialties)
  const gap = groups.find(({ measure }) => measure === GAP)
  const need = groups.find(({ measure }) => measure === NEED)
  if (area === undefined || found === null || gap === undefined || need === undefined) return undefined
  const day = firstDayOf(year)
  const part = (symbol: string, group: OutlookGroup, value: number) =>
    input(symbol, group.title, value, group.unit, day, answer)
  const figure: Figure = {
    ...common(gap, answer),
    indicator: OUTLOOK_SIGN,
    unit: 'share',
    value: found.share,
    formula: { da: 'M ÷ B', en: 'M ÷ B' },
    inputs: [part('M', gap, found.gap), part('B', need, found.need)],
  }
  const info = infoOf(gap)
  return {
    areaName: area.name,
    figure,
    indicator: {
      ...info,
      id: OUTLOOK_SIGN,
      title: outlookTitle(year),
      formula: figure.formula,
      unit: 'share',
      measure: 'rate',
    },
    sources: answer.sources,
    registeredAt: answer.known.registeredAt,
    dataAddress: '/api/outlook/input',
  }
}
