import { meanAbsence } from '../cohort/shares.ts'
import { LAYERS, type Layer, type SimulationSettings } from '../model/input.ts'
import type { Layout } from '../model/layout.ts'
import { type Effect, meanAmount } from '../model/rates.ts'
import { normalQuantile, quantileOf } from '../random/distributions.ts'
import { exp } from '../random/elementary.ts'
import { hashOfText, philoxInto } from '../random/philox.ts'

/** Second word of the key: what a draw is for, so that no two purposes share one. */
export const KEY = { lives: 1, parameters: 2, years: 3, data: 4 } as const

/** What the layers other than chance drew for a run. */
export type RunDraws = {
  readonly effects: readonly Effect[]
  /** Share of the listed specialists who are gone, by specialty. */
  readonly absence: Float64Array
}

/** Layers that vary. */
export function layersOf({ layers }: SimulationSettings): ReadonlySet<Layer> {
  return new Set(layers ?? LAYERS)
}

/**
 * Which draw of each layer a run uses. Neighbouring runs (0 1)(2 3)… share their parameters, (1 2)(3 4)… their years, and runs
 * half the number apart their data, while everything else differs: the covariance of such pairs is the variance that the
 * layer brings (law of total variance, F28).
 */
export function drawIndexes(run: number, runs: number) {
  const half = Math.ceil(runs / 2)
  return { parameters: run >> 1, years: ((run + 1) >> 1) % half, data: run % half }
}

const words = new Uint32Array(4)
/** A uniform number in (0, 1) at an address. */
function uniformAt(seed: number, key: number, index: number, name: number, year: number): number {
  philoxInto(words, index, name, year, 0, seed, key)
  return ((words[0] ?? 0) + 0.5) / 2 ** 32
}

/** The draws of a run: antithetic pairs for the parameters, an AR(1) series for each shock, shares of absent doctors. */
export function drawLayers(layout: Layout, settings: SimulationSettings, run: number): RunDraws {
  const { seed, runs } = settings
  const layers = layersOf(settings)
  const index = drawIndexes(run, runs)
  const { uncertainty } = layout.input
  const years = layout.steps + 1
  const parameters = uncertainty.parameters.map(
    ({ id, parameter, where, operation, distribution }): Effect => {
      const u = uniformAt(seed, KEY.parameters, index.parameters >> 1, hashOfText(id), 0)
      const amount = layers.has('parameters')
        ? quantileOf(distribution, (index.parameters & 1) === 1 ? 1 - u : u)
        : meanAmount(distribution)
      return { parameter, where, operation, byYear: new Float64Array(years).fill(amount) }
    },
  )
  const shocks = layers.has('years')
    ? uncertainty.years.map(({ id, parameter, where, sd, correlation }): Effect => {
        const byYear = new Float64Array(years)
        let level = 0
        for (let year = 0; year < years; year += 1) {
          const z = normalQuantile(uniformAt(seed, KEY.years, index.years, hashOfText(id), year))
          level = year === 0 ? sd * z : correlation * level + sd * Math.sqrt(1 - correlation ** 2) * z
          byYear[year] = exp(level - (sd * sd) / 2)
        }
        return { parameter, where, operation: 'multiply', byYear }
      })
    : []
  return {
    effects: [...parameters, ...shocks],
    absence: layers.has('data') ? drawAbsence(layout, seed, index.data) : meanAbsence(layout),
  }
}

function drawAbsence(layout: Layout, seed: number, index: number): Float64Array {
  const present = new Float64Array(layout.specialties.length).fill(1)
  for (const { id, specialties, absentShare } of layout.input.uncertainty.data) {
    const share = quantileOf(absentShare, uniformAt(seed, KEY.data, index, hashOfText(id), 0))
    for (const [at, specialty] of layout.specialties.entries())
      if (specialties?.includes(specialty) ?? true) present[at] = (present[at] ?? 1) * (1 - share)
  }
  return present.map((value) => 1 - value)
}
