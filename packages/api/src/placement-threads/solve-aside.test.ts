import { describe, expect, it } from 'vitest'
import { API } from '../contract/index.ts'
import { ENGINES } from '../use-cases/engines.ts'

describe('the calendar and tutor practices as commands', () => {
  it.each([
    [
      'calendar',
      API.computeCalendar.ok.schema,
      { perYear: [1], packages: [{ id: 'a', elements: [{ site: 'a', months: 12 }] }] },
    ],
    [
      'tutors',
      API.computeTutors.ok.schema,
      {
        trainees: [{ id: 'a', options: [{ practice: 'p', cost: 1 }] }],
        practices: [{ id: 'p', kommune: 'k', places: 1 }],
        floors: [{ kommune: 'k', least: 2 }],
      },
    ],
  ])('%s: solved in a thread, and just what the contract says', async (name, schema, problem) => {
    const answer = await ENGINES[name]?.(problem)
    expect(answer?.value).toMatchObject({ engine: name, status: 'optimal' })
    // nothing that the contract does not name is lost on the way
    expect(schema.parse(answer?.value)).toEqual(answer?.value)
    expect((await ENGINES[name]?.({ ...problem, zz: 1 }))?.issues[0]?.code).toBe('REQUEST_KEY_UNKNOWN')
  })
})
