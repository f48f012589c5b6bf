import { type AreaId, areaId, type Fact, firstDayOf } from '@laegedaekning/domain'
import { type RandomStream, randomStream } from '@laegedaekning/forecast'
import { apportion } from './apportion.ts'
import { madeUpFact } from './facts-of.ts'
import { onLine } from './owner-paths.ts'
import type { Kommune } from './places.ts'
import type { Published } from './published.ts'
import { LAST_YEAR } from './settings.ts'
import { ADDED_TO, OTHER_SPECIALTIES, PSYCHIATRIC, SPECIALTIES } from './specialties.ts'
import { GENERAL_MEDICINE, TOPICS } from './topics.ts'

/** How much likelier than elsewhere a course stays unfilled (invented; the published shares are of the whole country). */
const UNFILLED_IN_REGION: Readonly<Record<string, number>> = {
  'region-1081': 2,
  'region-1082': 1,
  'region-1083': 1.2,
  'region-1084': 0.3,
  'region-1085': 1.6,
}

/** Training regions with the part of the courses and of those unfilled, both invented. */
const VURS: readonly { readonly area: AreaId; readonly weight: number; readonly unfilled: number }[] = [
  { area: areaId('vur', 'nord'), weight: 33, unfilled: 0.15 },
  { area: areaId('vur', 'syd'), weight: 20, unfilled: 0.14 },
  { area: areaId('vur', 'oest'), weight: 47, unfilled: 0.04 },
]

type Numbers = { readonly dimensioned: number; readonly posted: number; readonly filled: number }

function trainingFact(specialty: string, year: number, area: AreaId, numbers: Numbers): Fact {
  const number = String(SPECIALTIES.indexOf(specialty) + 1).padStart(2, '0')
  return madeUpFact(
    'training',
    {
      id: `EKS-U-${year}-${area}-${number}`,
      specialty,
      stage: 'main',
      year,
      intake: 'year',
      form: 'ordinary',
      area,
      site: '',
      composition: '',
      ...numbers,
      converted: null,
    },
    firstDayOf(year),
    null,
  )
}

/** Main courses: general medicine by region from the first published year, the other specialties by VUR. */
export function listTrainingFacts(
  published: Published,
  kommuner: readonly Kommune[],
  seed: number,
): readonly Fact[] {
  const random = randomStream(seed, 'training')
  const years = published.yearsOf(TOPICS.generalDimensioned)
  const first = years[0] ?? LAST_YEAR
  const general = Array.from({ length: LAST_YEAR - first }, (_, index) =>
    generalIn(first + index, published, kommuner),
  )
  const from = published.yearsOf(TOPICS.courses)[0] ?? LAST_YEAR
  const others = Array.from({ length: LAST_YEAR - from }, (_, index) =>
    othersIn(from + index, published, random),
  )
  return [...general, ...others].flat()
}

function onPublishedLine(published: Published, topic: string, year: number): number {
  return onLine(
    published.yearsOf(topic).map((known) => [known, published.get(topic, known)]),
    year,
  )
}

/** General medicine in a year: the published numbers divided on regions; invented where none is published. */
function generalIn(year: number, published: Published, kommuner: readonly Kommune[]): readonly Fact[] {
  const people = new Map<AreaId, number>()
  for (const { region, inhabitants } of kommuner) people.set(region, (people.get(region) ?? 0) + inhabitants)
  const regions = [...people].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const weights = regions.map(([, inhabitants]) => inhabitants)
  const dimensioned = Math.round(onPublishedLine(published, TOPICS.generalDimensioned, year))
  const posted = published.find(TOPICS.generalPosted, year) ?? dimensioned
  const filled = published.find(TOPICS.generalFilled, year) ?? Math.round(posted * 0.9)
  const postedParts = apportion(posted, weights)
  const unfilled = apportion(
    posted - filled,
    regions.map(([region], index) => (postedParts[index] ?? 0) * (UNFILLED_IN_REGION[region] ?? 1)),
  )
  const dimensionedParts = apportion(dimensioned, weights)
  return regions.map(([region], index) =>
    trainingFact(GENERAL_MEDICINE, year, region, {
      dimensioned: dimensionedParts[index] ?? 0,
      posted: postedParts[index] ?? 0,
      filled: (postedParts[index] ?? 0) - (unfilled[index] ?? 0),
    }),
  )
}

/** The other specialties in a year; counted in half courses, since half courses are real. */
function othersIn(year: number, published: Published, random: RandomStream): readonly Fact[] {
  const halves = halvesBySpecialty(year, published)
  return OTHER_SPECIALTIES.flatMap(([specialty], index) => {
    const parts = apportion(
      halves[index] ?? 0,
      VURS.map(({ weight }) => weight * (0.9 + 0.2 * random.unit())),
    )
    return VURS.map(({ area, unfilled }, place) => {
      const own = parts[place] ?? 0
      const rate = unfilled * (PSYCHIATRIC.includes(specialty) ? 2 : 1)
      const missing = Math.min(own, Math.floor(own * rate + random.unit()))
      return trainingFact(specialty, year, area, {
        dimensioned: own / 2,
        posted: own / 2,
        filled: (own - missing) / 2,
      })
    })
  })
}

/** Half courses of each other specialty: what the published total leaves beside general medicine; later what was added. */
function halvesBySpecialty(year: number, published: Published): readonly number[] {
  const [addedFrom] = published.yearsOf(TOPICS.coursesAdded)
  const weights = OTHER_SPECIALTIES.map(([, weight]) => weight)
  const last = addedFrom === undefined ? year : Math.min(year, addedFrom - 1)
  const total = Math.round(2 * onPublishedLine(published, TOPICS.courses, last))
  const general = Math.round(onPublishedLine(published, TOPICS.generalDimensioned, last))
  const before = apportion(total - 2 * general, weights)
  if (addedFrom === undefined || year < addedFrom) return before
  // the added courses come in equal parts over two years
  const all = addedHalves(2 * published.get(TOPICS.coursesAdded, addedFrom))
  const added = year === addedFrom ? apportion(Math.round(sum(all) / 2), all) : all
  return before.map((own, index) => own + (added[index] ?? 0))
}

function sum(values: readonly number[]): number {
  return values.reduce((before, value) => before + value, 0)
}

/** A number divided on the named specialties by their weights; 0 for the others. */
function divideOn(names: readonly string[], whole: number): readonly number[] {
  return apportion(
    whole,
    OTHER_SPECIALTIES.map(([specialty, weight]) => (names.includes(specialty) ? weight : 0)),
  )
}

/** Added half courses by specialty: a third to the two psychiatric ones, the rest to the eleven others (B7). */
function addedHalves(total: number): readonly number[] {
  const psychiatric = Math.round(total / 3)
  const rest = divideOn(ADDED_TO, total - psychiatric)
  return divideOn(PSYCHIATRIC, psychiatric).map((own, index) => own + (rest[index] ?? 0))
}
