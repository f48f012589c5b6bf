const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/æ/gu, 'ae'],
  [/ø/gu, 'oe'],
  [/å/gu, 'aa'],
  [/ä/gu, 'ae'],
  [/ö/gu, 'oe'],
  [/ü/gu, 'u'],
  [/ß/gu, 'ss'],
]

/**
 * A text as one key for all its spellings: letter case, æøå or ae oe aa, accents, and everything that is
 * neither letter nor digit are set aside. `Tilmeldte patienter`, `tilmeldte_patienter` → `tilmeldtepatienter`.
 */
export function plainKey(text: string): string {
  let key = text.normalize('NFC').toLowerCase()
  for (const [letter, plain] of LETTERS) key = key.replace(letter, plain)
  return key.normalize('NFD').replace(/[^a-z0-9]/gu, '')
}
