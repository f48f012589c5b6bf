import type { PlainDate, Snapshot } from '@laegedaekning/domain'
import {
  answerPlace,
  type FoundPlace,
  type PlaceAnswer,
  placesOf,
  type RoadReach,
  readPoint,
  searchPlaces,
} from '@laegedaekning/plans'
import type { z } from 'zod'
import type { API, PlaceAnswered, PlacesAnswer } from '../contract/index.ts'
import { placeSentences, sentenceText } from '../contract/words/place-sentences.ts'
import type { Register } from '../register/register.ts'
import { dateOf } from '../use-cases/read-status.ts'
import { refuse } from '../use-cases/refuse.ts'
import { sourcesOf } from '../use-cases/sources.ts'

type Query<Name extends keyof typeof API> = z.output<(typeof API)[Name]['query']>

/** Other places that a text may have meant, at most. */
const MOST_OTHERS = 5

/** The way by road from a place to the practices of a snapshot, or `null` where no network is loaded. */
export type MeasureRoad = (
  snapshot: Snapshot,
  date: PlainDate,
  place: FoundPlace,
) => Promise<RoadReach | null> | RoadReach | null

/** Places that a text may mean, the likeliest first. */
export async function listPlaces(register: Register, query: Query<'searchPlaces'>): Promise<PlacesAnswer> {
  const date = dateOf(register, query.dato)
  const snapshot = await register.at(date, await register.known())
  const index = placesOf(snapshot, date)
  return { q: query.q, found: searchPlaces(index, query.q, query.antal), missing: index.missing }
}

/**
 * What there is to say of a place: the one with the given id, else the likeliest of those that the text may mean.
 * Refusals: PLACE_NOT_FOUND, PLACE_OUTSIDE.
 */
export async function readPlace(
  register: Register,
  query: Query<'answerPlace'>,
  measureRoad: MeasureRoad = () => null,
): Promise<PlaceAnswered> {
  const known = await register.known(query.kendt)
  const date = dateOf(register, query.dato)
  const snapshot = await register.at(date, known)
  if (readPoint(query.sted).kind === 'outside') refuse('PLACE_OUTSIDE', { found: query.sted }, '/query/sted')
  const [place, ...others] = searchPlaces(placesOf(snapshot, date), query.sted, 1 + MOST_OTHERS)
  if (place === undefined) return refuse('PLACE_NOT_FOUND', { found: query.sted }, '/query/sted')
  const answer = answerPlace(snapshot, date, place, { road: await measureRoad(snapshot, date, place) })
  const basis = basisOf(answer, query.afstand)
  return {
    answer,
    basis,
    sentences: inBothLanguages(answer, basis),
    others,
    sources: sourcesOf(sourceIdsOf(answer)),
    known,
  }
}

/** The way of measuring that was asked for, where there is such; else by road with a network, and a straight line without. */
function basisOf(answer: PlaceAnswer, asked: Query<'answerPlace'>['afstand']): PlaceAnswered['basis'] {
  const has = (basis: PlaceAnswered['basis']) => answer.choices.some((one) => one.basis === basis)
  if (asked === 'omvej') return 'straight-line-times-detour'
  if (asked === 'lige-linje') return 'straight-line'
  return has('road') ? 'road' : 'straight-line'
}

function inBothLanguages(answer: PlaceAnswer, basis: PlaceAnswered['basis']): PlaceAnswered['sentences'] {
  const english = placeSentences(answer, basis, 'en').map(sentenceText)
  return placeSentences(answer, basis, 'da').map((sentence, at) => ({
    da: sentenceText(sentence),
    en: english[at] ?? '',
  }))
}

function sourceIdsOf({ choices, designations, kommuneFigures }: PlaceAnswer): readonly string[] {
  const ids = new Set(designations.map(({ source }) => source))
  const figures = [
    ...choices.flatMap(({ openFigure, nearestFigure }) => [openFigure, nearestFigure]),
    ...kommuneFigures.map(({ figure }) => figure),
  ]
  for (const { inputs, rules } of figures) {
    for (const input of inputs) ids.add(input.source)
    for (const rule of rules) ids.add(rule.source)
  }
  return [...ids]
}
