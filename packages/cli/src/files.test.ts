import { mkdtempSync, rmSync } from 'node:fs'
import { open, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readInput } from './files.ts'
import { runCli } from './run-cli.ts'

/** 70 MiB of zeros that take no room on the disk: more than the reader opens (64 MiB) and intake takes (50 MiB). */
const SPARSE_BYTES = 70 * 1024 * 1024
const MOST_BYTES = 64 * 1024 * 1024

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'laegedaekning-files-'))
  const file = await open(join(folder, 'stor.csv'), 'w')
  await file.truncate(SPARSE_BYTES)
  await file.close()
  await writeFile(join(folder, 'lille.csv'), 'a;b')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a file larger than the program takes', () => {
  it('is read up to a limit, in a folder and by itself; the others are read whole', async () => {
    const sizes = (await readInput(folder)).map(({ name, bytes }) => [name, bytes.length])
    expect(sizes).toEqual([
      ['lille.csv', 3],
      ['stor.csv', MOST_BYTES],
    ])
    const [alone] = await readInput(join(folder, 'stor.csv'))
    expect(alone?.bytes.length).toBe(MOST_BYTES)
  })

  it('is told to be too large, not empty', async () => {
    let told = ''
    await runCli({
      args: ['--json', 'plan', folder, '--out', join(folder, 'plan')],
      environment: { LAEGEDAEKNING_FOLDER: join(folder, 'register') },
      cwd: folder,
      who: 'en tester',
      out: (text) => {
        told += `${text}\n`
      },
      err: () => undefined,
    })
    const about = told
      .split('\n')
      .filter((line) => line.includes('stor.csv'))
      .map((line): unknown => JSON.parse(line))
    expect(about).toEqual([expect.objectContaining({ code: 'INTAKE_FILE_TOO_LARGE' })])
  })
})
