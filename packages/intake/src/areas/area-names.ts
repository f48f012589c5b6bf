import type { AreaLevel } from '@laegedaekning/domain'
import { plainKey } from '../table/header.ts'

/** The 99th row of official tables: Christiansø (0411) belongs to no municipality (B5.2). */
export const CHRISTIANSOE_CODE = '0411'
const CHRISTIANSOE_NAMES = new Set(['christiansoe', 'ertholmene', 'christiansoekommune'])

/** Names that spelling rules alone do not lead to the present one: former names, short and foreign forms. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  broenderslevdronninglund: 'broenderslev',
  koebenhavns: 'koebenhavn',
  copenhagen: 'koebenhavn',
  mors: 'morsoe',
  bornholmsregions: 'bornholm',
  helelandet: 'danmark',
  land: 'danmark',
  denmark: 'danmark',
  heledanmark: 'danmark',
}

/** Words before or after a name that only say what kind of area it is. */
const LEVEL_WORDS: Readonly<Partial<Record<AreaLevel, readonly string[]>>> = {
  region: ['region'],
  kommune: ['kommune', 'regionskommune'],
  sundhedsraad: ['sundhedsraad', 'sundhedsraadet'],
  vur: ['videreuddannelsesregion', 'vur'],
  amt: ['amt'],
}

/** Whether a name or code means Christiansø. */
export function isChristiansoe(text: string): boolean {
  return /^0*411$/u.test(text.trim()) || CHRISTIANSOE_NAMES.has(plainKey(text))
}

/** The keys under which an area of a level is found, the name's own first. */
export function keysOfName(level: AreaLevel, name: string): readonly string[] {
  const own = plainKey(name)
  const core = withoutLevelWords(level, own)
  const words = LEVEL_WORDS[level] ?? []
  const full = words.flatMap((word) => [word + core, core + word])
  return [own, core, ...full].flatMap((key) => [key, looseKey(key)])
}

/** The keys that a text may mean at a level: as written, other names, and with or without the s of the genitive. */
export function keysOfText(level: AreaLevel, text: string): readonly string[] {
  const own = plainKey(text)
  const core = withoutLevelWords(level, own)
  const other = OTHER_NAMES[core]
  const genitive = core.endsWith('s') ? core.slice(0, -1) : `${core}s`
  const named = level === 'kommune' || level === 'land' ? [core, genitive] : [own]
  return [...named, ...(other === undefined ? [] : [other]), looseKey(core)]
}

function withoutLevelWords(level: AreaLevel, key: string): string {
  for (const word of LEVEL_WORDS[level] ?? []) {
    if (key.startsWith(word) && key.length > word.length) return key.slice(word.length)
    if (key.endsWith(word) && key.length > word.length) return key.slice(0, -word.length)
  }
  return key
}

/** The key of those who write a, o for æ, ø, å: `koge`, `hillerod`, `arhus`. */
function looseKey(key: string): string {
  return key.replace(/ae|aa/gu, 'a').replace(/oe/gu, 'o')
}
