/** What is left of a time limit. */
export type Limit = {
  readonly left: () => number
  /** The solver took so many seconds; a limit by the caller's clock knows already. */
  readonly use: (seconds: number) => void
}

/** Seconds of a clock that runs on; the caller gives it, as an engine reads none. */
export type Clock = () => number

/** A limit by the caller's clock where there is one, else by the solver's own, which does not count what happens outside it. */
export function limitOf(seconds: number, clock: Clock | null): Limit {
  if (clock !== null) {
    const end = clock() + seconds
    return { left: () => end - clock(), use: () => undefined }
  }
  let left = seconds
  return {
    left: () => left,
    use: (used) => {
      left -= used
    },
  }
}

/** A part of a limit; what is used of it is used of the whole. */
export function shareOf(limit: Limit, seconds: number, clock: Clock | null): Limit {
  const own = limitOf(seconds, clock)
  return {
    left: () => Math.min(own.left(), limit.left()),
    use: (used) => {
      own.use(used)
      limit.use(used)
    },
  }
}
