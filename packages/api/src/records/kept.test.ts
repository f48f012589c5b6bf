/** Decisions and guarantees that are kept: what was decided stays as it was, and a doctor's age stands apart. */
import { areaId } from '@laegedaekning/domain'
import { withoutSensitive } from '@laegedaekning/rules'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { API, type Problem, type StoredRecordAnswer } from '../contract/index.ts'
import { checkDecision } from '../instruments/check-decision.ts'
import { type Answered, OWN, openRecordServer, type RecordServer } from '../testing/record-server.ts'

type KeptGuarantees = z.output<typeof API.readKeptGuarantees.ok.schema>

let server: RecordServer
const ask = (...given: Parameters<RecordServer['ask']>) => server.ask(...given)
beforeAll(async () => {
  server = await openRecordServer()
})
afterAll(() => server.close())
beforeEach(() => server.clear())

/** 63 years in 2008: over the age limit, so the permit is given. */
const ASKED = { age: 63, health: false, specialCase: false, area: 'none', existing: false }
const KEPT = {
  id: '',
  area: OWN,
  title: 'Delepraksis',
  person: 'læge-17',
  decidedOn: '2008-06-01',
  note: '',
  caseId: null,
}
const APPLICANT = {
  id: 'a',
  name: 'Praksis A',
  convertsDelepraksis: true,
  sustainableCommunity: false,
  expectedToRecruit: false,
  inPool: false,
  recruitmentProblems: false,
}
const DESIGNATION = {
  region: OWN,
  area: areaId('kommune', '0760'),
  areaName: 'Ringkøbing-Skjern',
  wanted: 'threatened',
  signals: { 'lukkede-praksis': { value: 0.9, certainty: 'sourced', madeUp: true } },
  council: { decided: 'designated', body: 'Regionsrådet', on: '2026-10-01', because: 'Lange ture' },
}
/** A question of every other kind. */
const QUESTIONS = [
  [
    'closing',
    {
      kind: 'closing',
      date: '2026-11-22',
      inputs: { listedPatients: 1800, capacities: 1.1, doctors: 1, open: true, ownLimit: 1650 },
    },
  ],
  [
    'provider-numbers',
    { kind: 'provider-numbers', date: '2008-06-01', inputs: { numbers: 1, applicants: [APPLICANT] } },
  ],
  ['designation', { kind: 'designation', date: '2026-11-22', inputs: DESIGNATION }],
  [
    'rights',
    { kind: 'rights', date: '2026-11-22', inputs: { designations: ['regional-threatened'], region: OWN } },
  ],
] as const

describe('a kept decision', () => {
  const decision = checkDecision({ kind: 'delepraksis', date: '2008-06-01', inputs: ASKED })
  const keep = (parts: object) =>
    ask('Anna', 'POST', '/stored-decision', {
      body: { body: { ...KEPT, decision: withoutSensitive(decision), ...parts } },
    })
  const places = (answer: Answered) =>
    answer.json<Problem>().issues.map(({ code, at }) => `${code} ${at?.kind === 'field' ? at.pointer : ''}`)

  it('is what the rules of its day give: another answer, other words and other inputs are refused', async () => {
    const open = withoutSensitive(decision)
    expect(open.outcome).toBe('grant')
    const forged = [
      { ...open, outcome: 'refuse' },
      { ...open, text: { ...open.text, da: { ...open.text.da, summary: 'Ansøgningen afslås.' } } },
      { ...open, inputs: { ...open.inputs, age: 50 } },
      { ...open, date: '2026-11-22' },
    ]
    const found = await Promise.all(forged.map(async (one) => places(await keep({ decision: one }))))
    expect(found[0]).toEqual(['RECORD_NOT_RECOMPUTED /decision/outcome'])
    expect(found[1]).toEqual(['RECORD_NOT_RECOMPUTED /decision/text/da/summary'])
    expect(found[2]).toContain('RECORD_NOT_RECOMPUTED /decision/outcome')
    expect(found[3]).toContain('RECORD_NOT_RECOMPUTED /decision/outcome')
    expect(places(await keep({ decision: { kind: 'delepraksis' } }))).toEqual([
      'REQUEST_KEY_MISSING /decision/date',
      'REQUEST_KEY_MISSING /decision/inputs',
    ])
    expect(places(await keep({ healthDetail: { ...decision, outcome: 'refuse' } }))).toEqual([
      'RECORD_NOT_RECOMPUTED /healthDetail/outcome',
    ])
    expect(await server.registry.records.keys('stored-decision')).toEqual([])
  })

  it.each(QUESTIONS)('of the kind %s is kept as the server answered it', async (_kind, question) => {
    const answer = withoutSensitive(checkDecision(question))
    // as the web reads and sends it
    const read = API.checkDecision.ok.schema.parse(JSON.parse(JSON.stringify(answer)))
    const kept = await keep({ decision: read })
    expect([kept.statusCode, kept.statusCode === 200 ? [] : places(kept)]).toEqual([200, []])
  })

  it('stays what was decided: a note is added, the decision, its day and its health part are not edited', async () => {
    const made = (await keep({ healthDetail: null })).json<StoredRecordAnswer>()
    const edit = (parts: object) =>
      ask('Anna', 'PUT', `/stored-decision/${made.id}`, {
        body: { body: { ...made.body, ...parts } },
        version: made.version,
      })
    const { date, ...rest } = withoutSensitive(decision)
    expect(places(await edit({ decision: { ...rest, date, outcome: 'refuse' } }))).toEqual([
      'RECORD_FIELD_FIXED /decision',
    ])
    expect(places(await edit({ decidedOn: '2026-11-21' }))).toEqual(['RECORD_FIELD_FIXED /decidedOn'])
    expect(places(await edit({ healthDetail: { health: true } }))).toEqual([
      'RECORD_FIELD_FIXED /healthDetail',
    ])
    // the same decision with its keys in another order is the same
    const noted = await edit({ decision: { date, ...rest }, note: 'sendt' })
    expect(noted.json<StoredRecordAnswer>().body['note']).toBe('sendt')
  })
})

