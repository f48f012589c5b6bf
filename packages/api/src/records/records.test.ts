import { withoutSensitive } from '@laegedaekning/rules'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Problem, RecordHistoryAnswer, StoredRecordAnswer } from '../contract/index.ts'
import { checkDecision } from '../instruments/check-decision.ts'
import { HERE, OWN, openRecordServer, type RecordServer, THERE } from '../testing/record-server.ts'

let server: RecordServer
const ask = (...given: Parameters<RecordServer['ask']>) => server.ask(...given)
beforeAll(async () => {
  server = await openRecordServer()
})
afterAll(() => server.close())
beforeEach(() => server.clear())

const CASE = {
  id: '',
  area: HERE,
  process: 'praksisophoer',
  title: 'Praksis lukker',
  person: 'læge-17',
  practice: null,
  officer: 'Anna',
  days: [],
  state: 'open',
  closedOn: null,
  outcome: '',
  steps: [
    {
      key: 'samtale',
      title: 'Samtale',
      track: 'main',
      owner: '',
      due: null,
      state: 'not-started',
      doneOn: null,
      note: '',
      documents: [],
    },
  ],
  parties: [],
  note: '',
  copiedFrom: null,
}

async function start(body: object = CASE, who = 'Anna'): Promise<StoredRecordAnswer> {
  const answer = await ask(who, 'POST', '/case', { body: { body, why: 'ny' } })
  expect(answer.statusCode).toBe(200)
  return answer.json<StoredRecordAnswer>()
}

describe('a record', () => {
  it('is numbered by the year, has its version as ETag, and is listed for its region', async () => {
    const first = await start()
    const second = await start({ ...CASE, title: 'En anden' })
    expect([first.id, second.id]).toEqual(['2026-1', '2026-2'])
    const read = await ask('Bo', 'GET', '/case/2026-1')
    expect(read.headers['etag']).toBe(`"${first.version}"`)
    expect(read.headers['cache-control']).toBe('no-store')
    const list = await ask('Bo', 'GET', `/case?omraade=${OWN}`)
    expect(list.json<{ records: StoredRecordAnswer[] }>().records.map(({ id }) => id)).toEqual([
      '2026-1',
      '2026-2',
    ])
  })

  it('of another region is as one that is missing, and is neither made nor moved there', async () => {
    const made = await start()
    const missing = await ask('Fremmed', 'GET', '/case/2026-9')
    const foreign = await ask('Fremmed', 'GET', '/case/2026-1')
    expect([missing.statusCode, foreign.statusCode]).toEqual([404, 404])
    expect((await ask('Fremmed', 'GET', '/case/2026-1/history')).statusCode).toBe(404)
    const list = await ask('Fremmed', 'GET', '/case')
    expect(list.json<{ records: unknown[] }>().records).toEqual([])
    const elsewhere = { body: { ...CASE, area: THERE } }
    const added = await ask('Anna', 'POST', '/case', { body: elsewhere })
    const moved = await ask('Anna', 'PUT', '/case/2026-1', { body: elsewhere, version: made.version })
    expect([added.json<Problem>().code, moved.json<Problem>().code]).toEqual([
      'RIGHT_OTHER_AREA',
      'RIGHT_OTHER_AREA',
    ])
  })

  it('is not for a role without the right to its kind', async () => {
    expect((await ask('Kommune', 'GET', '/case')).json<Problem>().code).toBe('RIGHT_MISSING')
    expect((await ask('nobody', 'GET', '/case')).json<Problem>().code).toBe('SIGN_IN_NEEDED')
    expect((await ask('Pia', 'POST', '/stored-guarantee', { body: { body: {} } })).statusCode).toBe(403)
  })

  it('that is not as it should be is refused with its places, and nothing is kept', async () => {
    const body = { ...CASE, steps: [{ ...CASE.steps[0], due: '2027-02-30' }], colour: 'red' }
    const answer = await ask('Anna', 'POST', '/case', { body: { body } })
    expect(answer.statusCode).toBe(400)
    const { issues } = answer.json<Problem>()
    expect(issues.map(({ at }) => (at?.kind === 'field' ? at.pointer : ''))).toEqual(['/steps/0/due'])
    expect(await server.registry.records.keys('case')).toEqual([])
  })

  it('does not count as a change of the figures', async () => {
    const before = await server.registry.latestChange()
    await start()
    expect(await server.registry.latestChange()).toBe(before)
    expect((await server.registry.listChanges()).map(({ kind }) => kind)).toEqual(['seed'])
  })
})

