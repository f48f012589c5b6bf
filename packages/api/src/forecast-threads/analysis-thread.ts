import { parentPort } from 'node:worker_threads'
import { type AnalysisPlan, planAnalysis } from '@laegedaekning/forecast'
import type { FromAnalysis, ToAnalysis } from './run-analysis.ts'

let plan: AnalysisPlan | undefined

parentPort?.on('message', (order: ToAnalysis) => {
  if (order.kind === 'problem') plan = planAnalysis(order.problem)
  else if (plan !== undefined) tell({ block: order.block, values: plan.ask(order.block) })
})

function tell(message: FromAnalysis): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule is for windows
  parentPort?.postMessage(message)
}
