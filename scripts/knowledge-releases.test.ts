import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashOfRows } from '@laegedaekning/forecast'
import { afterEach, describe, expect, it } from 'vitest'
import { loadReleases } from './knowledge-releases.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const rows = [
  {
    area: 'land-dk',
    measure: 'service',
    year: 2029,
    mean: 3700,
    low80: 3600,
    high80: 3800,
    low90: 3560,
    high90: 3840,
  },
]

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'releases-')), 'releases')
  folders.push(folder)
  mkdirSync(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

const release = (mean: number, extra = '') => `id: "2026-11"
date: 2026-11-22
title: Prøve
made-up: true
input-hash: "sha256:a"
result-hash: "sha256:b"
frozen: "${hashOfRows(rows)}"
${extra}rows:
  - { area: land-dk, measure: service, year: 2029, mean: ${mean}, low-80: 3600, high-80: 3800, low-90: 3560, high-90: 3840 }
`

describe('knowledge/releases', () => {
  it('what is there can be read, and no row was changed after its release', () => {
    const { problems } = loadReleases(join(import.meta.dirname, '..', 'knowledge', 'releases'))
    expect(problems).toEqual([])
  })

  it('a release and what came are read', () => {
    const outcomes =
      'outcomes:\n  - { area: land-dk, measure: service, year: 2029, value: 3820, source: plo, recorded: 2029-02-01 }\n'
    const found = loadReleases(folderWith({ '2026-11.yaml': release(3700), 'outcomes.yaml': outcomes }))
    expect(found.problems).toEqual([])
    expect(found.releases).toMatchObject([{ id: '2026-11', madeUp: true, rows }])
    expect(found.outcomes).toMatchObject([{ value: 3820, recorded: '2029-02-01' }])
  })

  it('a row that was edited after the release is a problem, and so is an unknown key', () => {
    const edited = loadReleases(folderWith({ '2026-11.yaml': release(3701) }))
    expect(edited.problems.map(({ what }) => what)).toEqual(['The rows are not those that were released'])
    const unknown = loadReleases(folderWith({ '2026-11.yaml': release(3700, 'frosen: x\n') }))
    expect(unknown.problems.map(({ what }) => what)).toEqual(['Unknown key `frosen` in a release'])
  })
})
