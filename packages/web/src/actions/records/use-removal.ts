import type { StoredRecordAnswer } from '@laegedaekning/api/contract'
import type { StoredKind } from '@laegedaekning/domain'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../register/queries.ts'
import { authorPart } from './author.ts'
import { forgetRecords } from './queries.ts'

/** Taking a record away, and what it was. */
export type Removal = {
  /** The record as it was, in the version of its removal; `null` while it is there. */
  readonly gone: StoredRecordAnswer | null
  readonly error: Error | null
  readonly isRemoving: boolean
  readonly remove: (record: StoredRecordAnswer, why: string) => Promise<void>
  readonly restored: () => void
}

/** Takes a record away and keeps it on the screen, so that the removal can be undone from its history. */
export function useRemoval(kind: StoredKind): Removal {
  const cache = useQueryClient()
  const [gone, setGone] = useState<StoredRecordAnswer | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [isRemoving, setRemoving] = useState(false)
  const remove = async ({ id, version: ifMatch }: StoredRecordAnswer, why: string) => {
    setRemoving(true)
    setError(null)
    try {
      setGone(await client.removeRecord({ params: { kind, id }, ifMatch, body: { why, ...authorPart() } }))
      await forgetRecords(cache, kind)
    } catch (failed) {
      setError(failed instanceof Error ? failed : new Error(String(failed)))
    } finally {
      setRemoving(false)
    }
  }
  return { gone, error, isRemoving, remove, restored: () => setGone(null) }
}