describe('a kept guarantee', () => {
  const RENT = {
    id: 'a',
    kind: 'rent',
    start: '2027-01-01',
    months: 2,
    rentOere: 3_000_000,
    ownShareOere: 1_000_000,
    reletOere: [],
  }
  const BODY = {
    id: '',
    area: OWN,
    title: 'Garanti',
    person: 'læge-17',
    guarantee: RENT,
    computedOn: '2026-11-22',
    status: 'given',
    note: '',
    caseId: null,
  }
  const DISPOSAL = {
    ...BODY,
    guarantee: { id: 'b', kind: 'disposal', start: '2027-01-01', months: 24, agreedPriceOere: 50_000_000 },
    ageDetail: { birth: '1962-03-14', stops: '2027-04-30' },
  }
  const keep = async (body: object) => ask('Anna', 'POST', '/stored-guarantee', { body: { body } })
  const kept = (who: string, query: string) => server.get(who, `/api/guarantees/kept${query}`)
  const pointers = (answer: Answered) =>
    answer.json<Problem>().issues.map(({ at }) => (at?.kind === 'field' ? at.pointer : ''))

  it('has a schedule by the rules of its day, and is not edited once it is given', async () => {
    expect(pointers(await keep({ ...BODY, guarantee: { ...RENT, months: null } }))).toEqual([
      '/guarantee/months',
    ])
    const made = (await keep(BODY)).json<StoredRecordAnswer>()
    const edit = (parts: object) =>
      ask('Anna', 'PUT', `/stored-guarantee/${made.id}`, {
        body: { body: { ...made.body, ...parts } },
        version: made.version,
      })
    expect(pointers(await edit({ guarantee: { ...RENT, rentOere: 1 } }))).toEqual(['/guarantee'])
    expect(pointers(await edit({ computedOn: '2020-01-01' }))).toEqual(['/computedOn'])
    expect((await edit({ status: 'ended', note: 'solgt' })).statusCode).toBe(200)
  })

  it('holds a doctor’s age and plans apart: never outside their field, and seen by those with the right who say why', async () => {
    const { ageDetail, ...open } = DISPOSAL
    const whole = { ...open, guarantee: { ...open.guarantee, ...ageDetail } }
    expect(pointers(await keep(whole))).toEqual(['/guarantee/birth', '/guarantee/stops'])
    await keep(DISPOSAL)
    const seen = await Promise.all(
      ['Anna', 'Dan', 'Pia', 'Fremmed', 'Kommune'].map(async (who) => {
        const answers = await Promise.all([
          ask(who, 'GET', '/stored-guarantee'),
          ask(who, 'GET', '/stored-guarantee/2026-1'),
          ask(who, 'GET', '/stored-guarantee/2026-1?formaal=tilsyn'),
          ask(who, 'GET', '/stored-guarantee/2026-1/history'),
        ])
        return [who, ...answers.map(({ body }) => (body.includes('1962') ? 'sees' : '–'))]
      }),
    )
    expect(seen).toEqual([
      ['Anna', '–', '–', 'sees', '–'],
      ['Dan', '–', '–', 'sees', '–'],
      ['Pia', '–', '–', '–', '–'],
      ['Fremmed', '–', '–', '–', '–'],
      ['Kommune', '–', '–', '–', '–'],
    ])
  })

  it('counts by its ceiling for those who may not see the age, which is the same whatever the age', async () => {
    await keep(BODY)
    await keep(DISPOSAL)
    const years = (answer: Answered) =>
      answer
        .json<KeptGuarantees>()
        .exposure.years.map(({ year, mostOere, releasedOere }) => [year, mostOere, releasedOere])
    // rent: 2 × 20,000 kr.; disposal: 500,000 kr. at the most, in the last month of the guarantee, December 2028
    const byCeiling = [
      [2027, 4_000_000, 4_000_000],
      [2028, 50_000_000, 0],
    ]
    expect(years(await kept('Pia', ''))).toEqual(byCeiling)
    expect(years(await kept('Pia', '?formaal=nysgerrig'))).toEqual(byCeiling)
    expect(years(await kept('Anna', ''))).toEqual(byCeiling)
    expect(await server.registry.accessLog.list({ limit: 5 })).toEqual([])
    // 65 in March 2027, stopped in April, nothing sold: the whole price in 2027
    expect(years(await kept('Anna', '?formaal=budget'))).toEqual([
      [2027, 54_000_000, 54_000_000],
      [2028, 0, 0],
    ])
    const rows = await server.registry.accessLog.list({ person: 'læge-17', limit: 5 })
    expect(rows.map(({ name, fields, purpose }) => [name, fields, purpose])).toEqual([
      ['Anna', ['ageDetail'], 'budget'],
    ])
    expect((await kept('Fremmed', '')).json<KeptGuarantees>().guarantees).toEqual([])
    expect((await kept('Kommune', '')).statusCode).toBe(403)
  })

  it('comes as a table of the exposure, in kroner', async () => {
    await keep(BODY)
    const { body, headers } = await kept('Pia', `/download?omraade=${OWN}&format=csv`)
    expect(headers['content-disposition']).toContain(
      'laegedaekning_garantier-risiko_region-1082_2026-11-22.csv',
    )
    expect(body.split('\r\n').slice(1, 3)).toEqual(['2027;40000;40000;0', 'I alt;40000;40000;0'])
  })
})
