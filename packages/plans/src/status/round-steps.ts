import { formatValue, type Unit } from '@laegedaekning/domain'

/** Decimals with which a unit is shown, counted in the unit itself: 3 for a share shown as a percentage with one decimal. */
export function decimalsOf(unit: Unit): number {
  const shown = formatValue(0, unit, 'en').replace('%', '')
  const [, fraction = ''] = shown.split('.')
  return fraction.length + (unit === 'share' ? 2 : 0)
}

/** The largest of 1, 2, 5 × 10ⁿ that is not above the wanted step, and not finer than the unit is shown. */
export function roundStep(wanted: number, unit: Unit): number {
  const finest = 10 ** -decimalsOf(unit)
  if (!(wanted > finest)) return finest
  const power = 10 ** Math.floor(Math.log10(wanted))
  const step = [5, 2, 1].find((times) => times * power <= wanted) ?? 1
  return step * power
}
