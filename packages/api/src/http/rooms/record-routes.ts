import { API } from '../../contract/index.ts'
import { addRecord, removeRecord, saveRecord, undoRecord } from '../../records/change-record.ts'
import { getRecord, getRecordHistory, listRecords } from '../../records/read-records.ts'
import type { Register } from '../../register/register.ts'
import { answers, answersVersion, type Mounted } from '../route.ts'

/** The routes of what people write and keep. */
export function recordRoutes(register: Register): readonly Mounted[] {
  return [
    answers(API.listRecords, ({ caller, params, query }) =>
      listRecords(caller, register, params.kind, query.omraade),
    ),
    answersVersion(API.getRecord, ({ caller, params, query }) =>
      getRecord(caller, register, { ...params, purpose: query.formaal }),
    ),
    answersVersion(API.addRecord, ({ caller, params, body }) =>
      addRecord(caller, register, params.kind, body),
    ),
    answersVersion(API.saveRecord, ({ caller, params, body, version }) =>
      saveRecord(caller, register, { ...params, version }, body),
    ),
    answersVersion(API.removeRecord, ({ caller, params, body, version }) =>
      removeRecord(caller, register, { ...params, version }, body),
    ),
    answers(API.getRecordHistory, ({ caller, params, query }) =>
      getRecordHistory(caller, register, { ...params, purpose: query.formaal }),
    ),
    answersVersion(API.undoRecord, ({ caller, params, body, version }) =>
      undoRecord(caller, register, { ...params, version }, body),
    ),
  ]
}
