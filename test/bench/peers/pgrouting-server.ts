import { execFile, execFileSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const PROGRAMS = '/usr/lib/postgresql'
const SHARED = '/usr/share/postgresql'

/** A PostgreSQL of Debian's that has pgRouting: its major version and where its programs are. */
export type PgInstallation = { readonly version: string; readonly bin: string }

/** A private server in a folder of its own; nobody but its owner reaches it, and `stop` leaves nothing behind. */
export type PgServer = {
  /** The server's folder; files that it is to read by COPY belong here. */
  readonly folder: string
  /** Runs a script with psql; answers what it prints, columns separated by `|`. */
  readonly run: (script: string) => Promise<string>
  readonly stop: () => Promise<void>
}

/** The newest installed PostgreSQL that has pgRouting; `undefined` where there is none. */
export async function findPgRouting(): Promise<PgInstallation | undefined> {
  const versions = existsSync(PROGRAMS) ? await readdir(PROGRAMS) : []
  return versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => ({ version, bin: join(PROGRAMS, version, 'bin') }))
    .find(
      ({ version, bin }) =>
        existsSync(join(SHARED, version, 'extension', 'pgrouting.control')) &&
        ['initdb', 'pg_ctl', 'psql'].every((program) => existsSync(join(bin, program))),
    )
}

type Owner = { readonly uid: number; readonly gid: number }

/** PostgreSQL refuses to run as root; there it runs as the user that Debian's package makes. */
async function findOwner(): Promise<Owner | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const idOf = async (flag: string) => Number((await promisify(execFile)('id', [flag, 'postgres'])).stdout)
  return { uid: await idOf('-u'), gid: await idOf('-g') }
}

// What a server of one bench may do without: surviving a power cut, company. Memory so that nothing goes to disk.
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  jit: 'off',
  shared_buffers: '512MB',
  work_mem: '1GB',
  max_wal_size: '2GB',
}

/**
 * Makes and starts a server in a temporary folder. It listens on a socket in that folder only, so it takes no port from anybody.
 * Throws what the programs of PostgreSQL say when they fail; then nothing is left either.
 */
export async function startPgServer({ bin }: PgInstallation): Promise<PgServer> {
  const owner = await findOwner()
  const folder = await mkdtemp(join(tmpdir(), 'laegedaekning-pgrouting-'))
  if (owner !== undefined) await chown(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const options = { ...owner, cwd: folder, env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } }
  const call = async (program: string, args: readonly string[]) =>
    (await promisify(execFile)(join(bin, program), [...args], options)).stdout
  const halt = ['stop', '-D', data, '-m', 'immediate']
  const onInterrupt = () => {
    try {
      execFileSync(join(bin, 'pg_ctl'), halt, { ...options, stdio: 'ignore' })
    } catch {
      // it was not started yet
    }
    rmSync(folder, { recursive: true, force: true })
    process.exit(130)
  }
  const stop = async () => {
    process.off('SIGINT', onInterrupt)
    if (existsSync(join(data, 'postmaster.pid'))) await call('pg_ctl', halt)
    await rm(folder, { recursive: true, force: true })
  }
  process.once('SIGINT', onInterrupt)
  try {
    await call('initdb', ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'])
    const settings = Object.entries(SETTINGS).map(([name, value]) => `-c ${name}=${value}`)
    const server = [...settings, `-c listen_addresses=''`, `-c unix_socket_directories='${folder}'`].join(' ')
    await call('pg_ctl', ['start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', server])
  } catch (error) {
    await stop()
    throw error
  }
  const quiet = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1']
  return {
    folder,
    run: (script) =>
      // psql takes backslash commands and SQL together only as several commands
      call('psql', [
        ...quiet,
        '-h',
        folder,
        '-U',
        'bench',
        '-d',
        'postgres',
        ...script.split('\n').flatMap((line) => ['-c', line]),
      ]),
    stop,
  }
}
