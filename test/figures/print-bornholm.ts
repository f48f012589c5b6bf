// `node test/figures/print-bornholm.ts`: the table of docs/explanation/afstand-ad-vej.md, computed anew from ../shared/data.
import { isThere, measureBornholm } from './bornholm.ts'

if (!isThere) {
  console.error('../shared/data is not there; the table cannot be computed.')
  process.exitCode = 1
} else {
  const { rows, ...rest } = await measureBornholm()
  console.table(rows)
  console.log(rest)
}
