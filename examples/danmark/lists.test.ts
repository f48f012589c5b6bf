import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './denmark.ts'

/** The rows of a list that is no fact of the register, by header. */
function rowsOf(name: string): readonly ReadonlyMap<string, string>[] {
  const [header = '', ...rows] = readFileSync(join(ROOT, 'knowledge', 'facts', 'lister', name), 'utf8')
    .trim()
    .split('\n')
  const columns = header.split(';')
  return rows.map((row) => new Map(row.split(';').map((cell, index) => [columns[index] ?? '', cell])))
}

describe('lists beside the register', () => {
  it('has the 39 specialties, nine of internal medicine and five of surgery (N10, B6.10)', () => {
    const rows = rowsOf('specialer.csv')
    expect(new Set(rows.map((row) => row.get('speciale'))).size).toBe(39)
    expect(rows.filter((row) => row.get('gruppe') === 'intern medicin').length).toBe(9)
    expect(rows.filter((row) => row.get('gruppe') === 'kirurgi').length).toBe(5)
  })

  it('keeps the question mark of the matrix of 2008 as open (Q9)', () => {
    const rows = rowsOf('virkemiddelmatrix-2008.csv')
    expect(rows.length).toBe(16)
    const open = rows.filter((row) => row.get('vurdering') === 'åben')
    expect(open.map((row) => [row.get('indsats'), row.get('omraade'), row.get('virkemiddel')])).toEqual([
      ['bidrager ikke til strukturudvikling', 'ikke særlig udfordring', 'viden'],
    ])
    const maybe = rows.find((row) => row.get('vurdering') === 'måske')
    expect([maybe?.get('loft_andel'), maybe?.get('loft_andel_undtagelse')]).toEqual(['0,25', '0,50'])
  })

  it('says which causes of 2023 are inferred because a cell is lost (Q6)', () => {
    const rows = rowsOf('initiativer-2023-aarsager.csv')
    expect(rows.map((row) => row.get('sikkerhed'))).toEqual([
      ...Array.from({ length: 7 }, () => 'fundet'),
      ...Array.from({ length: 9 }, () => 'udledt'),
    ])
    const lost = rows.filter((row) => row.get('trykt_felt_3') === 'mangler')
    expect(lost.map((row) => row.get('nr'))).toEqual(['8', '9', '10', '11', '12', '13', '14', '15', '16'])
  })
})
