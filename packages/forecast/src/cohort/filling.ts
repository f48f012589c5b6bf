import { exp } from '../random/elementary.ts'

/**
 * How posts are filled (W3, W4). Each post with attractiveness a is filled with probability 1 − e^(−λ a); λ is such that as
 * many posts are filled as there are applicants, or all when there are more. A further popular post takes its doctor from
 * the others: λ falls for all.
 * @param posts posts on offer (decimals allowed)
 * @param rates attractiveness of each
 * @param applicants persons who look for one
 * @param filled where the answer is written
 * @returns filled posts, in all min(applicants, posts)
 */
export function fillPosts(
  posts: Float64Array,
  rates: Float64Array,
  applicants: number,
  filled = new Float64Array(posts.length),
): Float64Array {
  filled.fill(0)
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
 * readily: the table that scaling rows and columns in turn tends to (Deming and Stephan 1940), with row factors
 * chance ÷ (1 + k g_home) and column factors g, k = homeFactor − 1. As all weights but those at home are alike, g of each VUR
 * is the root of a quadratic in one number R = Σ applicants × row factor, which is found so that Σ g = 1.
 * @param applicants by home; the last home is »nowhere«
 * @param shares where the answer is written
 */
export function shareByHome(
  filled: Float64Array,
  applicants: Float64Array,
  homeFactor: number,
  shares = new Float64Array(applicants.length * filled.length),
): Float64Array {
  const vurs = filled.length
  const homes = applicants.length
  shares.fill(0)
  let total = 0
  let wanted = 0
  for (let home = 0; home < homes; home += 1) total += applicants[home] ?? 0
  for (let vur = 0; vur < vurs; vur += 1) wanted += filled[vur] ?? 0
  if (total <= 0 || wanted <= 0) return shares
  const chance = Math.min(1, wanted / total)
  const atHome = homeFactor - 1
  // the first row holds the column factors until the rows are written, from the last to the first
  const weight = findRowWeight(filled, applicants, chance, atHome, wanted)
  let sum = 0
  for (let vur = 0; vur < vurs; vur += 1) {
    shares[vur] = columnFactor(filled[vur] ?? 0, (applicants[vur] ?? 0) * chance, weight, atHome)
    sum += shares[vur] ?? 0
  }
  for (let home = homes - 1; home >= 0; home -= 1) {
    const row = chance / (sum + (home < vurs ? atHome * (shares[home] ?? 0) : 0))
    for (let vur = 0; vur < vurs; vur += 1)
      shares[home * vurs + vur] = (shares[vur] ?? 0) * (home === vur ? homeFactor : 1) * row
  }
  return shares
}

/** g: the root above 0 of k R g² + (R + k (seeking − filled)) g − filled = 0. */
function columnFactor(filled: number, seeking: number, weight: number, atHome: number): number {
  if (filled <= 0) return 0
  const middle = weight + atHome * (seeking - filled)
  const root = Math.sqrt(middle * middle + 4 * atHome * weight * filled)
  return middle >= 0 ? (2 * filled) / (middle + root) : (root - middle) / (2 * atHome * weight)
}

/** R with Σ g = 1, by Newton's method from the left: Σ g falls with R, ever more slowly. */
function findRowWeight(
  filled: Float64Array,
  applicants: Float64Array,
  chance: number,
  atHome: number,
  wanted: number,
): number {
  let weight = wanted / (1 + atHome)
  for (let round = 0; round < ROUNDS; round += 1) {
    let sum = 0
    let slope = 0
    for (let vur = 0; vur < filled.length; vur += 1) {
      const count = filled[vur] ?? 0
      const seeking = (applicants[vur] ?? 0) * chance
      const factor = columnFactor(count, seeking, weight, atHome)
      sum += factor
      if (factor > 0) {
        const middle = weight + atHome * (seeking - count)
        slope += (factor * (1 + atHome * factor)) / (2 * atHome * weight * factor + middle)
      }
    }
    const next = Math.min(wanted, Math.max(wanted / (1 + atHome), weight + (sum - 1) / slope))
    if (Math.abs(next - weight) <= weight * 1e-15) break
    weight = next
  }
  return weight
}
