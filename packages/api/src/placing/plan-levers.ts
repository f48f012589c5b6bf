import type { Text } from '@laegedaekning/domain'
import type { ForecastInput } from '@laegedaekning/forecast'
import type { PlacingScenario } from '../contract/index.ts'
import type { EndedPlan } from './open-plan.ts'
import { sitesOf } from './plan-places.ts'

type Lever = PlacingScenario['levers'][number]

/** The lever that moves courses between places (VUR's placing, W4): percent more weight at the chosen place. */
const LEVER = 'W4'
const GENERAL_MEDICINE = 'almen medicin'
/** Changes of weight below half a percent are left out: they are rounding. */
const LEAST_PERCENT = 0.5

/** A place of the forecast with its course-months last year and in the plan, within one training region. */
type Moved = {
  readonly vur: string
  readonly place: string
  readonly name: string
  readonly before: number
  readonly after: number
}

/**
 * A plan as levers of the forecast: at each place the plan's share of the course-months of its training region over last year's
 * share. Practices by sundhedsraad; hospitals by region, all hospital specialties together, since the forecast has one weight for
 * them: a plan of one specialty moves it as much as it moves the whole.
 * @param most the largest size that the lever takes, in percent
 */
export function leversOf(
  found: EndedPlan,
  places: ForecastInput['places'],
  most: number,
): { readonly levers: readonly Lever[]; readonly notes: readonly Text[] } {
  const notes: Text[] = []
  const moved = [...practicesOf(found), ...hospitalsOf(found, places)]
  const levers = [...Map.groupBy(moved, ({ vur, place }) => `${vur} ${isWide(place)}`).values()].flatMap(
    (own) => {
      const before = own.reduce((sum, one) => sum + one.before, 0)
      const after = own.reduce((sum, one) => sum + one.after, 0)
      if (before <= 0 || after <= 0) {
        notes.push(WITHOUT_LAST_YEAR)
        return []
      }
      return own.flatMap((one): readonly Lever[] => {
        if (one.before <= 0) {
          if (one.after > 0) notes.push(newPlace(one.name))
          return []
        }
        const ratio = one.after / after / (one.before / before)
        const size = Math.round(Math.min(most, (ratio - 1) * 100) * 10) / 10
        if ((ratio - 1) * 100 > most) notes.push(capped(one.name, most))
        return Math.abs(size) < LEAST_PERCENT ? [] : [leverAt(found, one, size)]
      })
    },
  )
  return { levers, notes }
}

function leverAt({ input }: EndedPlan, { place, name, before, after }: Moved, size: number): Lever {
  return {
    lever: LEVER,
    variant: null,
    startYear: input.question.year,
    size,
    rampYears: 0,
    place,
    placeName: name,
    monthsBefore: Math.round(before),
    monthsAfter: Math.round(after),
  }
}

const isWide = (place: string): boolean => place.startsWith('sygehuse-')

function practicesOf({ input, problem, outcome }: EndedPlan): readonly Moved[] {
  const posts = new Set(
    input.world.posts.filter(({ specialty }) => specialty === GENERAL_MEDICINE).map(({ id }) => id),
  )
  if (posts.size === 0) return []
  const names = new Map(input.world.areas.map(({ id, name }) => [id, name]))
  const lastYear = input.world.lastYear.filter(({ post }) => posts.has(post))
  const world = { ...input, world: { ...input.world, lastYear } }
  const sites = sitesOf(
    world,
    problem,
    outcome.chosen.filter(({ post }) => posts.has(post)),
  ).filter(({ kind }) => kind === 'tutor-practice')
  return [...Map.groupBy(sites, ({ vur, sundhedsraad, region }) => `${vur}|${sundhedsraad ?? region}`)].map(
    ([key, own]) => {
      const [vur = '', place = ''] = key.split('|')
      return {
        vur,
        place,
        name: names.get(place) ?? place,
        before: own.reduce((sum, { lastMonths }) => sum + lastMonths, 0),
        after: own.reduce((sum, { months }) => sum + months, 0),
      }
    },
  )
}

function hospitalsOf(
  { input, problem, outcome }: EndedPlan,
  places: ForecastInput['places'],
): readonly Moved[] {
  const { world } = input
  const hospital = new Set(
    world.posts.filter(({ specialty }) => specialty !== GENERAL_MEDICINE).map(({ id }) => id),
  )
  if (hospital.size === 0) return []
  const names = new Map(world.areas.map(({ id, name }) => [id, name]))
  const lastYear = world.lastYear.filter(({ post }) => hospital.has(post))
  const sites = sitesOf(
    { ...input, world: { ...world, lastYear } },
    problem,
    outcome.chosen.filter(({ post }) => hospital.has(post)),
  )
  const planned = new Set(sites.map(({ vur }) => vur))
  return world.lastHospital
    .filter(({ vur }) => planned.has(vur))
    .flatMap(({ vur, region, months }): readonly Moved[] => {
      const wide = places.find(({ kind, regions }) => kind === 'wide' && regions[0]?.id === region)
      if (wide === undefined) return []
      const own = sites.filter((site) => site.vur === vur && site.region === region)
      const difference = own.reduce((sum, site) => sum + site.months - site.lastMonths, 0)
      const name = names.get(region) ?? region
      return [
        { vur, place: wide.id, name: `Hospitaler i ${name}`, before: months, after: months + difference },
      ]
    })
}

const WITHOUT_LAST_YEAR: Text = {
  da: 'Registret har ingen opslåede forløb fra året før i en af videreuddannelsesregionerne; dér flyttes intet.',
  en: 'The register has no posted courses of the year before in one of the training regions; nothing is moved there.',
}

function newPlace(name: string): Text {
  return {
    da: `${name} havde ingen forløb året før; en vægt, der er 0, kan ikke ganges op, så de nye forløb dér er ikke med.`,
    en: `${name} had no courses the year before; a weight of 0 cannot be multiplied, so its new courses are left out.`,
  }
}

function capped(name: string, most: number): Text {
  return {
    da: `${name}: vægten er sat til ${most} % mere, som er det højeste, W4 tager.`,
    en: `${name}: the weight is set to ${most}% more, which is the most that W4 takes.`,
  }
}
