/** One change of a scenario as its address says it: which lever, from when, how much, over how long, where. */
export type ChosenLever = {
  /** W1 … W25. */
  readonly lever: string
  /** Which way of carrying it out; `null` for its first. */
  readonly variant: string | null
  readonly startYear: number
  /** Size in the unit of the lever. */
  readonly size: number
  readonly rampYears: number
  /** Id of an area, a VUR or a campus; `null`: everywhere. */
  readonly place: string | null
  /** Switched off changes stay in the list and change nothing. */
  readonly on: boolean
}

/** As many as there are ways. */
const MOST_LEVERS = 25

/** The whole country as a place. */
const EVERYWHERE = 'land-dk'

/**
 * `W3.nye:2027:40:3:vur-nord,W19:2026:10:0:region-1085:fra` – lever with variant, start, size, ramp, place, and `fra` where
 * switched off. `undefined` where the text says something else.
 */
export function readScenario(text: string): readonly ChosenLever[] | undefined {
  const parts = text.split(',')
  const read = parts.map(readLever)
  const found = read.filter((one) => one !== undefined)
  return found.length === parts.length && found.length <= MOST_LEVERS ? found : undefined
}

function readLever(text: string): ChosenLever | undefined {
  const [name = '', start = '', size = '', ramp = '0', place = EVERYWHERE, off, ...more] = text.split(':')
  const [lever = '', variant = null] = name.split('.')
  const isRight =
    /^W([1-9]|1\d|2[0-5])(\.[a-z0-9-]{1,40})?$/.test(name) &&
    /^20\d{2}$/.test(start) &&
    /^-?\d{1,7}(\.\d{1,4})?$/.test(size) &&
    /^\d{1,2}$/.test(ramp) &&
    /^[a-z0-9-]{1,40}$/.test(place) &&
    (off === undefined || off === 'fra') &&
    more.length === 0
  if (!isRight) return undefined
  return {
    lever,
    variant,
    startYear: Number(start),
    size: Number(size),
    rampYears: Number(ramp),
    place: place === EVERYWHERE ? null : place,
    on: off === undefined,
  }
}

/** The text that `readScenario` reads back. */
export function writeScenario(levers: readonly ChosenLever[]): string {
  return levers
    .map(({ lever, variant, startYear, size, rampYears, place, on }) => {
      const name = variant === null ? lever : `${lever}.${variant}`
      const parts = [name, startYear, size, rampYears, place ?? EVERYWHERE, ...(on ? [] : ['fra'])]
      return parts.join(':')
    })
    .join(',')
}
