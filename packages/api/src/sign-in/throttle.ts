/** How attempts to sign in are held back (reliability.md 4.5), in the memory of one server. */
export type Throttle = {
  /** Notes an attempt; the seconds to wait where it comes too soon, 0 where it may go on. */
  readonly attempt: (ip: string, name: string) => number
  /** The attempt was wrong: the wait before the next one for this name grows. */
  readonly failed: (name: string) => void
  /** The attempt was right: the name starts afresh. */
  readonly succeeded: (name: string) => void
}

const MINUTE = 60_000
const PER_ADDRESS = 10
const PER_NAME = 5

/** Wrong attempts in a row that cost nothing; after them the wait is 1, 2, 4 … seconds. */
const FREE_FAILURES = 2
const LONGEST_WAIT = 15 * MINUTE

/** Names and addresses remembered; the oldest are forgotten first, so that guessing names fills no memory. */
const REMEMBERED = 10_000

type Failures = { readonly count: number; readonly at: number }

/** A throttle that reads the time (milliseconds) from a clock. */
export function createThrottle(now: () => number): Throttle {
  const attempts = new Map<string, readonly number[]>()
  const failures = new Map<string, Failures>()
  /** Milliseconds until another attempt under this key is within the limit. */
  const waitOf = (key: string, limit: number): number => {
    const recent = (attempts.get(key) ?? []).filter((at) => now() - at < MINUTE)
    const oldest = recent.at(-limit)
    return oldest === undefined ? 0 : oldest + MINUTE - now()
  }
  const note = (key: string): void => {
    const recent = (attempts.get(key) ?? []).filter((at) => now() - at < MINUTE)
    keep(attempts, key, [...recent, now()])
  }
  const delayOf = (name: string): number => {
    const found = failures.get(name)
    return found === undefined ? 0 : Math.max(0, found.at + waitAfter(found.count) - now())
  }
  return {
    attempt: (ip, name) => {
      const [byAddress, byName] = [`ip ${ip}`, `name ${name}`]
      const wait = Math.max(waitOf(byAddress, PER_ADDRESS), waitOf(byName, PER_NAME), delayOf(name))
      if (wait > 0) return Math.ceil(wait / 1000)
      note(byAddress)
      note(byName)
      return 0
    },
    failed: (name) => keep(failures, name, { count: (failures.get(name)?.count ?? 0) + 1, at: now() }),
    succeeded: (name) => {
      failures.delete(name)
    },
  }
}

/** Milliseconds that must pass after so many wrong attempts in a row. */
function waitAfter(count: number): number {
  return count <= FREE_FAILURES ? 0 : Math.min(LONGEST_WAIT, 1000 * 2 ** (count - FREE_FAILURES - 1))
}

/** Puts a value last, and forgets the first where there are too many. */
function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key)
  map.set(key, value)
  const [first] = map.keys()
  if (map.size > REMEMBERED && first !== undefined) map.delete(first)
}
