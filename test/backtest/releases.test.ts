import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { ENGINE_VERSION, hashOfInput, isUnchanged, parseBundle, simulateAll } from '@laegedaekning/forecast'
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
  }, 120_000)
})
