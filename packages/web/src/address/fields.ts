import {
  type AreaId,
  type AreaLevel,
  areaId,
  findAreaId,
  findPlainDate,
  isAreaLevel,
  type Language,
  type PlainDate,
} from '@laegedaekning/domain'
import type { AddressField } from './codec.ts'

/** The language of the interface; Danish where nothing is said. */
export const LANGUAGE: AddressField<Language> = oneOf('sprog', ['da', 'en'], 'da')

/** One of a closed list of words; the fallback is left out of the address. */
export function oneOf<const T extends string>(
  name: string,
  choices: readonly T[],
  fallback: T,
): AddressField<T> {
  return {
    name,
    read: (text) => choices.find((choice) => choice === text),
    write: (value) => (value === fallback ? null : value),
    fallback,
  }
}

/** A closed word that is always written, so that a link keeps its meaning when a later release has another fallback. */
export function oneOfAlways<const T extends string>(
  name: string,
  choices: readonly T[],
  fallback: T,
): AddressField<T> {
  return { ...oneOf(name, choices, fallback), write: (value) => value }
}

/** A slug of small letters, digits and hyphens, for example of an indicator; always written once known. */
export function slug(name: string): AddressField<string | null> {
  return {
    name,
    read: (text) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) ? text : undefined),
    write: (value) => value,
    fallback: null,
  }
}

/** A date; always written once known. */
export function date(name: string): AddressField<PlainDate | null> {
  return { name, read: findPlainDate, write: (value) => value, fallback: null }
}

/** A level of areas; always written. */
export function level(name: string, fallback: AreaLevel): AddressField<AreaLevel> {
  return {
    name,
    read: (text) => (isAreaLevel(text) ? text : undefined),
    write: (value) => value,
    fallback,
  }
}

/** An area or none. A bare code of three or four digits is understood as a kommune: `760` is Ringkøbing-Skjern. */
export function area(name: string): AddressField<AreaId | null> {
  return { name, read: readArea, write: (value) => value, fallback: null }
}

/** An area that is left out of the address when it is the given one. */
export function areaOr(name: string, fallback: AreaId): AddressField<AreaId> {
  return { name, read: readArea, write: (value) => (value === fallback ? null : value), fallback }
}

function readArea(text: string): AreaId | undefined {
  return /^\d{3,4}$/.test(text) ? areaId('kommune', text.padStart(4, '0')) : findAreaId(text)
}

/** Free text of at most a few hundred characters, left out when empty. */
export function words(name: string): AddressField<string> {
  return {
    name,
    read: (text) => (text.length <= 300 ? text : undefined),
    write: (value) => (value === '' ? null : value),
    fallback: '',
  }
}
