import { describe, expect, it } from 'vitest'
import { loadSolver } from '../courses/index.ts'
import { parseTutorProblem } from './parse-tutors.ts'
import { placeAtTutors, type TutorProblem } from './place-at-tutors.ts'
import { tutorResult } from './tutor-result.ts'

const solver = await loadSolver()

/** Three trainees; the town is near to all, the island far. */
const PROBLEM: TutorProblem = {
  trainees: ['x', 'y', 'z'].map((id, index) => ({
    id,
    options: [
      { practice: 'by', cost: 5 },
      { practice: 'oe', cost: 30 + index },
    ],
  })),
  practices: [
    { id: 'by', kommune: 'byen', places: 2 },
    { id: 'oe', kommune: 'oeen', places: 2 },
  ],
  floors: [],
  timeLimitSeconds: 10,
}

describe('trainees in general practice at tutor practices', () => {
  it('places all, and at the least cost', () => {
    // two in town, and the one who has the shortest way to the island: 5 + 5 + 30
    expect(placeAtTutors(solver, PROBLEM)).toEqual({
      status: 'optimal',
      placed: [
        { trainee: 'x', practice: 'oe' },
        { trainee: 'y', practice: 'by' },
        { trainee: 'z', practice: 'by' },
      ],
      unplaced: [],
      belowFloors: [],
      cost: 40,
      stages: [
        { objective: 'unplaced', status: 'optimal', value: 0, bound: 0, gap: 0 },
        { objective: 'below-floors', status: 'optimal', value: 0, bound: 0, gap: 0 },
        { objective: 'cost', status: 'optimal', value: 40, bound: 40, gap: 0 },
      ],
    })
  })

  it('keeps the floor of a kommune before it saves cost', () => {
    const placing = placeAtTutors(solver, { ...PROBLEM, floors: [{ kommune: 'oeen', least: 2 }] })
    // 5 + 30 + 31
    expect(placing.cost).toBe(66)
  })

  it('says who is not placed and which floor is not reached', () => {
    const practices = PROBLEM.practices.map((one) => ({ ...one, places: 1 }))
    const placing = placeAtTutors(solver, { ...PROBLEM, practices, floors: [{ kommune: 'oeen', least: 3 }] })
    expect(placing.unplaced).toHaveLength(1)
    expect(placing.belowFloors).toEqual([{ kommune: 'oeen', by: 2 }])
  })
})

describe('a problem of tutor practices in plain JSON', () => {
  const json = {
    trainees: [...PROBLEM.trainees, { id: 'aa', options: [] }],
    practices: [PROBLEM.practices[0], { id: 'oe', kommune: 'oeen', places: 1 }],
    floors: [{ kommune: 'oeen', least: 2 }],
  }

  it('is answered with why each is where he or she is, who has no place, and what a floor lacks', () => {
    const { value } = parseTutorProblem(json)
    if (value === null) throw new Error('the problem cannot be read')
    const result = tutorResult(solver, value)
    // one on the island for its floor, two in town: 5 + 5 + 30; aa reaches nothing, and the floor of 2 has one place
    expect(result).toMatchObject({
      engine: 'tutors',
      status: 'optimal',
      cost: 40,
      unplaced: [{ trainee: 'aa', why: 'none-in-reach', inReach: 0 }],
      belowFloors: [{ kommune: 'oeen', least: 2, placed: 1, places: 1, reach: 3 }],
    })
    expect(result.stages.map(({ value: reached, gap }) => [reached, gap])).toEqual([
      [1, 0],
      [1, 0],
      [40, 0],
    ])
    expect(result.reasons[0]).toMatchObject({
      trainee: 'x',
      cheaper: [{ practice: 'by', cost: 5, why: 'full' }],
      text: {
        da: 'x → oe (oeen), pris 30. Mindre koster by (5: fuldt).',
        en: 'x → oe (oeen), cost 30. Less would cost by (5: full).',
      },
    })
    // with room for all in town, it is the floor that keeps x on the island
    const wide = {
      ...value,
      practices: value.practices.map((one) => ({ ...one, places: 3 })),
      floors: [{ kommune: 'oeen', least: 1 }],
    }
    expect(tutorResult(solver, wide).reasons[0]?.cheaper).toEqual([{ practice: 'by', cost: 5, why: 'floor' }])
  })

  it('nobody who reaches a practice and no floor is an answer too', () => {
    const nobody = { ...PROBLEM, trainees: [{ id: 'aa', options: [] }] }
    expect(placeAtTutors(solver, nobody)).toMatchObject({ status: 'optimal', unplaced: ['aa'], cost: 0 })
  })

  it('is refused where a name stands twice, is unknown or a key is not known, each with its place', () => {
    const pointers = parseTutorProblem({
      ...json,
      trainees: [
        { id: 'x', options: [{ practice: 'nord', cost: 1 }] },
        { id: 'x', options: [] },
      ],
      floor: [],
    }).issues.map(({ at }) => (at !== undefined && 'pointer' in at ? at.pointer : ''))
    expect(pointers).toEqual(['/floor', '/trainees/1/id', '/trainees/0/options/0/practice'])
  })
})