describe('two people who edit the same case', () => {
  it('lose nothing: the second is told of both versions, and saves what they choose', async () => {
    const made = await start()
    const byBo = { ...made.body, note: 'Bos ord', officer: 'Bo' }
    const byAnna = { ...made.body, note: 'Annas ord' }
    const bo = await ask('Bo', 'PUT', '/case/2026-1', { body: { body: byBo }, version: made.version })
    expect(bo.statusCode).toBe(200)
    const anna = await ask('Anna', 'PUT', '/case/2026-1', { body: { body: byAnna }, version: made.version })
    expect(anna.statusCode).toBe(412)
    expect(anna.headers['content-type']).toContain('application/problem+json')
    const { code, conflict } = anna.json<Problem>()
    expect(code).toBe('RECORD_CHANGED')
    expect(conflict?.mine['note']).toBe('Annas ord')
    expect([conflict?.theirs.changedBy, conflict?.theirs.body['note']]).toEqual(['Bo', 'Bos ord'])
    expect(conflict?.base?.['note']).toBe('')
    expect(conflict?.differs).toEqual(['note', 'officer'].toSorted((a, b) => (a > b ? -1 : 1)))
    const merged = { ...byBo, note: 'Bos ord. Annas ord' }
    const again = await ask('Anna', 'PUT', '/case/2026-1', {
      body: { body: merged },
      version: conflict?.theirs.version ?? 0,
    })
    expect(again.json<StoredRecordAnswer>().body['note']).toBe('Bos ord. Annas ord')
  })

  it('must say which version they change, and the same change sent twice is one', async () => {
    const made = await start()
    const body = { body: { ...made.body, note: 'x' } }
    expect((await ask('Bo', 'PUT', '/case/2026-1', { body })).statusCode).toBe(428)
    const once = await ask('Bo', 'PUT', '/case/2026-1', { body, version: made.version })
    const twice = await ask('Bo', 'PUT', '/case/2026-1', { body, version: made.version })
    expect(twice.statusCode).toBe(200)
    expect(twice.json<StoredRecordAnswer>().version).toBe(once.json<StoredRecordAnswer>().version)
  })

  it('at the very same moment: one is kept, nine are told', async () => {
    const made = await start()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        ask('Bo', 'PUT', '/case/2026-1', {
          body: { body: { ...made.body, note: `${n}` } },
          version: made.version,
        }),
      ),
    )
    const codes = answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)
    expect(codes).toEqual([200, ...Array.from({ length: 9 }, () => 412)])
  })

  it('who both start a case at once get a number each', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => start()))
    expect(new Set(made.map(({ id }) => id)).size).toBe(5)
  })
})

describe('the history of a record', () => {
  it('tells who, when, why, before and after, and goes back as a new change', async () => {
    const made = await start()
    const steps = [{ ...CASE.steps[0], state: 'done', doneOn: '2026-11-22' }]
    const body = { body: { ...made.body, steps, note: 'ringet' }, why: 'samtalen er holdt' }
    const changed = (
      await ask('Bo', 'PUT', '/case/2026-1', { body, version: made.version })
    ).json<StoredRecordAnswer>()
    const history = (await ask('Anna', 'GET', '/case/2026-1/history')).json<RecordHistoryAnswer>()
    expect(history.changes.map(({ who, why, what, canUndo }) => [who, why, what, canUndo])).toEqual([
      ['Bo', 'samtalen er holdt', 'changed', true],
      ['Anna', 'ny', 'made', false],
    ])
    expect(history.changes[0]?.fields).toEqual([
      { field: 'steps', pointer: '/steps/samtale/state', before: 'not-started', after: 'done' },
      { field: 'steps', pointer: '/steps/samtale/doneOn', before: null, after: '2026-11-22' },
      { field: 'note', pointer: '/note', before: '', after: 'ringet' },
    ])
    const undo = await ask('Anna', 'POST', '/case/2026-1/undo', {
      body: { version: changed.version, why: 'forkert sag' },
      version: changed.version,
    })
    expect(undo.json<StoredRecordAnswer>().body['note']).toBe('')
    const after = (await ask('Anna', 'GET', '/case/2026-1/history')).json<RecordHistoryAnswer>()
    expect(after.changes.length).toBe(3)
  })

  it('keeps what was removed, and brings it back', async () => {
    const made = await start()
    const gone = (
      await ask('Anna', 'POST', '/case/2026-1/remove', { body: { why: 'fejl' }, version: made.version })
    ).json<StoredRecordAnswer>()
    expect((await ask('Anna', 'GET', '/case/2026-1')).statusCode).toBe(404)
    expect((await start()).id).toBe('2026-2')
    const back = await ask('Anna', 'POST', '/case/2026-1/undo', {
      body: { version: gone.version },
      version: gone.version,
    })
    expect(back.json<StoredRecordAnswer>().body['title']).toBe('Praksis lukker')
    const history = (await ask('Anna', 'GET', '/case/2026-1/history')).json<RecordHistoryAnswer>()
    expect(history.changes.map(({ what }) => what)).toEqual(['restored', 'removed', 'made'])
  })
})

