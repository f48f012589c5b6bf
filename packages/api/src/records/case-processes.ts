import { type AreaId, getStoredBody, type Language } from '@laegedaekning/domain'
import { caseICalendar } from '@laegedaekning/plans'
import { listCaseProcesses, parametersAt } from '@laegedaekning/rules'
import type { Caller } from '../access-control/caller.ts'
import type { CaseProcessesAnswer } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import type { Download } from '../use-cases/download-status.ts'
import { sourcesOf } from '../use-cases/sources.ts'
import { listRecords } from './read-records.ts'

const DAYS_A_WEEK = 7

/** The processes that cases are started from, and when a step is due soon by the rule of today. */
export function readCaseProcesses(register: Register): CaseProcessesAnswer {
  const today = register.clock.today()
  const { value, key, certainty } = parametersAt(today).indsatser.sager.paamindelse
  const processes = listCaseProcesses()
  const deadlines = processes.flatMap(({ steps }) => steps.map(({ due }) => due.source))
  const ids = [...processes.map(({ source }) => source), ...deadlines.filter((source) => source !== null)]
  return {
    today,
    processes,
    soon: { days: Math.round((value ?? 0) * DAYS_A_WEEK), parameter: key, certainty },
    sources: sourcesOf([...new Set(ids)]),
  }
}

/** The deadlines of the open cases that a caller may see, all or those in an area, as iCalendar. */
export async function readCaseFeed(
  caller: Caller,
  register: Register,
  { area, language }: { readonly area: AreaId | undefined; readonly language: Language },
): Promise<Download> {
  const { records } = await listRecords(caller, register, 'case', area)
  const cases = records.map(({ body, changedAt }) => ({ record: getStoredBody('case', body), changedAt }))
  return {
    name: `sager${area === undefined ? '' : `_${area}`}.ics`,
    type: 'text/calendar; charset=utf-8',
    bytes: new TextEncoder().encode(caseICalendar(cases, language)),
  }
}
