import { type AreaId, levelOf } from '@laegedaekning/domain'
import {
  type AreaSeries,
  cautionsOf,
  effectFigures,
  effectSettingsAt,
  followEffect,
  levelFigures,
  type MeasuredFigure,
} from '@laegedaekning/plans'
import { getIndicator } from '@laegedaekning/rules'
import type { z } from 'zod'
import type { API, EffectAnswer } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { readFigure } from '../use-cases/read-area.ts'
import { sourcesOf } from '../use-cases/sources.ts'
import { type IndicatorHistory, indicatorHistory } from './register-history.ts'

/** Slug of the indicator that tells how many live in an area. */
const PEOPLE = 'befolkning'

/**
 * An initiative followed up (K20): the indicator of the area on 1 January of each year that the register measured it, held
 * against similar areas and against its own line from before. Refusals: INDICATOR_NOT_FOUND, AREA_NOT_FOUND, LEVEL_NOT_AT_DATE.
 */
export async function readEffect(
  register: Register,
  query: z.output<typeof API.getEffect.query>,
): Promise<EffectAnswer> {
  const { noegletal, omraade, 'virker-fra': effectFrom, uden, kendt } = query
  const today = register.clock.today()
  const now = await readFigure(register, omraade, noegletal, { dato: today, sammenlign: 'land', kendt })
  const known = await register.known(kendt)
  const level = levelOf(omraade)
  const history = await indicatorHistory(register, noegletal, level, known)
  const people = new Map(
    levelFigures(await register.at(today, known), PEOPLE, level, today).map(({ area, figure }) => [
      area,
      figure.value,
    ]),
  )
  const { settings, rules } = effectSettingsAt(today)
  const { higherIs } = getIndicator(noegletal)
  const days = history.fresh.map(({ date }) => date)
  const seriesOf = (area: AreaId): AreaSeries => ({
    area,
    people: people.get(area) ?? null,
    values: history.fresh.map(({ values }) => values.get(area) ?? null),
  })
  const own = seriesOf(omraade)
  const others = [...history.names.keys()]
    .filter((area) => area !== omraade && !uden.includes(area))
    .map(seriesOf)
  const followed = followEffect({ higherIs, effectFrom, today, days, own, others }, settings)
  const measured = measuredOf(history, omraade)
  const figures = effectFigures(followed, {
    indicator: now.indicator,
    measured,
    settings,
    rules,
  })
  const sources = [
    ...measured.flatMap(({ figure }) => figure.inputs.map(({ source }) => source)),
    ...rules.map(({ source }) => source),
    'bernal-2016',
    'ferman-pinto-2016',
  ]
  return {
    indicator: now.indicator,
    area: now.area,
    effectFrom,
    date: today,
    measured: measured.map(({ date, figure }) => ({
      date,
      figure,
      side: date <= effectFrom ? ('before' as const) : ('after' as const),
    })),
    areas: (followed.matched?.matches ?? []).map(({ area }) => ({
      id: area,
      name: history.names.get(area) ?? area,
    })),
    followed,
    cautions: cautionsOf(measured),
    figures,
    sources: sourcesOf([...new Set(sources)]),
    known,
  }
}

function measuredOf(history: IndicatorHistory, area: AreaId): readonly MeasuredFigure[] {
  return history.fresh.flatMap(({ date, values }) => {
    const figure = history.figures.get(date)?.get(area)
    return figure === undefined || !values.has(area) ? [] : [{ date, figure }]
  })
}
