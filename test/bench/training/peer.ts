// The peer of the national bench in a thread of its own: HiGHS (npm) with the whole problem as one program. The bench ends the
// thread when its time is over, as HiGHS does not always look at its own clock.
import { parentPort } from 'node:worker_threads'
import { loadSolver, parsePlaceProblem, placeCourses } from '@laegedaekning/placement'
import { nationalProblem } from './national-problem.ts'

const solver = await loadSolver()
const { value: problem } = parsePlaceProblem(nationalProblem())
if (problem === null) throw new Error('the made-up problem is refused')
const steps = placeCourses(solver, problem, Number.POSITIVE_INFINITY, () => performance.now() / 1000)
let step = steps.next()
while (step.done !== true) {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node has no origin
  parentPort?.postMessage(step.value.stages)
  step = steps.next()
}
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node has no origin
parentPort?.postMessage(step.value.stages)
