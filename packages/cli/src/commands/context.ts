import { resolve } from 'node:path'
import type { Language } from '@laegedaekning/domain'
import { findPlainDate, type PlainDate } from '@laegedaekning/domain'
import type { Output } from '../output.ts'
import { WrongUse } from '../wrong-use.ts'

/** What every command is given. */
export type Context = {
  readonly output: Output
  readonly language: Language
  /** Folder of the register and what belongs to it. */
  readonly folder: string
  readonly today: PlainDate
  /** A new register stays empty instead of being filled with what is in the box. */
  readonly empty: boolean
  /** Who is named in the history: the account on this machine. */
  readonly who: string
  /** Asks for a text that is not shown, such as a password; `undefined` where none came. */
  readonly readSecret: (question: string) => Promise<string | undefined>
}

/** A day that the user gave, or the day given instead. */
export function dateOption(text: string | undefined, otherwise: PlainDate): PlainDate {
  if (text === undefined) return otherwise
  const date = findPlainDate(text)
  if (date === undefined) {
    throw new WrongUse({
      da: `»${text}« er ikke en dag. Skriv den som ÅÅÅÅ-MM-DD, for eksempel 2026-01-01.`,
      en: `»${text}« is not a day. Write it as YYYY-MM-DD, for example 2026-01-01.`,
    })
  }
  return date
}

/** A folder that the user must give. */
export function outOption(text: string | undefined): string {
  if (text === undefined) {
    throw new WrongUse({
      da: 'Sig hvor resultatet skal hen: --out <mappe>.',
      en: 'Say where the result goes: --out <folder>.',
    })
  }
  return resolve(text)
}
