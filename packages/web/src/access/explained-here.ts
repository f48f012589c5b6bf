import {
  type AccessAnswer,
  type AccessAreaAnswer,
  API,
  addressOf,
  type CatchmentAnswer,
} from '@laegedaekning/api/contract'
import type { ExplainedFigure } from '@laegedaekning/plans'
import type { Explained } from '../figure/explain-dialog.tsx'
import type { FigureTarget } from '../figure/target.ts'
import { type AccessQuestion, accessQueryOf } from './queries.ts'

type Known = {
  readonly answer: AccessAnswer
  readonly areas: readonly (AccessAreaAnswer | undefined)[]
  readonly catchment: CatchmentAnswer | undefined
  readonly question: AccessQuestion
}

type Summary = AccessAnswer['summary']

/** All figures of a summary by their keys. */
export function figuresOf({
  figures,
  bands,
  sides,
  inequality,
  unlisted,
  who,
}: Summary): readonly ExplainedFigure[] {
  const ofSides = sides.flatMap(({ withoutChoice, share, within }) =>
    [withoutChoice, share, within].flatMap((one) => (one === null ? [] : [one])),
  )
  const ofWho = [...who.ages, ...(who.noCar === null ? [] : [who.noCar])].map(({ figure }) => figure)
  return [...figures, ...bands, ...ofSides, ...inequality, unlisted, ...ofWho]
}

/** The figure that a target names, with what its explanation needs; `undefined` where the page does not have it. */
export function explainedHere(known: Known, target: FigureTarget): Explained | undefined {
  const { answer, areas, catchment, question } = known
  const { table, summary, sources } = answer
  const dataAddress = addressOf(API.getAccess.path, {}, accessQueryOf(question))
  const registeredAt = answer.known.registeredAt
  const row = [...table.rows, table.total].find(({ area }) => area.id === target.area)
  if (target.indicator === table.indicator.id && row !== undefined)
    return {
      areaName: row.area.name,
      figure: row.figure,
      indicator: table.indicator,
      sources,
      registeredAt,
      dataAddress,
    }
  for (const found of areas) {
    const own = [...(found?.figures ?? []), ...(found?.nearest ?? []).flatMap((near) => near.figures)]
    const one = own.find(({ key }) => key === target.indicator)
    if (found?.smallArea != null && one !== undefined)
      return {
        areaName: found.smallArea.name,
        figure: one.figure,
        indicator: one.info,
        sources: found.sources,
        registeredAt,
        dataAddress,
      }
  }
  for (const found of [{ summary, sources }, ...areas]) {
    if (found?.summary === undefined || found.summary === null) continue
    if (found.summary.area.id !== target.area) continue
    const one = figuresOf(found.summary).find(({ key }) => key === target.indicator)
    if (one !== undefined)
      return {
        areaName: found.summary.area.name,
        figure: one.figure,
        indicator: one.info,
        sources: found.sources,
        registeredAt,
        dataAddress,
      }
  }
  const ofCatchment = [
    ...(catchment?.catchment.figures ?? []),
    ...(catchment?.catchment.overlaps ?? []).map(({ figure }) => figure),
  ]
  const one = ofCatchment.find(({ key }) => key === target.indicator)
  if (catchment === undefined || one === undefined) return undefined
  return {
    areaName: catchment.catchment.practice.name,
    figure: one.figure,
    indicator: one.info,
    sources: catchment.sources,
    registeredAt,
    dataAddress,
  }
}
