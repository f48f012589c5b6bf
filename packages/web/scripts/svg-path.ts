/** A point of the plane: x to the right, y down, in the units of the drawing. */
export type Point = readonly [number, number]

/** A closed line: the first point is not repeated at the end. */
export type Ring = readonly Point[]

/** Straight pieces that stand for one curve; the curves of the map are short, so that 6 leave less than 2 units of error. */
const PIECES_PER_CURVE = 6

const TOKEN = /[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g

/** Reads the words of a path one by one; throws a `RangeError` where a number is wanted and something else stands. */
function tokensOf(path: string): { next: () => string | undefined; number: () => number } {
  const tokens = path.match(TOKEN) ?? []
  let index = 0
  const next = (): string | undefined => tokens[index++]
  const number = (): number => {
    const token = next()
    const value = Number(token)
    if (token === undefined || !Number.isFinite(value))
      throw new RangeError(`a number wanted in the path, found »${token}«`)
    return value
  }
  const peekIsNumber = (): boolean => /[-.\d]/.test(tokens[index]?.[0] ?? '')
  return { next: () => (peekIsNumber() ? '' : next()), number }
}

/** Points after `start` on a cubic curve with two handles, as straight pieces. */
function curvePoints(start: Point, first: Point, second: Point, end: Point): readonly Point[] {
  const points: Point[] = []
  for (let piece = 1; piece <= PIECES_PER_CURVE; piece += 1) {
    const t = piece / PIECES_PER_CURVE
    const s = 1 - t
    const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
    points.push([
      a * start[0] + b * first[0] + c * second[0] + d * end[0],
      a * start[1] + b * first[1] + c * second[1] + d * end[1],
    ])
  }
  return points
}

/**
 * The closed lines of an SVG path made of the commands M, m, l, c and Z (those that `react-denmark-map` uses);
 * throws a `RangeError` for any other command.
 */
export function ringsOfPath(path: string): readonly Ring[] {
  const tokens = tokensOf(path)
  const rings: Point[][] = []
  let ring: Point[] = []
  let at: Point = [0, 0]
  let command = ''
  const point = (): Point => [at[0] + tokens.number(), at[1] + tokens.number()]
  for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
    // numbers without a command repeat the last one; after a move they are lines
    command = token === '' ? (command.toLowerCase() === 'm' ? 'l' : command) : token
    if (command === 'M' || command === 'm') {
      at = command === 'M' ? [tokens.number(), tokens.number()] : point()
      ring = [at]
      rings.push(ring)
    } else if (command === 'l') {
      at = point()
      ring.push(at)
    } else if (command === 'c') {
      const [first, second, end] = [point(), point(), point()]
      ring.push(...curvePoints(at, first, second, end))
      at = end
    } else if (token === 'Z') at = ring[0] ?? at
    else throw new RangeError(`the path command »${command}« is not read`)
  }
  return rings.map(withoutRepeatedEnd)
}

function withoutRepeatedEnd(ring: Ring): Ring {
  const [first, last] = [ring[0], ring.at(-1)]
  const same = first && last && Math.hypot(first[0] - last[0], first[1] - last[1]) < 0.01
  return same ? ring.slice(0, -1) : ring
}
