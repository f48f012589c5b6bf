import type { Figure } from '@laegedaekning/domain'
import { column, type IndicatorInfo } from '@laegedaekning/rules'

/** A figure with what it means: enough to explain it anywhere. `key` is its name in an address. */
export type ExplainedFigure = {
  readonly key: string
  readonly info: IndicatorInfo
  readonly figure: Figure
}

/** The people that a figure of this room is about. */
export const PEOPLE = column('P', { da: 'indbyggere', en: 'inhabitants' }, 'inhabitants')

type OwnInfo = Pick<
  IndicatorInfo,
  'id' | 'ids' | 'title' | 'definition' | 'formula' | 'unit' | 'higherIs'
> & {
  readonly measure: IndicatorInfo['measure']
}

/** The meaning of a figure that is no indicator of the catalogue. */
export function infoOf(info: OwnInfo): IndicatorInfo {
  return { ...info, notion: 'rate', columns: [PEOPLE], version: 1 }
}
