import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parseCalendarProblem, parseTutorProblem } from './index.ts'

type Plain = Readonly<Record<string, unknown>>
const part = (value: unknown, key: string): Plain => {
  const found = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const inside = found.find(([name]) => name === key)?.[1]
  return typeof inside === 'object' && inside !== null ? Object.fromEntries(Object.entries(inside)) : {}
}

const STAY = { site: 's', months: 6, zz: 1 }
const COURSE = { id: 'k', elements: [STAY], zz: 1 }
const CALENDAR = {
  perYear: [1],
  packages: [COURSE],
  rooms: [{ site: 's', trainees: 1, zz: 1 }],
  options: { zz: 1 },
  zz: 1,
}
const TUTORS = {
  trainees: [{ id: 't', options: [{ practice: 'p', cost: 1, zz: 1 }], zz: 1 }],
  practices: [{ id: 'p', kommune: 'k', places: 1, zz: 1 }],
  floors: [{ kommune: 'k', least: 1, zz: 1 }],
  options: { zz: 1 },
  zz: 1,
}

/** The parts that the reader knows by their keys, as it says them of a key too many. */
const keysOf = (issues: ReturnType<typeof parseTutorProblem>['issues']): readonly string[] =>
  issues.flatMap(({ code, values }) =>
    code === 'REQUEST_KEY_UNKNOWN' ? [String(values['expected']).split(', ').toSorted().join(' ')] : [],
  )

describe('the published schemas of the calendar and of tutor practices', () => {
  it.each([
    ['calendar', parseCalendarProblem(CALENDAR).issues],
    ['tutors', parseTutorProblem(TUTORS).issues],
  ])('%s: have the keys that the reader knows, in every part', async (name, issues) => {
    const file = new URL(`../../../docs/reference/engines/${name}.schema.json`, import.meta.url)
    const schema: unknown = JSON.parse(await readFile(file, 'utf8'))
    const parts = [schema, ...Object.values(part(schema, '$defs'))]
    const published = parts.map((one) => Object.keys(part(one, 'properties')).toSorted().join(' '))
    expect(new Set(keysOf(issues))).toEqual(new Set(published))
  })
})
