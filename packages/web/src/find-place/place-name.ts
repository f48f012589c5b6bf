import type { PlacesAnswer } from '@laegedaekning/api/contract'

type Found = PlacesAnswer['found'][number]

/** What a place is, as a key of the interface's words. */
export function placeKindKey({
  kind,
  level,
}: Found):
  | 'kommune'
  | 'postnummer'
  | 'sogn'
  | 'afstemningsomraade'
  | 'point'
  | 'town'
  | 'address'
  | 'practice'
  | 'area' {
  if (kind !== 'area') return kind
  return level === 'kommune' || level === 'postnummer' || level === 'sogn' || level === 'afstemningsomraade'
    ? level
    : 'area'
}

/** A place in one line: `Aabyvej 11, 3700 Rønne`, `3700 Rønne`. */
export function placeName({ name, detail, level, id }: Found): string {
  const own = level === 'postnummer' ? `${id.slice('postnummer-'.length)} ${name}`.trim() : name
  return detail === '' ? own : `${own}, ${detail}`
}
