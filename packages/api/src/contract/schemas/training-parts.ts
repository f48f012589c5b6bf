import { KEY_UNITS, TRAINING_SITE_KINDS, TRAINING_STAGES } from '@laegedaekning/domain'
import { z } from 'zod'

/** A number, and one that may be unknown. */
export const number = z.number()
export const amount = number.nullable()
export const year = z.number().int()

/** The words of the training register. */
export const stage = z.enum(TRAINING_STAGES)
export const siteKind = z.enum(TRAINING_SITE_KINDS)
export const keyUnit = z.enum(KEY_UNITS)
