// `node test/bench/forecast-process.ts <input.json> <runs> <threads>`: a simulation in a process that does nothing else, so that the most
// memory that it ever holds is that of the simulation (F22). Writes what it needed as JSON.
import { readFileSync } from 'node:fs'
import { parseForecastInput } from '@laegedaekning/forecast'
import { runSimulation } from '../../packages/api/src/forecast-threads/run-simulation.ts'

/** The runs of the first fan (F20). */
const FIRST = 200

const [file = '', runs = '0', threads = '1'] = process.argv.slice(2)
const { value: input } = parseForecastInput(JSON.parse(readFileSync(file, 'utf8')))
if (input === null) throw new Error(`${file} is no input of the forecast`)
const before = process.resourceUsage().maxRSS
const [wall, cpu] = [performance.now(), process.cpuUsage()]
let first: number | null = null
const { hash } = await runSimulation(
  input,
  { seed: 1, runs: Number(runs) },
  {
    workers: Number(threads),
    onProgress: ({ done }) => {
      if (done === FIRST) first = (performance.now() - wall) / 1000
    },
  },
)
const used = process.cpuUsage(cpu)
console.log(
  JSON.stringify({
    hash,
    firstSeconds: first,
    seconds: (performance.now() - wall) / 1000,
    cpuSeconds: (used.user + used.system) / 1e6,
    // threads are part of the process: its resident memory is that of all
    beforeMegabytes: before / 1024,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
)
