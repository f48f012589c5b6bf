/** Values of many runs side by side, cell by cell, in as little room as they can be read again from exactly (F22). */
export type RunValues = {
  /** Takes the values of the next runs: `[run × cells + cell]`. */
  readonly add: (samples: Float32Array, runs: number) => void
  /** Values of a cell, one for each run so far. */
  readonly ofCell: (cell: number) => Float32Array | Uint16Array
}

/** A number that takes two bytes instead of four: persons, mostly. Not −0, which must stay what it is. */
function isSmallWhole(value: number): boolean {
  return Object.is(value & 0xffff, value)
}

/**
 * Room for the values of so many runs of a frame; cells that are NaN in `blank` have none.
 * @param width years of the frame: its rows are taken together
 */
export function makeRunValues(blank: Float64Array, width: number, runs: number): RunValues {
  const size = blank.length
  const rows: (Float32Array | Uint16Array | undefined)[] = Array.from({ length: size / width })
  let done = 0

  function isSmall(samples: Float32Array, row: number, count: number): boolean {
    for (let run = 0; run < count; run += 1)
      for (let cell = row * width; cell < (row + 1) * width; cell += 1)
        if (!Number.isNaN(blank[cell]) && !isSmallWhole(samples[run * size + cell] ?? 0)) return false
    return true
  }

  /** The room of a row: two bytes for each value until one comes that needs four. */
  function roomOf(row: number, samples: Float32Array, count: number): Float32Array | Uint16Array {
    const found = rows[row]
    if (found instanceof Float32Array) return found
    const small = isSmall(samples, row, count)
    if (found !== undefined && small) return found
    const made = small ? new Uint16Array(width * runs) : new Float32Array(width * runs)
    if (found !== undefined) made.set(found)
    rows[row] = made
    return made
  }

  function add(samples: Float32Array, count: number): void {
    for (let row = 0; row < rows.length; row += 1) {
      const room = roomOf(row, samples, count)
      for (let year = 0; year < width; year += 1) {
        const cell = row * width + year
        const into = year * runs + done
        for (let run = 0; run < count; run += 1) room[into + run] = samples[run * size + cell] ?? 0
      }
    }
    done += count
  }

  function ofCell(cell: number): Float32Array | Uint16Array {
    const row = Math.floor(cell / width)
    const from = (cell - row * width) * runs
    return rows[row]?.subarray(from, from + done) ?? new Uint16Array(0)
  }
  return { add, ofCell }
}
