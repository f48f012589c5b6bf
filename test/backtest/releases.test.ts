import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import {
  ENGINE_VERSION,
  getSeries,
  hashOfInput,
  isUnchanged,
  parseBundle,
  type SimulationResult,
  simulateAll,
} from '@laegedaekning/forecast'
import { describe, expect, it } from 'vitest'
import { loadReleases } from '../../scripts/knowledge-releases.ts'
import { releasedRows } from './released-rows.ts'

const folder = join(import.meta.dirname, '..', '..', 'knowledge', 'releases')
const { releases, problems } = loadReleases(folder)

/** The bundle that a release keeps beside it. */
function bundleOf(id: string) {
  const json: unknown = JSON.parse(
    gunzipSync(readFileSync(join(folder, `${id}.bundle.json.gz`))).toString('utf8'),
  )
  const { value, issues } = parseBundle(json)
  expect(issues).toEqual([])
  return value
}

/**
 * Of the whole country, not of a tiny one: the accounts balance to the person and the kommuner are the nation (F3), and every
 * band that is not a point says how much of it is chance, parameters, years and data, in every area and year (F28).
 */
function expectWholeCountry({ frame, mean, deviation, shares, accounts }: SimulationResult): void {
  expect(accounts.largestResidual).toBe(0)
  const width = frame.years.length
  const kommuner = frame.areas.filter(({ level }) => level === 'kommune').map(({ id }) => id)
  expect(kommuner).toHaveLength(98)
  for (const measure of ['service', 'owners', 'gp-specialists']) {
    const land = getSeries(frame, mean, 'land-dk', measure)
    for (const [year, value] of land.entries()) {
      const sum = kommuner.reduce((all, id) => all + (getSeries(frame, mean, id, measure)[year] ?? 0), 0)
      expect(Math.abs(sum - value)).toBeLessThan(1e-6)
    }
  }
  const split = new Set<string>()
  const untold: string[] = []
  for (const [index, { area, measure }] of frame.rows.entries())
    for (let at = index * width; at < (index + 1) * width; at += 1) {
      if (Number.isNaN(deviation[at]) || (deviation[at] ?? 0) < 1e-5) continue
      const told = shares.reduce((sum, layer) => sum + (layer[at] ?? Number.NaN), 0)
      if (Math.abs(told - 1) < 1e-9) split.add(area)
      else untold.push(`${area} ${measure} ${frame.years[at - index * width]}`)
    }
  expect(untold).toEqual([])
  expect(split.size).toBe(frame.areas.length)
}

describe('released forecasts (F26, F27)', () => {
  it('there is a first one, and no row of any has been touched since', () => {
    expect(problems).toEqual([])
    expect(releases.length).toBeGreaterThan(0)
    expect(releases.filter((release) => !isUnchanged(release))).toEqual([])
  })

  it('each keeps the very input that it was computed from', () => {
    for (const { id, inputHash } of releases) {
      const bundle = bundleOf(id)
      expect(bundle === null ? null : `sha256:${hashOfInput(bundle.input)}`).toBe(inputHash)
    }
  })

  it('the latest one of this engine comes out byte for byte from its bundle: every published figure and the hash of all runs', () => {
    const release = releases.at(-1)
    const bundle = release === undefined ? null : bundleOf(release.id)
    if (release === undefined || bundle?.simulation === undefined) throw new Error('no release')
    const notes = readFileSync(join(folder, `${release.id}.yaml`), 'utf8')
    // a release of an older engine keeps its rows; another engine may not give the same bytes
    expect(notes).toContain(`Motor ${ENGINE_VERSION},`)
    const result = simulateAll(bundle.input, bundle.simulation)
    expect(result.hash).toBe(release.resultHash)
    expect(releasedRows(result)).toEqual(release.rows)
    expectWholeCountry(result)
  }, 120_000)
})
