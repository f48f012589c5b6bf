import type { GeometryFormat, TableFormat } from './format.ts'
import { templateFormat } from './template-format.ts'
import { TEMPLATES } from '../templates/list.ts'

/** Every table that is recognised by its header: the product's templates first, then public files. */
export const TABLE_FORMATS: readonly TableFormat[] = TEMPLATES.map(templateFormat)

/** Every geometry that is recognised by its layers. */
export const GEOMETRY_FORMATS: readonly GeometryFormat[] = []
