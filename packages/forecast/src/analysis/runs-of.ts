import { type ForecastFrame, findRow, type MeasureId } from '../model/result.ts'
import type { SimulationChunk } from '../simulation/simulate.ts'

/** The values of every run for a measure of an area on 1 January of a year, in order of run. Throws a `RangeError` without such a row or year. */
export function runsOf(
  frame: ForecastFrame,
  chunks: readonly SimulationChunk[],
  at: { readonly area: string; readonly measure: MeasureId; readonly year: number },
): readonly number[] {
  const row = findRow(frame, at.area, at.measure)
  const year = frame.years.indexOf(at.year)
  if (row === undefined || year < 0) throw new RangeError(`no row ${at.area} ${at.measure} ${at.year}`)
  const [width, size] = [frame.years.length, frame.rows.length * frame.years.length]
  return chunks
    .toSorted((a, b) => a.chunk - b.chunk)
    .flatMap(({ runs, samples }) =>
      Array.from({ length: runs }, (_, run) => samples[run * size + row * width + year] ?? Number.NaN),
    )
}

/** The status of runs that reach a goal later, and of those that do not (N5): runs in the same order in both lists. */
export function splitByGoal(
  status: readonly number[],
  outcome: readonly number[],
  goal: number,
): { readonly onTrack: readonly number[]; readonly offTrack: readonly number[] } {
  const reaches = (run: number): boolean => (outcome[run] ?? Number.NaN) >= goal
  return {
    onTrack: status.filter((_, run) => reaches(run)),
    offTrack: status.filter((_, run) => !reaches(run)),
  }
}
