import type { ReadStream } from 'node:tty'

const ENTER = new Set(['\r', '\n'])
const END = new Set(['\u0003', '\u0004'])
const BACKSPACE = new Set(['\u007f', '\b'])

/**
 * A line that is not shown while it is typed; from a pipe, its first line. Passwords come this way alone: arguments of a
 * command can be read by every user of the machine. `undefined` where the user broke off, or the pipe was empty.
 */
export async function readSecret(
  input: ReadStream | NodeJS.ReadStream,
  ask: () => void,
): Promise<string | undefined> {
  // a letter of several bytes may come in two pieces
  input.setEncoding('utf8')
  if (!input.isTTY) return firstLine(input)
  ask()
  input.setRawMode(true)
  try {
    return await typedLine(input)
  } finally {
    input.setRawMode(false)
    input.pause()
  }
}

async function firstLine(input: AsyncIterable<unknown>): Promise<string | undefined> {
  let text = ''
  for await (const part of input) text += String(part)
  const [line = ''] = text.split(/\r?\n/)
  return line === '' ? undefined : line
}

async function typedLine(input: AsyncIterable<unknown>): Promise<string | undefined> {
  let typed: readonly string[] = []
  for await (const part of input) {
    for (const letter of String(part)) {
      if (ENTER.has(letter)) return typed.join('')
      if (END.has(letter)) return undefined
      typed = BACKSPACE.has(letter) ? typed.slice(0, -1) : [...typed, letter]
    }
  }
  return undefined
}
