import { ApiProblem, type StoredRecordAnswer } from '@laegedaekning/api/contract'
import type { StoredKind } from '@laegedaekning/domain'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../register/queries.ts'
import { authorPart } from './author.ts'
import { forgetRecords } from './queries.ts'
import type { RecordBody } from './record-field.ts'

/** Somebody else has saved meanwhile: both versions, and what mine began from. */
export type Conflict = {
  readonly mine: RecordBody
  readonly theirs: StoredRecordAnswer
  readonly base: RecordBody | null
}

/** What is to be saved. `version`: the one it began from; `null` with `id` `null`: a new record. */
export type ToSave = {
  readonly id: string | null
  readonly version: number | null
  readonly body: RecordBody
  readonly why: string
}

export type Saving = {
  /** Saves; gives the saved record, or `null` where it was not saved: then `conflict` or `error` says why. */
  readonly save: (given: ToSave) => Promise<StoredRecordAnswer | null>
  /** Takes the change of a version back, as a new change. */
  readonly undo: (
    record: StoredRecordAnswer,
    version: number,
    why: string,
  ) => Promise<StoredRecordAnswer | null>
  /** Ends the record; undoing that brings it back. */
  readonly remove: (record: StoredRecordAnswer, why: string) => Promise<boolean>
  readonly conflict: Conflict | null
  readonly error: Error | null
  readonly isSaving: boolean
  /** The conflict has been dealt with, or is left. */
  readonly settle: () => void
}

/** Saving of records of a kind with If-Match: nobody writes over what they have not seen (reliability.md 4.2). */
export function useSaving(kind: StoredKind): Saving {
  const cache = useQueryClient()
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [isSaving, setSaving] = useState(false)
  const run = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setSaving(true)
    setError(null)
    try {
      const done = await work()
      setConflict(null)
      await forgetRecords(cache, kind)
      return done
    } catch (failed) {
      const found = failed instanceof ApiProblem ? failed.problem.conflict : undefined
      if (found === undefined) setError(failed instanceof Error ? failed : new Error(String(failed)))
      else setConflict(found)
      return null
    } finally {
      setSaving(false)
    }
  }
  return {
    save: ({ id, version, body, why }) =>
      run(() =>
        id === null || version === null
          ? client.addRecord({ params: { kind }, body: { body, why, ...authorPart() } })
          : client.saveRecord({
              params: { kind, id },
              ifMatch: version,
              body: { body, why, ...authorPart() },
            }),
      ),
    undo: ({ id, version: ifMatch }, version, why) =>
      run(() =>
        client.undoRecord({ params: { kind, id }, ifMatch, body: { version, why, ...authorPart() } }),
      ),
    remove: async ({ id, version }, why) =>
      (await run(() =>
        client.removeRecord({ params: { kind, id }, ifMatch: version, body: { why, ...authorPart() } }),
      )) !== null,
    conflict,
    error,
    isSaving,
    settle: () => setConflict(null),
  }
}
