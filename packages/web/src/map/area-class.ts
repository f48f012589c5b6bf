import { classOf, type StatusTable } from '@laegedaekning/plans'
import { rampStep } from './ramp.ts'

/** Class of an area's shape: a step of the ramp for rates, plain land under the circles of counts, hatch without a value. */
export function areaClass(table: StatusTable, value: number | null): string {
  if (value === null) return 'land missing'
  if (table.indicator.measure === 'count') return 'land plain'
  return `land step-${rampStep(classOf(table.classes, value), table.classes.length)}`
}
