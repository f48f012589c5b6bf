import type { Text } from '@laegedaekning/domain'
import { applyScenario, type CohortResult, ENGINE_VERSION, runCohort } from '@laegedaekning/forecast'
import { scenarioOf } from '@laegedaekning/plans'
import { findLever } from '@laegedaekning/rules'
import type { PlacingScenario } from '../contract/index.ts'
import { outlookOf } from '../outlook/build-outlook.ts'
import type { Register } from '../register/register.ts'
import type { EndedPlan } from './open-plan.ts'
import { leversOf } from './plan-levers.ts'

/** The year that the 5,000 are for (N1): what is shown. */
const GOAL_YEAR = 2035

/** A plan as a scenario of the forecast, and what it does to coverage in the goal's year, by the cohort engine. */
export async function carryPlan(register: Register, found: EndedPlan): Promise<PlacingScenario> {
  const { question } = found.input
  const { input } = await outlookOf(
    register,
    question.date,
    await register.known(question.known ?? undefined),
  )
  const { levers, notes } = leversOf(found, input.places, mostOfLever())
  const base = runCohort(input)
  const changed = levers.length === 0 ? base : runCohort(applyScenario(input, scenarioOf(levers)))
  const year = Math.min(GOAL_YEAR, base.frame.years.at(-1) ?? GOAL_YEAR)
  const practices = levers.flatMap(({ place, placeName }) =>
    place === null || place.startsWith('sygehuse-') ? [] : [{ id: place, name: placeName }],
  )
  const hospitals = levers.flatMap(({ place, placeName }) => {
    const wide = input.places.find(({ id, kind }) => kind === 'wide' && id === place)
    const region = wide?.regions.findLast(({ fromYear }) => fromYear <= year)?.id
    return region === undefined ? [] : [{ id: region, name: placeName }]
  })
  return {
    plan: found.plan,
    year,
    levers,
    rows: [
      ...rowsAt(practices, 'service', IN_SERVICE, [base, changed], year),
      ...rowsAt(practices, 'gap-by-need', LACKING, [base, changed], year),
      ...rowsAt(hospitals, 'specialists', AT_HOSPITALS, [base, changed], year),
    ],
    notes: [REPEATED, AS_WEIGHTS, ...(hospitals.length > 0 ? [TOGETHER] : []), ...eachOnce(notes)],
    engineVersion: ENGINE_VERSION,
  }
}

function mostOfLever(): number {
  const effect = findLever('W4')?.effect
  return effect?.kind === 'quantified' ? effect.size.most : 0
}

type Rows = PlacingScenario['rows']

function rowsAt(
  areas: readonly { readonly id: string; readonly name: string }[],
  measure: string,
  title: Text,
  [base, changed]: readonly [CohortResult, CohortResult],
  year: number,
): Rows {
  const once = new Map(areas.map((area) => [area.id, area]))
  return [...once.values()].flatMap(({ id, name }) => {
    const [before, after] = [valueAt(base, id, measure, year), valueAt(changed, id, measure, year)]
    return before === null || after === null ? [] : [{ area: id, name, measure, title, before, after }]
  })
}

/** A measure of an area in a year; `specialists` are those of all hospital specialties together. */
function valueAt(
  { frame, values }: CohortResult,
  area: string,
  measure: string,
  year: number,
): number | null {
  const at = frame.years.indexOf(year)
  let sum: number | null = null
  for (const [index, row] of frame.rows.entries()) {
    const isAsked =
      measure === 'specialists'
        ? row.measure.startsWith('specialists:') && row.measure !== 'specialists:almen-medicin'
        : row.measure === measure
    const value = values[index * frame.years.length + at]
    if (row.area === area && isAsked && value !== undefined && !Number.isNaN(value)) sum = (sum ?? 0) + value
  }
  return sum
}

function eachOnce(notes: readonly Text[]): readonly Text[] {
  return [...new Map(notes.map((note) => [note.da, note])).values()]
}

const IN_SERVICE: Text = {
  da: 'Læger i det almenmedicinske tilbud',
  en: 'Doctors in the general medical service',
}
const LACKING: Text = {
  da: 'Manglende fuldtidslæger efter behov',
  en: 'Full-time doctors lacking by need',
}
const AT_HOSPITALS: Text = {
  da: 'Speciallæger i alle hospitalsspecialer',
  en: 'Specialists in all hospital specialties',
}
const REPEATED: Text = {
  da: 'Fremskrivningen regner, som om forløbene placeres sådan hvert år fra planens år.',
  en: 'The forecast computes as if courses are placed so every year from the year of the plan.',
}
const AS_WEIGHTS: Text = {
  da: 'Ændringen er stedets andel af forløbsmånederne i planen delt med dets andel året før, som vægt i W4. At uddannelsessted styrer bosted, er evidens C.',
  en: 'The change is the place’s share of the course-months in the plan over its share the year before, as a weight of W4. That the place of training steers where doctors settle is evidence C.',
}
const TOGETHER: Text = {
  da: 'Fremskrivningen har én vægt for alle hospitalsspecialer i en region; en plan for få specialer flytter kun deres del af den.',
  en: 'The forecast has one weight for all hospital specialties in a region; a plan for a few specialties moves only their part of it.',
}
