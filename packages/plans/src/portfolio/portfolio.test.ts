import { areaId, getPlainDate, type OwnInitiative } from '@laegedaekning/domain'
import { listInitiatives } from '@laegedaekning/rules'
import { describe, expect, it } from 'vitest'
import { copyFromCatalogue, copyFromIdea, emptyInitiative } from './copy-initiative.ts'
import { alongside, placesAlike, portfolioTable, stepStateOf } from './portfolio.ts'

const region = areaId('region', '1082')
const own = (more: Partial<OwnInitiative>): OwnInitiative => ({ ...emptyInitiative(region), ...more })

describe('copying into a portfolio', () => {
  it('an entry of the catalogue brings its causes and says where it comes from; money and owner stay empty', () => {
    const entry = listInitiatives().find(({ id }) => id === 'R6')
    if (entry === undefined) throw new Error('R6 is gone')
    expect(copyFromCatalogue(entry, region, 'da')).toMatchObject({
      id: '',
      area: 'region-1082',
      title: entry.title.da,
      catalogueEntry: 'R6',
      copiedFrom: { kind: 'catalogue', id: 'R6', part: '' },
      causes: [1, 3],
      owner: '',
      budgetOere: null,
      status: 'proposed',
    })
  })

  it('all 16 initiatives of 2023 give the table of S3 again', () => {
    const copies = listInitiatives()
      .filter(({ group }) => group === 'R')
      .map((entry) => copyFromCatalogue(entry, region, 'da'))
    // cause 1: R1–R7; cause 2: R1–R5, R8–R14, R16; cause 3: R6–R13, R15, R16 (Q6)
    expect(portfolioTable(copies).totals.map(({ initiatives }) => initiatives)).toEqual([7, 13, 10])
  })

  it('an idea brings its text, not the money and partners of another place', () => {
    const idea = {
      id: '2026-3',
      area: areaId('kommune', '0741'),
      title: 'Bo i praksis',
      text: 'Lægebolig ved klinikken',
      partners: ['Ejendomsselskabet'],
      costOere: 12_345_678,
      costNote: '',
      experience: '',
      contact: '',
      catalogueEntry: 'R4',
      pictures: ['2026-1'],
    }
    const copy = copyFromIdea(idea, region)
    expect(copy).toMatchObject({
      title: 'Bo i praksis',
      catalogueEntry: 'R4',
      partners: [],
      budgetOere: null,
    })
    expect(copy.copiedFrom).toEqual({ kind: 'idea', id: '2026-3', part: '' })
  })
})

describe('the portfolio', () => {
  it('sums amounts in whole øre, and says how many have none', () => {
    const table = portfolioTable([
      own({ causes: [1, 2], budgetOere: 10_000_000_01 }),
      own({ causes: [2], budgetOere: 99 }),
      own({}),
    ])
    // 10,000,000.01 + 0.99 = 10,000,001.00 kroner
    expect(table).toMatchObject({ budgetOere: 1_000_000_100, withoutBudget: 1, withoutCause: 1 })
    expect(table.rows.map(({ marks }) => marks)).toEqual([
      [true, true, false],
      [false, true, false],
      [false, false, false],
    ])
  })

  it('a step is overdue the day after it was due, and nothing is due in what was stopped', () => {
    const day = getPlainDate
    const steps = [
      { text: 'Aftale', due: day('2026-03-01'), doneOn: day('2026-03-04') },
      { text: 'Opslag', due: day('2026-11-21'), doneOn: null },
      { text: 'Samtaler', due: day('2026-11-22'), doneOn: null },
      { text: 'Evaluering', due: null, doneOn: null },
    ]
    const state = { done: 1, overdue: 1, all: 4, nextDue: '2026-11-22' }
    expect(stepStateOf(own({ steps }), day('2026-11-22'))).toEqual(state)
    expect(stepStateOf(own({ steps, status: 'stopped' }), day('2026-11-22'))).toMatchObject({
      overdue: 0,
      nextDue: null,
    })
  })

  it('initiatives on the same indicator in the same place cannot be told apart', () => {
    const place = areaId('kommune', '0741')
    const one = own({ id: 'a', indicator: 'borgere-uden-laege', place, status: 'running' })
    const same = { ...one, id: 'b' }
    const elsewhere = { ...one, id: 'c', place: region }
    const proposed = { ...one, id: 'd', status: 'proposed' } as const
    const all = [one, same, elsewhere, proposed]
    expect(alongside(one, all).map(({ id }) => id)).toEqual(['b'])
    expect(placesAlike(one, all)).toEqual(['region-1082'])
  })
})
