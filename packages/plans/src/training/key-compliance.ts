import type { AreaId, Figure, KeyUnit } from '@laegedaekning/domain'
import { divideByKey, findTrainingKey, keyAsRule, type TrainingKey } from '@laegedaekning/rules'
import { originOfRows } from './counts.ts'
import { readKeyRules } from './key-rules.ts'
import { trainingFigure } from './training-figures.ts'
import {
  areaNameOf,
  listTrainingSpecialties,
  listVurs,
  type RegisterCourses,
  staysOf,
  type TrainingRegister,
} from './training-register.ts'

/** What one area has had, and what the key gives it a claim to. */
export type KeyPartyCompliance = {
  readonly area: AreaId
  readonly name: string
  readonly share: number
  readonly placed: number
  readonly quota: number
  readonly deviation: Figure
  readonly cumulatedPlaced: number
  readonly cumulatedQuota: number
  readonly cumulatedDeviation: Figure
}

/** A key held against the courses of a year (I5). */
export type KeyCompliance = {
  readonly key: string
  readonly vur: AreaId
  readonly vurName: string
  /** One specialty, or `''` for all that the key applies to. */
  readonly specialty: string
  /** The specialty of the key itself: an exception's, or `''`. */
  readonly keySpecialty: string
  readonly unit: KeyUnit
  readonly ids: readonly string[]
  readonly title: TrainingKey['title']
  readonly year: number
  readonly parties: readonly KeyPartyCompliance[]
  /** `kept`: less than the tolerance from the claim (noegle/holdt-inden-for-…) this year or cumulated; `unknown`: nothing is placed where the key can see it. */
  readonly verdict: 'kept' | 'off' | 'unknown'
  /** Courses whose stays are not told, counted whole at their own site. */
  readonly coursesWithoutStays: number
}

export type KeyRequest = {
  readonly year: number
  /** First year that is added up. */
  readonly from: number
}

/** Key compliance this year and added up since `from`: each key over all its specialties first, then one by one (I5, N7–N9). */
export function buildKeyCompliance(
  register: TrainingRegister,
  request: KeyRequest,
): readonly KeyCompliance[] {
  const main = register.courses.filter(
    ({ body, at }) => body.stage === 'main' && body.posted !== null && at !== null,
  )
  const specialties = listTrainingSpecialties(register)
  return listVurs(register).flatMap((vur) => {
    const rows = main.filter((row) => row.vur === vur)
    const byKey = Map.groupBy(specialties, (specialty) => findTrainingKey(register.keys, vur, specialty))
    return [...byKey].flatMap(([key, covered]): readonly KeyCompliance[] => {
      if (key === undefined) return []
      const of = (names: readonly string[], specialty: string): readonly KeyCompliance[] => {
        const some = rows.filter(({ body }) => names.includes(body.specialty))
        return some.length === 0 ? [] : [complianceOf(register, key, some, specialty, request)]
      }
      const whole = covered.length > 1 ? of(covered, '') : []
      return [...whole, ...covered.flatMap((specialty) => of([specialty], specialty))]
    })
  })
}

function complianceOf(
  register: TrainingRegister,
  key: TrainingKey,
  rows: readonly RegisterCourses[],
  specialty: string,
  { year, from }: KeyRequest,
): KeyCompliance {
  const now = rows.filter(({ body }) => body.year === year)
  const since = rows.filter(({ body }) => body.year >= from && body.year <= year)
  const [placed, all] = [placedBy(register, key, now), placedBy(register, key, since)]
  const quotas = new Map(divideByKey(placed.total, key.parties).map(({ area, quota }) => [area, quota]))
  const allQuotas = new Map(divideByKey(all.total, key.parties).map(({ area, quota }) => [area, quota]))
  const rules = readKeyRules(register.date)
  const origin = originOfRows(register, since)
  const unit = key.unit === 'courses' ? 'courses' : 'person-years'
  const figure = (had: number, quota: number, share: number): Figure =>
    trainingFigure(
      'keyDeviation',
      had - quota,
      [
        { symbol: 'P', label: { da: 'placeret', en: 'placed' }, unit, value: had },
        { symbol: 'K', label: { da: 'krav efter nøglen', en: 'claim by the key' }, unit, value: quota },
      ],
      origin,
      { unit, rules: [keyAsRule(key, share), ...rules.keptRules[key.unit]] },
    )
  const parties = key.parties.map(({ area, share }): KeyPartyCompliance => {
    const [had, quota] = [placed.by.get(area) ?? 0, quotas.get(area) ?? 0]
    const [hadAll, quotaAll] = [all.by.get(area) ?? 0, allQuotas.get(area) ?? 0]
    return {
      area,
      name: areaNameOf(register, area),
      share,
      placed: had,
      quota,
      deviation: figure(had, quota, share),
      cumulatedPlaced: hadAll,
      cumulatedQuota: quotaAll,
      cumulatedDeviation: figure(hadAll, quotaAll, share),
    }
  })
  const within = rules.keptWithin[key.unit]
  const kept = parties.every(
    (party) =>
      Math.abs(party.placed - party.quota) < within ||
      Math.abs(party.cumulatedPlaced - party.cumulatedQuota) < within,
  )
  return {
    key: `${key.vur}|${specialty === '' ? `${key.specialty}*` : specialty}`,
    vur: key.vur,
    vurName: areaNameOf(register, key.vur),
    specialty,
    keySpecialty: key.specialty,
    unit: key.unit,
    ids: key.ids,
    title: key.title,
    year,
    parties,
    verdict: all.total === 0 ? 'unknown' : kept ? 'kept' : 'off',
    coursesWithoutStays: placed.withoutStays,
  }
}

/** Courses in the area with most of their months (as a placement counts them), or person-years with the months of each stay ÷ 12, by the area in which they count. */
function placedBy(
  register: TrainingRegister,
  key: TrainingKey,
  rows: readonly RegisterCourses[],
): { readonly by: ReadonlyMap<AreaId, number>; readonly total: number; readonly withoutStays: number } {
  const parties = new Set(key.parties.map(({ area }) => area))
  const by = new Map<AreaId, number>()
  let withoutStays = 0
  const add = (area: AreaId | null, amount: number): void => {
    if (area !== null && parties.has(area)) by.set(area, (by.get(area) ?? 0) + amount)
  }
  for (const row of rows) {
    const posted = row.body.posted ?? 0
    const { told, stays } = staysOf(register, row)
    if (!told) withoutStays += posted
    if (key.unit === 'courses') add(areaOfMost(stays) ?? row.at?.countsIn ?? null, posted)
    else {
      for (const { site, months } of stays) add(site.countsIn, (posted * months) / MONTHS_A_YEAR)
    }
  }
  return { by, total: [...by.values()].reduce((sum, value) => sum + value, 0), withoutStays }
}

/** The area with most months, the earlier where two have as many. */
function areaOfMost(
  stays: readonly { readonly site: { readonly countsIn: AreaId | null }; readonly months: number }[],
): AreaId | null {
  const months = new Map<AreaId, number>()
  for (const { site, months: own } of stays)
    if (site.countsIn !== null) months.set(site.countsIn, (months.get(site.countsIn) ?? 0) + own)
  const most = Math.max(...months.values())
  return [...months].find(([, own]) => own === most)?.[0] ?? null
}

const MONTHS_A_YEAR = 12
