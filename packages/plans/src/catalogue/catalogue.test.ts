import { listInitiatives } from '@laegedaekning/rules'
import { describe, expect, it } from 'vitest'
import { arrangeInitiatives, causeTable, compareRegions } from './arrange.ts'
import { EVERY_INITIATIVE, filterInitiatives, type InitiativeFilter } from './filter.ts'

const all = listInitiatives()
const find = (filter: Partial<InitiativeFilter>) =>
  filterInitiatives(all, { ...EVERY_INITIATIVE, ...filter }).map(({ id }) => id)

describe('filtering the catalogue', () => {
  it('lets all 105 through when nothing is asked', () => {
    // 25 + 17 + 2 + 16 + 27 + 18 = 105
    expect(find({})).toHaveLength(105)
  })

  it('a search does not mind Danish letters, capitals or one wrong letter', () => {
    expect(find({ text: 'lægeboliger' })).toEqual(['R4'])
    expect(find({ text: 'LAEGEBOLIGER' })).toEqual(['R4'])
    expect(find({ text: 'lageboliger' })).toEqual(['R4'])
    expect(find({ text: 'lægebolijer' })).toEqual(['R4'])
    expect(find({ text: 'samsø' })).toEqual(['R16'])
    expect(find({ text: 'samso' })).toEqual(['R16'])
  })

  it('an id is meant whole: W1 is not W10', () => {
    expect(find({ text: 'w1' })).toEqual(['W1'])
    expect(find({ text: 'AB18' })).toEqual(['AB18'])
  })

  it('all words must be found, and a text that nothing holds finds nothing', () => {
    expect(find({ text: 'karavanemøder' })).toEqual(['AB18'])
    expect(find({ text: 'karavanemøder samsø' })).toEqual([])
    expect(find({ text: 'xyzzyx' })).toEqual([])
  })

  it('asks combine, and a part with the status counts', () => {
    expect(find({ group: 'L', status: 'overtaken' })).toEqual(['L3', 'L13'])
    expect(find({ group: 'L', status: 'done' })).toEqual(['L5', 'L7', 'L8', 'L11', 'L16'])
    expect(find({ group: 'R', cause: 3, level: 'kommune' })).toEqual(['R6', 'R7', 'R16'])
    expect(find({ group: 'V', level: 'vur' })).toEqual(['V1', 'V2'])
    expect(find({ indicator: 'andel-aaben-praksis' })).toEqual(['L13', 'AB3'])
  })
})

describe('dividing and comparing', () => {
  it('by cause: those with two stand under both, those of sources without causes apart', () => {
    const sections = arrangeInitiatives(all, 'cause')
    // 1: R1–R7; 2: R1–R5, R8–R14, R16; 3: R6–R13, R15, R16; none: 105 − 16
    expect(sections.map(({ key, initiatives }) => [key, initiatives.length])).toEqual([
      ['1', 7],
      ['2', 13],
      ['3', 10],
      ['none', 89],
    ])
  })

  it('by group the sections are the documents; empty sections are not shown', () => {
    expect(arrangeInitiatives(all, 'group').map(({ initiatives }) => initiatives.length)).toEqual([
      25, 17, 2, 16, 27, 18,
    ])
    const ways = all.filter(({ group }) => group === 'V')
    expect(arrangeInitiatives(ways, 'status').map(({ key }) => key)).toEqual(['proposed'])
  })

  it('the table of S3 has its 16 rows, certain above and inferred below', () => {
    const table = causeTable(all)
    expect(table.rows).toHaveLength(16)
    expect(table.rows[5]?.marks).toEqual(['certain', null, 'certain'])
    expect(table.rows[13]?.marks).toEqual([null, 'inferred', null])
    // certain: R1–R7 (cause 1), R1–R5 (2), R6–R7 (3); inferred: R8–R14 and R16 (2), R8–R13, R15, R16 (3)
    expect(table.totals).toEqual([
      { cause: 1, certain: 7, inferred: 0 },
      { cause: 2, certain: 5, inferred: 8 },
      { cause: 3, certain: 2, inferred: 8 },
    ])
  })

  it('Region Østdanmark carries what was known of the two regions it replaces (D10)', () => {
    const rows = compareRegions(
      all.filter(({ group }) => group === 'W'),
      [
        { id: 'region-1082', name: 'Region Midtjylland', replaced: [] },
        { id: 'region-oestdanmark', name: 'Region Østdanmark', replaced: ['region-1084', 'region-1085'] },
      ],
    )
    const senior = rows.find(({ initiative }) => initiative.id === 'W19')
    expect(senior?.cells.map((cell) => cell.map(({ region }) => region))).toEqual([[], ['region-1085']])
    expect(rows.some(({ initiative }) => initiative.id === 'W1')).toBe(false)
  })
})
