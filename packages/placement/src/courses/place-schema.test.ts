import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parsePlaceProblem } from './parse-problem.ts'

type Plain = Readonly<Record<string, unknown>>
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const part = (value: unknown, key: string): Plain => {
  const found = isPlain(value) ? value[key] : undefined
  return isPlain(found) ? found : {}
}

const schema: unknown = JSON.parse(
  await readFile(new URL('../../../../docs/reference/engines/place.schema.json', import.meta.url), 'utf8'),
)

const ELEMENT = { site: 's', months: 12 }
const FRAME = {
  posts: [{ id: 'p', specialty: 'x', count: 1 }],
  packages: [{ id: 'k', post: 'p', elements: [ELEMENT] }],
  sites: [{ id: 's', kind: 'acute', area: 'a' }],
}

/** What the reader says of an item with a key too many: it names the keys that it knows. */
const BROKEN: Readonly<Record<string, object>> = {
  post: { posts: [{ id: 'p', specialty: 'x', count: 1, zz: 1 }] },
  package: { packages: [{ id: 'k', post: 'p', elements: [ELEMENT], zz: 1 }] },
  element: { packages: [{ id: 'k', post: 'p', elements: [{ ...ELEMENT, zz: 1 }] }] },
  site: { sites: [{ id: 's', kind: 'acute', area: 'a', zz: 1 }] },
  capacity: { sites: [{ id: 's', kind: 'acute', area: 'a', capacities: [{ trainees: 1, zz: 1 }] }] },
  key: { keys: [{ id: 'n', unit: 'courses', posts: ['p'], shares: { a: 1 }, zz: 1 }] },
  policy: { policies: [{ id: 'w', kind: 'together', zz: 1 }] },
  area: { areas: [{ id: 'a', need: 1, zz: 1 }] },
  options: { options: { zz: 1 } },
}

describe('the published schema of a placement problem', () => {
  it('has the keys that the reader knows, in every part', () => {
    const known = (json: object): unknown =>
      parsePlaceProblem(json).issues.find(({ code }) => code === 'REQUEST_KEY_UNKNOWN')?.values
    for (const [name, broken] of Object.entries(BROKEN)) {
      const keys = Object.keys(part(part(part(schema, '$defs'), name), 'properties'))
      const values = JSON.stringify(known({ ...FRAME, ...broken }))
      expect(values, name).toContain('zz')
      for (const key of keys) expect(values, `${name}.${key}`).toContain(key)
    }
    const top = JSON.stringify(known({ ...FRAME, zz: 1 }))
    for (const key of Object.keys(part(schema, 'properties'))) expect(top).toContain(key)
  })
})
