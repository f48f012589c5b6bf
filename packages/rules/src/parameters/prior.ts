/**
 * How wide a parameter of the forecast is taken to be. The centre is the parameter's own value, so no number stands twice:
 * `beta` and `dirichlet` have it as mean with `size` as the number of observations it is worth; `gamma` has it as mean with
 * `shape` k (coefficient of variation 1 / √k); `lognormal` has it as median with `sigma` on the scale of logarithms; `fixed`
 * is law, arithmetic or definition and is not drawn.
 */
export type Prior = {
  /** Why it is this wide, in Danish. */
  readonly basis: string
  /** Of a table: whether all cells move by one common draw, or each by its own. A number has one draw: `together`. */
  readonly draw: PriorDraw
} & (
  | { readonly form: 'fixed' }
  | { readonly form: 'beta'; readonly size: number }
  | { readonly form: 'gamma'; readonly shape: number }
  | { readonly form: 'lognormal'; readonly sigma: number }
  | { readonly form: 'dirichlet'; readonly size: number }
)

/** The forms that a prior can have in knowledge/parameters. */
export const PRIOR_FORMS = ['fixed', 'beta', 'gamma', 'lognormal', 'dirichlet'] as const

/** The words for how the cells of a table are drawn. */
export const PRIOR_DRAWS = ['together', 'apart'] as const

/** How the cells of a table are drawn. */
export type PriorDraw = (typeof PRIOR_DRAWS)[number]

/** The key that tells the width, by form; `fixed` has none. */
export const PRIOR_WIDTH = {
  fixed: null,
  beta: 'size',
  gamma: 'shape',
  lognormal: 'sigma',
  dirichlet: 'size',
} as const
