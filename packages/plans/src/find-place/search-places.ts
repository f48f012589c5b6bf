import type { FoundPlace } from './place.ts'
import type { IndexedPlace, PlaceIndex } from './place-index.ts'
import { readPoint, writePoint } from './point-text.ts'
import { foldSpelling, isOneLetterOff, withoutDanishLetters } from './spelling.ts'

/** Words that say what kind of place is meant; they count only where nothing else is typed. */
const KIND_WORDS: ReadonlySet<string> = new Set([
  'kommune',
  'kommunes',
  'sogn',
  'postnummer',
  'by',
  'praksis',
])

/** What one typed word is worth against one word of a place. */
const WORTH = {
  same: 1,
  plain: 0.95,
  genitive: 0.9,
  begins: 0.8,
  beginsPlain: 0.75,
  oneLetterOff: 0.5,
} as const
/** A word must have so many letters before one of them may be wrong. */
const LETTERS_FOR_A_SLIP = 4
/** At equal worth: areas before towns before addresses before practices; large areas before small ones. */
const KIND_ORDER: readonly string[] = [
  'point',
  'kommune',
  'town',
  'postnummer',
  'sogn',
  'address',
  'practice',
  'afstemningsomraade',
]

/**
 * The places that a text may mean, the likeliest first, at most `most`. Every typed word must be found in the place: the same,
 * without Danish letters, as its beginning, or (where nothing else is found) with one letter wrong. A point is itself.
 */
export function searchPlaces(index: PlaceIndex, text: string, most: number): readonly FoundPlace[] {
  const named = index.byId.get(text.trim())
  if (named !== undefined) return [named]
  const reading = readPoint(text)
  if (reading.kind === 'point') return [pointPlace(reading.point)]
  const typed = typedWords(text)
  if (typed.length === 0) return []
  const exact = ranked(index, typed, false)
  const found = exact.length > 0 ? exact : ranked(index, typed, true)
  return found.slice(0, most).map(({ place }) => place)
}

/** A point that was typed, as a place. */
export function pointPlace(point: { readonly lat: number; readonly lon: number }): FoundPlace {
  const name = writePoint(point)
  return {
    id: name,
    kind: 'point',
    level: null,
    name,
    detail: '',
    lat: point.lat,
    lon: point.lon,
    pointBasis: 'own',
    kommune: null,
    postnummer: null,
  }
}

function typedWords(text: string): readonly string[] {
  const all = foldSpelling(text)
    .split(' ')
    .filter((word) => word !== '')
  const telling = all.filter((word) => !KIND_WORDS.has(word))
  return telling.length > 0 ? telling : all
}

type Ranked = { readonly place: FoundPlace; readonly worth: number; readonly key: string }

function ranked(index: PlaceIndex, typed: readonly string[], forgiving: boolean): readonly Ranked[] {
  const plain = typed.map(withoutDanishLetters)
  const found: Ranked[] = []
  for (const one of index.places) {
    if (!forgiving && !plain.every((word) => couldHold(one, word))) continue
    const worth = worthOf(one, typed, plain, forgiving)
    if (worth > 0) found.push({ place: one.place, worth, key: sortKey(one.place) })
  }
  return found.toSorted((a, b) => b.worth - a.worth || orderOf(a.place) - orderOf(b.place) || byName(a, b))
}

/** A quick look before the words are held against each other: some word of the place begins like the typed one. */
function couldHold({ line }: IndexedPlace, plainWord: string): boolean {
  return line.includes(` ${plainWord.endsWith('s') ? plainWord.slice(0, -1) : plainWord}`)
}

/** The mean worth of the typed words, less what of the place's name was not typed; 0 where a word is not found. */
function worthOf(
  one: IndexedPlace,
  typed: readonly string[],
  plain: readonly string[],
  forgiving: boolean,
): number {
  const used = new Set<number>()
  let sum = 0
  for (const [at, word] of typed.entries()) {
    const best = bestOf(one, word, plain[at] ?? word, used, forgiving)
    if (best === null) return 0
    used.add(best.at)
    sum += best.worth
  }
  let nameFound = 0
  for (const at of used) if (at < one.nameWords) nameFound += 1
  const ofName = one.nameWords === 0 ? 0 : nameFound / one.nameWords
  return (sum / typed.length) * (0.6 + 0.4 * ofName)
}

function bestOf(
  { words, plainWords }: IndexedPlace,
  word: string,
  plainWord: string,
  used: ReadonlySet<number>,
  forgiving: boolean,
): { readonly at: number; readonly worth: number } | null {
  let best: { readonly at: number; readonly worth: number } | null = null
  for (const [at, own] of words.entries()) {
    if (used.has(at)) continue
    const worth = wordWorth(word, plainWord, own, plainWords[at] ?? own, forgiving)
    if (worth > (best?.worth ?? 0)) best = { at, worth }
  }
  return best
}

function wordWorth(
  word: string,
  plainWord: string,
  own: string,
  plainOwn: string,
  forgiving: boolean,
): number {
  if (word === own) return WORTH.same
  if (plainWord === plainOwn) return WORTH.plain
  if (plainWord === `${plainOwn}s`) return WORTH.genitive
  if (own.startsWith(word)) return WORTH.begins
  if (plainOwn.startsWith(plainWord)) return WORTH.beginsPlain
  const slip = forgiving && plainWord.length >= LETTERS_FOR_A_SLIP && !/^\d+$/u.test(plainWord)
  return slip && isOneLetterOff(plainOwn, plainWord) ? WORTH.oneLetterOff : 0
}

function orderOf({ kind, level }: FoundPlace): number {
  const at = KIND_ORDER.indexOf(level ?? kind)
  return at < 0 ? KIND_ORDER.length : at
}

/** By name; house numbers as numbers, so that 9 stands before 11. */
function byName(a: Ranked, b: Ranked): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  return a.place.id < b.place.id ? -1 : 1
}

function sortKey({ name, detail }: FoundPlace): string {
  return foldSpelling(`${name} ${detail}`).replace(/\d+/gu, (digits) => digits.padStart(6, '0'))
}
