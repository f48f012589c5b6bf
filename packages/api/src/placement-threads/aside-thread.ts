import { parentPort, workerData } from 'node:worker_threads'
import { calendarResult, loadSolver, tutorResult } from '@laegedaekning/placement'
import type { AsideQuestion } from './solve-aside.ts'

const question: AsideQuestion = workerData
const solver = await loadSolver()
const clock = (): number => performance.now() / 1000
const answer =
  question.kind === 'calendar'
    ? calendarResult(solver, question.problem, clock)
    : tutorResult(solver, question.problem, clock)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule is for windows
parentPort?.postMessage(answer)
