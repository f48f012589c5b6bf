/** Lower case, æøå as ae oe aa, accents and hyphens away: `Århus` and `Aarhus` are one, `Høje-Taastrup` is three words. */
export function foldSpelling(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** A folded text as somebody without Danish letters types it: `hoeje` is `hoje`, `aakirkeby` is `akirkeby`. */
export function withoutDanishLetters(folded: string): string {
  return folded.replaceAll('ae', 'a').replaceAll('oe', 'o').replaceAll('aa', 'a')
}

/** Whether two words differ by one letter put in, left out or changed. */
export function isOneLetterOff(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && long[at] === short[at]) at += 1
  const rest = long.slice(at + 1)
  return rest === short.slice(at + (long.length === short.length ? 1 : 0))
}
