import { API, addressOf, type PlaceAnswered } from '@laegedaekning/api/contract'
import type { Figure } from '@laegedaekning/domain'
import { PLACE_INDICATORS } from '@laegedaekning/plans'
import type { Explained } from '../figure/explain-dialog.tsx'
import type { FigureTarget } from '../figure/target.ts'
import { asKnown } from '../register/queries.ts'
import type { FindPlaceAddress } from './find-place-address.ts'
import { placeName } from './place-name.ts'

/** A figure of the answer with what its explanation needs; `undefined` for figures of the kommune, which the API explains. */
export function explainedHere(
  { answer, sources, known }: PlaceAnswered,
  target: FigureTarget,
  address: FindPlaceAddress,
): Explained | undefined {
  const indicator = PLACE_INDICATORS.find(({ id }) => id === target.indicator)
  const figure = figuresOf(answer).find((one) => one.indicator === target.indicator)
  if (indicator === undefined || figure === undefined) return undefined
  return {
    areaName: placeName(answer.place),
    figure,
    indicator,
    sources,
    registeredAt: known.registeredAt,
    dataAddress: addressOf(
      API.answerPlace.path,
      {},
      { sted: answer.place.id, dato: answer.date, ...asKnown(address.known) },
    ),
  }
}

function figuresOf({ choices }: PlaceAnswered['answer']): readonly Figure[] {
  return choices.flatMap(({ openFigure, nearestFigure }) => [openFigure, nearestFigure])
}
