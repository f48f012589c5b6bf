import {
  type AppliedRule,
  type FigureInput,
  formatValue,
  type MissingReason,
  type Text,
} from '@laegedaekning/domain'
import type { AreaFacts } from '../area-facts/area-facts.ts'
import { column, inputOf } from './inputs.ts'
import { appliedRule } from './make-figure.ts'
import { presumedPractices } from './reservations.ts'

const MEASURED = column(
  'A',
  { da: 'almene praksis i landet, der er målt til', en: 'general practices of the country measured to' },
  'practices',
)

/** Why nothing is known of distances here, or `null` where something is. */
export function whyNoAccess(facts: AreaFacts): MissingReason | null {
  if (facts.access === null || facts.reporting.practice === 'part') return 'not-reported'
  return facts.access.people.value === 0 ? 'no-population' : null
}

/** What the distances rest on: the straight line, that times the detour factor, or a road network (B10.4, B12). */
function basisOfDistance({ access }: AreaFacts): readonly Text[] {
  if (access === null) return []
  switch (access.measure) {
    case 'straight-line':
      return [
        {
          da: 'Afstanden er målt i lige linje fra midten af hvert lille område; ad vej er den længere.',
          en: 'The distance is measured in a straight line from the centre of each small area; by road it is longer.',
        },
      ]
    case 'straight-line-times-detour':
      return [
        {
          da: `Afstanden er lige linje gange omvejsfaktoren ${access.detour?.value ?? '?'}, som er et skøn; fjorde og færger kender den ikke.`,
          en: `The distance is the straight line times the detour factor ${access.detour?.value ?? '?'}, which is an assumption; it knows no fjords and ferries.`,
        },
      ]
    case 'road':
      return [
        {
          da: `Afstanden er korteste vej i bil på vejnettet ${access.network ?? ''}.`,
          en: `The distance is the shortest way by car on the road network ${access.network ?? ''}.`,
        },
      ]
  }
}

/** Half a person is the rounding of scaled counts. */
const NOBODY = 0.5

/** People whose small area no road of the network reaches: nothing is known of them, which is not the same as no practice. */
function offNetwork(people: number): readonly Text[] {
  return people < NOBODY
    ? []
    : [
        {
          da: `${formatValue(people, 'inhabitants', 'da')} indbyggere bor for langt fra vejnettet og er ikke med; dækker nettet hele området?`,
          en: `${formatValue(people, 'inhabitants', 'en')} inhabitants live too far from the road network and are not included; does it cover the whole area?`,
        },
      ]
}

/** How the distances were measured, and on whom (X13, B3.3, data.md 3). */
export function accessReservations(facts: AreaFacts): readonly Text[] {
  const { access } = facts
  if (access === null) return []
  return [
    ...basisOfDistance(facts),
    ...offNetwork(access.peopleOffNetwork),
    ...access.placing,
    ...(access.practicesWithoutPlace > 0
      ? [
          {
            da: `${access.practicesWithoutPlace} praksis i landet har intet kendt sted; der er ikke målt til dem.`,
            en: `${access.practicesWithoutPlace} practices of the country have no known place; nothing was measured to them.`,
          },
        ]
      : []),
    ...presumedPractices(facts),
  ]
}

/** Practices that do not say whether they are open were taken as open (ours): the figure is kinder than the truth may be. */
export function openStatus({ access }: AreaFacts): readonly Text[] {
  const notKnown = access?.openNotKnown ?? 0
  const of = access?.practices.value ?? 0
  return notKnown === 0
    ? []
    : [
        {
          da: `${notKnown} af ${of} praksis har ikke oplyst, om de tager nye patienter, og er regnet som åbne; tallet er mindst så stort.`,
          en: `${notKnown} of ${of} practices have not reported whether they take new patients and are taken as open; the figure is at least this.`,
        },
      ]
}

/** The practices that were measured to, as an input. */
export function measuredPractices(facts: AreaFacts): readonly FigureInput[] {
  return facts.access === null ? [] : inputOf(MEASURED, facts.access.practices, facts)
}

/** The detour factor as a rule that the figure applied, where it did. */
export function detourRule({ access }: AreaFacts): readonly AppliedRule[] {
  return access === null || access.detour === null ? [] : [appliedRule(access.detour)]
}
