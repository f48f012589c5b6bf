import {
  areaId,
  EMPTY_SNAPSHOT,
  type Fact,
  type FactKind,
  getPlainDate,
  periodContains,
  type Snapshot,
} from '@laegedaekning/domain'
import { readFacts } from '@laegedaekning/intake'
import {
  answerPlace,
  buildAccessWorld,
  type Change,
  measureAccessWorld,
  measureBaseline,
  placesOf,
  prepareWorld,
  searchPlaces,
  whatIf,
  whatIfWorld,
} from '@laegedaekning/plans'
import { describe, expect, it } from 'vitest'
import { listCsvFiles } from '../danmark/denmark.ts'

// the numbers are those of SVAR.md, reckoned without the program
const date = getPlainDate('2026-01-01')
const snapshot = snapshotOf(readFacts(listCsvFiles(import.meta.dirname), []).value?.facts ?? [])
const ISLAND = areaId('region', '9990')

function snapshotOf(all: readonly Fact[]): Snapshot {
  const of = <K extends FactKind>(kind: K): readonly Extract<Fact, { readonly kind: K }>[] =>
    all.filter(
      (fact): fact is Extract<Fact, { readonly kind: K }> =>
        fact.kind === kind && periodContains(fact.virkning, date),
    )
  return {
    ...EMPTY_SNAPSHOT,
    area: of('area'),
    membership: of('membership'),
    population: of('population'),
    practice: of('practice'),
    capacity: of('capacity'),
    designation: of('designation'),
  }
}

function answer(text: string) {
  const [place] = searchPlaces(placesOf(snapshot, date), text, 1)
  if (place === undefined) throw new RangeError(`»${text}« was not found`)
  return answerPlace(snapshot, date, place)
}

const straight = (text: string) => answer(text).choices.find(({ basis }) => basis === 'straight-line')
const withDetour = (text: string) =>
  answer(text).choices.find(({ basis }) => basis === 'straight-line-times-detour')

describe('Find my place on Prøveøen (SVAR.md, Afstande)', () => {
  it.each([
    ['Alfa', 4, 'yes', 'Prøvepraksis Alfa 1', 0],
    ['Delta', 3, 'yes', 'Prøvepraksis Alfa 1', 6.4],
    ['India', 3, 'yes', 'Prøvepraksis Hotel', 9.5],
    ['Juliet', 0, 'no', 'Prøvepraksis Foxtrot 2', 16.6], // √(14² + 9²) = √277; Foxtrot 1 (16.1) is closed
    ['Kilo', 1, 'no', 'Prøvepraksis Hotel', 5.7],
  ])('%s has %i open practices within 15 km, and the rule: %s', (name, open, verdict, nearest, km) => {
    const choice = straight(name)
    expect([choice?.open, choice?.verdict, choice?.nearest?.name]).toEqual([open, verdict, nearest])
    // the island's points are rounded to a thousandth of a degree, up to a tenth of a kilometre
    expect(Math.abs((choice?.nearest?.km ?? NaN) - km)).toBeLessThan(0.1)
    expect(choice?.openFigure.value).toBe(open)
  })

  it('with the detour factor 1.3 India has one choice left: 12.4 km; 17.7 and 19.0 are too far', () => {
    expect([withDetour('India')?.open, withDetour('India')?.verdict]).toEqual([1, 'no'])
  })

  it('Kilo lies in Østprøve, which is designated since New Year; Alfa in no designated area', () => {
    expect(
      answer('Kilo').designations.map(({ areaName, kind, from, until }) => [areaName, kind, from, until]),
    ).toEqual([['Østprøve', 'regional-threatened', '2026-01-01', null]])
    expect([answer('Alfa').designations, answer('Alfa').designationsKnown]).toEqual([[], true])
  })

  it('a practice and a point are places too', () => {
    expect(straight('PROEVE-12')?.nearest?.km).toBe(0)
    const point = answer('56.743, 6.1304') // Delta
    expect(point.areas.map(({ name, found }) => [name, found])).toContainEqual(['Vestprøve', 'nearest'])
  })
})

function imagine(changes: readonly Change[]) {
  const measured = measureAccessWorld(snapshot, buildAccessWorld(snapshot, { date }))
  const prepared = prepareWorld(whatIfWorld(snapshot, date, measured, ISLAND))
  return whatIf(prepared, measureBaseline(prepared), changes)
}

describe('What if on Prøveøen', () => {
  it('today 24 people lack a choice, and without changes 24', () => {
    expect(imagine([]).total.withoutChoice).toEqual({ before: 24, after: 24 })
  })

  it('when Hotel closes, 552 people get farther, nobody loses the rule, and 330 of 510 patients find no room', () => {
    const { total, bands, anotherDoctor } = imagine([{ kind: 'close', practice: 'PROEVE-12' }])
    // Hotel 512 + India 32 + Kilo 8; Juliet's nearest open one is Foxtrot 2 all the time
    expect([total.farther, total.nearer]).toEqual([552, 0])
    // Hotel 0 → 12.1, Kilo 5.7 → 17.5: over 5 km; India 9.5 → 13.6: 1 to 5 km
    expect(bands.find(({ band }) => band === 'farther-5')?.people).toBe(520)
    expect(bands.find(({ band }) => band === 'farther-1')?.people).toBe(32)
    expect(total.withoutChoice).toEqual({ before: 24, after: 24 })
    // no closing limit is known in 2026, so the norm 1,600: Ekko 4 (12.1 km) 1,600 − 1,480, Ekko 2 (12.4 km) 1,600 − 1,540
    expect(anotherDoctor.offers.map(({ toName, patients }) => [toName, patients])).toEqual([
      ['Prøvepraksis Ekko 4', 120],
      ['Prøvepraksis Ekko 2', 60],
    ])
    expect([anotherDoctor.withoutOffer, anotherDoctor.limitAssumed]).toEqual([330, true])
  })

  it('two new practices at Juliet heal the rule for its 16 people; one does not', () => {
    const juliet = snapshot.area.find(({ body }) => body.name === 'Juliet')?.body
    const one: Change = { kind: 'new', lat: juliet?.lat ?? 0, lon: juliet?.lon ?? 0, capacity: 1 }
    expect(imagine([one]).total.heals).toBe(0)
    expect(imagine([one, one]).total.heals).toBe(16)
  })
})