const NO_HEALTH = { age: 50, health: false, specialCase: false, area: 'none', existing: false }

describe('health as a reason', () => {
  const withHealth = { ...CASE, healthReason: 'opdigtet sygdom' }

  it('is seen by case officers who say what for, with a row in the access log by person', async () => {
    const made = await start(withHealth)
    expect([made.body['healthReason'], made.withheld, made.mayShow]).toEqual([
      undefined,
      ['healthReason'],
      ['healthReason'],
    ])
    expect(await server.registry.accessLog.list({ limit: 5 })).toEqual([])
    const seen = await ask('Bo', 'GET', '/case/2026-1?formaal=Behandling%20af%20sagen')
    expect(seen.json<StoredRecordAnswer>().body['healthReason']).toBe('opdigtet sygdom')
    const rows = await server.registry.accessLog.list({ person: 'læge-17', limit: 5 })
    expect(rows.map(({ name, fields, purpose, record }) => [name, fields, purpose, record])).toEqual([
      ['Bo', ['healthReason'], 'Behandling af sagen', 'case 2026-1'],
    ])
  })

  it('is never seen, written or erased by a planner: not in answers, lists, history, conflicts or undo', async () => {
    const made = await start(withHealth)
    const seen: string[] = []
    const note = async (answer: Promise<{ readonly body: string }>): Promise<void> => {
      seen.push((await answer).body)
    }
    await note(ask('Pia', 'GET', '/case/2026-1?formaal=nysgerrig'))
    await note(ask('Pia', 'GET', '/case'))
    const stolen = { ...CASE, healthReason: 'mit' }
    const refused = await ask('Pia', 'PUT', '/case/2026-1', { body: { body: stolen }, version: made.version })
    expect(refused.json<Problem>().code).toBe('RECORD_FIELD_WITHHELD')
    const body = { ...CASE, note: 'planlægger' }
    const saved = await ask('Pia', 'PUT', '/case/2026-1', { body: { body }, version: made.version })
    seen.push(saved.body)
    const { version } = saved.json<StoredRecordAnswer>()
    await note(ask('Pia', 'PUT', '/case/2026-1', { body: { body: CASE }, version: made.version }))
    await note(ask('Pia', 'GET', '/case/2026-1/history?formaal=nysgerrig'))
    await note(ask('Pia', 'POST', '/case/2026-1/undo', { body: { version }, version }))
    expect(seen.filter((text) => text.includes('sygdom'))).toEqual([])
    const officer = await ask('Anna', 'GET', '/case/2026-1?formaal=sagen')
    expect(officer.json<StoredRecordAnswer>().body['healthReason']).toBe('opdigtet sygdom')
  })

  it('stands in no open part of a decision', async () => {
    const whole = checkDecision({
      kind: 'delepraksis',
      date: '2008-06-01',
      inputs: { ...NO_HEALTH, health: true },
    })
    const body = {
      id: '',
      area: OWN,
      title: 'Delepraksis',
      person: 'læge-17',
      decidedOn: '2008-06-01',
      note: '',
      caseId: null,
    }
    const refused = await ask('Anna', 'POST', '/stored-decision', {
      body: { body: { ...body, decision: whole } },
    })
    expect(refused.json<Problem>().issues.map(({ values }) => values['found'])).toEqual([
      '/decision/inputs/health',
      '/decision/reasons/0',
    ])
    const parts = { decision: withoutSensitive(whole), healthDetail: whole }
    const kept = await ask('Anna', 'POST', '/stored-decision', { body: { body: { ...body, ...parts } } })
    expect(kept.json<StoredRecordAnswer>().mayShow).toEqual(['healthDetail'])
  })
})

describe('a duty of the reform', () => {
  it('has one state a region', async () => {
    const body = { id: '', area: OWN, duty: 'D8', state: 'done', owner: '', note: '', doneOn: '2026-03-01' }
    const made = await ask('Pia', 'POST', '/duty-state', { body: { body } })
    expect(made.json<StoredRecordAnswer>().id).toBe('D8-region-1082')
    const again = await ask('Pia', 'POST', '/duty-state', { body: { body } })
    expect(again.json<Problem>().code).toBe('RECORD_EXISTS')
  })
})
