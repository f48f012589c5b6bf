import { array, assert, constantFrom, integer, pre, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideRow, divideTable, ROW_METHODS, roundTable } from './index.ts'

const weights = array(integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 7 }).filter((list) =>
  list.some((weight) => weight > 0),
)
const seats = integer({ min: 0, max: 40 })
const divisorMethod = constantFrom(...ROW_METHODS.filter((method) => method !== 'hamilton'))
const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0)

describe('dividing one row', () => {
  it('gives out every seat, and none to a weight of 0', () => {
    assert(
      property(weights, seats, constantFrom(...ROW_METHODS), (list, count, method) => {
        const { seats: given } = divideRow(list, count, method)
        expect(sum(given)).toBe(count)
        for (const [index, weight] of list.entries()) if (weight === 0) expect(given[index]).toBe(0)
      }),
    )
  })

  it('takes from nobody when a divisor method has one seat more (house monotonicity)', () => {
    assert(
      property(weights, seats, divisorMethod, (list, count, method) => {
        const [less, more] = [divideRow(list, count, method).seats, divideRow(list, count + 1, method).seats]
        // among tied divisions the first is given; a tie may be broken anew, so only decided ones are compared
        pre(divideRow(list, count, method).ties.alternatives.length === 0)
        for (const [index, held] of less.entries()) expect(more[index]).toBeGreaterThanOrEqual(held)
      }),
    )
  })

  it('stays at the whole numbers beside the quota with Hamilton', () => {
    assert(
      property(weights, seats, (list, count) => {
        const { seats: given, quotas } = divideRow(list, count, 'hamilton')
        for (const [index, quota] of quotas.entries()) {
          expect(given[index]).toBeGreaterThanOrEqual(Math.floor(quota + 1e-9))
          expect(given[index]).toBeLessThanOrEqual(Math.ceil(quota - 1e-9))
        }
      }),
    )
  })

  it('divides a part of the row as it divides the whole (consistency of divisor methods)', () => {
    assert(
      property(weights, seats, divisorMethod, (list, count, method) => {
        const whole = divideRow(list, count, method)
        pre(whole.ties.alternatives.length === 0 && list.length > 1)
        const kept = list.slice(0, -1)
        pre(kept.some((weight) => weight > 0))
        const part = divideRow(kept, sum(whole.seats.slice(0, -1)), method)
        pre(part.ties.alternatives.length === 0)
        expect(part.seats).toEqual(whole.seats.slice(0, -1))
      }),
    )
  })

  it('weighs in any unit the same', () => {
    assert(
      property(weights, seats, constantFrom(...ROW_METHODS), (list, count, method) => {
        const scaled = list.map((weight) => weight * 0.125)
        expect(divideRow(scaled, count, method).seats).toEqual(divideRow(list, count, method).seats)
      }),
    )
  })
})

const table = integer({ min: 1, max: 4 }).chain((columns) =>
  array(array(integer({ min: 1, max: 60 }), { minLength: columns, maxLength: columns }), {
    minLength: 1,
    maxLength: 4,
  }),
)

describe('dividing a table', () => {
  it('meets the margins, and each cell is its scaled weight rounded at one half', () => {
    assert(
      property(table, integer({ min: 0, max: 25 }), (lines, count) => {
        const rowSeats = divideRow(lines.map(sum), count, 'sainte-lague').seats
        const columnSums = (lines[0] ?? []).map((_, column) => sum(lines.map((line) => line[column] ?? 0)))
        const columnSeats = divideRow(columnSums, count, 'sainte-lague').seats
        const outcome = divideTable(lines, rowSeats, columnSeats)
        if (outcome.kind !== 'divided')
          throw new Error('positive weights can always meet margins of equal sum')
        const { seats: given, quotas } = outcome.division
        expect(given.map(sum)).toEqual(rowSeats)
        expect(columnSeats).toEqual(
          columnSums.map((_, column) => sum(given.map((line) => line[column] ?? 0))),
        )
        for (const [row, line] of given.entries())
          for (const [column, held] of line.entries())
            expect(Math.abs((quotas[row]?.[column] ?? 0) - held)).toBeLessThanOrEqual(0.5 + 1e-6)
      }),
    )
  })
})

/** A table in which many cells have no weight, with seats that somebody might hold in any cell. */
const patchy = integer({ min: 1, max: 4 }).chain((columns) =>
  array(
    array(record({ weight: integer({ min: -30, max: 30 }), held: integer({ min: 0, max: 4 }) }), {
      minLength: columns,
      maxLength: columns,
    }),
    { minLength: 1, maxLength: 4 },
  ),
)

describe('dividing a table in which cells have no weight', () => {
  it('meets the margins where cells with weight can, and else names rows that need more than their columns have', () => {
    let impossible = 0
    assert(
      property(patchy, (cells) => {
        const lines = cells.map((line) => line.map(({ weight }) => Math.max(0, weight)))
        const rowSeats = cells.map((line) => sum(line.map(({ held }) => held)))
        const columnSeats = (cells[0] ?? []).map((_, column) =>
          sum(cells.map((line) => line[column]?.held ?? 0)),
        )
        const outcome = divideTable(lines, rowSeats, columnSeats)
        if (outcome.kind === 'divided') {
          const { seats: given } = outcome.division
          expect(given.map(sum)).toEqual(rowSeats)
          expect(columnSeats.map((_, column) => sum(given.map((line) => line[column] ?? 0)))).toEqual(
            columnSeats,
          )
          for (const [row, line] of given.entries())
            for (const [column, held] of line.entries())
              if ((lines[row]?.[column] ?? 0) === 0) expect(held).toBe(0)
          return
        }
        impossible += 1
        const { rows, columns, necessary, available } = outcome.misfit
        expect(necessary).toBe(sum(rows.map((row) => rowSeats[row] ?? 0)))
        expect(available).toBe(sum(columns.map((column) => columnSeats[column] ?? 0)))
        expect(necessary).toBeGreaterThan(available)
        // no other column has weight in these rows
        const open = columnSeats.flatMap((_, column) =>
          rows.some((row) => (lines[row]?.[column] ?? 0) > 0) ? [column] : [],
        )
        for (const column of open) expect(columns).toContain(column)
      }),
    )
    expect(impossible).toBeGreaterThan(0)
  })
})

