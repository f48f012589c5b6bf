import { type AreaId, areaId, firstDayOf } from '@laegedaekning/domain'
import type { ForecastNeed, YearValue } from '@laegedaekning/forecast'
import { findWeight, type NeedWeights, normFor } from '@laegedaekning/rules'
import { type AgePeople, everybody, type PeopleSeries } from './population-series.ts'

/** What turns people into doctors needed. */
export type NeedRules = {
  /** Contacts per person a year by age, national (by use). */
  readonly use: NeedWeights
  /** Need weights by age, national (by need). */
  readonly need: NeedWeights
  /** Listed patients per full-time doctor at the national mean of the start year. */
  readonly patientsPerDoctor: number
  /** Growth of contacts and of need per person at unchanged age: factor a year. */
  readonly useGrowth: number
  readonly needGrowth: number
  /** Share of the doctors' work that other staff take over beyond today (W22, W23). */
  readonly takenOver: number
}

/** Country-wide mean weights of the start year, to which every area and year is held (B4: national, never per area). */
export type NeedMeans = { readonly use: number; readonly need: number }

/** Mean weight per person over all people of the start year; 1 where there are no people. */
export function meanWeights(series: readonly PeopleSeries[], rules: NeedRules): NeedMeans {
  const groups = series.flatMap(({ years }) => years[0]?.groups ?? [])
  return { use: meanOf(groups, rules.use), need: meanOf(groups, rules.need) }
}

function meanOf(groups: readonly AgePeople[], weights: NeedWeights): number {
  const people = groups.reduce((sum, group) => sum + group.people, 0)
  return people > 0 ? weigh(groups, weights) / people : 1
}

/** People times weight. A group that the table does not divide as finely counts with weight 1. */
function weigh(groups: readonly AgePeople[], weights: NeedWeights): number {
  return groups.reduce((sum, { people, ...ages }) => {
    return sum + people * (findWeight(weights, { sex: 'all', ...ages }) ?? 1)
  }, 0)
}

/**
 * Doctors needed in a kommune from year to year (K7, I15): people × weight ÷ national mean weight of the start year ÷ patients
 * per doctor × growth^years × (1 − taken over). In the start year the country needs its people ÷ patients per doctor both ways;
 * ageing moves the two apart after that. Capacities follow the norm of the place at the date, without weights (B3.1, C2.5).
 */
export function makeNeed(series: PeopleSeries, rules: NeedRules, means: NeedMeans): ForecastNeed {
  const [first] = series.years
  const startYear = first?.year ?? 0
  const valuesOf = (value: (year: number, groups: readonly AgePeople[]) => number): readonly YearValue[] =>
    series.years.map(({ year, groups }) => ({ fromYear: year, value: value(year, groups) }))
  const left = (1 - rules.takenOver) / rules.patientsPerDoctor
  return {
    place: series.area,
    byUse: valuesOf(
      (year, groups) => (weigh(groups, rules.use) / means.use) * left * rules.useGrowth ** (year - startYear),
    ),
    byNeed: valuesOf(
      (year, groups) =>
        (weigh(groups, rules.need) / means.need) * left * rules.needGrowth ** (year - startYear),
    ),
    capacities: valuesOf((year, groups) => everybody({ year, groups }) / normOf(series.area, year, rules)),
  }
}

function normOf(area: AreaId, year: number, rules: NeedRules): number {
  return normFor(area, firstDayOf(year)).patientsPerCapacity ?? rules.patientsPerDoctor
}

/** The kommune of a place of study, by which its region is found; Gødstrup lies in Herning. */
export const CAMPUS_KOMMUNE: Readonly<Record<string, AreaId>> = {
  koebenhavn: areaId('kommune', '0101'),
  koege: areaId('kommune', '0259'),
  aarhus: areaId('kommune', '0751'),
  goedstrup: areaId('kommune', '0657'),
  odense: areaId('kommune', '0461'),
  esbjerg: areaId('kommune', '0561'),
  aalborg: areaId('kommune', '0851'),
}
