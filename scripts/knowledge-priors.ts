/** Reads the optional `prior:` of a period: how wide the forecast takes the value to be. */
import { PRIOR_DRAWS, PRIOR_FORMS, PRIOR_WIDTH, type Prior } from '../packages/rules/src/parameters/prior.ts'
import { type Fields, numberOf, readFields, readText, readWord, spotOf } from './knowledge-read.ts'
import type { YamlFile } from './knowledge-yaml.ts'

/** What the prior must fit: the value of a number, or the cells of a table. */
type Centre = { readonly value: number | null } | { readonly cells: Readonly<Record<string, number>> | null }

/** The prior of a period; `undefined` where it has none, `null` after reporting what is wrong with it. */
export function readPrior(yaml: YamlFile, period: Fields, centre: Centre): Prior | undefined | null {
  const pair = period.get('prior')
  if (pair === undefined) return undefined
  const before = yaml.problems.length
  const all = { required: ['form', 'basis'], optional: ['draw', 'size', 'shape', 'sigma'] }
  const form = readWord(yaml, readFields(yaml, pair.value, all, 'a prior'), 'form', PRIOR_FORMS)
  if (form === null) return null
  const width = PRIOR_WIDTH[form]
  const names = {
    required: ['form', 'basis', ...(width === null ? [] : [width])],
    optional: 'cells' in centre ? ['draw'] : [],
  }
  const fields = yaml.problems.length > before ? null : readFields(yaml, pair.value, names, `a ${form} prior`)
  if (fields === null) return null
  const basis = readText(yaml, fields, 'basis')
  const draw = readWord(yaml, fields, 'draw', PRIOR_DRAWS) ?? 'together'
  const number = width === null ? 1 : readWidth(yaml, fields, width)
  checkCentre(yaml, pair, form, centre)
  if (basis === null || number === null || yaml.problems.length > before) return null
  if (form === 'fixed') return { form, basis, draw }
  if (form === 'gamma') return { form, basis, draw, shape: number }
  if (form === 'lognormal') return { form, basis, draw, sigma: number }
  return { form, basis, draw, size: number }
}

function readWidth(yaml: YamlFile, fields: Fields, name: string): number | null {
  const pair = fields.get(name)
  const number = pair === undefined ? null : numberOf(yaml, pair.value, name)
  if (pair === undefined || number === null) return null
  if (number > 0) return number
  yaml.report(
    spotOf(pair),
    `\`${name}\` is ${number}`,
    'A width is above 0; what has none is `fixed`',
    'Write a number above 0, or `form: fixed`',
  )
  return null
}

function checkCentre(
  yaml: YamlFile,
  pair: Parameters<typeof spotOf>[0],
  form: (typeof PRIOR_FORMS)[number],
  centre: Centre,
): void {
  const values = 'value' in centre ? [centre.value] : Object.values(centre.cells ?? {})
  const known = values.filter((value) => value !== null)
  if ((form === 'beta' || form === 'dirichlet') && known.some((value) => value < 0 || value > 1))
    yaml.report(
      spotOf(pair),
      `A ${form} prior stands on a value that is no share`,
      'It is drawn between 0 and 1',
      'Write shares between 0 and 1, or use `gamma` or `lognormal`',
    )
  if (form === 'dirichlet' && 'cells' in centre) checkSums(yaml, pair, centre.cells ?? {})
  if (form === 'dirichlet' && 'value' in centre)
    yaml.report(spotOf(pair), 'A dirichlet prior stands on one number', 'It divides a whole', 'Use `beta`')
  if ((form === 'gamma' || form === 'lognormal') && known.some((value) => value < 0))
    yaml.report(
      spotOf(pair),
      `A ${form} prior stands on a value below 0`,
      'It is drawn above 0',
      'Write values of 0 or more',
    )
}

/** The shares of a whole add up to 1 along the last axis. */
function checkSums(
  yaml: YamlFile,
  pair: Parameters<typeof spotOf>[0],
  cells: Readonly<Record<string, number>>,
): void {
  const sums = new Map<string, number>()
  for (const [key, value] of Object.entries(cells)) {
    const row = key.includes('|') ? key.slice(0, key.lastIndexOf('|')) : ''
    sums.set(row, (sums.get(row) ?? 0) + value)
  }
  for (const [row, sum] of sums) {
    if (Math.abs(sum - 1) <= 1e-9) continue
    yaml.report(
      spotOf(pair),
      `The shares ${row === '' ? '' : `of »${row}« `}add up to ${sum}`,
      'A dirichlet prior divides a whole',
      'Make them add up to 1',
    )
  }
}
