import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { areaId, type Fact, getPlainDate, Refusal } from '@laegedaekning/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMemoryRegister } from '../plan/open-memory-register.ts'
import { backupToFile, restoreFromFile } from './backup.ts'

const DAY = getPlainDate('2026-01-01')

const AREA: Fact<'area'> = {
  kind: 'area',
  virkning: { from: DAY, until: null },
  body: {
    id: areaId('kommune', '0825'),
    name: 'Læsø',
    officialCode: '0825',
    lat: null,
    lon: null,
    areaKm2: null,
  },
  provenance: { source: 'proeve', certainty: 'assumed', madeUp: true },
}

type Memory = Awaited<ReturnType<typeof openMemoryRegister>>

let folder: string
let full: Memory
let empty: Memory

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'laegedaekning-backup-'))
  full = await openMemoryRegister(DAY, [{ why: 'prøve', facts: [AREA] }])
  empty = await openMemoryRegister(DAY, [])
})

afterAll(async () => {
  await full.close()
  await empty.close()
  await rm(folder, { recursive: true, force: true })
})

function codesOf(error: unknown): readonly string[] {
  return error instanceof Refusal ? error.issues.map((issue) => issue.code) : []
}

describe('a backup in a file', () => {
  it('that is packed and cut short, or is not packed at all, is refused as unreadable and leaves the register empty', async () => {
    const whole = join(folder, 'hel.gz')
    await backupToFile(full, whole)
    const bytes = await readFile(whole)
    const broken = { 'afbrudt.gz': bytes.subarray(0, bytes.length - 20), 'tekst.gz': 'ikke pakket' }
    for (const [name, content] of Object.entries(broken)) {
      await writeFile(join(folder, name), content)
      const found = await restoreFromFile(empty, join(folder, name)).then(() => null, codesOf)
      expect(found, name).toEqual(['REGISTRY_BACKUP_UNREADABLE'])
    }
    expect(await empty.registry.latestChange()).toBe(0)
  })

  it('comes back whole into an empty register, and only there', async () => {
    const file = join(folder, 'kopi.jsonl')
    const receipt = await backupToFile(full, file)
    // header, 1 change, 1 fact, footer
    expect(receipt.lines).toBe(4)
    expect(receipt.bytes).toBe((await readFile(file)).length)
    const restored = await restoreFromFile(empty, file)
    expect(restored).toMatchObject({ changes: 1, facts: 1 })
    expect((await empty.at(DAY, await empty.known())).area[0]?.body.name).toBe('Læsø')
    expect(await restoreFromFile(empty, file).then(() => null, codesOf)).toEqual(['REGISTRY_NOT_EMPTY'])
  })
})
