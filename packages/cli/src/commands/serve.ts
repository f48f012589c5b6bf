import { spawn } from 'node:child_process'
import {
  ensureWebBuilt,
  findRunningServer,
  isLoopback,
  readyForecast,
  type StartOptions,
  startServer,
} from '@laegedaekning/api'
import type { Text } from '@laegedaekning/domain'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { WrongUse } from '../wrong-use.ts'
import type { Context } from './context.ts'
import { openFor } from './open.ts'

export type ServeOptions = {
  readonly port: string
  readonly open?: boolean
  readonly example: boolean
  readonly postgres?: string
  readonly host?: string
  readonly signIn?: boolean
  readonly address?: string
  readonly proxy?: string
}

/** Ports tried after the wanted one when another program has it. */
const PORTS_TRIED = 20

/** `laegedaekning serve`: fills the register the first time, builds the web app where stale, listens, prints the address. */
export async function serve(context: Context, options: ServeOptions): Promise<ExitCode> {
  const { output, language, folder } = context
  const wanted = portOption(options.port)
  const front = frontOptions(options)
  const running = options.postgres === undefined ? await findRunningServer(folder) : null
  if (running !== null) {
    output.out(
      language === 'da'
        ? `Programmet kører allerede: ${running.address}`
        : `Already running: ${running.address}`,
    )
    if (options.open === true) openBrowser(running.address)
    return EXIT.fine
  }
  const webFolder = await ensureWebBuilt(output.err)
  const place = options.postgres === undefined ? { folder } : { postgresUrl: options.postgres }
  // on a core of their own: they have loaded when the register has been opened
  void readyForecast()
  const register = await openFor(context, place, options.example)
  const server = await listen(wanted, (port) =>
    startServer({ register, folder, webFolder, port, makesReady: true, ...front }),
  ).catch(async (error: unknown) => {
    await register.close()
    throw error
  })
  output.out(`Lægedækning: ${server.address}`)
  output.err(whoWords(front)[language])
  if (options.open === true) openBrowser(server.address)
  await stopSignal()
  await server.stop()
  return EXIT.fine
}

/** How others reach the server. */
type Front = Pick<StartOptions, 'host' | 'signIn' | 'publicAddress' | 'trustedProxy'>

function frontOptions({ host, signIn, address, proxy }: ServeOptions): Front {
  const publicAddress = address === undefined ? null : addressOption(address)
  return {
    ...(host === undefined ? {} : { host }),
    signIn: signIn === true || publicAddress !== null,
    publicAddress,
    trustedProxy: proxy ?? null,
  }
}

function addressOption(text: string): string {
  const url = URL.parse(text)
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '')
    return url.origin
  throw new WrongUse({
    da: `»${text}« er ikke en adresse som https://laegedaekning.region.dk.`,
    en: `“${text}” is not an address such as https://laegedaekning.region.dk.`,
  })
}

/** Who may use the server that has started. */
function whoWords({ host, signIn, publicAddress }: Front): Text {
  if (signIn !== true && (host === undefined || isLoopback(host)))
    return {
      da: 'Du er eneste planlægger på denne maskine, uden login. Stop med Ctrl C.',
      en: 'You are the only planner on this machine, without sign-in. Stop with Ctrl C.',
    }
  const isPlain = publicAddress?.startsWith('https:') !== true && host !== undefined && !isLoopback(host)
  const warning = {
    da: ' Browsere gemmer kun sessionen over https: sæt en server med TLS foran, og sig dens adresse med --address.',
    en: ' Browsers keep the session over https alone: put a server with TLS in front and name its address with --address.',
  }
  return {
    da: `Der kræves login.${isPlain ? warning.da : ''} Stop med Ctrl C.`,
    en: `Sign-in is demanded.${isPlain ? warning.en : ''} Stop with Ctrl C.`,
  }
}

/** The wanted port, or the next free one; port 0 is always free. */
async function listen<T>(wanted: number, start: (port: number) => Promise<T>): Promise<T> {
  for (let port = wanted; ; port += 1) {
    try {
      return await start(port)
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || port >= wanted + PORTS_TRIED) throw error
    }
  }
}

function portOption(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new WrongUse({ da: `»${text}« er ikke en port (0–65535).`, en: `»${text}« is not a port (0–65535).` })
}

/** Waits for Ctrl C or the end that an operator asks for. */
function stopSignal(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  return promise
}

/** Opens the address where a person sits in front of the machine; failing to is no failure. */
function openBrowser(address: string): void {
  if (!process.stdout.isTTY || process.env['CI'] !== undefined) return
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open']
  if (command === undefined) return
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}
