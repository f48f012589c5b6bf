import { canonicalJson, sha256Hex } from '@laegedaekning/domain'
import {
  type ForecastInput,
  type Progress,
  type SimulationResult,
  type SimulationSettings,
  simulate,
} from '@laegedaekning/forecast'
import { VERSION } from '../version.ts'

/** Everything that a simulation is computed from: with it anyone gets the same bytes (F26). */
export type ForecastBundle = {
  readonly schema: 'forecast-bundle/1'
  readonly input: ForecastInput
  readonly settings: SimulationSettings
}

/** Decimals kept of every number of a result: a ten-thousandth of a person. */
const DECIMALS = 1e4

/** Runs a bundle on this thread, yielding after every run; gives the bytes of the result document. */
export function* runBundle(bundle: ForecastBundle): Generator<Progress, Uint8Array> {
  const result = yield* simulate(bundle.input, bundle.settings)
  return new TextEncoder().encode(resultText(bundle, result))
}

/** The result as JSON text: the same bundle gives the same text, whoever computes it and on however many threads. */
function resultText(bundle: ForecastBundle, result: SimulationResult): string {
  const { frame } = result
  const width = frame.years.length
  const head = {
    schema: 'forecast-result/1',
    engine: 'forecast',
    engineVersion: VERSION,
    inputHash: sha256Hex(canonicalJson(bundle)),
    hash: result.hash,
    settings: bundle.settings,
    runs: result.runs,
    years: frame.years,
    quantiles: result.quantiles.map(({ level }) => level),
    areas: frame.areas,
    measures: frame.measures,
    goals: result.goals,
  }
  const rows = frame.rows.map(({ area, measure }, row) => {
    const of = (values: ArrayLike<number>): readonly (number | null)[] =>
      Array.from({ length: width }, (_, year) => rounded(values[row * width + year]))
    return {
      area,
      measure,
      mean: of(result.mean),
      deviation: of(result.deviation),
      values: result.quantiles.map(({ values }) => of(values)),
      shares: result.shares.map(of),
    }
  })
  const texts = rows.map((row) => JSON.stringify(row))
  return `${JSON.stringify(head).slice(0, -1)},"rows":[\n${texts.join(',\n')}\n]}\n`
}

function rounded(value: number | undefined): number | null {
  if (value === undefined || !Number.isFinite(value)) return null
  return Math.round(value * DECIMALS) / DECIMALS
}
