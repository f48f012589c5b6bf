// `npm run bench [-- start import status users size forecast outlook]`: this machine's figures beside the limits that the project holds.
import { availableParallelism, totalmem } from 'node:os'
import { benchAccess } from './access.ts'
import { benchAccessMeasures } from './access-measures.ts'
import { benchEditors } from './editors.ts'
import { benchForecast } from './forecast.ts'
import { benchImport } from './import.ts'
import { type Measure, printMeasures } from './measure.ts'
import { benchOutlook } from './outlook.ts'
import { benchOutlookAnalysis } from './outlook-analysis.ts'
import { benchOutlookBrowser } from './outlook-browser.ts'
import { benchSize } from './size.ts'
import { benchStart } from './start.ts'
import { benchStatus } from './status.ts'
import { benchTraining } from './training.ts'
import { benchUsers } from './users.ts'

const BENCHES: Readonly<Record<string, () => Promise<readonly Measure[]>>> = {
  size: benchSize,
  start: benchStart,
  import: benchImport,
  status: benchStatus,
  users: benchUsers,
  editors: benchEditors,
  forecast: benchForecast,
  outlook: benchOutlook,
  'outlook-browser': benchOutlookBrowser,
  'outlook-analysis': benchOutlookAnalysis,
  access: benchAccess,
  'access-measures': benchAccessMeasures,
  training: benchTraining,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => BENCHES[name] === undefined)
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`)
  process.exitCode = 2
} else {
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB`,
  )
  const measures: Measure[] = []
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.log(`… ${name}`)
    measures.push(...(await bench()))
  }
  printMeasures(measures)
}
