/**
 * What it costs to get from demand to supply, for the pairs within reach only, in compressed sparse rows: the pairs of
 * demand `d` stand at `rowStart[d]` to `rowStart[d + 1]`, ordered by cost and then by the supply's index.
 * Costs are kilometres or minutes, as the maker says; a pair that is missing cannot be reached within its bound.
 */
export type SparseCosts = {
  readonly demandCount: number
  readonly supplyCount: number
  /** `demandCount + 1` places. */
  readonly rowStart: Uint32Array
  readonly supply: Uint32Array
  readonly cost: Float64Array
}
