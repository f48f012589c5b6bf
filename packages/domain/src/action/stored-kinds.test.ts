import { describe, expect, it } from 'vitest'
import { areaId } from '../area/area.ts'
import { getPlainDate } from '../time/plain-date.ts'
import { checkStoredBody, getStoredBody } from './check-body.ts'
import { STORED_KIND_NAMES, type StoredBodies } from './stored-kinds.ts'

const REGION = areaId('region', '1082')
const LEMVIG = areaId('kommune', '0665')
const DAY = getPlainDate('2026-11-22')

/** One made-up body of every kind. */
const BODIES: StoredBodies = {
  initiative: {
    id: '2026-1',
    area: REGION,
    title: 'Lægebolig i Lemvig',
    text: '',
    catalogueEntry: 'R4',
    copiedFrom: { kind: 'catalogue', id: 'R4', part: '' },
    causes: [1, 3],
    owner: 'Sundhedsplanlægning',
    partners: ['Lemvig Kommune'],
    rhythm: 'yearly',
    budgetOere: 125_000_00,
    steps: [{ text: 'Find en bolig', due: DAY, doneOn: null }],
    startsOn: DAY,
    effectFrom: null,
    endsOn: null,
    indicator: 'laeger-60-plus',
    place: LEMVIG,
    status: 'running',
    reason: '',
  },
  idea: {
    id: '2026-1',
    area: LEMVIG,
    title: 'Velkomstdag',
    text: 'En dag for nye læger og deres familier.',
    partners: [],
    costOere: null,
    costNote: '',
    experience: '',
    contact: '',
    catalogueEntry: null,
    pictures: ['2026-1'],
  },
  'idea-picture': {
    id: '2026-1',
    area: LEMVIG,
    idea: null,
    alt: 'Havnen i Lemvig',
    mediaType: 'image/png',
    base64: 'iVBORw0KGgo=',
  },
  case: {
    id: '2026-1',
    area: LEMVIG,
    process: 'praksisophoer',
    title: 'Praksis 1 lukker',
    person: 'læge-1',
    practice: 'p1',
    officer: 'Anna',
    days: [{ key: 'closing', day: DAY }],
    state: 'open',
    closedOn: null,
    outcome: '',
    steps: [
      {
        key: 'dialogue',
        title: 'Samtale',
        track: 'main',
        owner: 'Anna',
        due: DAY,
        state: 'not-started',
        doneOn: null,
        note: '',
        documents: [{ title: 'Referat', link: '' }],
      },
    ],
    parties: [{ role: 'Kommunen', name: '', contact: '' }],
    note: '',
    copiedFrom: null,
    healthReason: 'Opdigtet',
  },
  'meeting-round': {
    id: '2026-1',
    area: REGION,
    title: 'Vestkysten',
    municipalities: [LEMVIG],
    reasons: [{ kommune: LEMVIG, text: 'Flest over 60' }],
    heldOn: null,
    participants: '',
    findings: [],
    decisions: [{ key: 'a', text: 'Ny bolig', kommune: LEMVIG, becomes: { kind: 'case', id: '2026-1' } }],
    basis: { on: DAY, year: 2035, signs: ['laeger-60-plus'] },
  },
  'stored-decision': {
    id: '2026-1',
    area: REGION,
    title: 'Delepraksis',
    person: 'læge-1',
    decidedOn: DAY,
    decision: { kind: 'delepraksis', reasons: [{ id: 'X4' }] },
    note: '',
    caseId: null,
    healthDetail: { inputs: { health: true } },
  },
  'stored-guarantee': {
    id: '2026-1',
    area: REGION,
    title: 'Indtjening',
    person: 'læge-1',
    guarantee: { kind: 'rent', rentOere: 1 },
    computedOn: DAY,
    status: 'given',
    note: '',
    caseId: null,
    ageDetail: { birth: '1962-01-01' },
  },
  'duty-state': {
    id: 'D8-region-1082',
    area: REGION,
    duty: 'D8',
    state: 'done',
    owner: 'Anna',
    note: '',
    doneOn: DAY,
  },
}

const asJson = (body: unknown): unknown => JSON.parse(JSON.stringify(body))

describe('what people write is read back from JSON', () => {
  it.each(STORED_KIND_NAMES)('a body of the kind %s is the same again', (kind) => {
    expect(getStoredBody(kind, asJson(BODIES[kind]))).toEqual(BODIES[kind])
    expect(checkStoredBody(kind, asJson(BODIES[kind])).issues).toEqual([])
  })

  it('a case whose health reason is withheld reads as one without', () => {
    const { healthReason, ...open } = BODIES.case
    expect(healthReason).toBe('Opdigtet')
    expect(getStoredBody('case', open).healthReason).toBeNull()
  })
})

describe('what is wrong with a body', () => {
  it('is told all at once, each with its place', () => {
    const [step] = BODIES.case.steps
    const steps = [step, { ...step, due: '2027-02-30', state: 'færdig' }]
    const { title, ...rest } = BODIES.case
    const found = checkStoredBody('case', asJson({ ...rest, area: 'Lemvig', steps }))
    expect(title).toBe('Praksis 1 lukker')
    expect(found.value).toBeNull()
    expect(found.issues.map(({ code, at }) => [code, at?.kind === 'field' ? at.pointer : ''])).toEqual([
      ['REQUEST_VALUE_NOT_ALLOWED', '/area'],
      ['REQUEST_KEY_MISSING', '/title'],
      ['REQUEST_VALUE_NOT_ALLOWED', '/steps/1/due'],
      ['REQUEST_VALUE_NOT_ALLOWED', '/steps/1/state'],
    ])
  })

  it.each([
    [{ ...BODIES.initiative, budgetOere: 0.5 }, '/budgetOere'],
    [{ ...BODIES.initiative, title: '  ' }, '/title'],
    [{ ...BODIES.initiative, title: 'x'.repeat(301) }, '/title'],
    [{ ...BODIES.initiative, causes: [4] }, '/causes/0'],
    [{ ...BODIES.initiative, doctorName: 'x' }, '/doctorName'],
    [{ ...BODIES.initiative, steps: [{ ...BODIES.initiative.steps[0], by: 'x' }] }, '/steps/0/by'],
  ])('a fraction of an øre, an empty or too long text, an unknown word or key: %#', (body, pointer) => {
    const { issues } = checkStoredBody('initiative', asJson(body))
    expect(issues.map(({ at }) => (at?.kind === 'field' ? at.pointer : ''))).toEqual([pointer])
  })
})
