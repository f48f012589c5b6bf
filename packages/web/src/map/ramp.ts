/** Steps of the ramp of one hue in style/tokens.css (`--class-1` lightest … `--class-7`). */
const STEPS = 7

/** Which step of the ramp a class gets: few classes are spread over the whole ramp, from second lightest to darkest. */
export function rampStep(index: number, classes: number): number {
  if (classes <= 1) return 4
  if (classes >= STEPS) return Math.min(index, STEPS - 1) + 1
  const first = classes >= 6 ? 1 : 2
  return first + Math.round((index * (STEPS - first)) / (classes - 1))
}

/** Radius of a count's circle, so that area goes with the count; the largest count has the given radius. */
export function radiusOf(value: number, largest: number, radius: number): number {
  return largest <= 0 ? 0 : Math.sqrt(Math.abs(value) / largest) * radius
}
