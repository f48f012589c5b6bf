import { type AreaId, areaId } from '@laegedaekning/domain'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderByShortage, type ShortageSign } from './shortage-order.ts'

const [a, b, c] = [
  { id: areaId('kommune', '0101') },
  { id: areaId('kommune', '0336') },
  { id: areaId('kommune', '0779') },
]

const sign = (
  id: string,
  higherIs: ShortageSign['higherIs'],
  values: readonly (readonly [AreaId, number | null])[],
  whole: number | null = null,
): ShortageSign => ({ id, higherIs, values: new Map(values), whole })

describe('the order of a round of meetings', () => {
  it('is by the mean of where a municipality stands in each sign, worst first', () => {
    const load = sign(
      'load',
      'worse',
      [
        [a.id, 1500],
        [b.id, 1900],
        [c.id, 1700],
      ],
      1600,
    )
    const open = sign(
      'open',
      'better',
      [
        [a.id, 0.6],
        [b.id, 0.5],
        [c.id, 0.1],
      ],
      0.5,
    )
    const rows = orderByShortage([a, b, c], [load, open])
    // load: a 0, b 1, c ½; open: a 0, b ½, c 1; means: a 0, b ¾, c ¾
    expect(rows.map(({ area, standing, place }) => [area.id, standing, place])).toEqual([
      [b.id, 0.75, 1],
      [c.id, 0.75, 1],
      [a.id, 0, 3],
    ])
    expect(rows[0]?.reasons).toEqual([
      { sign: 'load', value: 1900, whole: 1600, rank: 1, of: 3, worseThanWhole: true },
      { sign: 'open', value: 0.5, whole: 0.5, rank: 2, of: 3, worseThanWhole: false },
    ])
  })

  it('counts only the signs that have a figure, and says which have none', () => {
    const rows = orderByShortage(
      [a, b, c],
      [
        sign('load', 'worse', [
          [a.id, 1],
          [b.id, 2],
        ]),
        sign('old', 'worse', [
          [a.id, 0.5],
          [b.id, null],
        ]),
      ],
    )
    // a: load 0, old alone ½ → ¼; b: load 1
    expect(rows.map(({ area, standing, missing }) => [area.id, standing, missing])).toEqual([
      [b.id, 1, ['old']],
      [a.id, 0.25, []],
      [c.id, null, ['load', 'old']],
    ])
    expect(rows[2]?.place).toBeNull()
    expect(rows[2]?.reasons).toEqual([])
  })

  it('ties stand in the middle of their ranks', () => {
    const rows = orderByShortage(
      [a, b, c],
      [
        sign('x', 'worse', [
          [a.id, 7],
          [b.id, 7],
          [c.id, 1],
        ]),
      ],
    )
    // a and b share ranks 1 and 2: mean of 1 and ½ is ¾
    expect(rows.map(({ standing }) => standing)).toEqual([0.75, 0.75, 0])
  })

  it('is the same whatever the unit of a figure, and turned round where high is good', () => {
    const values = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), (found, scale) => {
        const areas = [a, b, c]
        const given = (times: number) =>
          areas.map(({ id }, at): readonly [AreaId, number] => [id, (found[at] ?? 0) * times])
        const standings = (one: ShortageSign) =>
          new Map(orderByShortage(areas, [one]).map(({ area, standing }) => [area.id, standing]))
        const plain = standings(sign('x', 'worse', given(1)))
        expect(standings(sign('x', 'worse', given(scale)))).toEqual(plain)
        expect(standings(sign('x', 'better', given(-1)))).toEqual(plain)
      }),
    )
  })
})
