import { haversineKm } from '@laegedaekning/access'
import { type AreaId, type Fact, firstDayOf } from '@laegedaekning/domain'
import { randomStream } from '@laegedaekning/forecast'
import { parameters } from '@laegedaekning/rules'
import { apportion } from './apportion.ts'
import { madeUpFact } from './facts-of.ts'
import { LAST_YEAR } from './settings.ts'
import { GENERAL_MEDICINE, TOPICS } from './topics.ts'
import type { TrainingWorld } from './training-facts.ts'
import { HOSPITALS, type Hospital } from './training-hospitals.ts'
import { onPublishedLine, specialtyNumber } from './training-plan.ts'
import { SITES_FROM, type TutorPractice } from './training-sites.ts'
import { spreadWithRoom } from './training-spread.ts'

const { almenMedicin } = parameters.videreuddannelse

/** How much likelier than elsewhere a course stays unfilled (invented; the published shares are of the whole country). */
const UNFILLED_IN_REGION: Readonly<Record<string, number>> = {
  'region-1081': 2,
  'region-1082': 1,
  'region-1083': 1.2,
  'region-1084': 0.3,
  'region-1085': 1.6,
}

/** Filled courses as a share of those posted where nothing is published. */
const FILLED = 0.9

type Composition = {
  readonly id: string
  readonly stays: readonly { readonly site: string; readonly months: number }[]
}

/** General medicine: its facts, the stays of its courses, and the trainees whom its hospital parts give. */
export type GeneralTraining = {
  readonly facts: readonly Fact<'training'>[]
  readonly compositions: readonly Composition[]
  readonly hospitalTrainees: ReadonlyMap<string, number>
}

type Place = {
  readonly id: string
  readonly area: AreaId
  readonly site: string
  readonly composition: string
}

/**
 * General medicine by region from the first published year, by kommune from the first year with sites, and by tutor practice in
 * the last year. The published numbers of the country are met exactly.
 */
