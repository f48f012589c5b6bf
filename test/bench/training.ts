import { Worker } from 'node:worker_threads'
import { checkPlan } from '@laegedaekning/api'
import { randomStream } from '@laegedaekning/forecast'
import {
  apportion,
  type CalendarProblem,
  draftOf,
  loadSolver,
  type PlaceProblem,
  type PlaceResult,
  parseApportionInput,
  parsePlaceProblem,
  placeAtTutors,
  placeCourses,
  planCalendar,
  resolveMoved,
  type Solver,
  type TutorProblem,
  whatIfMoved,
} from '@laegedaekning/placement'
import { type Measure, seconds } from './measure.ts'
import { nationalProblem } from './training/national-problem.ts'

/** M11–M15 and M17 of training.md on made-up problems of the nation's size; M16 by the independent checker. */
export async function benchTraining(): Promise<readonly Measure[]> {
  const solver = await loadSolver()
  return [
    ...(await benchDividing()),
    ...(await benchCalendar(solver)),
    ...(await benchTutors(solver)),
    // the 39th specialty, general medicine, is that of the tutors: with the nation's 834 courses 1,284 a year
    ...(await benchNation(solver)),
  ]
}

function measure(name: string, value: number, unit: Measure['unit'], limit: number | null): Measure {
  return { name, value, unit, limit }
}

async function benchDividing(): Promise<readonly Measure[]> {
  const random = randomStream(20260101, 'dividing')
  const weights = Array.from({ length: 39 }, () => Array.from({ length: 22 }, () => 1 + random.unit() * 40))
  const seats = sharesOf(
    weights.map((row) => row.reduce((sum, one) => sum + one, 0)),
    1100,
  )
  const columns = sharesOf(
    weights[0]?.map((_, at) => weights.reduce((sum, row) => sum + (row[at] ?? 0), 0)) ?? [],
    1100,
  )
  const table = parseApportionInput({
    weights,
    rowSeats: seats,
    columnSeats: columns,
    method: 'biproportional',
  })
  const quotas = parseApportionInput({
    quotas: Array.from({ length: 38 }, () => [7 * random.unit(), 9 * random.unit(), 5 * random.unit()]),
    method: 'controlled-rounding',
  })
  if (table.value === null) console.log('  M11: the problem is refused', table.issues[0])
  const given = [table.value, quotas.value]
  const times = await Promise.all(
    given.map(async (input) =>
      input === null ? Number.NaN : (await seconds(() => apportion(input))).seconds * 1000,
    ),
  )
  return [
    measure('M11 biproportional 39 × 22, 1,100 seats', times[0] ?? Number.NaN, 'ms', 100),
    measure('M12 keys of 38 specialties by controlled rounding', times[1] ?? Number.NaN, 'ms', 200),
  ]
}

/** Whole seats by largest remainder: margins that add up. */
function sharesOf(weights: readonly number[], seats: number): readonly number[] {
  const all = weights.reduce((sum, one) => sum + one, 0)
  const quotas = weights.map((one) => (one / all) * seats)
  const left = seats - quotas.reduce((sum, one) => sum + Math.floor(one), 0)
  const first = new Set(
    [...quotas.keys()].toSorted((a, b) => ((quotas[b] ?? 0) % 1) - ((quotas[a] ?? 0) % 1)).slice(0, left),
  )
  return quotas.map((one, at) => Math.floor(one) + (first.has(at) ? 1 : 0))
}

type Run = {
  readonly problem: PlaceProblem
  readonly result: PlaceResult
  readonly draft: number
  readonly all: number
  readonly cpu: number
}

/** Solves a problem by the wall clock, as the product does, with a line for each stage as it ends. */
function place(solver: Solver, json: object): Run {
  const { value: problem, issues } = parsePlaceProblem(json)
  if (problem === null) throw new Error(JSON.stringify(issues[0]))
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const since = (): number => (performance.now() - start) / 1000
  const steps = placeCourses(solver, problem, undefined, () => performance.now() / 1000)
  let draft = Number.NaN
  let step = steps.next()
  while (step.done !== true) {
    if (Number.isNaN(draft)) {
      draftOf(problem, step.value)
      draft = since()
    }
    console.log(`  ${since().toFixed(0).padStart(4)} s: ${step.value.done} of ${step.value.total} stages`)
    step = steps.next()
  }
  const used = process.cpuUsage(cpu)
  return { problem, result: step.value, draft, all: since(), cpu: (used.user + used.system) / 1e6 }
}

type Stages = PlaceResult['stages']

/** Seconds after which the peer is stopped; it counts its time limit of 90 s itself. */
const PEER_SECONDS = 120

