import { Refusal } from '@laegedaekning/domain'
import type { RecordConflictAnswer } from '../contract/index.ts'

/** RECORD_CHANGED with both versions, so that neither person loses anything. */
export class RecordConflict extends Refusal {
  readonly conflict: RecordConflictAnswer
  constructor(conflict: RecordConflictAnswer) {
    const { kind, id } = conflict.theirs
    super([
      {
        code: 'RECORD_CHANGED',
        severity: 'error',
        at: { kind: 'record', entity: kind, id },
        values: { key: id },
      },
    ])
    this.conflict = conflict
  }
}
