import type { Text } from '@laegedaekning/domain'
import type { CellType } from '../templates/template.ts'
import { GEOMETRY_FORMATS, TABLE_FORMATS } from './list.ts'

/** A format that is recognised, for documentation: its columns, or its layers for geometry. */
export type FormatInfo = {
  readonly id: string
  readonly kind: 'table' | 'geometry'
  readonly title: Text
  readonly columns: readonly {
    readonly header: string
    readonly type: CellType['kind'] | 'layer'
    readonly required: boolean
  }[]
}

/** Every format that is recognised: the templates first, then public files, then geometry. */
export const FORMATS: readonly FormatInfo[] = [
  ...TABLE_FORMATS.map((format): FormatInfo => {
    const columns = format.columns.map((column) => ({
      header: column.header,
      type: column.type.kind,
      required: column.required,
    }))
    return { id: format.id, kind: 'table', title: format.title, columns }
  }),
  ...GEOMETRY_FORMATS.map((format): FormatInfo => {
    const columns = format.layers.map((layer) => ({ header: layer, type: 'layer' as const, required: false }))
    return { id: format.id, kind: 'geometry', title: format.title, columns }
  }),
]
