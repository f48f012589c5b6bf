import { describe, expect, it } from 'vitest'
import { loadSolver } from '../courses/index.ts'
import { placeAtTutors, type TutorProblem } from './place-at-tutors.ts'

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
