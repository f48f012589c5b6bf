import type { CaseProcessesAnswer } from '@laegedaekning/api/contract'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../register/queries.ts'

/** What cases are started from, and from when a step is due soon. */
export const processesOptions = queryOptions({
  queryKey: ['case-processes'],
  queryFn: ({ signal }) => client.listCaseProcesses({ signal }),
})

/** A process as the API answers it. */
export type Process = CaseProcessesAnswer['processes'][number]
