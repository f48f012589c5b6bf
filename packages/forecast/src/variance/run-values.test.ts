import { describe, expect, it } from 'vitest'
import { makeRunValues } from './run-values.ts'

describe('the values of many runs', () => {
  // two rows of two years; the second year of the first row has no value
  const blank = Float64Array.of(0, Number.NaN, 0, 0)

  it('are read as they were given, run by run', () => {
    const values = makeRunValues(blank, 2, 3)
    values.add(Float32Array.of(7, Number.NaN, 1.5, 65_535, 8, Number.NaN, 2, 0), 2)
    expect([...values.ofCell(0)]).toEqual([7, 8])
    values.add(Float32Array.of(9, Number.NaN, -3, 4), 1)
    expect([0, 2, 3].map((cell) => [...values.ofCell(cell)])).toEqual([
      [7, 8, 9],
      [1.5, 2, -3],
      [65_535, 0, 4],
    ])
  })

  it('take two bytes as long as all of a row are small whole numbers, and lose nothing when one is not', () => {
    const values = makeRunValues(blank, 2, 4)
    values.add(Float32Array.of(7, Number.NaN, 1, 65_535), 1)
    expect([0, 2].map((cell) => values.ofCell(cell).BYTES_PER_ELEMENT)).toEqual([2, 2])
    values.add(Float32Array.of(65_536, Number.NaN, 1, -0), 1)
    values.add(Float32Array.of(1, Number.NaN, 0.25, 3), 1)
    expect([...values.ofCell(0)]).toEqual([7, 65_536, 1])
    expect([...values.ofCell(2)]).toEqual([1, 1, 0.25])
    // minus nothing stays what it is: the bytes of a result are its checksum
    expect([...values.ofCell(3)]).toEqual([65_535, -0, 3])
  })
})
