import type { MissingReason, Text } from '@laegedaekning/domain'
import type { SpreadFacts } from '../area-facts/access-facts.ts'
import type { AreaFacts } from '../area-facts/area-facts.ts'
import { accessReservations, detourRule, measuredPractices, openStatus, whyNoAccess } from './access-words.ts'
import type { Indicator, IndicatorColumn, IndicatorInfo } from './indicator.ts'
import { column, derivedInput, inputOf, quotient } from './inputs.ts'
import { appliedRule, makeFigure } from './make-figure.ts'

const PEOPLE = column('P', { da: 'indbyggere', en: 'inhabitants' }, 'inhabitants')
const WITHOUT_CHOICE = column(
  'F',
  {
    da: 'borgere med for få praksis at vælge imellem',
    en: 'citizens with too few practices to choose between',
  },
  'uncovered-citizens',
)

const CHOICE_SHARE: IndicatorInfo = {
  id: 'andel-faerre-end-to-praksis',
  ids: ['I7', 'N24', 'N25', 'X13', 'B3.3'],
  title: {
    da: 'Andel borgere med færre end to åbne praksis i nærheden',
    en: 'Share of citizens with fewer than two open practices nearby',
  },
  definition: {
    da: 'Borgere, der har færre åbne almene praksis inden for afstandsgrænsen, end reglen vil, at de skal kunne vælge imellem, delt med alle indbyggere.',
    en: 'Citizens with fewer open general practices within the distance limit than the rule wants them to choose between, divided by all inhabitants.',
  },
  formula: { da: 'F ÷ P', en: 'F ÷ P' },
  unit: 'share',
  higherIs: 'worse',
  notion: 'rate',
  measure: 'rate',
  columns: [WITHOUT_CHOICE, PEOPLE],
  version: 1,
}

/** Share of people without the choice that the rule wants (I7, N25, X13). */
export const SHARE_WITHOUT_CHOICE: Indicator = {
  ...CHOICE_SHARE,
  compute(facts, parameters) {
    const { afstandsgraense, valgmulighed } = parameters.almenPraksis.afstand
    const rules = [appliedRule(afstandsgraense), appliedRule(valgmulighed), ...detourRule(facts)]
    const missing = whyNoAccess(facts)
    const { access } = facts
    const without = access?.withoutChoice ?? null
    if (access === null || missing !== null || without === null) {
      return makeFigure(CHOICE_SHARE, { value: missing ?? 'parameter-unknown', inputs: [], rules })
    }
    return makeFigure(CHOICE_SHARE, {
      value: quotient(without, access.people.value, 'no-population'),
      inputs: [
        ...derivedInput(WITHOUT_CHOICE, without, access.people, facts),
        ...inputOf(PEOPLE, access.people, facts),
        ...measuredPractices(facts),
      ],
      rules,
      reservations: [...openStatus(facts), ...accessReservations(facts)],
    })
  },
}

const ORDER = [
  { slug: 'naermeste', da: 'nærmeste', en: 'nearest' },
  { slug: 'naestnaermeste', da: 'næstnærmeste', en: 'second nearest' },
  { slug: 'tredjenaermeste', da: 'tredjenærmeste', en: 'third nearest' },
] as const

type Cost = {
  readonly slug: 'afstand' | 'tid'
  readonly unit: 'kilometres' | 'minutes'
  readonly word: Text
  readonly spreadOf: (facts: AreaFacts, place: number) => SpreadFacts | null
}

const COSTS: readonly Cost[] = [
  {
    slug: 'afstand',
    unit: 'kilometres',
    word: { da: 'Afstand', en: 'Distance' },
    spreadOf: (facts, place) => facts.access?.nearest[place]?.kilometres ?? null,
  },
  {
    slug: 'tid',
    unit: 'minutes',
    word: { da: 'Køretid', en: 'Driving time' },
    spreadOf: (facts, place) => facts.access?.nearest[place]?.minutes ?? null,
  },
]

