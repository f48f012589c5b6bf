import { areaId, getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { storedNumber } from '../rule-texts/reason.ts'
import { type DecisionRequest, decide, parseDecisionRequest, withoutSensitive } from './index.ts'

const IN_2008 = getPlainDate('2008-06-01')
const TODAY = getPlainDate('2026-11-22')
const REGION = areaId('region', '1082')

const NO_REASON = { age: 45, health: false, specialCase: false, area: 'none', existing: false } as const
const delepraksis = (inputs: object, date = IN_2008) =>
  decide({ kind: 'delepraksis', date, inputs: { ...NO_REASON, ...inputs } })

describe('a shared practice', () => {
  it('goes by the rules of its day: refused on the last day of 2021, a right from 2022 in a threatened area', () => {
    const area = 'regional-threatened'
    expect(delepraksis({ area }, getPlainDate('2021-12-31')).outcome).toBe('may-grant')
    const right = delepraksis({ area, start: getPlainDate('2026-03-01') }, TODAY)
    expect(right.outcome).toBe('right')
    // 1 March 2026 and six years
    expect(right.sentence.da).toContain('1. marts 2032')
    expect(right.reasons.map(({ id, parameter }) => [id, parameter?.value])).toEqual([
      ['delepraksis-ret', 6],
      ['delepraksis-ekstra-kapacitet', undefined],
    ])
  })

  it('six years from 29 February end on 1 March', () => {
    const found = delepraksis({ area: 'regional-threatened', start: getPlainDate('2024-02-29') }, TODAY)
    expect(found.sentence.en).toContain('1 March 2030')
  })

  it('has no rule outside the threatened areas today, and says so instead of refusing', () => {
    expect(delepraksis({ age: 70 }, TODAY)).toMatchObject({ outcome: 'no-rule-found', certainty: 'assumed' })
  })

  it('is not decided by a rule before 2008', () => {
    const found = delepraksis({ age: 70 }, getPlainDate('2007-12-31'))
    expect([found.outcome, found.reasons]).toEqual(['no-rule-found', []])
  })

  it('an existing one gets the advice to raise its closing limit (G16)', () => {
    const { reasons } = delepraksis({ age: 63, existing: true })
    expect(reasons.map(({ id }) => id)).toEqual(['delepraksis-alder', 'delepraksis-haev-graense'])
  })

  it('granted for health tells nobody of health in its text, and nothing at all to those who may not see it', () => {
    const found = delepraksis({ health: true })
    expect(found.outcome).toBe('grant')
    expect(JSON.stringify(found.text).toLowerCase()).not.toMatch(/helbred|sygdom|health/)
    expect(JSON.stringify(withoutSensitive(found)).toLowerCase()).not.toMatch(
      /"health"|helbredsproblem|health problem/,
    )
    expect(withoutSensitive(found).inputs).not.toHaveProperty('health')
  })
})

describe('closing for new patients', () => {
  const closing = (inputs: object, date: string) =>
    decide({
      kind: 'closing',
      date: getPlainDate(date),
      inputs: { listedPatients: 3200, capacities: 2, doctors: 2, open: true, ...inputs },
    }).outcome

  it('is allowed at exactly 1,600 per capacity, and not at one below', () => {
    expect(closing({}, '2024-01-01')).toBe('may-close')
    expect(closing({ listedPatients: 3199 }, '2024-01-01')).toBe('must-stay-open')
    expect(closing({ listedPatients: 3199, open: false }, '2024-01-01')).toBe('must-open')
  })

  it('is allowed at exactly the limit of a part of a capacity too', () => {
    // 1,600 × 1.1 = 1,760, which a double makes 1,760.0000000000002
    expect(closing({ listedPatients: 1760, capacities: 1.1 }, '2024-01-01')).toBe('may-close')
    expect(closing({ listedPatients: 1759, capacities: 1.1 }, '2024-01-01')).toBe('must-stay-open')
  })

  it('follows the common limit up to 30 June 2025, and from then on only the limit of the clinic', () => {
    expect(closing({}, '2025-06-30')).toBe('may-close')
    expect(closing({}, '2025-07-01')).toBe('limit-not-known')
    expect(closing({ ownLimit: 1650 }, '2025-07-01')).toBe('must-stay-open')
    expect(closing({ ownLimit: 1600 }, '2025-07-01')).toBe('may-close')
  })

  it('has no known limit before 2014', () => {
    expect(closing({}, '2013-12-31')).toBe('limit-not-known')
  })

  it('goes by a dispensation where there is one', () => {
    expect(closing({ listedPatients: 2800, dispensation: 1400 }, '2024-01-01')).toBe('may-close')
  })

  it('takes no more patients above 2,542 per doctor in 2008', () => {
    expect(closing({ listedPatients: 5085 }, '2008-06-01')).toBe('may-not-open')
    expect(closing({ listedPatients: 5084 }, '2008-06-01')).toBe('limit-not-known')
  })
})

describe('assignment of provider numbers', () => {
  const applicant = (id: string, more: object = {}) => ({
    id,
    name: `Praksis ${id.toUpperCase()}`,
    convertsDelepraksis: false,
    sustainableCommunity: false,
    expectedToRecruit: false,
    inPool: false,
    recruitmentProblems: false,
    ...more,
  })
  const assign = (numbers: number, applicants: ReturnType<typeof applicant>[], date = IN_2008) => {
    const found = decide({ kind: 'provider-numbers', date, inputs: { numbers, applicants } })
    return { ...found, rows: found.tables[0]?.rows.map((row) => row.map(({ da }) => da)) ?? [] }
  }

  it('goes by the five priorities in their order', () => {
    const { rows, outcome } = assign(2, [
      applicant('e', { recruitmentProblems: true }),
      applicant('d', { inPool: true }),
      applicant('c', { expectedToRecruit: true }),
      applicant('b', { sustainableCommunity: true }),
      applicant('a', { convertsDelepraksis: true }),
    ])
    expect(rows.map(([place, name]) => [place, name])).toEqual([
      ['1', 'Praksis A'],
      ['2', 'Praksis B'],
      ['3', 'Praksis C'],
      ['4', 'Praksis D'],
      ['5', 'Praksis E'],
    ])
    expect(rows.map((row) => row.at(-1))).toEqual([
      'tildeles',
      'tildeles',
      'ikke denne gang',
      'ikke denne gang',
      'ikke denne gang',
    ])
    expect(outcome).toBe('assigned')
  })

  it('lets coverage decide within a priority, then the number of priorities', () => {
    const community = { sustainableCommunity: true }
    const { rows } = assign(1, [
      applicant('a', { ...community, uncoveredPer1000: 2 }),
      applicant('b', { ...community, uncoveredPer1000: 9 }),
      applicant('c', { ...community, uncoveredPer1000: 2, recruitmentProblems: true }),
    ])
    expect(rows.map(([, name]) => name)).toEqual(['Praksis B', 'Praksis C', 'Praksis A'])
  })

  it('does not choose among equals, whatever the order of their names', () => {
    const found = assign(1, [applicant('b', { inPool: true }), applicant('a', { inPool: true })])
    expect(found.outcome).toBe('tie-to-settle')
    expect(found.rows.map(([place, , , , fate]) => [place, fate])).toEqual([
      ['1', 'lige; afgøres særskilt'],
      ['1', 'lige; afgøres særskilt'],
    ])
    expect(found.reasons.map(({ id }) => id)).toContain('tildeling-lighed')
  })

  it('leaves out a doctor with three numbers from 1 July 2025, and not before', () => {
    const three = applicant('a', { numbersHeld: 3, convertsDelepraksis: true })
    expect(assign(1, [three], getPlainDate('2025-06-30')).outcome).toBe('assigned')
    const after = assign(1, [three], getPlainDate('2025-07-01'))
    expect(after.outcome).toBe('none-assigned')
    expect(after.reasons.map(({ id }) => id)).toEqual([
      'tildeling-national-model',
      'tildeling-delepraksis',
      'tildeling-daekning',
      'tildeling-hoejst',
    ])
  })
})

describe('designation', () => {
  const signal = (value: number) => ({ value, certainty: 'sourced', madeUp: true }) as const
  const request = (more: object = {}): DecisionRequest => ({
    kind: 'designation',
    date: TODAY,
    inputs: {
      region: REGION,
      area: areaId('kommune', '0760'),
      areaName: 'Ringkøbing-Skjern',
      wanted: 'threatened',
      // three of five criteria with 0.2 each: 0.6
      signals: {
        'lukkede-praksis': signal(0.9),
        'laeger-60-plus': signal(0.6),
        'ubesatte-kapaciteter': signal(0.5),
        'patienter-uden-laege': signal(0),
        'afstand-til-aaben-praksis': signal(1),
      },
      council: null,
      ...more,
    },
  })

  it('is proposed by the score, and says so', () => {
    const found = decide(request())
    expect([found.outcome, found.council, found.madeUp]).toEqual(['meets', null, true])
    expect(found.sentence.da).toBe('Ringkøbing-Skjern når grænsen: score 0,60 mod 0,50.')
    expect(found.tables[0]?.rows).toHaveLength(5)
  })

  it('keeps the council’s decision apart: against the score, and the score stands', () => {
    const council = {
      decided: 'not-designated',
      body: 'Regionsrådet',
      on: TODAY,
      because: 'Ny praksis åbner.',
    } as const
    const found = decide(request({ council }))
    expect([found.outcome, found.council?.decided]).toEqual(['meets', 'not-designated'])
    expect(found.text.da.recommendation).toContain('ikke at udpege')
  })

  it('has a lower limit for a watch area: 0.4', () => {
    const two = { 'lukkede-praksis': signal(0.9), 'laeger-60-plus': signal(0.6) }
    const rest = {
      'ubesatte-kapaciteter': signal(0),
      'patienter-uden-laege': signal(0),
      'afstand-til-aaben-praksis': signal(1),
    }
    expect(decide(request({ signals: { ...two, ...rest } })).outcome).toBe('does-not-meet')
    expect(decide(request({ signals: { ...two, ...rest }, wanted: 'watch' })).outcome).toBe('meets')
  })

  it('cannot tell without figures', () => {
    expect(decide(request({ signals: {} })).outcome).toBe('cannot-tell')
  })
})

describe('rights after designation', () => {
  const rights = (
    designations: ('regional-threatened' | 'national-threatened' | 'watch')[],
    date: string,
    code = '1082',
  ) =>
    decide({
      kind: 'rights',
      date: getPlainDate(date),
      inputs: { designations, region: areaId('region', code) },
    }).reasons.map(({ id }) => id)

  it('are seven in a regional threatened area from 2022, one more in Region Hovedstaden from 2025', () => {
    expect(rights(['regional-threatened'], '2026-01-01')).toHaveLength(7)
    expect(rights(['regional-threatened'], '2026-01-01', '1084')).toContain('ret-korttidsansaettelse')
    expect(rights(['regional-threatened'], '2024-12-31', '1084')).toHaveLength(7)
  })

  it('are none before 2022 and none in a watch area', () => {
    expect(rights(['regional-threatened'], '2021-12-31')).toEqual(['ret-ingen'])
    expect(rights(['watch'], '2026-01-01')).toEqual(['ret-ingen'])
  })
})

describe('a stored decision', () => {
  const question: DecisionRequest = { kind: 'delepraksis', date: IN_2008, inputs: { ...NO_REASON, age: 63 } }

  it('is the same text when it is made again at its date', () => {
    expect(JSON.stringify(decide(question))).toBe(JSON.stringify(decide(question)))
  })

  it('does not change when the parameter is changed: it carries rule, number, period and text', () => {
    const stored = JSON.stringify(decide(question))
    const raised = decide(question, (key, date) => ({ ...storedNumber(key, date), value: 67 }))
    expect(raised.outcome).toBe('refuse')
    const read = JSON.parse(stored)
    expect(read.outcome).toBe('grant')
    expect(read.reasons[0]).toMatchObject({
      id: 'delepraksis-alder',
      parameter: { key: 'almen-praksis/delepraksis/aldersgraense', value: 62, validFrom: '2008-01-01' },
      validFrom: '2008-01-01',
      source: 'S4',
    })
    expect(read.text.da.statement[0]).toContain('62')
    expect(read.inputs).toMatchObject({ age: 63, area: 'none' })
    expect(read.ruleIds).toEqual(['N29', 'X4', 'AB2'])
  })
})

describe('a question as JSON', () => {
  const pointers = (json: unknown) =>
    parseDecisionRequest(json).issues.map(({ code, at }) => [code, at?.kind === 'field' ? at.pointer : ''])

  it('refuses unknown and missing keys with their places', () => {
    expect(
      pointers({ kind: 'delepraksis', date: '2008-06-01', inputs: { ...NO_REASON, alder: 63 } }),
    ).toEqual([['REQUEST_KEY_UNKNOWN', '/inputs/alder']])
    expect(pointers({ kind: 'closing', date: '2008-02-30', inputs: {} })).toEqual([
      ['REQUEST_VALUE_NOT_ALLOWED', '/date'],
    ])
    expect(
      pointers({ kind: 'rights', date: '2026-01-01', inputs: { designations: ['truet'], region: null } }),
    ).toEqual([['REQUEST_VALUE_NOT_ALLOWED', '/inputs/designations/0']])
  })

  it('reads a designation with bare numbers as second-hand, and the region’s own rules', () => {
    const { value, issues } = parseDecisionRequest({
      kind: 'designation',
      date: '2026-11-22',
      inputs: {
        region: 'region-1082',
        area: 'kommune-0760',
        areaName: 'Ringkøbing-Skjern',
        wanted: 'threatened',
        signals: { 'laeger-60-plus': 0.5 },
        own: {
          weights: { 'laeger-60-plus': 1 },
          limits: { 'laeger-60-plus': 0.5 },
          scoreLimit: 0.9,
          validFrom: '2026-01-01',
          source: 'Regionsrådet',
        },
      },
    })
    expect(issues).toEqual([])
    if (value === null) throw new Error('not read')
    expect(decide(value)).toMatchObject({ outcome: 'meets', certainty: 'assumed' })
  })
})
