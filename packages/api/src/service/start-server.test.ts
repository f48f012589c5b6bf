import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPlainDate } from '@laegedaekning/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApiProblem } from '../contract/index.ts'
import { openMemoryRegister } from '../plan/open-memory-register.ts'
import { findRunningServer, SERVER_FILE } from './running-server.ts'
import { type RunningServer, startServer } from './start-server.ts'

let folder: string
let server: RunningServer
let closed = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'laegedaekning-server-'))
  const memory = await openMemoryRegister(getPlainDate('2026-11-22'), [])
  const close = async () => {
    closed += 1
    await memory.close()
  }
  server = await startServer({ register: { ...memory, close }, folder, webFolder: null, port: 0 })
})

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('a server on a data folder', () => {
  it('listens on this machine alone and leaves its address for other commands', async () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(await findRunningServer(folder)).toMatchObject({ pid: process.pid, address: server.address })
  })

  it('is used through the client of the contract, which throws the problem document', async () => {
    const found = await findRunningServer(folder)
    if (found === null) throw new Error('no server found')
    expect(await found.client.getReady()).toMatchObject({ status: 'ready', today: '2026-11-22', change: 0 })
    const problem = await found.client.getParameter({ params: { key: 'findes/ikke' } }).then(
      () => null,
      (error: unknown) => (error instanceof ApiProblem ? error.problem : error),
    )
    expect(problem).toMatchObject({
      status: 404,
      code: 'PARAMETER_NOT_FOUND',
      type: '/fejl/PARAMETER_NOT_FOUND',
    })
  })

  it('stops once, closes the register once, and takes its address away', async () => {
    await Promise.all([server.stop(), server.stop()])
    expect(closed).toBe(1)
    expect(await readdir(folder)).toEqual([])
    expect(await findRunningServer(folder)).toBeNull()
    await expect(fetch(`${server.address}/api/health`)).rejects.toThrow()
  })
})

describe('an address left behind', () => {
  it.each([
    ['by a dead server', JSON.stringify({ pid: 1, address: 'http://127.0.0.1:9' })],
    ['for another machine', JSON.stringify({ pid: 1, address: 'http://example.invalid:80' })],
    ['broken', '{"pid":'],
  ])('%s is no server', async (_name, left) => {
    const own = await mkdtemp(join(tmpdir(), 'laegedaekning-left-'))
    await writeFile(join(own, SERVER_FILE), left)
    expect(await findRunningServer(own)).toBeNull()
    await rm(own, { recursive: true, force: true })
  })
})
