import { z } from 'zod'
import { json, jsonBody, NO_BODY, op, versioned } from '../op.ts'
import { none } from '../op-parts.ts'
import {
  recordDraft,
  recordHistory,
  recordList,
  recordRemoval,
  recordUndo,
  storedKind,
  storedRecord,
} from '../schemas/records.ts'
import { areaId } from '../schemas/words.ts'

const kindParams = z.strictObject({ kind: storedKind })
const recordParams = z.strictObject({ kind: storedKind, id: z.string().min(1).max(120) })

const purpose = z.strictObject({
  formaal: z.string().trim().min(1).max(300).optional().meta({
    description:
      'What sensitive fields are needed for. Without it they are left out; with it, whoever may see them does, and a row is written in the access log.',
  }),
})

/**
 * What people write and keep. The right to the route is that to any kind; which kinds an account reads and changes, and whose,
 * follows from the kind (`RECORD_RULES`).
 */
export const RECORD_OPS = {
  listRecords: op({
    method: 'GET',
    path: '/api/records/{kind}',
    params: kindParams,
    query: z.strictObject({ omraade: areaId.optional() }),
    body: NO_BODY,
    ok: json(recordList),
    summary: 'Records of a kind that one may see, all or those in an area; without sensitive fields',
    policy: 'read-records',
    refusals: [],
  }),
  getRecord: op({
    method: 'GET',
    path: '/api/records/{kind}/{id}',
    params: recordParams,
    query: purpose,
    body: NO_BODY,
    ok: json(storedRecord),
    summary: 'One record as it stands; its version is the ETag',
    policy: 'read-records',
    refusals: ['RECORD_NOT_FOUND'],
  }),
  addRecord: op({
    method: 'POST',
    path: '/api/records/{kind}',
    params: kindParams,
    query: none,
    body: jsonBody(recordDraft),
    ok: json(storedRecord),
    summary: 'Makes a record; the server gives it its number',
    policy: 'change-records',
    refusals: [
      'RECORD_EXISTS',
      'RECORD_SENSITIVE_OUTSIDE',
      'RECORD_FIELD_WITHHELD',
      'RECORD_NOT_RECOMPUTED',
      'RIGHT_OTHER_AREA',
    ],
  }),
  saveRecord: versioned(
    op({
      method: 'PUT',
      path: '/api/records/{kind}/{id}',
      params: recordParams,
      query: none,
      body: jsonBody(recordDraft),
      ok: json(storedRecord),
      summary:
        'Changes a record, if it still is the version that If-Match names; else 412 with both versions',
      policy: 'change-records',
      refusals: [
        'RECORD_NOT_FOUND',
        'RECORD_CHANGED',
        'RECORD_VERSION_NEEDED',
        'RECORD_SENSITIVE_OUTSIDE',
        'RECORD_FIELD_WITHHELD',
        'RECORD_FIELD_FIXED',
        'RIGHT_OTHER_AREA',
      ],
    }),
  ),
  removeRecord: versioned(
    op({
      method: 'POST',
      path: '/api/records/{kind}/{id}/remove',
      params: recordParams,
      query: none,
      body: jsonBody(recordRemoval),
      ok: json(storedRecord),
      summary: 'Takes a record away; it stays in the history, and an undo brings it back',
      policy: 'change-records',
      refusals: ['RECORD_NOT_FOUND', 'RECORD_CHANGED', 'RECORD_VERSION_NEEDED', 'RIGHT_OTHER_AREA'],
    }),
  ),
  getRecordHistory: op({
    method: 'GET',
    path: '/api/records/{kind}/{id}/history',
    params: recordParams,
    query: purpose,
    body: NO_BODY,
    ok: json(recordHistory),
    summary: 'Who changed what of a record, when and why, before and after; also of one that was removed',
    policy: 'read-records',
    refusals: ['RECORD_NOT_FOUND'],
  }),
  undoRecord: versioned(
    op({
      method: 'POST',
      path: '/api/records/{kind}/{id}/undo',
      params: recordParams,
      query: none,
      body: jsonBody(recordUndo),
      ok: json(storedRecord),
      summary: 'Makes a record again as it was before a version, as a new change; nothing is erased',
      policy: 'change-records',
      refusals: [
        'RECORD_NOT_FOUND',
        'RECORD_CHANGED',
        'RECORD_VERSION_NEEDED',
        'RECORD_UNDO_UNKNOWN',
        'RIGHT_OTHER_AREA',
      ],
    }),
  ),
} as const
