import { useState } from 'react'
import { dropDraft, findDraft, keepDraft } from './drafts.ts'
import { isSame } from './merge.ts'

/** What is being written: the text so far, and what it began from. */
export type Draft<T> = {
  readonly body: T
  /** What it began from; the other side of a conflict is held against it. */
  readonly base: T
  /** The version that it began from; `null` for a new record. */
  readonly version: number | null
  /** Whether anything has been written. */
  readonly isChanged: boolean
  /** Whether it was found in the tab from before. */
  readonly isFound: boolean
  readonly change: (patch: Partial<T>) => void
  /** Forgets what was written: it is saved, or is not wanted. The next one begins from what is given. */
  readonly drop: (body: T, version: number | null) => void
}

type Kept<T> = { readonly body: T; readonly base: T; readonly version: number | null }

/**
 * A draft that lives in the session storage of the tab until it is saved or dropped (reliability.md 4.2: nothing written is
 * lost). `read` tells whether what is found is a body of the kind; it gives `undefined` for anything else. Give a component
 * that uses this the record's id as its `key`.
 */
export function useDraft<T extends object>(
  key: string,
  given: T,
  version: number | null,
  read: (value: unknown) => T | undefined,
): Draft<T> {
  const [found] = useState(() => readKept(findDraft(key), read))
  const [kept, setKept] = useState<Kept<T>>(found ?? { body: given, base: given, version })
  const change = (patch: Partial<T>) => {
    const next = { ...kept, body: { ...kept.body, ...patch } }
    setKept(next)
    if (isSame(next.body, next.base)) dropDraft(key)
    else keepDraft(key, next)
  }
  const drop = (body: T, at: number | null) => {
    dropDraft(key)
    setKept({ body, base: body, version: at })
  }
  // nothing written yet, and the record is newer: follow it
  if (kept.version !== version && isSame(kept.body, kept.base) && !isSame(kept.base, given)) {
    setKept({ body: given, base: given, version })
  }
  return {
    ...kept,
    isChanged: !isSame(kept.body, kept.base),
    isFound: found !== undefined && !isSame(kept.body, kept.base),
    change,
    drop,
  }
}

function readKept<T>(value: unknown, read: (value: unknown) => T | undefined): Kept<T> | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const body = read(Reflect.get(value, 'body'))
  const base = read(Reflect.get(value, 'base'))
  const version: unknown = Reflect.get(value, 'version')
  if (body === undefined || base === undefined) return undefined
  return { body, base, version: typeof version === 'number' ? version : null }
}
