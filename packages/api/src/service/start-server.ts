import { mkdir, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { createAccessDesk, NO_ROADS } from '../access/access-desk.ts'
import { createWarmUp } from '../access/warm-up.ts'
import { type Gate, localGate, signInGate } from '../access-control/gate.ts'
import { createServer } from '../http/create-server.ts'
import type { FaultLog } from '../http/problem.ts'
import { createImportDesk } from '../import/import-desk.ts'
import { createJobs } from '../jobs/job-service.ts'
import { folderJobStore, memoryJobStore } from '../jobs/job-store.ts'
import { WORKS } from '../jobs/works.ts'
import { createRoads } from '../network/index.ts'
import { readyOutlook } from '../outlook/read-outlook.ts'
import { readyRoom, startFirstForecast } from '../outlook/start-forecast.ts'
import { demandAccounts } from '../sign-in/accounts.ts'
import { createSessions } from '../sign-in/sessions.ts'
import { listDatasets } from '../use-cases/read-register.ts'
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
  /**
   * Makes the forecast's first bands in the background once nobody has asked for anything for a few seconds. For a server that
   * stays: they take all cores for a few seconds after the start and after every import.
   */
  readonly makesReady?: boolean
  /** Where to listen; without it 127.0.0.1, for the one planner of this machine. */
  readonly host?: string
  /** People sign in also on a loopback address (another server on this machine stands in front). */
  readonly signIn?: boolean
  /** The address that people use, `https://…`, where another server stands in front. */
  readonly publicAddress?: string | null
  /** The server in front, whose word on where a request came from is believed. */
  readonly trustedProxy?: string | null
}

/** A server that listens. */
export type RunningServer = {
  /** `http://127.0.0.1:4173` */
  readonly address: string
  /** Ends what is under way, closes server and register. At most ten seconds; calling it twice waits for the same end. */
  readonly stop: () => Promise<void>
}

/** Only this machine, and so without sign-in. */
const HOST = '127.0.0.1'

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|localhost)$/

/** Whether only this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host)
}

/** Folder of the data folder in which long work keeps its results. */
const JOBS_FOLDER = 'jobs'

/** Longest time that stopping may take before the register is closed regardless. */
const STOP_MILLISECONDS = 8000

/**
 * Starts to listen. Any other address than a loopback one demands that people sign in, and refuses to start (ACCOUNTS_NONE)
 * where nobody could. Throws the system's error where the port is taken (`EADDRINUSE`) or the address cannot be written;
 * nothing listens then, and the register is still open.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { register, folder, webFolder, port } = options
  const gate = await gateOf(options)
  let open = true
  const jobs = createJobs({
    store: folder === null ? memoryJobStore() : folderJobStore(join(folder, JOBS_FOLDER)),
    works: WORKS,
    now: register.clock.now,
  })
  const roads = folder === null ? NO_ROADS : createRoads(folder)
  const access = createAccessDesk(register, roads)
  const { makesReady = false } = options
  const traffic = watchTraffic(() => open)
  // making the first bands is not waited for: the next round of warming up comes before it
  const more = [
    () => listDatasets(register),
    () => readyOutlook(register),
    async () => void makeFirstForecast(),
  ]
  const warmUp = createWarmUp(access, more, traffic.calm)
  const makeFirstForecast = async (): Promise<void> => {
    if (!makesReady || !(await traffic.quiet())) return
    // what goes wrong is left to the reader who opens the room
    await startFirstForecast(register, jobs).catch(() => {})
  }
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
    gate,
    publicAddress: options.publicAddress ?? null,
    trustedProxy: options.trustedProxy ?? null,
    version: VERSION,
    isOpen: () => open,
    webFolder,
    logFault: options.logFault ?? logFault,
    ...(options.requestsPerMinute === undefined ? {} : { requestsPerMinute: options.requestsPerMinute }),
  })
  app.server.on('request', traffic.watch)
  // who opens the room's address asks for its answer when the page has loaded: it is begun meanwhile (F20)
  app.server.on('request', ({ url }) => {
    if (url?.startsWith(OUTLOOK_PAGE) === true) void readyRoom(register).catch(() => {})
  })
  const file = folder === null ? null : join(folder, SERVER_FILE)
  const address = await listen().catch(async (error: unknown) => {
    await app.close()
    throw error
  })
  async function listen(): Promise<string> {
    const listening = await app.listen({ host: options.host ?? HOST, port })
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

/** The page of the room Fremskrivning. */
const OUTLOOK_PAGE = '/fremskrivning'

/** Seconds without a request after which work may be begun that takes all cores. */
const QUIET_SECONDS = 3

/** Longest that a step of warming up waits for requests to be answered: one that stays open while others come must not hold it for ever. */
const CALM_SECONDS = 5
const PAUSE_MILLISECONDS = 50

/** Knows when nobody is asking for anything; `quiet` gives false when the server has stopped meanwhile. */
function watchTraffic(isOpen: () => boolean) {
  let heard = performance.now()
  const underWay = new Set<ServerResponse>()
  const wait = () => pause(PAUSE_MILLISECONDS, undefined, { ref: false })
  const heardSeconds = (): number => (performance.now() - heard) / 1000
  return {
    watch: (_: IncomingMessage, response: ServerResponse): void => {
      heard = performance.now()
      underWay.add(response)
      response.once('close', () => underWay.delete(response))
    },
    /** Waits while requests are being answered. */
    calm: async (): Promise<void> => {
      await nextTurn()
      const began = performance.now()
      const waited = (): number => (performance.now() - began) / 1000
      while (isOpen() && underWay.size > 0 && waited() < CALM_SECONDS) await wait()
    },
    /** Waits for a while without requests. */
    quiet: async (): Promise<boolean> => {
      while (isOpen() && heardSeconds() < QUIET_SECONDS) await wait()
      return isOpen()
    },
  }
}

/** Without sign-in on a loopback address; with it wherever others than this machine's user may come. */
async function gateOf({ register, host = HOST, signIn = false, publicAddress }: StartOptions): Promise<Gate> {
  if (isLoopback(host) && !signIn) return localGate()
  await demandAccounts(register, host)
  // a browser keeps a secure cookie over https alone, and over plain http from its own machine
  const isPlain = isLoopback(host) && publicAddress?.startsWith('https:') !== true
  return signInGate(createSessions(register), !isPlain)
}

/** Faults as JSON lines on standard error, with the id that the answer carries. No addresses, bodies or search words. */
const logFault: FaultLog = ({ id, route, error }) => {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const entry = { time: new Date().toISOString(), level: 'error', id, route, error: text }
  process.stderr.write(`${JSON.stringify(entry)}\n`)
}
