import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { openKernel } from '../../packages/forecast/src/random/philox-kernel.ts'

/** What a program needed for the plain workload. */
export type WorkloadResult = {
  readonly peer: string
  readonly cpuSeconds: number
  readonly wallSeconds: number
  readonly personYears: number
  /** The check that all did the same: exits in a run, on average. */
  readonly exitsPerRun: number
  readonly peakMegabytes: number | null
}

export type Workload = { readonly persons: number; readonly years: number; readonly runs: number }

const AREAS = 98

/**
 * The plain workload in our own words: every year each of N persons leaves with the hazard of the age and is replaced by one
 * of 35; the stock of each of 98 areas is counted. Draws are keyed by (run, person, year), four years to a Philox block.
 */
export function runPlainWorkload({ persons, years, runs }: Workload): WorkloadResult {
  const hazard = Float64Array.from({ length: 120 }, (_, age) =>
    age >= 75 ? 1 : 0.006 + 0.42 / (1 + Math.exp(-(age - 67.5) / 2.2)),
  )
  const [wall, cpu] = [performance.now(), process.cpuUsage()]
  const tally = new Int32Array(runs * years * AREAS)
  const { words, draw } = openKernel()
  let exits = 0
  for (let run = 0; run < runs; run += 1) {
    for (let person = 0; person < persons; person += 1) {
      let age = 35 + (person % 38)
      const area = person % AREAS
      for (let year = 0; year < years; year += 1) {
        if (year % 4 === 0) draw(person, year / 4, run, 0, 1, 2)
        if ((words[year % 4] ?? 0) * 2 ** -32 < (hazard[age] ?? 1)) {
          exits += 1
          age = 35
        } else {
          const cell = (run * years + year) * AREAS + area
          tally[cell] = (tally[cell] ?? 0) + 1
          age += 1
        }
      }
    }
  }
  const used = process.cpuUsage(cpu)
  return {
    peer: `Node ${process.versions.node}, draws keyed by person and year`,
    cpuSeconds: (used.user + used.system) / 1e6,
    wallSeconds: (performance.now() - wall) / 1000,
    personYears: persons * years * runs,
    exitsPerRun: exits / runs,
    peakMegabytes: null,
  }
}

/** The same by numpy and by base R where they are installed; `null` where one is not. */
export function runPeers(
  workload: Workload,
): readonly { readonly name: string; readonly result: WorkloadResult | null }[] {
  const folder = join(import.meta.dirname, 'peers')
  const words = [workload.persons, workload.years, workload.runs].map(String)
  return [
    { name: 'numpy', result: runPeer('python3', [join(folder, 'plain_workload.py'), ...words]) },
    { name: 'base R', result: runPeer('Rscript', ['--vanilla', join(folder, 'plain_workload.R'), ...words]) },
  ]
}

function runPeer(program: string, words: readonly string[]): WorkloadResult | null {
  const done = spawnSync(program, words, { encoding: 'utf8', timeout: 180_000 })
  if (done.status !== 0) return null
  return readResult(JSON.parse(done.stdout))
}

function readResult(json: unknown): WorkloadResult | null {
  if (typeof json !== 'object' || json === null) return null
  const found = new Map<string, unknown>(Object.entries(json))
  const number = (key: string): number => Number(found.get(key))
  const peak = found.get('peakMegabytes')
  return {
    peer: String(found.get('peer')),
    cpuSeconds: number('cpuSeconds'),
    wallSeconds: number('wallSeconds'),
    personYears: number('personYears'),
    exitsPerRun: number('exitsPerRun'),
    peakMegabytes: typeof peak === 'number' ? peak : null,
  }
}
