import { areaId, findPlainDate } from '@laegedaekning/domain'
import { startCase } from '@laegedaekning/plans'
import { findCaseProcess } from '@laegedaekning/rules'
import type { CaseValues } from '../../scripts/knowledge-cases.ts'

/** A process of A6 with its days: how many steps it has in each track, and when each is due. */
export function processCase(given: CaseValues): CaseValues {
  const process = findCaseProcess(String(given['process']))
  if (process === undefined) return { steps: 'no-process' }
  const days = Object.entries(given).flatMap(([key, value]) => {
    const day = findPlainDate(String(value))
    return day === undefined ? [] : [{ key, day }]
  })
  const { steps } = startCase(process, {
    area: areaId('kommune', '0665'),
    title: 'Prøve',
    person: '',
    practice: null,
    officer: '',
    days,
    copiedFrom: null,
    language: 'da',
  })
  const tracks = Map.groupBy(steps, ({ track }) => track)
  return {
    steps: steps.length,
    ...Object.fromEntries([...tracks].map(([track, found]) => [track, found.length])),
    ...Object.fromEntries(steps.map(({ key, due }) => [key, due ?? 'none'])),
  }
}
