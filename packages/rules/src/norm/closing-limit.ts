import type { AreaId, PlainDate } from '@laegedaekning/domain'
import { parameterAt } from '../parameters/parameter-at.ts'
import { parameters } from '../parameters.generated.ts'
import type { LocalNorms } from './norm-for.ts'

/** Whether a practice has patients enough to close its list; `null` with a reason where the limit is not known. */
export type ClosingLimitCheck = {
  readonly mayClose: boolean | null
  readonly patientsPerCapacity: number | null
  readonly limit: number | null
  /** In Danish; `null` where the check has an answer. */
  readonly reason: string | null
  readonly ids: readonly string[]
}

/**
 * Whether a practice has reached the closing limit (lukkegraense): at least so many listed patients per capacity (B3.1).
 * The common limit ended on 1 July 2025 (B1.1); from then on only the region's own limits (`local`) give an answer. Some practices
 * have leave to close below the limit; this check does not know them.
 */
export function checkClosingLimit(
  practice: { readonly area: AreaId; readonly listedPatients: number; readonly capacities: number },
  date: PlainDate,
  local?: LocalNorms,
): ClosingLimitCheck {
  const common = parameterAt(parameters.almenPraksis.kapacitet.lukkegraense, date)
  const own =
    local !== undefined && local.validFrom <= date ? local.patientsPerCapacity.get(practice.area) : undefined
  const limit = own ?? common.value
  const ids = common.rule
  if (practice.capacities <= 0) {
    return { mayClose: null, patientsPerCapacity: null, limit, reason: 'Praksis har ingen kapacitet.', ids }
  }
  const patientsPerCapacity = practice.listedPatients / practice.capacities
  if (limit === null) return { mayClose: null, patientsPerCapacity, limit, reason: common.reason, ids }
  // multiplied, not divided: 4,800 patients on 3 capacities is exactly at 1,600
  const mayClose = practice.listedPatients >= limit * practice.capacities
  return { mayClose, patientsPerCapacity, limit, reason: null, ids }
}
