import type { FoundPlace, PlaceAnswer } from '@laegedaekning/plans'
import { z } from 'zod'
import { known, source } from './answers.ts'
import { figure } from './figure.ts'
import { list } from './list.ts'
import { areaId, areaLevel, plainDate, text } from './words.ts'

/** A place that an answer can be given for. */
export const foundPlace = z
  .object({
    id: z.string(),
    kind: z.enum(['point', 'area', 'town', 'address', 'practice']),
    level: areaLevel.nullable(),
    name: z.string(),
    detail: z.string(),
    lat: z.number(),
    lon: z.number(),
    pointBasis: z.enum(['own', 'people', 'parts', 'addresses', 'outline', 'drawing']),
    kommune: areaId.nullable(),
    postnummer: areaId.nullable(),
  })
  .meta({ id: 'FoundPlace' }) satisfies z.ZodType<FoundPlace>

/** What a text may mean, the likeliest first. */
export const places = z
  .object({
    q: z.string(),
    found: list(foundPlace),
    missing: list(z.enum(['address', 'postnummer', 'sogn', 'town'])),
  })
  .meta({ id: 'Places' })

const basis = z.enum(['straight-line', 'straight-line-times-detour', 'road'])

const nearest = z.object({ id: z.string(), name: z.string(), km: z.number() })

/** What there is to say of a place, as data. */
export const placeAnswer = z
  .object({
    place: foundPlace,
    date: plainDate,
    areas: list(
      z.object({
        level: areaLevel,
        id: areaId,
        name: z.string(),
        found: z.enum(['self', 'register', 'outline', 'nearest', 'drawing']),
      }),
    ),
    designations: list(
      z.object({
        id: z.string(),
        kind: z.enum(['national-threatened', 'regional-threatened', 'watch', 'special-challenge']),
        decidedBy: z.string(),
        decidedOn: plainDate.nullable(),
        note: z.string(),
        area: areaId,
        areaName: z.string(),
        from: plainDate,
        until: plainDate.nullable(),
        source: z.string(),
        madeUp: z.boolean(),
      }),
    ),
    designationsKnown: z.boolean(),
    limitKm: z.number().nullable(),
    leastPractices: z.number().nullable(),
    choices: list(
      z.object({
        basis,
        open: z.number().int(),
        closed: z.number().int(),
        notReported: z.number().int(),
        verdict: z.enum(['yes', 'no', 'depends', 'no-rule', 'no-practices']),
        nearest: nearest.nullable(),
        openFigure: figure,
        nearestFigure: figure,
      }),
    ),
    practices: list(
      z.object({
        id: z.string(),
        name: z.string(),
        kommune: areaId,
        kommuneName: z.string(),
        lat: z.number(),
        lon: z.number(),
        open: z.boolean().nullable(),
        madeUp: z.boolean(),
        straightKm: z.number(),
        detourKm: z.number().nullable(),
        roadKm: z.number().nullable(),
        roadMinutes: z.number().nullable(),
      }),
    ),
    practicesWithoutPlace: z.number().int(),
    kommuneFigures: list(z.object({ indicator: z.string(), figure })),
  })
  .meta({ id: 'PlaceAnswer' }) satisfies z.ZodType<PlaceAnswer>

/** The answer with its sentences, what else the text may have meant, and the sources of its figures. */
export const placeAnswered = z
  .object({
    answer: placeAnswer,
    /** By which way of measuring the sentences speak. */
    basis,
    sentences: list(text),
    others: list(foundPlace),
    sources: list(source),
    known,
  })
  .meta({ id: 'PlaceAnswered' })
