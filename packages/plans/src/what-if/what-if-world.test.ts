import { type AreaId, areaId, DENMARK, type Fact, getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { buildAccessWorld, measureAccessWorld } from '../access/index.ts'
import { ALBY, area, BYBY, COUNTRY, member, people, practice, snapshotOf } from '../status/small-world.ts'
import { type Change } from './change.ts'
import { measureBaseline, whatIf } from './what-if.ts'
import { whatIfWorld } from './what-if-world.ts'
import { prepareWorld } from './world.ts'

const DAY = getPlainDate('2026-01-01')
/** One kilometre of latitude in degrees: 180 ÷ (π × 6,371). */
const KM = 0.008993216
const at = (km: number) => ({ lat: 55 + km * KM, lon: 10 })

function district(code: string, kommune: AreaId, km: number, count: number): readonly Fact[] {
  const id = areaId('afstemningsomraade', code)
  const since = { from: '2020-01-01' } as const
  return [area(id, code, at(km), since), member(id, kommune, since), people(id, count, since)]
}

const capacity = (of: string, kommune: AreaId, capacities: number): Fact => ({
  ...practice(of, kommune),
  kind: 'capacity',
  body: { id: `k-${of}`, practice: of, area: kommune, capacities, state: 'active' },
})

/** Along a line: Alby's people at 0 and 6 km, Byby's at 9 and 20; the practices at 2 km (Alby) and 8 km (Byby) are shared. */
const FACTS: readonly Fact[] = [
  ...COUNTRY,
  ...district('9101001', ALBY, 0, 400),
  ...district('9101002', ALBY, 6, 200),
  ...district('9102001', BYBY, 9, 700),
  ...district('9102002', BYBY, 20, 100),
  people(ALBY, 600),
  people(BYBY, 800),
  practice('a', ALBY, { open: true, ...at(2) }),
  practice('b', BYBY, { open: true, ...at(8) }),
  capacity('a', ALBY, 2),
  capacity('b', BYBY, 1),
]

const snapshot = snapshotOf(FACTS)
const straight = buildAccessWorld(snapshot, { date: DAY })
// roads that run as the crow flies
const road = { ...straight, costs: { ...straight.costs, basis: 'road' as const } }

describe.each([
  ['in a straight line', measureAccessWorld(snapshot, straight)],
  ['by road', measureAccessWorld(snapshot, road)],
])('the people of one kommune, %s', (_, measured) => {
  const imagine = (within: AreaId, changes: readonly Change[]) => {
    const prepared = prepareWorld(whatIfWorld(snapshot, DAY, measured, within))
    const columns = new Map(
      changes.flatMap((one) =>
        one.kind === 'new'
          ? [
              [
                `${one.lat},${one.lon}`,
                new Map(straight.demand.map(({ id, lat }) => [id, Math.abs(lat - one.lat) / KM])),
              ],
            ]
          : [],
      ),
    )
    return whatIf(prepared, measureBaseline(prepared), changes, columns)
  }

  it('share the practices with their neighbours, so that their access is that of the access room', () => {
    for (const kommune of [ALBY, BYBY]) {
      const shown = measured.factsOf(kommune)?.score('e2sfca') ?? 0
      expect(shown).toBeGreaterThan(0)
      expect(imagine(kommune, []).total.score.before).toBeCloseTo(shown * 1000, 9)
    }
    expect(imagine(ALBY, []).total.all).toBe(600)
  })

  it('have what they have when the whole country is looked at, whatever changes', () => {
    const changes: readonly Change[] = [
      { kind: 'close', practice: 'b' },
      { kind: 'new', ...at(7), capacity: 3 },
    ]
    const whole = imagine(DENMARK, changes).kommuner.find(({ id }) => id === ALBY)
    const own = imagine(ALBY, changes).total
    expect(own.score.after).toBeCloseTo(whole?.score.after ?? Number.NaN, 9)
    expect(own.score.after).not.toBeCloseTo(own.score.before ?? 0, 3)
    expect([own.nearer, own.farther]).toEqual([whole?.nearer, whole?.farther])
  })
})
