import { z } from 'zod'
import { json, NO_BODY, op } from '../op.ts'
import { atDate, knownAt, none } from '../op-parts.ts'
import { placeAnswered, places } from '../schemas/places.ts'

/** How kilometres are counted, in the words of the address: a straight line, that times the detour factor, or by road. */
export const DISTANCE_WORDS = ['lige-linje', 'omvej', 'vej'] as const

/** Longest text that is searched for. */
const LONGEST = 200

/** The routes of Find my place (ux.md feature 5). */
export const FIND_PLACE_OPS = {
  searchPlaces: op({
    method: 'GET',
    path: '/api/places',
    params: none,
    query: z.strictObject({
      q: z.string().max(LONGEST),
      dato: atDate,
      antal: z.coerce.number().int().min(1).max(50).default(8),
    }),
    body: NO_BODY,
    ok: json(places),
    summary:
      'Places that a text may mean: address, postal code, municipality, parish, town, practice or point',
    policy: 'find-place',
    refusals: [],
  }),
  answerPlace: op({
    method: 'GET',
    path: '/api/places/answer',
    params: none,
    query: z.strictObject({
      sted: z.string().min(1).max(LONGEST),
      dato: atDate,
      kendt: knownAt,
      afstand: z.enum(DISTANCE_WORDS).optional(),
    }),
    body: NO_BODY,
    ok: json(placeAnswered),
    summary:
      'What there is to say of a place: areas, designations, open practices within the limit, the choice rule',
    policy: 'find-place',
    refusals: ['PLACE_NOT_FOUND', 'PLACE_OUTSIDE'],
  }),
} as const
