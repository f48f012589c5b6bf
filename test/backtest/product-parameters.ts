import { getPlainDate } from '@laegedaekning/domain'
import { parametersAt } from '@laegedaekning/rules'
import type { DanishParameters } from './danish-series.ts'
import type { KnownShocks } from './world-input.ts'

/** The product's own parameters for the forecast, as they hold today. */
const { aarsstoed, bestand, hoveduddannelse, ophoer } = parametersAt(getPlainDate('2026-01-01')).fremskrivning

/**
 * The common yearly deviations that the product assumes, as the outlook hands them to the engine: the parameter is the deviation
 * of one year's shock, and a series in which the share r stays has that ÷ √(1 − r²).
 */
export function productShocks(): KnownShocks {
  const shock = (name: 'ophoer' | 'besaettelse') => {
    const correlation = cellOf(aarsstoed.samvariation.cells, name)
    return { sd: cellOf(aarsstoed.spredning.cells, name) / Math.sqrt(1 - correlation ** 2), correlation }
  }
  return { exits: shock('ophoer'), filling: shock('besaettelse') }
}

/** What the Danish cases take from the parameters; women and men are taken by halves. */
export function danishParameters(): DanishParameters {
  const { pension, doed, udvandring, forladerSpeciale } = ophoer
  return {
    exitShock: productShocks().exits,
    ages: cellsOf(bestand.aldersfordelingSpeciallaeger.cells),
    specialistExits: (age) =>
      atAge(pension.cells, age) +
      atAge(doed.cells, age) +
      atAge(udvandring.cells, age) +
      (forladerSpeciale.value ?? 0),
    ownerSales: (age) => atAge(ophoer.ejerSaelger.cells, age) + atAge(doed.cells, age),
    courseDropOut: hoveduddannelse.frafald.value ?? 0,
  }
}

/** Share of owners of an age who sell in a year, and of those sales that are retirement. */
export function ownerSalesAt(age: number): { readonly sale: number; readonly toPension: number } {
  return { sale: atAge(ophoer.ejerSaelger.cells, age), toPension: atAge(ophoer.salgTilPension.cells, age) }
}

type Cells = Readonly<Record<string, number | null>> | null

function cellsOf(cells: Cells): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(cells ?? {}).map(([name, value]) => [name, value ?? 0]))
}

function cellOf(cells: Cells, name: string): number {
  return cellsOf(cells)[name] ?? 0
}

/** The mean over the sexes of the cells whose age group (`-54`, `55-59`, `70+`) holds an age. */
function atAge(cells: Cells, age: number): number {
  const found = Object.entries(cellsOf(cells)).filter(([name]) => holds(name.split('|')[0] ?? '', age))
  return found.reduce((sum, [, value]) => sum + value, 0) / Math.max(1, found.length)
}

function holds(group: string, age: number): boolean {
  const match = /^(\d*)(?:-(\d+)|\+)$/.exec(group)
  const from = match?.[1] === '' ? 0 : Number(match?.[1])
  const to = match?.[2] === undefined ? Number.POSITIVE_INFINITY : Number(match[2])
  return age >= from && age <= to
}
