import type { WhatIfWorld } from '@laegedaekning/plans'
import { z } from 'zod'
import { accessWorldAnswer, compactCosts } from './access.ts'
import { known, source } from './answers.ts'
import { appliedRule } from './figure.ts'
import { list } from './list.ts'
import { areaName, certainty } from './words.ts'

const origin = z.object({ source: z.string(), certainty, madeUp: z.boolean() })

/** What a browser imagines on. */
const whatIfWorld = accessWorldAnswer.shape.world
  .omit({ minutes: true })
  .extend({
    km: compactCosts.nullable(),
    score: z
      .object({
        catchmentKm: z.number(),
        upTo: list(z.number()),
        weights: list(z.number()),
        supplyUnit: z.enum(['capacities', 'practices']),
        /** Small areas outside the area that is looked at, whose people share its practices. */
        around: list(z.object({ id: z.string(), lat: z.number(), lon: z.number(), people: z.number() })),
        /** Kilometres by road from those, within the catchment; `null` in a straight line. */
        aroundKm: compactCosts.nullable(),
      })
      .nullable(),
    normPatients: z.number().nullable(),
    origins: z.object({ people: origin, practices: origin }),
    rules: z.object({
      limit: appliedRule,
      least: appliedRule,
      norm: appliedRule,
      closing: appliedRule,
      catchment: appliedRule,
      detour: appliedRule,
    }),
    kommuner: list(areaName),
  })
  .meta({ id: 'WhatIfWorld' }) satisfies z.ZodType<WhatIfWorld>

/** The world with what it rests on. */
export const whatIfWorldAnswer = z
  .object({
    world: whatIfWorld,
    madeUp: z.boolean(),
    /** Whether a road network is loaded, so that kilometres can go by road. */
    hasRoads: z.boolean(),
    sources: list(source),
    known,
  })
  .meta({ id: 'WhatIfWorldAnswer' })

/** Kilometres by road from small areas to one point; a small area that is missing cannot reach it within the bound. */
export const roadReach = z
  .object({
    lat: z.number(),
    lon: z.number(),
    reach: list(z.object({ demand: z.string(), km: z.number() })),
  })
  .meta({ id: 'RoadReach' })
