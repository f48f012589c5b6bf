import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A line that a child says: a JSON object with `says` and what belongs to it. */
export type Message = { readonly says: string; readonly field: (name: string) => unknown }

/** A child process that speaks in JSON lines. */
export type Child = {
  readonly process: ChildProcess
  readonly pid: number
  /** The next message of this kind; rejects, with what it wrote to its error output, when it ends before. */
  readonly next: (says: string) => Promise<Message>
  readonly send: (message: object) => void
  /** Kills it as a power switch would and waits until it is gone. */
  readonly kill: () => Promise<void>
  /** Waits for its own end; gives its exit code, `null` when it was killed. */
  readonly ended: Promise<number | null>
}

/** Starts a script of this folder as a process of its own; `hear` is told of every message, as it comes. */
export function startChild(
  script: string,
  args: readonly string[],
  hear: (message: Message, child: Child) => void = () => {},
): Child {
  const started = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const endWithUs = () => started.kill('SIGKILL')
  process.on('exit', endWithUs)
  const complaints: string[] = []
  const waiting: { says: string; resolve: (message: Message) => void; reject: (error: Error) => void }[] = []
  const heard: Message[] = []
  const ended = new Promise<number | null>((resolve) => {
    started.on('close', (code) => {
      process.off('exit', endWithUs)
      for (const { says, reject } of waiting)
        reject(new Error(`ended before »${says}«: ${complaints.join('')}`))
      resolve(code)
    })
  })
  const child: Child = {
    process: started,
    pid: started.pid ?? 0,
    ended,
    next: (says) =>
      new Promise((resolve, reject) => {
        const index = heard.findIndex((message) => message.says === says)
        const [message] = index === -1 ? [] : heard.splice(index, 1)
        if (message !== undefined) resolve(message)
        else waiting.push({ says, resolve, reject })
      }),
    send: (message) => started.stdin.write(`${JSON.stringify(message)}\n`),
    kill: async () => {
      started.kill('SIGKILL')
      await ended
    },
  }
  started.stderr.on('data', (data) => complaints.push(String(data)))
  started.stdin.on('error', () => {})
  createInterface({ input: started.stdout }).on('line', (line) => {
    const value: unknown = JSON.parse(line)
    const field = (name: string): unknown => Reflect.get(Object(value), name)
    const message = { says: String(field('says')), field }
    const index = waiting.findIndex(({ says }) => says === message.says)
    if (index === -1) heard.push(message)
    else waiting.splice(index, 1)[0]?.resolve(message)
    hear(message, child)
  })
  return child
}
