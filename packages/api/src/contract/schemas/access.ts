import type {
  AccessSummary,
  AccessTable,
  Catchment,
  CompactWorld,
  ExplainedFigure,
  NearPractice,
} from '@laegedaekning/plans'
import { z } from 'zod'
import { known, source } from './answers.ts'
import { figure } from './figure.ts'
import { issue } from './issue.ts'
import { list } from './list.ts'
import { indicatorInfo, statusTable } from './status.ts'
import { areaId, areaName, plainDate, text } from './words.ts'

/** What people are placed by. */
export const demandBasis = z.enum(['afstemningsomraade', 'sogn', 'adressecelle', 'kommune'])

/** What a distance rests on (B10.4, B12). */
export const distanceBasis = z.enum(['straight-line', 'straight-line-times-detour', 'road'])

const explained = z
  .object({ key: z.string(), info: indicatorInfo, figure })
  .meta({ id: 'ExplainedFigure' }) satisfies z.ZodType<ExplainedFigure>

const point = { lat: z.number(), lon: z.number() }
const age = { ageFrom: z.number(), ageUntil: z.number().nullable() }

const statusClasses = statusTable.shape.classes

const smallArea = z
  .object({
    id: z.string(),
    name: z.string(),
    kommune: areaName,
    ...point,
    basis: demandBasis,
    people: z.number(),
    value: z.number().nullable(),
    kilometres: list(z.number().nullable()),
    minutes: list(z.number().nullable()).nullable(),
    choices: z.number().int().nullable(),
    withoutChoice: z.boolean().nullable(),
  })
  .meta({ id: 'SmallArea' })

const practiceMark = z
  .object({ id: z.string(), name: z.string(), ...point, open: z.boolean().nullable(), kommune: areaId })
  .meta({ id: 'PracticeMark' })

const accessTable = {
  table: statusTable,
  smallAreas: z.object({ rows: list(smallArea), classes: statusClasses }).nullable(),
  practices: list(practiceMark),
}
void (z.object(accessTable) satisfies z.ZodType<AccessTable>)

/** Everything that is said of the distances of one area. */
export const accessSummary = z
  .object({
    area: areaName,
    basis: distanceBasis,
    finding: text,
    figures: list(explained),
    bands: list(explained),
    sides: list(
      z.object({
        basis: distanceBasis,
        withoutChoice: explained.nullable(),
        share: explained.nullable(),
        within: explained.nullable(),
        peopleOffNetwork: z.number(),
      }),
    ),
    who: z.object({
      ages: list(z.object({ ...age, without: z.number(), all: z.number(), figure: explained })),
      noCar: z
        .object({
          without: z.number(),
          all: z.number(),
          householdsWithout: z.number(),
          households: z.number(),
          figure: explained,
        })
        .nullable(),
      agesKnown: z.number(),
    }),
    inequality: list(explained),
    unlisted: explained,
    smallAreas: z.number().int(),
    placing: list(text),
  })
  .meta({ id: 'AccessSummary' }) satisfies z.ZodType<AccessSummary>

const network = z
  .object({
    name: z.string(),
    date: plainDate.nullable(),
    checksum: z.string(),
    source: z.string(),
  })
  .meta({ id: 'NetworkNote' })

/** The answer of the access room: the table, the small areas and practices on the map, and the whole in figures. */
export const accessAnswer = z
  .object({
    ...accessTable,
    summary: accessSummary,
    /** The road network that is loaded, whether or not these distances rest on it. */
    network: network.nullable(),
    /** Why a road network that lies in the folder is not used: damaged, or of another version. */
    networkIssues: list(issue),
    /** What may be asked for. */
    measures: list(indicatorInfo),
    /** Where people were placed, the kind with most people first. */
    bases: list(z.object({ basis: demandBasis, areas: z.number().int(), people: z.number() })),
    peopleWithoutPlace: z.number(),
    practicesWithoutPlace: z.number().int(),
    /** The rule as it applies: kilometres and number of practices; null where it is not known. */
    limitKm: z.number().nullable(),
    leastPractices: z.number().nullable(),
    sources: list(source),
    known,
  })
  .meta({ id: 'Access' })

const nearPractice = z
  .object({
    id: z.string(),
    name: z.string(),
    kommune: areaId,
    open: z.boolean().nullable(),
    capacity: z.number().nullable(),
    kilometres: z.number(),
    minutes: z.number().nullable(),
    figures: list(explained),
  })
  .meta({ id: 'NearPractice' }) satisfies z.ZodType<NearPractice>

/** One area or small area; a small area also with its nearest practices. */
export const accessAreaAnswer = z
  .object({
    /** Null for a square of addresses, which is no area of the register. */
    summary: accessSummary.nullable(),
    smallArea: smallArea.nullable(),
    /** The figures of a square of addresses; empty for an area, whose figures are those of the summary. */
    figures: list(explained),
    nearest: list(nearPractice).nullable(),
    sources: list(source),
    known,
  })
  .meta({ id: 'AccessArea' })

/** The catchment of one practice. */
export const catchmentAnswer = z
  .object({
    catchment: z.object({
      practice: z.object({
        id: z.string(),
        name: z.string(),
        ...point,
        open: z.boolean().nullable(),
        capacity: z.number().nullable(),
        listedPatients: z.number().nullable(),
        closingLimit: z.number().nullable(),
        mayClose: z.boolean().nullable(),
        madeUp: z.boolean(),
        kommune: areaName,
      }),
      figures: list(explained),
      overlaps: list(
        z.object({
          id: z.string(),
          name: z.string(),
          open: z.boolean().nullable(),
          people: z.number(),
          share: z.number(),
          figure: explained,
        }),
      ),
      nearestTo: list(z.string()),
    }) satisfies z.ZodType<Catchment>,
    date: plainDate,
    sources: list(source),
    known,
  })
  .meta({ id: 'Catchment' })

export const compactCosts = z.object({
  rowStart: list(z.number().int()),
  supply: list(z.number().int()),
  cost: list(z.number()),
})

/** People, practices and costs as plain data, for reckoning in the browser. */
export const accessWorldAnswer = z
  .object({
    world: z.object({
      date: plainDate,
      basis: distanceBasis,
      within: areaId,
      boundKm: z.number(),
      leastPractices: z.number().nullable(),
      factor: z.number().nullable(),
      demand: list(
        z.object({
          id: z.string(),
          name: z.string(),
          kommune: areaId,
          ...point,
          people: z.number(),
          limitKm: z.number().nullable(),
          householdsWithoutCar: z.number().nullable(),
          ages: list(z.number()),
        }),
      ),
      ageGroups: list(z.object(age)),
      supply: list(
        z.object({
          id: z.string(),
          name: z.string(),
          kommune: areaId,
          ...point,
          sites: list(z.object(point)),
          capacity: z.number().nullable(),
          open: z.boolean().nullable(),
          listedPatients: z.number().nullable(),
          closingLimit: z.number().nullable(),
        }),
      ),
      km: compactCosts,
      minutes: compactCosts.nullable(),
    }) satisfies z.ZodType<CompactWorld>,
    madeUp: z.boolean(),
    network: network.nullable(),
    sources: list(source),
    known,
  })
  .meta({ id: 'AccessWorld' })
