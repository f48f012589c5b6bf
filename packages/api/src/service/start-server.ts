import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createAccessDesk, NO_ROADS } from '../access/access-desk.ts'
import { createWarmUp } from '../access/warm-up.ts'
import { createServer } from '../http/create-server.ts'
import type { FaultLog } from '../http/problem.ts'
import { createImportDesk } from '../import/import-desk.ts'
import { createJobs } from '../jobs/job-service.ts'
import { folderJobStore, memoryJobStore } from '../jobs/job-store.ts'
import { WORKS } from '../jobs/works.ts'
import { createRoads } from '../network/index.ts'
import { VERSION } from '../version.ts'
import type { OpenRegister } from './open-register.ts'
import { SERVER_FILE } from './running-server.ts'

/** How the server is started. It closes the register when it stops. */
export type StartOptions = {
  readonly register: OpenRegister
  /** Data folder, in which the address is written for other commands; `null` to write none. */
  readonly folder: string | null
  /** Built web app, or `null` for the API alone. */
  readonly webFolder: string | null
  /** 0 takes any free port. */
  readonly port: number
  readonly requestsPerMinute?: number
  readonly logFault?: FaultLog
}

/** A server that listens on 127.0.0.1. */
export type RunningServer = {
  /** `http://127.0.0.1:4173` */
  readonly address: string
  /** Ends what is under way, closes server and register. At most ten seconds; calling it twice waits for the same end. */
  readonly stop: () => Promise<void>
}

/** Only this machine; there is no sign-in yet. */
const HOST = '127.0.0.1'

/** Folder of the data folder in which long work keeps its results. */
const JOBS_FOLDER = 'jobs'

/** Longest time that stopping may take before the register is closed regardless. */
const STOP_MILLISECONDS = 8000

/**
 * Starts to listen. Throws the system's error where the port is taken (`EADDRINUSE`) or the address cannot be written;
 * nothing listens then, and the register is still open.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { register, folder, webFolder, port } = options
  let open = true
  const jobs = createJobs({
    store: folder === null ? memoryJobStore() : folderJobStore(join(folder, JOBS_FOLDER)),
    works: WORKS,
    now: register.clock.now,
  })
  const roads = folder === null ? NO_ROADS : createRoads(folder)
  const access = createAccessDesk(register, roads)
  const warmUp = createWarmUp(access)
  const imports = createImportDesk(register)
  const confirmAndWarm: typeof imports.confirm = async (confirmation) => {
    const receipt = await imports.confirm(confirmation)
    warmUp.begin()
    return receipt
  }
  const app = await createServer({
    register,
    jobs,
    imports: { ...imports, confirm: confirmAndWarm },
    roads,
    access,
    version: VERSION,
    isOpen: () => open,
    webFolder,
    logFault: options.logFault ?? logFault,
    ...(options.requestsPerMinute === undefined ? {} : { requestsPerMinute: options.requestsPerMinute }),
  })
  const file = folder === null ? null : join(folder, SERVER_FILE)
  const address = await listen().catch(async (error: unknown) => {
    await app.close()
    throw error
  })
  async function listen(): Promise<string> {
    const listening = await app.listen({ host: HOST, port })
    if (folder !== null) await mkdir(folder, { recursive: true })
    if (file !== null) await writeFile(file, JSON.stringify({ pid: process.pid, address: listening }))
    return listening
  }
  warmUp.begin()
  const stop = async (): Promise<void> => {
    open = false
    const { promise: late, resolve } = Promise.withResolvers<void>()
    const deadline = setTimeout(resolve, STOP_MILLISECONDS)
    await Promise.race([Promise.all([app.close(), jobs.stop(), warmUp.stop()]), late])
    clearTimeout(deadline)
    if (file !== null) await rm(file, { force: true })
    await register.close()
  }
  let stopping: Promise<void> | null = null
  return {
    address,
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}

/** Faults as JSON lines on standard error, with the id that the answer carries. No addresses, bodies or search words. */
const logFault: FaultLog = ({ id, route, error }) => {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const entry = { time: new Date().toISOString(), level: 'error', id, route, error: text }
  process.stderr.write(`${JSON.stringify(entry)}\n`)
}
