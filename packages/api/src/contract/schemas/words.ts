import {
  AREA_LEVELS,
  type AreaId,
  findAreaId,
  findPlainDate,
  type PlainDate,
  type Text,
  UNITS,
} from '@laegedaekning/domain'
import { z } from 'zod'

/** A calendar day `YYYY-MM-DD` that exists. */
export const plainDate = z
  .string()
  .meta({ format: 'date', examples: ['2026-01-01'] })
  .transform((text, context): PlainDate => {
    const date = findPlainDate(text)
    if (date !== undefined) return date
    context.addIssue({ code: 'custom', params: { issue: 'DATE_UNREADABLE' }, message: 'not a date' })
    return z.NEVER
  })

/** Level and code, `kommune-0760`. */
export const areaId = z
  .string()
  .meta({ examples: ['kommune-0760', 'region-1082', 'land-dk'] })
  .transform((text, context): AreaId => {
    const id = findAreaId(text)
    if (id !== undefined) return id
    context.addIssue({ code: 'custom', params: { issue: 'AREA_NOT_FOUND' }, message: 'not an area id' })
    return z.NEVER
  })

export const areaLevel = z.enum(AREA_LEVELS)

export const unit = z.enum(UNITS)

export const certainty = z.enum(['sourced', 'second-hand', 'inferred', 'assumed'])

export const language = z.enum(['da', 'en'])

/** A text in the two languages of the interface. */
export const text = z
  .object({ da: z.string(), en: z.string() })
  .readonly()
  .meta({ id: 'Text' }) satisfies z.ZodType<Text>

/** An area by id and name, as it stands in tables. */
export const areaName = z.object({ id: areaId, name: z.string() }).readonly().meta({ id: 'AreaName' })