describe('in any order of the input (M18)', () => {
  it('gives each weight the same seats, or the same ties', () => {
    assert(
      property(weights, seats, constantFrom(...ROW_METHODS), (list, count, method) => {
        const [there, back] = [divideRow(list, count, method), divideRow(list.toReversed(), count, method)]
        pre(there.ties.complete && back.ties.complete)
        const all = ({ seats: given, ties }: typeof there): readonly (readonly number[])[] =>
          ties.alternatives.length === 0 ? [given] : ties.alternatives
        const turned = all(back).map((one) => JSON.stringify(one.toReversed()))
        expect(turned.toSorted()).toEqual(
          all(there)
            .map((one) => JSON.stringify(one))
            .toSorted(),
        )
        expect(there.divisor).toBe(back.divisor)
      }),
    )
  })

  it('gives each cell of a table the same seats, or the same ties', () => {
    const turn = <T>(lines: readonly (readonly T[])[]): T[][] =>
      lines.map((line) => line.toReversed()).toReversed()
    assert(
      property(table, integer({ min: 0, max: 25 }), (lines, count) => {
        const rowSeats = divideRow(lines.map(sum), count, 'sainte-lague').seats
        const columnSums = (lines[0] ?? []).map((_, column) => sum(lines.map((line) => line[column] ?? 0)))
        const columnSeats = divideRow(columnSums, count, 'sainte-lague').seats
        const there = divideTable(lines, rowSeats, columnSeats)
        const back = divideTable(turn(lines), rowSeats.toReversed(), columnSeats.toReversed())
        if (there.kind !== 'divided' || back.kind !== 'divided')
          throw new Error('positive weights can always meet margins of equal sum')
        if (there.division.ties.alternatives.length === 0)
          expect(turn(back.division.seats)).toEqual(there.division.seats)
        else {
          const texts = (tables: readonly (readonly (readonly number[])[])[]): readonly string[] =>
            tables.map((one) => JSON.stringify(one)).toSorted()
          expect(texts(back.division.ties.alternatives.map(turn))).toEqual(
            texts(there.division.ties.alternatives),
          )
        }
      }),
    )
  })
})

const quotaTable = integer({ min: 1, max: 4 }).chain((columns) =>
  array(
    array(
      integer({ min: 0, max: 40 }).map((tenths) => tenths / 10),
      { minLength: columns, maxLength: columns },
    ),
    { minLength: 1, maxLength: 3 },
  ),
)

/** The least deviation over every rounding of the table, by trying all. */
function leastDeviation(quotas: readonly (readonly number[])[]): number {
  const cells = quotas.flat()
  const beside = (value: number, total: number): boolean =>
    value >= Math.floor(total + 1e-9) && value <= Math.ceil(total - 1e-9)
  const columns = quotas[0]?.length ?? 0
  let best = Number.POSITIVE_INFINITY
  for (let mask = 0; mask < 2 ** cells.length; mask += 1) {
    const rounded = cells.map((quota, index) =>
      Number.isInteger(quota) ? quota : Math.floor(quota) + ((mask >> index) & 1),
    )
    const rowOf = (row: number): readonly number[] => rounded.slice(row * columns, (row + 1) * columns)
    const rowsFit = quotas.every((line, row) => beside(sum(rowOf(row)), sum(line)))
    const columnsFit = (quotas[0] ?? []).every((_, column) =>
      beside(
        sum(quotas.map((_line, row) => rowOf(row)[column] ?? 0)),
        sum(quotas.map((line) => line[column] ?? 0)),
      ),
    )
    if (!rowsFit || !columnsFit || !beside(sum(rounded), sum(cells))) continue
    best = Math.min(best, sum(rounded.map((value, index) => Math.abs(value - (cells[index] ?? 0)))))
  }
  return best
}

describe('controlled rounding', () => {
  it('is at the floor or ceiling in every cell and total, and as near as any rounding (brute force)', () => {
    assert(
      property(quotaTable, (quotas) => {
        const { seats: given } = roundTable(quotas)
        for (const [row, line] of quotas.entries()) {
          expect(Math.abs(sum(given[row] ?? []) - sum(line))).toBeLessThan(1 - 1e-9)
          for (const [column, quota] of line.entries())
            expect(Math.abs((given[row]?.[column] ?? 0) - quota)).toBeLessThan(1 - 1e-9)
        }
        const deviation = sum(
          given.flatMap((line, row) =>
            line.map((value, column) => Math.abs(value - (quotas[row]?.[column] ?? 0))),
          ),
        )
        expect(deviation).toBeCloseTo(leastDeviation(quotas), 9)
      }),
      { numRuns: 60 },
    )
  })
})
