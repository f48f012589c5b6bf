import { expect, it } from 'vitest'
import type { ForecastInput, ForecastScenario } from '../model/input.ts'
import { makeTinyInput } from '../testing/tiny-input.ts'
import { parseBundle } from './bundle.ts'

const tiny = makeTinyInput()
const change = {
  parameter: 'exit.retirement',
  where: { places: ['k1'], fromAge: 60, untilAge: 70 },
  operation: 'multiply',
  amount: 0.9,
  fromYear: 2027,
} as const
/** The tiny country with everything in it that an input can have, so that no kind of object is left out. */
const input: ForecastInput = {
  ...tiny,
  goals: [{ id: 'g', measure: 'service', area: 'land-dk', year: 2035, atLeast: 80 }],
  changes: [change],
}
const scenario: ForecastScenario = { id: 's', levers: [{ id: 'l', changes: [change] }] }
const bundle = {
  bundle: { input, scenario, simulation: { seed: 1, runs: 4 }, areas: ['k1'] },
}

/** The pointer of every object in a value, the outermost first. */
function pointersIn(value: unknown, pointer = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => pointersIn(one, `${pointer}/${index}`))
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, one]) => pointersIn(one, `${pointer}/${key}`))
  return [pointer, ...inside]
}

/** The value with one key too many in the object at a pointer. */
function withExtraKey(value: unknown, pointer: string): unknown {
  if (pointer === '') return { ...Object(value), frosset: 1 }
  const [, key = '', ...rest] = pointer.split('/')
  const below = rest.map((part) => `/${part}`).join('')
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (String(index) === key ? withExtraKey(one, below) : one))
  return { ...Object(value), [key]: withExtraKey(Reflect.get(Object(value), key), below) }
}

it('one key too many in any object of a bundle is refused where it stands: nothing freezes a parameter in silence (F24)', () => {
  expect(parseBundle(bundle).issues).toEqual([])
  const pointers = pointersIn(bundle)
  // alike rows of a list are asked once
  const kinds = new Map(pointers.map((pointer) => [pointer.replace(/\/\d+/g, '/*'), pointer]))
  expect(kinds.size).toBeGreaterThan(50)
  for (const pointer of kinds.values()) {
    const { value, issues } = parseBundle(withExtraKey(bundle, pointer))
    const found = issues.map(({ code, at }) => [code, at?.kind === 'field' ? at.pointer : ''])
    expect(value).toBeNull()
    expect(found).toContainEqual(['REQUEST_KEY_UNKNOWN', `${pointer}/frosset`])
  }
})
