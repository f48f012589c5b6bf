import { findAreaId } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { findIndicator } from '../indicators/index.ts'
import { findLever } from '../levers/index.ts'
import { findSource } from '../parameters/index.ts'
import { findInitiative, INITIATIVE_COUNTS, type Initiative, listInitiatives } from './index.ts'

const all = listInitiatives()
const idsOf = (initiatives: readonly Initiative[]) => initiatives.map(({ id }) => id)
const withStatus = (status: string) => idsOf(all.filter(({ state }) => state.status === status))

describe('the catalogue of initiatives (K19)', () => {
  it('holds 25, 17, 2, 16, 27 and 18, each group numbered from 1 without a gap', () => {
    expect(INITIATIVE_COUNTS).toEqual({ W: 25, L: 17, V: 2, R: 16, G: 27, AB: 18 })
    const expected = Object.entries({ W: 25, L: 17, V: 2, R: 16, G: 27, AB: 18 }).flatMap(([group, count]) =>
      Array.from({ length: count }, (_, index) => `${group}${index + 1}`),
    )
    expect(idsOf(all)).toEqual(expected)
  })

  it.each(all)(
    '$id has text in both languages, a source with a place, a reason and links that lead',
    (one) => {
      const texts = [one.title, one.text, one.state.reason, ...one.parts.map(({ title }) => title)]
      for (const { da, en } of texts) {
        expect(da.length).toBeGreaterThan(4)
        expect(en.length).toBeGreaterThan(4)
        expect(da).not.toBe(en)
      }
      const states = [one.state, ...one.parts.map(({ state }) => state)]
      for (const source of [one.source, ...states.map((state) => state.source)])
        expect(findSource(source)?.id).toBe(source)
      expect(one.at.length).toBeGreaterThan(3)
      for (const list of [one.addressee, one.levels, one.targets]) expect(list.length).toBeGreaterThan(0)
      for (const slug of one.indicators) expect(findIndicator(slug)?.id).toBe(slug)
      for (const lever of one.levers) expect(findLever(lever)?.id).toBe(lever)
      for (const { region, source } of one.knownIn) {
        expect(findAreaId(region)).toBe(region)
        expect(findSource(source)?.id).toBe(source)
      }
    },
  )

  it('each group comes from its own document, at the place of its number', () => {
    const sources = { W: 'S0', L: 'S1', V: 'S1', R: 'S3', G: 'S4', AB: 'S4' }
    for (const one of all) expect(one.source).toBe(sources[one.group])
    expect(findInitiative('W19')?.at).toBe('vej 19')
    expect(findInitiative('L17')?.at).toBe('forslag 17')
    expect(findInitiative('R16')?.at).toBe('række 16')
    expect(findInitiative('W26')).toBeUndefined()
  })

  it('the dummy Latin of the sources is nowhere (Q2)', () => {
    expect(JSON.stringify(all)).not.toMatch(/arumqui|lorem|ipsum|\bsunt\b|\bquia\b|\bvolup/i)
  })

  it('what later law has overtaken or done says so (C2.13)', () => {
    const overtaken = 'L3 L13 G7 G11 G13 G16 G17 G18 G20 G24 G26 AB2'
    expect(withStatus('overtaken')).toEqual(overtaken.split(' '))
    expect(withStatus('done')).toEqual(['W24', 'L7', 'L8', 'L11', 'G14', 'G15'])
    expect(findInitiative('L3')?.state.asOf).toBe('2019-05-01')
    const kbu = findInitiative('L5')?.parts.find(({ id }) => id === 'b')
    expect(kbu?.state.status).toBe('done')
    for (const one of all) if (one.state.status === 'overtaken') expect(one.state.source).not.toBe(one.source)
  })

  it('only S3 names causes: rows 1–7 with certainty, 8–16 inferred with the cells as printed (Q6)', () => {
    for (const one of all) {
      if (one.group !== 'R') {
        expect([one.causes, one.printedCells]).toEqual([[], null])
        continue
      }
      const lost = Number(one.id.slice(1)) >= 8
      expect(one.causes.map(({ mark }) => mark)).toEqual(
        one.causes.map(() => (lost ? 'inferred' : 'certain')),
      )
      expect(one.printedCells !== null).toBe(lost)
    }
    const causesOf = (id: string) => findInitiative(id)?.causes.map(({ cause }) => cause)
    expect([causesOf('R5'), causesOf('R6'), causesOf('R7')]).toEqual([
      [1, 2],
      [1, 3],
      [1, 3],
    ])
    expect([causesOf('R14'), causesOf('R15'), causesOf('R16')]).toEqual([[2], [3], [2, 3]])
    expect(findInitiative('R14')?.printedCells).toBe('X / –')
  })

  it('each of the 25 ways leads to its own lever', () => {
    const ways = all.filter(({ group }) => group === 'W')
    expect(ways.map(({ levers }) => levers)).toEqual(ways.map(({ id }) => [id]))
  })
})