/** What the peer had reached when it ended or was stopped. */
async function placeByPeer(): Promise<{ readonly stages: Stages; readonly all: number }> {
  const start = performance.now()
  let stages: Stages = []
  const worker = new Worker(new URL('./training/peer.ts', import.meta.url))
  worker.on('message', (reached: Stages) => {
    stages = reached
  })
  const ended = new Promise<void>((resolve, reject) => {
    worker.once('exit', () => resolve())
    worker.once('error', reject)
  })
  const timer = setTimeout(() => void worker.terminate(), PEER_SECONDS * 1000)
  await ended
  clearTimeout(timer)
  return { stages, all: (performance.now() - start) / 1000 }
}

async function benchNation(solver: Solver): Promise<readonly Measure[]> {
  const json = nationalProblem()
  const run = place(solver, json)
  printStages(run.result.stages)
  const broken = run.result.rows.filter((row) => row.row.startsWith('policy/L2a') && row.breach > 0)
  console.log(
    `  floors broken: ${broken.length}; ${run.problem.packages.length} packages; courses ${run.result.chosen.reduce((sum, one) => sum + one.count, 0)}`,
  )
  const checked = await seconds(() => checkPlan(json, run.result))
  console.log(
    `  M16: ${run.result.reasons.length} reasons of ${run.result.chosen.length} choices; the checker finds ${checked.result.length} faults`,
  )
  const calendars = await benchPlanCalendars(solver, run)
  const [first] = run.result.reasons
  const move = { from: first?.package ?? '', to: first?.runnerUp?.package ?? '' }
  const moved = await seconds(() => whatIfMoved(run.problem, run.result.chosen, move))
  const resolved = await seconds(() => resolveMoved(solver, run.problem, run.result.chosen, move))
  console.log(`  M17: moved and placed anew: ${resolved.result?.status}, ${resolved.result?.text.en}`)
  const clash = await seconds(() => place(solver, clashingProblem(json)).result)
  console.log(`  M17: ${clash.result.status}: ${clash.result.conflicts[0]?.text.en}`)
  console.log('  twice the specialties:')
  const twice = place(solver, nationalProblem(2))
  printStages(twice.result.stages)
  console.log(
    `  peer: HiGHS (npm) with the whole problem as one program and the same time limit, stopped at ${PEER_SECONDS} s:`,
  )
  const peer = await placeByPeer()
  printStages(peer.stages)
  return [
    measure('M13 national placement, to its end or time limit', run.all, 's', 90),
    measure('M13 the same, time of the processor', run.cpu, 's', null),
    measure('M13 largest gap of a stage, per cent as s', largestGap(run.result.stages), 's', 0.1),
    measure('M13 peer: HiGHS with one program', peer.all, 's', null),
    measure('M13 peer: largest gap of a stage, per cent as s', largestGap(peer.stages), 's', null),
    measure('M13 first complete draft with reasons', run.draft, 's', 5),
    ...calendars,
    measure('M13 twice the specialties, to its end or time limit', twice.all, 's', null),
    measure(
      'M13 twice the specialties, largest gap, per cent as s',
      largestGap(twice.result.stages),
      's',
      null,
    ),
    measure('M13 first draft, twice the specialties', twice.draft, 's', null),
    measure('M16 checker on the national plan', checked.seconds, 's', null),
    measure('M17 one course moved, all else still', moved.seconds * 1000, 'ms', 2000),
    measure('M17 one course moved, its specialty placed anew', resolved.seconds * 1000, 'ms', 2000),
    measure('M17 one conflict set of one specialty', clash.seconds * 1000, 'ms', 2000),
  ]
}

function printStages(stages: Stages): void {
  for (const { objective, level, status, value, bound, gap } of stages)
    console.log(
      `  ${objective} ${level}: ${value.toFixed(4)}, bound ${bound?.toFixed(4) ?? 'none'}, gap ${gap === null ? 'unknown' : `${(gap * 100).toFixed(3)} %`} (${status})`,
    )
}

/** A stage that was not reached, or has no bound, counts as 100 per cent. */
function largestGap(stages: Stages): number {
  return stages.length < 10 ? 100 : Math.max(...stages.map(({ gap }) => (gap ?? 1) * 100))
}

/** One specialty of the nation whose key in VUR Nord must be kept, with no room in Nordjylland. */
function clashingProblem(json: ReturnType<typeof nationalProblem>): object {
  const [first] = json.posts
  const posts = json.posts.filter(({ specialty }) => specialty === first?.specialty)
  const isOwn = (id: string): boolean => posts.some((post) => post.id === id)
  return {
    ...json,
    posts,
    packages: json.packages.filter(({ post }) => isOwn(post)),
    keys: json.keys.flatMap((key) => (key.posts.every(isOwn) ? [{ ...key, hard: true }] : [])),
    policies: [],
    sites: json.sites.map((site) =>
      site.area === 'region-1081'
        ? { ...site, capacities: [{ trainees: 0, rule: 'K8', owner: site.id, hard: true }] }
        : { ...site, capacities: [] },
    ),
  }
}

