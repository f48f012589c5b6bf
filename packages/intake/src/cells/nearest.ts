/** Changes of one letter that turn one text into another, up to `most`; `most + 1` for more (Levenshtein 1966). */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1
      const [above = 0, left = 0, corner = 0] = [previous[j], current[j - 1], previous[j - 1]]
      current.push(Math.min(above + 1, left + 1, corner + same))
    }
    previous = current
  }
  return Math.min(previous[b.length] ?? most + 1, most + 1)
}

/** The candidate whose key is nearest to the key asked for, at most a third of its letters away; the first of equals. */
export function findNearest<T>(
  key: string,
  candidates: Iterable<readonly [key: string, value: T]>,
): T | undefined {
  const asked = key.slice(0, 80)
  const most = Math.max(1, Math.floor(asked.length / 3))
  let best: T | undefined
  let bestDistance = most + 1
  for (const [candidate, value] of candidates) {
    const distance = editDistance(asked, candidate, bestDistance - 1)
    if (distance < bestDistance) {
      best = value
      bestDistance = distance
    }
  }
  return best
}
