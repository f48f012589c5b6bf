import {
  type AreaId,
  type Certainty,
  codeOf,
  levelOf,
  type PlainDate,
  type SourceId,
} from '@laegedaekning/domain'
import { cellAt, type ParameterAt, parameterAt } from '../parameters/parameter-at.ts'
import { parameters } from '../parameters.generated.ts'

/**
 * A region's own norms: patients per capacity by area id, in force at the date that is asked about. They come from the
 * registry and go before the national numbers; the answer always says what the national number would have been.
 */
export type LocalNorms = {
  readonly patientsPerCapacity: ReadonlyMap<AreaId, number>
  readonly validFrom: PlainDate
  readonly source: SourceId
  readonly certainty: Certainty
}

/** The norm of an area at a date: listed patients per capacity, or the reason why there is none (C2.5). */
export type NormAt = {
  readonly patientsPerCapacity: number | null
  /** Where it was found: the region's own, the table by kommune of the national model, or the common number. */
  readonly origin: 'local' | 'kommune-table' | 'common'
  /** Key of the parameter that it comes from, or that it replaces when local. */
  readonly parameter: string
  /** Ids of domain.md: B3.1, C2.5 … */
  readonly ids: readonly string[]
  /** Why there is no number, in Danish; `null` where there is one. */
  readonly reason: string | null
  readonly validFrom: PlainDate | null
  readonly source: SourceId
  readonly certainty: Certainty
  /** The number without the region's own; a local norm is always shown as a difference from it. */
  readonly nationalPatientsPerCapacity: number | null
}

const { norm, lukkegraenseOmraader } = parameters.almenPraksis.kapacitet

/**
 * The norm for an area at a date: the region's own where it has set one, else the kommune's number of the national model
 * where one was found (only Aabenraa's, B1.13), else the common number (1,600 from 2014, B3.1; assumed to go on after the
 * common limit ended on 1 July 2025, since its successors were not found, B1.14).
 */
export function normFor(area: AreaId, date: PlainDate, local?: LocalNorms): NormAt {
  const national = nationalNorm(area, date)
  const own = local?.patientsPerCapacity.get(area)
  if (local === undefined || own === undefined || local.validFrom > date) return national
  return {
    ...national,
    patientsPerCapacity: own,
    origin: 'local',
    reason: null,
    validFrom: local.validFrom,
    source: local.source,
    certainty: local.certainty,
  }
}

function nationalNorm(area: AreaId, date: PlainDate): NormAt {
  if (levelOf(area) === 'kommune') {
    const byKommune = cellAt(lukkegraenseOmraader, { kommune: codeOf(area) }, date)
    if (byKommune.value !== null) return normOf(byKommune, 'kommune-table')
  }
  return normOf(parameterAt(norm, date), 'common')
}

function normOf(found: ParameterAt, origin: NormAt['origin']): NormAt {
  const { key, rule, value, reason, validFrom, source, certainty } = found
  return {
    patientsPerCapacity: value,
    origin,
    parameter: key,
    ids: rule,
    reason,
    validFrom,
    source,
    certainty,
    nationalPatientsPerCapacity: value,
  }
}
