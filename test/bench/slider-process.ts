// `node test/bench/slider-process.ts <areas> <regions> <moves>`: moves of a slider in a process that does nothing else, as the page's own
// is. Writes the milliseconds of each as JSON.
import { applyScenario, makeSizedInput, randomStream, runCohort } from '@laegedaekning/forecast'

const [areas = 0, wide = 0, moves = 0] = process.argv.slice(2).map(Number)
const input = makeSizedInput(areas, wide)
runCohort(input).find('land-dk', 'service')
const random = randomStream(1, 'slider')
const times = Array.from({ length: moves }, () => {
  const amount = 0.5 + random.unit()
  const start = performance.now()
  const change = {
    parameter: 'courses.posts' as const,
    operation: 'multiply' as const,
    amount,
    fromYear: 2027,
  }
  const levers = [{ id: 'courses', changes: [change] }]
  const { frame, find } = runCohort(applyScenario(input, { id: 'slider', levers }))
  // what the room reads for a position of the slider: one measure of every area
  for (const { id } of frame.areas) find(id, 'service')
  return performance.now() - start
})
console.log(JSON.stringify(times))
