import type { AreaId, PlainDate } from '@laegedaekning/domain'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { asKnown, client } from '../register/queries.ts'
import type { AccessLevel, Distance, Placing } from './access-address.ts'

/** What all questions of the room say. */
export type Distances = {
  readonly date: PlainDate
  readonly distance: Distance
  readonly placing: Placing
  readonly known: string | null
}

/** The question of the room, once every part is decided. */
export type AccessQuestion = Distances & {
  readonly measure: string
  readonly level: AccessLevel
  readonly within: AreaId
}

function distancesQuery({ date, distance, placing, known }: Distances) {
  return { dato: date, afstand: distance, grundlag: placing, ...asKnown(known) }
}

/** The question in the words of the API's address. */
export function accessQueryOf(question: AccessQuestion) {
  const { measure, level, within } = question
  return { ...distancesQuery(question), maal: measure, niveau: level, 'inden-for': within }
}

export const accessOptions = (question: AccessQuestion) =>
  queryOptions({
    queryKey: ['access', question],
    queryFn: ({ signal }) => client.getAccess({ query: accessQueryOf(question), signal }),
    placeholderData: keepPreviousData,
  })

/** One area or small area of the question. */
export const accessAreaOptions = (id: string, question: AccessQuestion) => {
  const { measure, date, distance, placing, known } = question
  const query = { ...distancesQuery({ date, distance, placing, known }), maal: measure }
  return queryOptions({
    queryKey: ['access-area', id, query],
    queryFn: ({ signal }) => client.getAccessArea({ params: { id }, query, signal }),
  })
}

/** The catchment of a practice. */
export const catchmentOptions = (id: string, question: AccessQuestion) => {
  const { date, distance, placing, known } = question
  const query = distancesQuery({ date, distance, placing, known })
  return queryOptions({
    queryKey: ['catchment', id, query],
    queryFn: ({ signal }) => client.getCatchment({ params: { id }, query, signal }),
  })
}
