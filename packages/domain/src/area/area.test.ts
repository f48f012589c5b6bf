import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AREA_LEVELS, areaId, codeOf, DENMARK, findAreaId, isAreaLevel, levelOf } from './area.ts'

describe('area ids', () => {
  it('are level and code', () => {
    expect(areaId('kommune', '0760')).toBe('kommune-0760')
    expect(levelOf(areaId('sundhedsraad', 'koebenhavns-omegn-nord'))).toBe('sundhedsraad')
    expect(codeOf(areaId('sundhedsraad', 'koebenhavns-omegn-nord'))).toBe('koebenhavns-omegn-nord')
    expect(DENMARK).toBe('land-dk')
  })

  it.each(['', '-0760', 'Aarhus', '07 60', 'ærø', '0760\n', '0760|x', '../0760'])(
    'have no code »%s«',
    (code) => {
      expect(() => areaId('kommune', code)).toThrow(RangeError)
      expect(findAreaId(`kommune-${code}`)).toBeUndefined()
    },
  )

  it.each(['', '0760', 'kommune', 'kommune-', '-0760', 'by-0760', 'Kommune-0760', 'kommune_0760'])(
    '»%s« is none',
    (text) => {
      expect(findAreaId(text)).toBeUndefined()
    },
  )

  it('a word is a level only when it is one of the ten', () => {
    expect(AREA_LEVELS).toHaveLength(10)
    expect(isAreaLevel('kommune')).toBe(true)
    expect(isAreaLevel('toString')).toBe(false)
  })

  it('read back to the same level and code', () => {
    const code = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,30}$/)
    fc.assert(
      fc.property(fc.constantFrom(...AREA_LEVELS), code, (level, text) => {
        const id = areaId(level, text)
        expect(findAreaId(id)).toBe(id)
        expect([levelOf(id), codeOf(id)]).toEqual([level, text])
      }),
    )
  })
})
