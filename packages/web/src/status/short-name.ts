import type { AreaLevel } from '@laegedaekning/domain'

const PREFIX: Readonly<Partial<Record<AreaLevel, string>>> = {
  region: 'Region ',
  vur: 'Videreuddannelsesregion ',
  sundhedsraad: 'Sundhedsråd ',
}

/** A name without the word that the column's head already says: »Midtjylland« under »Region«. */
export function shortName(name: string, level: AreaLevel): string {
  const prefix = PREFIX[level]
  return prefix !== undefined && name.startsWith(prefix) ? name.slice(prefix.length) : name
}