/** Distance or driving time to the nearest (second, third) open practice: mean over people, with median and 90th percentile. */
function nearestIndicator(cost: Cost, place: number): Indicator {
  const order = ORDER[place] ?? ORDER[0]
  const columns: readonly IndicatorColumn[] = [
    column('D50', { da: 'median', en: 'median' }, cost.unit),
    column('D90', { da: '90 % har højst', en: '90 % have at most' }, cost.unit),
    PEOPLE,
  ]
  const info: IndicatorInfo = {
    id: `${cost.slug}-${order.slug}-aabne-praksis`,
    ids: ['I7', 'X13', 'B10.4', 'B11'],
    title: {
      da: `${cost.word.da} til ${order.da} åbne praksis`,
      en: `${cost.word.en} to the ${order.en} open practice`,
    },
    definition: {
      da: `${cost.word.da} fra midten af hvert lille område til den ${order.da} almene praksis, der tager nye patienter, som gennemsnit over indbyggerne. Median og 90-percentil står ved siden af, fordi gennemsnittet skjuler dem, der har langt.`,
      en: `${cost.word.en} from the centre of each small area to the ${order.en} general practice that takes new patients, as a mean over people. Median and 90th percentile stand beside it, because the mean hides those who have far to go.`,
    },
    formula: { da: 'Σ pᵢ·dᵢ ÷ Σ pᵢ', en: 'Σ pᵢ·dᵢ ÷ Σ pᵢ' },
    unit: cost.unit,
    higherIs: 'worse',
    notion: 'rate',
    measure: 'rate',
    columns,
    version: 1,
  }
  return {
    ...info,
    compute(facts) {
      const { access } = facts
      const spread = cost.spreadOf(facts, place)
      const missing = whyNoAccess(facts) ?? (spread === null ? noSpread(facts, cost) : null)
      if (access === null || spread === null || missing !== null) {
        return makeFigure(info, { value: missing ?? 'not-reported', inputs: [], rules: detourRule(facts) })
      }
      const reached = access.nearest[place]?.people ?? 0
      const input = (at: number, value: number) => {
        const into = columns[at]
        return into === undefined ? [] : derivedInput(into, value, access.people, facts)
      }
      return makeFigure(info, {
        value: spread.mean,
        inputs: [
          ...input(0, spread.median),
          ...input(1, spread.p90),
          ...derivedInput(PEOPLE, reached, access.people, facts),
          ...measuredPractices(facts),
        ],
        rules: detourRule(facts),
        reservations: [
          ...notReached(access.people.value - reached, order),
          ...openStatus(facts),
          ...accessReservations(facts),
        ],
      })
    },
  }
}

function noSpread({ access }: AreaFacts, cost: Cost): MissingReason {
  return cost.slug === 'tid' && access?.measure !== 'road' ? 'not-reported' : 'no-practices'
}

/** Half a person is the rounding of scaled counts. */
const NOBODY = 0.5

function notReached(people: number, order: Text): readonly Text[] {
  return people < NOBODY
    ? []
    : [
        {
          da: `${Math.round(people)} indbyggere kan ikke nå den ${order.da} praksis og indgår ikke.`,
          en: `${Math.round(people)} inhabitants cannot reach the ${order.en} practice and do not enter.`,
        },
      ]
}

/** Kilometres to the nearest, second and third open practice. */
export const DISTANCES_TO_OPEN: readonly Indicator[] = ORDER.flatMap((_, place) =>
  COSTS.slice(0, 1).map((cost) => nearestIndicator(cost, place)),
)

/** Minutes by car to the nearest, second and third open practice; only with a road network. */
export const TIMES_TO_OPEN: readonly Indicator[] = ORDER.flatMap((_, place) =>
  COSTS.slice(1).map((cost) => nearestIndicator(cost, place)),
)
