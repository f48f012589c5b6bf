import type { DivideAnswer } from '@laegedaekning/api/contract'
import type { AreaId, KeyUnit } from '@laegedaekning/domain'

/** A column of the division: a training region (`vur` is `null`), or a region of its key. */
export type DivideColumn = {
  readonly area: AreaId
  readonly name: string
  readonly vur: AreaId | null
  /** The unit of its numbers; `null` where specialties differ. */
  readonly unit: KeyUnit | null
}

/** Each training region with the regions of its key after it. */
export function columnsOf(answer: DivideAnswer, year: number): readonly DivideColumn[] {
  const vurs = new Map(
    answer.vurs.filter((cell) => cell.year === year).map(({ vur, vurName }) => [vur, vurName]),
  )
  return [...vurs].flatMap(([vur, name]): readonly DivideColumn[] => {
    const inside = answer.regions.filter((cell) => cell.year === year && cell.vur === vur)
    const regions = new Map(inside.map(({ area, areaName }) => [area, areaName]))
    return [
      { area: vur, name, vur: null, unit: 'courses' },
      ...[...regions].map(([area, areaName]) => {
        const units = new Set(inside.filter((cell) => cell.area === area).map(({ unit }) => unit))
        const [unit = null] = units
        return { area, name: areaName, vur, unit: units.size === 1 ? unit : null }
      }),
    ]
  })
}

/** How many region cells of a year were rounded up, and how many down. */
export function roundedUp(
  answer: DivideAnswer,
  year: number,
): { readonly up: number; readonly down: number } {
  const here = answer.regions.filter((cell) => cell.year === year)
  return {
    up: here.filter(({ rounded }) => rounded === 'up').length,
    down: here.filter(({ rounded }) => rounded === 'down').length,
  }
}

/** The numbers of an address, `name:number` separated by `;`, with comma for decimals. */
export function readPairs(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .split(';')
      .filter((pair) => pair.includes(':'))
      .map((pair): readonly [string, string] => [
        pair.slice(0, pair.lastIndexOf(':')),
        pair.slice(pair.lastIndexOf(':') + 1),
      ]),
  )
}

/** Sets one of them; `null` takes it away. */
export function withPair(text: string, name: string, value: string | null): string {
  const pairs = new Map(readPairs(text))
  if (value === null) pairs.delete(name)
  else pairs.set(name, value)
  return [...pairs].map(([key, own]) => `${key}:${own}`).join(';')
}

/** A number of courses as people write it, in halves: `12`, `12,5`, `12.5`; `undefined` for anything else. */
export function findHalves(text: string): number | undefined {
  const match = /^(\d{1,4})(?:[.,]([05]))?$/.exec(text.trim())
  return match === null ? undefined : Number(`${match[1]}.${match[2] ?? '0'}`)
}

/** A number of courses as the address has it: `12,5`. */
export function writeHalves(value: number): string {
  return String(value).replace('.', ',')
}
