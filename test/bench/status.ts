import { exampleFiles, readBaseFacts } from '@laegedaekning/api'
import { type AreaLevel, DENMARK, getPlainDate } from '@laegedaekning/domain'
import { readFacts } from '@laegedaekning/intake'
import { buildStatus } from '@laegedaekning/plans'
import { openRegistry } from '@laegedaekning/registry'
import { INDICATORS } from '@laegedaekning/rules'
import { type Measure, seconds } from './measure.ts'

const LEVELS: readonly AreaLevel[] = ['land', 'region', 'vur', 'sundhedsraad', 'kommune', 'planomraade']
const DATES = [
  '2008-01-01',
  '2014-01-01',
  '2019-01-01',
  '2020-01-01',
  '2025-01-01',
  '2026-01-01',
  '2026-11-22',
  '2027-01-01',
].map(getPlainDate)

/** Every indicator for every area of every level at eight dates, on the register that `npm start` shows. */
export async function benchStatus(): Promise<readonly Measure[]> {
  const registry = await openRegistry({ kind: 'pglite', folder: null }, () => new Date().toISOString())
  try {
    const base = await readBaseFacts()
    await registry.save({ who: 'bench', why: 'base', kind: 'seed', facts: base.facts, endings: [] })
    const areas = base.facts.flatMap((fact) =>
      fact.kind === 'area' ? [{ id: fact.body.id, name: fact.body.name }] : [],
    )
    const example = readFacts(await exampleFiles(), areas)
    await registry.save({
      who: 'bench',
      why: 'example',
      kind: 'example',
      facts: example.value?.facts ?? [],
      endings: [],
    })
    const read = await seconds(() => Promise.all(DATES.map((virkning) => registry.at({ virkning }))))
    const computed = await seconds(() => {
      let rows = 0
      for (const [index, snapshot] of read.result.entries()) {
        const date = DATES[index] ?? getPlainDate('2026-01-01')
        for (const indicator of INDICATORS) {
          for (const level of LEVELS) {
            rows += buildStatus(snapshot, {
              indicator: indicator.id,
              level,
              date,
              within: DENMARK,
              compareWith: 'land',
            }).rows.length
          }
        }
      }
      return rows
    })
    const tables = DATES.length * INDICATORS.length * LEVELS.length
    return [
      { name: `reading the register at ${DATES.length} dates`, value: read.seconds, unit: 's', limit: null },
      {
        name: `${tables} tables, ${computed.result} rows: all indicators, areas and dates`,
        value: computed.seconds,
        unit: 's',
        limit: null,
      },
      { name: 'one table of them', value: (computed.seconds * 1000) / tables, unit: 'ms', limit: 150 },
    ]
  } finally {
    await registry.close()
  }
}
