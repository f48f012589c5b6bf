import { parsePlaceProblem } from '@laegedaekning/placement'
import { describe, expect, it } from 'vitest'
import { createJobs } from '../jobs/job-service.ts'
import { memoryJobStore } from '../jobs/job-store.ts'
import { computePlace } from '../use-cases/compute-place.ts'
import { PLACEMENT_JOB, placementWork } from './placement-work.ts'
import { runPlacement } from './run-placement.ts'

/** Two courses, one site with room for one. */
const PROBLEM = {
  posts: [{ id: 'p', specialty: 's', count: 2 }],
  sites: [
    { id: 'a', kind: 'acute', area: 'nord', capacities: [{ trainees: 5, rule: 'K8', owner: 'a' }] },
    { id: 'b', kind: 'university', area: 'nord' },
  ],
  packages: [
    { id: 'pa', post: 'p', elements: [{ site: 'a', months: 60 }] },
    {
      id: 'pb',
      post: 'p',
      elements: [
        { site: 'a', months: 30 },
        { site: 'b', months: 30 },
      ],
    },
  ],
}

const problem = parsePlaceProblem(PROBLEM).value

describe('a placement in a thread of its own', () => {
  it('says how far it is, and has the same bytes in two threads at once', async () => {
    if (problem === null) throw new Error('the problem cannot be read')
    const done: number[] = []
    const ends = await Promise.all([
      runPlacement(problem, { onProgress: (progress) => done.push(progress.done) }),
      runPlacement(problem),
    ])
    // one pa fills the room of five years; a second would need ten, so both courses cannot be whole: 1 × pa = 5, 2 × pb = 5
    expect(ends[0]).toEqual(ends[1])
    expect(done.length).toBeGreaterThan(0)
    expect(ends[0].result?.status).toBe('optimal')
  })

  it('ends when it is told to, with the best plan so far and its reasons', async () => {
    if (problem === null) throw new Error('the problem cannot be read')
    const stop = new AbortController()
    const end = await runPlacement(problem, { signal: stop.signal, onProgress: () => stop.abort() })
    expect(end.kind).toBe('stopped')
    expect(end.result?.status).toBe('feasible')
    expect(end.result?.chosen.reduce((sum, { count }) => sum + count, 0)).toBe(2)
    expect(end.result?.reasons.map((reason) => reason.package)).toEqual(
      end.result?.chosen.map((one) => one.package),
    )
  })

  it('leaves the thread of the server free: it does other work until the plan is there', async () => {
    if (problem === null) throw new Error('the problem cannot be read')
    let turns = 0
    let isRunning = true
    const turn = (): void => {
      turns += 1
      if (isRunning) setImmediate(turn)
    }
    setImmediate(turn)
    const end = await runPlacement(problem)
    isRunning = false
    expect(end.result?.status).toBe('optimal')
    // a solve in this thread would let it turn once for each stage, of which there are three
    expect(turns).toBeGreaterThan(100)
  })

  it('that is stopped before it began has nothing', async () => {
    if (problem === null) throw new Error('the problem cannot be read')
    expect(await runPlacement(problem, { signal: AbortSignal.abort() })).toEqual({
      kind: 'stopped',
      result: null,
    })
  })

  it('is a kind of job, whose result is that of the command without its time', async () => {
    const jobs = createJobs({
      store: memoryJobStore(),
      works: { [PLACEMENT_JOB]: placementWork },
      now: () => '2026-01-01T00:00:00Z',
    })
    const { id } = await jobs.start(PLACEMENT_JOB, PROBLEM)
    while (['waiting', 'running'].includes((await jobs.get(id)).state))
      await new Promise((resolve) => setTimeout(resolve, 10))
    const { value } = await computePlace(PROBLEM)
    const { timing, ...untimed } = value ?? { timing: null }
    expect(timing?.milliseconds).toBeGreaterThanOrEqual(0)
    expect(JSON.parse(new TextDecoder().decode(await jobs.result(id)))).toEqual(untimed)
    await jobs.stop()
  })

  it('refuses a problem with an unknown key before any thread starts', async () => {
    const { value, issues } = await computePlace({ ...PROBLEM, site: [] })
    expect(value).toBeNull()
    expect(issues[0]?.code).toBe('REQUEST_KEY_UNKNOWN')
  })
})
