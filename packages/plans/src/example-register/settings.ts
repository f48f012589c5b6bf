/**
 * Everything about the made-up register that is invented: where a figure is published the register takes it from the facts
 * and not from here. Nothing below describes Denmark; it only makes the register look like a country.
 */

/** The register knows the world from 1 January of the first year, and nothing happens in it after 1 January of the last. */
export const FIRST_YEAR = 2007
export const LAST_YEAR = 2026

/** Owners in the years between the published ones (the published 2007, 2019 and 2020 stand in the facts). */
export const OWNERS_BETWEEN: readonly (readonly [year: number, owners: number])[] = [
  [2017, 3415],
  [2024, 3285],
  [2026, 3300],
]

/** How the owners divide on regions before the published division of 2020; only the proportions are used. */
export const OWNER_WEIGHTS: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  2007: {
    'region-1081': 335,
    'region-1082': 885,
    'region-1083': 815,
    'region-1084': 1135,
    'region-1085': 483,
  },
  2017: {
    'region-1081': 300,
    'region-1082': 820,
    'region-1083': 766,
    'region-1084': 1072,
    'region-1085': 457,
  },
}

/** New owners in a year: few in the first ten years, then more as the old ones stop. */
export function newOwnersIn(year: number): number {
  if (year < 2017) return 120
  return year < 2019 ? 163 : 130
}

/** Completed years of age. */
export const AGES = { youngestOwner: 36, oldestOwner: 74, youngestEmployed: 34 } as const

/** Practices on 1 January of a year; 2014 is published. */
export const PRACTICES_BETWEEN: readonly (readonly [year: number, practices: number])[] = [
  [2007, 2190],
  [2019, 1790],
  [2026, 1650],
]

/** »Lige under« in a source: the register has this many fewer than the round number that is printed. */
export const JUST_UNDER = 3

/** Most doctors in one practice when the register begins. */
export const LARGEST_PRACTICE = 8

/** Practices that lose their last owner and go on as clinics without one, by region, from this year on. */
export const CLINICS_FROM = 2011
export const CLINICS: Readonly<Record<string, number>> = {
  'region-1081': 14,
  'region-1082': 6,
  'region-1083': 5,
  'region-1084': 4,
  'region-1085': 12,
}

/** Doctors employed in a clinic, and the capacity it has. */
export const DOCTORS_PER_CLINIC = 2

/** Employed doctors who come after the published total of doctors. */
export const EMPLOYED_LATER = 45

/** First year in which practices have employed doctors. */
export const EMPLOYED_FROM = 2010

/** Days on which lists and open or closed are reported; the half-yearly figures began in 2014. */
export const REPORT_YEARS = [2014, 2017, 2019, 2026] as const

/** Listed patients in the whole country in years without a published mean. */
export const LISTED_TOTAL: Readonly<Record<number, number>> = { 2017: 5_660_000, 2019: 5_700_000 }

/** Part of the inhabitants who are listed in the last year. */
export const LISTED_SHARE = 0.985

/** Patients per owner in 2017 against the mean of the regions without a published figure. */
export const LIST_FACTOR_2017: Readonly<Record<string, number>> = {
  'region-1082': 0.975,
  'region-1084': 1.01,
  'region-1085': 1.03,
}

/** Patients of a clinic without owner, for each of its capacities, in 2017. */
export const CLINIC_LIST = 1150

/** Part of the practices that take new patients where nothing is published. */
export const OPEN_SHARE: Readonly<Record<number, number>> = { 2014: 0.48, 2017: 0.42, 2026: 0.33 }

/** Practices that take new patients in a region against the others, where nothing is published. */
export const OPEN_FACTOR: Readonly<Record<string, number>> = {
  'region-1081': 0.9,
  'region-1082': 1.15,
  'region-1083': 1.3,
  'region-1084': 0.65,
}

/** Days on which the capacities of practices are looked through. */
export const CAPACITY_YEARS = [2014, 2017, 2020, 2023, 2026] as const

/** Vacant capacities, capacities for sale, new numbers and kommuner with unlisted citizens in the last year. */
export const VACANT_CAPACITIES = 58
export const CAPACITIES_FOR_SALE = 44
export const NEW_NUMBERS = 24
export const KOMMUNER_WITH_UNLISTED = 11

/** At most this part of a kommune's people is without a doctor. */
export const UNLISTED_SHARE = 0.012

/** A kommune with a published designation is this much likelier to have vacancies. */
export const THREATENED_WEIGHT = 4

/** First year with provider numbers: 2008 belongs to the real ones that S4 has counted in Region Midtjylland, and to nobody else. */
export const NUMBERS_FROM = 2010

/** Small areas in the whole country, and in a kommune at least. */
export const SMALL_AREAS = 400
export const SMALL_AREAS_LEAST = 2
