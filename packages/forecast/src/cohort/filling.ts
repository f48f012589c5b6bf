import { exp } from '../random/elementary.ts'

/**
 * How posts are filled (W3, W4). Each post with attractiveness a is filled with probability 1 − e^(−λ a); λ is such that as
 * many posts are filled as there are applicants, or all when there are more. A further popular post takes its doctor from
 * the others: λ falls for all.
 * @param posts posts on offer (decimals allowed)
 * @param rates attractiveness of each
 * @param applicants persons who look for one
 * @returns filled posts, in all min(applicants, posts)
 */
export function fillPosts(posts: Float64Array, rates: Float64Array, applicants: number): Float64Array {
  const filled = new Float64Array(posts.length)
  let open = 0
  for (let index = 0; index < posts.length; index += 1) if ((rates[index] ?? 0) > 0) open += posts[index] ?? 0
  if (applicants <= 0 || open <= 0) return filled
  const all = applicants >= open
  const lambda = all ? 0 : findLambda(posts, rates, applicants)
  for (let index = 0; index < posts.length; index += 1) {
    const count = posts[index] ?? 0
    const rate = rates[index] ?? 0
    if (rate > 0) filled[index] = all ? count : count * (1 - exp(-lambda * rate))
  }
  return filled
}

const STEPS = 200

/**
 * Newton from the left: the number filled is concave and grows with λ, so the steps never pass the root. Ends where a step
 * changes nothing or the rest is below the rounding of the sum.
 */
function findLambda(posts: Float64Array, rates: Float64Array, applicants: number): number {
  let lambda = 0
  for (let step = 0; step < STEPS; step += 1) {
    let filled = 0
    let slope = 0
    for (let index = 0; index < posts.length; index += 1) {
      const count = posts[index] ?? 0
      const rate = rates[index] ?? 0
      const left = count * exp(-lambda * rate)
      filled += count - left
      slope += left * rate
    }
    const missing = applicants - filled
    if (missing <= applicants * 1e-14 || slope <= 0) break
    const next = lambda + missing / slope
    if (next === lambda) break
    lambda = next
  }
  return lambda
}

const ROUNDS = 60

/**
 * Shares filled posts between applicants by home: `[home × vurs + vur]` → probability that an applicant of that home gets a
 * course there. Everybody has the same chance of a course at all; those of a VUR get one at home `homeFactor` times as
 * readily. Found by scaling rows and columns in turn (Deming and Stephan 1940), rows last, so that no probability sum passes 1.
 * @param applicants by home; the last home is »nowhere«
 */
export function shareByHome(
  filled: Float64Array,
  applicants: Float64Array,
  homeFactor: number,
): Float64Array {
  const vurs = filled.length
  const homes = applicants.length
  const total = applicants.reduce((sum, count) => sum + count, 0)
  const wanted = filled.reduce((sum, count) => sum + count, 0)
  const shares = new Float64Array(homes * vurs)
  if (total <= 0 || wanted <= 0) return shares
  const chance = Math.min(1, wanted / total)
  for (let home = 0; home < homes; home += 1)
    for (let vur = 0; vur < vurs; vur += 1)
      shares[home * vurs + vur] = (filled[vur] ?? 0) * (home === vur ? homeFactor : 1)
  for (let round = 0; round < ROUNDS; round += 1) {
    scaleRows(shares, homes, vurs, chance)
    if (homeFactor === 1) break
    if (scaleColumns(shares, applicants, filled) < 1e-13) break
  }
  scaleRows(shares, homes, vurs, chance)
  return shares
}

function scaleRows(shares: Float64Array, homes: number, vurs: number, chance: number): void {
  for (let home = 0; home < homes; home += 1) {
    let sum = 0
    for (let vur = 0; vur < vurs; vur += 1) sum += shares[home * vurs + vur] ?? 0
    for (let vur = 0; vur < vurs; vur += 1)
      shares[home * vurs + vur] = ((shares[home * vurs + vur] ?? 0) / sum) * chance
  }
}

/** Scales the columns to the filled posts; gives the largest relative change. */
function scaleColumns(shares: Float64Array, applicants: Float64Array, filled: Float64Array): number {
  const vurs = filled.length
  let largest = 0
  for (let vur = 0; vur < vurs; vur += 1) {
    let sum = 0
    for (let home = 0; home < applicants.length; home += 1)
      sum += (applicants[home] ?? 0) * (shares[home * vurs + vur] ?? 0)
    if (sum <= 0) continue
    const factor = (filled[vur] ?? 0) / sum
    largest = Math.max(largest, Math.abs(factor - 1))
    for (let home = 0; home < applicants.length; home += 1)
      shares[home * vurs + vur] = (shares[home * vurs + vur] ?? 0) * factor
  }
  return largest
}