export function listGeneralFacts(world: TrainingWorld): GeneralTraining {
  const { published, kommuner, tutors, seed } = world
  const first = published.yearsOf(TOPICS.generalDimensioned)[0] ?? LAST_YEAR
  const random = randomStream(seed, 'general medicine courses')
  const regions = [...Map.groupBy(kommuner, ({ region }) => region)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const compositions: Composition[] = []
  const facts: Fact<'training'>[] = []
  for (let year = first; year < LAST_YEAR; year += 1) {
    const dimensioned = Math.round(onPublishedLine(published, TOPICS.generalDimensioned, year))
    const posted = published.find(TOPICS.generalPosted, year) ?? dimensioned
    const filled = published.find(TOPICS.generalFilled, year) ?? Math.round(posted * FILLED)
    const people = regions.map(([, inside]) => inside.reduce((sum, { inhabitants }) => sum + inhabitants, 0))
    const own = apportion(dimensioned, people)
    const parts = apportion(posted, people)
    const vacant = apportion(
      posted - filled,
      regions.map(([region], index) => (parts[index] ?? 0) * (UNFILLED_IN_REGION[region] ?? 1)),
    )
    for (const [index, [region, inside]] of regions.entries()) {
      const count = { posted: parts[index] ?? 0, vacant: vacant[index] ?? 0 }
      if (year < SITES_FROM) {
        const place = { id: `-${region}`, area: region, site: '', composition: '' }
        facts.push(
          fact(year, place, count.posted, count.vacant, year < PLANNED_FROM ? (own[index] ?? 0) : null),
        )
        continue
      }
      const places = placesIn(year, region, inside, tutors, count.posted, random.unit(), compositions)
      facts.push(...placed(year, places, count))
    }
  }
  return { facts, compositions, hospitalTrainees: hospitalTrainees(compositions) }
}

/** From this year on the plan's numbers stand in lines of their own, by VUR. */
const PLANNED_FROM = 2016

type Weighted = { readonly place: Place; readonly posted: number; readonly unfilled: number }

/** Where a region's courses of a year are: its kommuner, or in the last year practices, one course each. */
function placesIn(
  year: number,
  region: AreaId,
  kommuner: TrainingWorld['kommuner'],
  tutors: readonly TutorPractice[],
  posted: number,
  offset: number,
  compositions: Composition[],
): readonly Weighted[] {
  if (year < LAST_YEAR - 1) {
    const parts = apportion(
      posted,
      kommuner.map(({ inhabitants }) => inhabitants),
    )
    return kommuner.flatMap((kommune, index): readonly Weighted[] => {
      const own = parts[index] ?? 0
      const place = {
        id: `-${region}-${kommune.id.slice('kommune-'.length)}`,
        area: kommune.id,
        site: '',
        composition: '',
      }
      return own === 0 ? [] : [{ place, posted: own, unfilled: kommune.threatened ? 4 : 1 }]
    })
  }
  const here = tutors.filter(({ kommune }) => kommune.region === region)
  const step = here.length / posted
  return Array.from({ length: Math.min(posted, here.length) }, (_, index): Weighted => {
    const tutor = here[Math.floor((index + offset) * step) % here.length]
    if (tutor === undefined) throw new RangeError(`${region}: no tutor practices`)
    const composition = compositionOf(tutor, here)
    compositions.push(composition)
    const place = {
      id: `-${region}-${tutor.id.slice('EKS-T-'.length)}`,
      area: tutor.kommune.id,
      site: tutor.id,
      composition: composition.id,
    }
    return { place, posted: 1, unfilled: tutor.kommune.threatened ? 4 : 1 }
  })
}

/** Phases 1 and 2 in one practice, the hospital part at the nearest hospital, phase 3 in the next practice of the kommune or region. */
function compositionOf(tutor: TutorPractice, others: readonly TutorPractice[]): Composition {
  const inKommune = others.filter(({ kommune, id }) => kommune.id === tutor.kommune.id && id !== tutor.id)
  const index = others.indexOf(tutor)
  const last = inKommune[0] ?? others[(index + 1) % others.length]
  const months = (parameter: { readonly periods: readonly { readonly value: number | null }[] }): number =>
    parameter.periods.at(-1)?.value ?? 0
  const one = months(almenMedicin.fase1MaanederIPraksis) + months(almenMedicin.fase2MaanederIPraksis)
  return {
    id: `EKS-F-AM-${tutor.id.slice('EKS-T-'.length)}`,
    stays: [
      { site: tutor.id, months: one },
      { site: nearestHospital(tutor).id, months: months(almenMedicin.hoveduddannelseMaanederPaaHospital) },
      { site: last?.id ?? tutor.id, months: months(almenMedicin.fase3MaanederIPraksis) },
    ],
  }
}

function nearestHospital(tutor: TutorPractice): Hospital {
  const own = HOSPITALS.filter(({ keyArea }) => keyArea === tutor.kommune.region)
  const { lat, lon } = tutor
  const [first] =
    lat === null || lon === null
      ? own
      : own.toSorted((a, b) => haversineKm(a, { lat, lon }) - haversineKm(b, { lat, lon }))
  if (first === undefined) throw new RangeError(`${tutor.id}: no hospital in its region`)
  return first
}

function placed(
  year: number,
  places: readonly Weighted[],
  count: { readonly vacant: number },
): readonly Fact<'training'>[] {
  const vacant = spreadWithRoom(
    count.vacant,
    places.map(({ posted, unfilled }) => ({ most: posted, weight: posted * unfilled })),
  )
  return places.map(({ place, posted }, index) => fact(year, place, posted, vacant[index] ?? 0, null))
}

function fact(
  year: number,
  { id, area, site, composition }: Place,
  posted: number,
  vacant: number,
  dimensioned: number | null,
): Fact<'training'> {
  return madeUpFact(
    'training',
    {
      id: `EKS-U-${year}-${specialtyNumber(GENERAL_MEDICINE)}${id}`,
      specialty: GENERAL_MEDICINE,
      stage: 'main',
      year,
      intake: 'year',
      form: 'ordinary',
      area,
      site,
      composition,
      dimensioned,
      posted,
      filled: posted - vacant,
      converted: null,
    },
    firstDayOf(year),
    null,
  )
}

/** Trainees of general medicine at each hospital when the courses of the last year start every year. */
function hospitalTrainees(compositions: readonly Composition[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { stays } of compositions)
    for (const { site, months } of stays)
      if (site.startsWith('EKS-H-')) found.set(site, (found.get(site) ?? 0) + months / 12)
  return found
}