/** One specialty and VUR over five years: 24 ordered compositions, six sites. */
async function benchCalendar(solver: Solver): Promise<readonly Measure[]> {
  const sites = ['a', 'b', 'c', 'd', 'e', 'f']
  const packages = sites.flatMap((first) =>
    sites.flatMap((second) =>
      first === second
        ? []
        : [
            {
              id: `${first}${second}`,
              elements: [
                { site: first, months: 30 },
                { site: second, months: 30 },
              ],
            },
          ],
    ),
  )
  const problem: CalendarProblem = {
    starts: 10,
    perYear: [7, 7, 7, 7, 7],
    packages,
    rooms: sites.map((site) => ({ site, byHalfYear: [6] })),
    timeLimitSeconds: 30,
    seed: 1,
  }
  const { result, seconds: taken } = await seconds(() => planCalendar(solver, problem))
  console.log(
    `  M14: ${result.status}, ${result.beyondRoom.toFixed(1)} beyond the rooms, bound ${result.bound.toFixed(1)}`,
  )
  return [measure('M14 calendar, five years, 30 packages × 10 starts', taken, 's', 5)]
}

/**
 * The plan over five years, two half-years each: for each training region its largest specialty, the courses composed as in the
 * plan, the same every year. The others are smaller.
 */
async function benchPlanCalendars(solver: Solver, { problem, result }: Run): Promise<readonly Measure[]> {
  const largest = Map.groupBy(problem.posts, ({ id }) => id.slice(id.lastIndexOf('-')))
  const times: number[] = []
  for (const posts of largest.values()) {
    const [post] = posts.toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    if (post === undefined) continue
    const elements = new Map(problem.packages.map((item) => [item.id, item.elements]))
    const calendar: CalendarProblem = {
      starts: 10,
      perYear: Array.from({ length: 5 }, () => post.count),
      packages: result.chosen.flatMap((one) =>
        one.post === post.id
          ? [{ id: one.package, elements: elements.get(one.package) ?? [], count: 5 * one.count }]
          : [],
      ),
      rooms: problem.sites.flatMap(({ id, capacities }) =>
        capacities.flatMap(({ specialty, trainees }) =>
          specialty === post.specialty && trainees !== undefined
            ? [{ site: id, byHalfYear: [trainees] }]
            : [],
        ),
      ),
      timeLimitSeconds: 30,
      seed: 1,
    }
    const taken = await seconds(() => planCalendar(solver, calendar, () => performance.now() / 1000))
    console.log(
      `  M14: ${post.id}, ${5 * post.count} courses in five years: ${taken.result.status}, ${taken.result.beyondRoom.toFixed(1)} beyond the rooms, ${taken.seconds.toFixed(1)} s`,
    )
    times.push(taken.seconds)
  }
  return [
    measure('M14 calendar of the largest specialty of each VUR, the slowest', Math.max(...times), 's', 5),
  ]
}

/** 450 trainees, 1,200 practices in 98 kommuner, about 41 practices within reach of each. */
async function benchTutors(solver: Solver): Promise<readonly Measure[]> {
  const random = randomStream(20260101, 'tutors')
  const practices = Array.from({ length: 1200 }, (_, at) => ({
    id: `p${at}`,
    kommune: `k${at % 98}`,
    places: random.unit() < 0.2 ? 2 : 1,
    x: random.unit() * 300,
    y: random.unit() * 300,
  }))
  const trainees = Array.from({ length: 450 }, (_, at) => {
    const [x, y] = [random.unit() * 300, random.unit() * 300]
    const options = practices
      .map((one) => ({ practice: one.id, cost: Math.round(Math.hypot(one.x - x, one.y - y)) }))
      .toSorted((a, b) => a.cost - b.cost)
      .slice(0, 41)
    return { id: `t${at}`, options }
  })
  const floors = Array.from({ length: 98 }, (_, at) => ({ kommune: `k${at}`, least: 2 }))
  const problem: TutorProblem = { trainees, practices, floors, timeLimitSeconds: 30 }
  const { result, seconds: taken } = await seconds(() => placeAtTutors(solver, problem))
  console.log(
    `  M15: ${result.status}, ${result.placed.length} placed, ${result.belowFloors.length} floors not reached`,
  )
  return [measure('M15 450 trainees, 1,200 practices, 98 floors', taken, 's', 2)]
}
