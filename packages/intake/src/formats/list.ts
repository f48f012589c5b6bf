import { TEMPLATES } from '../templates/list.ts'
import { DAGI } from './dagi.ts'
import type { GeometryFormat, TableFormat } from './format.ts'
import { MUNICIPALITIES } from './municipalities.ts'
import { ADDRESSES, TOWNS } from './named-places.ts'
import { HOSPITALS_GISCO, HOSPITALS_SOR } from './not-used.ts'
import { PARISHES } from './parishes.ts'
import { POLLING_DISTRICTS } from './polling-districts.ts'
import { POPULATION_AGE } from './population-age.ts'
import { PRACTICE_COUNTS } from './practice-counts.ts'
import { PRACTICES_SOR } from './practices-sor.ts'
import { GP_FIGURES, TRAINING_FIGURES } from './published-figures.ts'
import { SHORTAGE_2019 } from './shortage-2019.ts'
import { SOR } from './sor.ts'
import { STATBANK_COUNTED, STATBANK_PROJECTED } from './statbank-population.ts'
import { templateFormat } from './template-format.ts'

/** Every table that is recognised by its header: the product's templates first, then public files. */
export const TABLE_FORMATS: readonly TableFormat[] = [
  ...TEMPLATES.map(templateFormat),
  MUNICIPALITIES,
  POPULATION_AGE,
  POLLING_DISTRICTS,
  PARISHES,
  PRACTICES_SOR,
  PRACTICE_COUNTS,
  GP_FIGURES,
  TRAINING_FIGURES,
  SHORTAGE_2019,
  STATBANK_COUNTED,
  STATBANK_PROJECTED,
  SOR,
  HOSPITALS_SOR,
  HOSPITALS_GISCO,
  TOWNS,
  ADDRESSES,
]

/** Every geometry that is recognised by its layers. */
export const GEOMETRY_FORMATS: readonly GeometryFormat[] = [DAGI]
