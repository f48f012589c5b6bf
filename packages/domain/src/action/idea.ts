import type { AreaId } from '../area/area.ts'
import { area, type Fields, listOf, nullable, oneOf, text, textOf, wholeNumber } from '../snapshot/field.ts'
import { LIST, LONG_TEXT, NAME, SHORT_TEXT } from './sizes.ts'

/** A local initiative that others may copy (R6, issue 6 point 2). */
export type Idea = {
  readonly id: string
  /** The kommune or region that shares it. */
  readonly area: AreaId
  readonly title: string
  readonly text: string
  readonly partners: readonly string[]
  readonly costOere: number | null
  readonly costNote: string
  readonly experience: string
  readonly contact: string
  readonly catalogueEntry: string | null
  /** Ids of its pictures, in the order in which they are shown. */
  readonly pictures: readonly string[]
}

export const IDEA_FIELDS: Fields<Idea> = {
  id: text,
  area,
  title: textOf(SHORT_TEXT, 1),
  text: textOf(LONG_TEXT, 1),
  partners: listOf(textOf(SHORT_TEXT), LIST),
  costOere: nullable(wholeNumber),
  costNote: textOf(LONG_TEXT),
  experience: textOf(LONG_TEXT),
  contact: textOf(SHORT_TEXT),
  catalogueEntry: nullable(textOf(NAME)),
  pictures: listOf(textOf(NAME, 1), 20),
}

export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

/** Most bytes of a picture. */
export const PICTURE_BYTES = 400 * 1024

/** A picture of an idea, with the text for those who do not see it. */
export type IdeaPicture = {
  readonly id: string
  readonly area: AreaId
  /** The idea it belongs to; `null` while that is being written. */
  readonly idea: string | null
  readonly alt: string
  readonly mediaType: PictureType
  readonly base64: string
}

export const IDEA_PICTURE_FIELDS: Fields<IdeaPicture> = {
  id: text,
  area,
  idea: nullable(textOf(NAME)),
  alt: textOf(SHORT_TEXT, 1),
  mediaType: oneOf(PICTURE_TYPES),
  // four characters for every three bytes
  base64: textOf(Math.ceil(PICTURE_BYTES / 3) * 4, 1),
}
