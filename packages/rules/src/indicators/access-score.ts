import type { AppliedRule, Text, Unit } from '@laegedaekning/domain'
import { accessReservations, detourRule, measuredPractices, whyNoAccess } from './access-words.ts'
import type { Indicator, IndicatorInfo, ParametersAt } from './indicator.ts'
import { column, derivedInput } from './inputs.ts'
import { appliedRule, makeFigure } from './make-figure.ts'

/** The access scores that are offered, by the names of contracts.md. */
export const SCORE_METHODS = [
  'provider-ratio',
  'cumulative',
  'gravity',
  '2sfca',
  'e2sfca',
  '3sfca',
  'm2sfca',
  'raam',
] as const
export type ScoreMethod = (typeof SCORE_METHODS)[number]

type Method = {
  readonly method: ScoreMethod
  readonly name: Text
  readonly definition: Text
  readonly formula: Text
  readonly unit: Unit
  readonly higherIs: 'better' | 'worse'
  /** What the score is shown per: 1,000 for a ratio of supply to people. */
  readonly times: number
}

const PER_1000 = { unit: 'per-1000-inhabitants', higherIs: 'better', times: 1000 } as const
const IN_REACH = { unit: 'number', higherIs: 'better', times: 1 } as const

const METHODS: readonly Method[] = [
  {
    method: 'provider-ratio',
    name: {
      da: 'Udbud inden for oplandet pr. 1.000 i det lille område',
      en: 'Provider ratio in the catchment',
    },
    definition: {
      da: 'Lægekapaciteter inden for oplandet delt med indbyggerne i det lille område selv. Andre, der bruger de samme praksis, tæller ikke med; derfor er den kun til sammenligning.',
      en: 'Capacities within the catchment divided by the people of the small area itself. Others who use the same practices do not count, so it is for comparison only.',
    },
    formula: { da: 'A = Σ_{j: d ≤ d₀} Sⱼ ÷ Pᵢ', en: 'A = Σ_{j: d ≤ d₀} Sⱼ ÷ Pᵢ' },
    ...PER_1000,
  },
  {
    method: 'cumulative',
    name: { da: 'Udbud inden for oplandet', en: 'Supply within the catchment' },
    definition: {
      da: 'Lægekapaciteter inden for oplandet, som gennemsnit over indbyggerne. Konkurrence om dem tæller ikke med.',
      en: 'Capacities within the catchment as a mean over people. Competition for them does not count.',
    },
    formula: { da: 'A = Σ_{j: d ≤ d₀} Sⱼ', en: 'A = Σ_{j: d ≤ d₀} Sⱼ' },
    ...IN_REACH,
  },
  {
    method: 'gravity',
    name: { da: 'Udbud vægtet med afstand', en: 'Supply weighted by distance' },
    definition: {
      da: 'Alle målte lægekapaciteter, hver vægtet ned med afstanden, som gennemsnit over indbyggerne.',
      en: 'All capacities measured, each weighted down by distance, as a mean over people.',
    },
    formula: { da: 'A = Σⱼ Sⱼ · exp(−r·dᵢⱼ)', en: 'A = Σⱼ Sⱼ · exp(−r·dᵢⱼ)' },
    ...IN_REACH,
  },
  {
    method: '2sfca',
    name: { da: 'Adgang i to trin (2SFCA)', en: 'Access in two steps (2SFCA)' },
    definition: {
      da: 'Først deles hver praksis’ kapacitet med alle, der har den inden for oplandet; så lægges de andele sammen, som en borger kan nå (Luo og Wang 2003).',
      en: 'First the capacity of each practice is divided by all who have it within the catchment; then the ratios that a citizen can reach are added (Luo and Wang 2003).',
    },
    formula: { da: 'Rⱼ = Sⱼ ÷ Σ Pₖ; A = Σ Rⱼ', en: 'Rⱼ = Sⱼ ÷ Σ Pₖ; A = Σ Rⱼ' },
    ...PER_1000,
  },
  {
    method: 'e2sfca',
    name: {
      da: 'Adgang i to trin med afstandsvægte (E2SFCA)',
      en: 'Access in two steps with distance weights (E2SFCA)',
    },
    definition: {
      da: 'Som 2SFCA, men det nære vejer mere end det fjerne i begge trin (Luo og Qi 2009).',
      en: 'As 2SFCA, but what is near weighs more than what is far in both steps (Luo and Qi 2009).',
    },
    formula: { da: 'Rⱼ = Sⱼ ÷ Σ Pₖ·Wₖⱼ; A = Σ Rⱼ·Wᵢⱼ', en: 'Rⱼ = Sⱼ ÷ Σ Pₖ·Wₖⱼ; A = Σ Rⱼ·Wᵢⱼ' },
    ...PER_1000,
  },
  {
    method: '3sfca',
    name: { da: 'Adgang i tre trin (3SFCA)', en: 'Access in three steps (3SFCA)' },
    definition: {
      da: 'Som E2SFCA, men hver borger fordeler først sit behov på de praksis, der er inden for oplandet (Wan m.fl. 2012).',
      en: 'As E2SFCA, but every citizen first shares the need over the practices within the catchment (Wan et al. 2012).',
    },
    formula: { da: 'G = W ÷ ΣW; R = S ÷ ΣP·G·W; A = ΣR·G·W', en: 'G = W ÷ ΣW; R = S ÷ ΣP·G·W; A = ΣR·G·W' },
    ...PER_1000,
  },
  {
    method: 'm2sfca',
    name: { da: 'Adgang i to trin med tab (M2SFCA)', en: 'Access in two steps with loss (M2SFCA)' },
    definition: {
      da: 'Som E2SFCA, men afstanden tæller to gange, så et spredt system giver mindre adgang i alt (Delamater 2013).',
      en: 'As E2SFCA, but distance counts twice, so that a scattered system gives less access in total (Delamater 2013).',
    },
    formula: { da: 'Rⱼ = Sⱼ ÷ Σ Pₖ·Wₖⱼ; A = Σ Rⱼ·Wᵢⱼ²', en: 'Rⱼ = Sⱼ ÷ Σ Pₖ·Wₖⱼ; A = Σ Rⱼ·Wᵢⱼ²' },
    ...PER_1000,
  },
  {
    method: 'raam',
    name: { da: 'Rationelt valg (RAAM): trængsel og vej', en: 'Rational agents (RAAM): crowding and travel' },
    definition: {
      da: 'Den udgift i trængsel og afstand, som en borger har, når ingen kan vinde ved at vælge en anden praksis. Lavere er bedre (Saxon og Snow 2020).',
      en: 'What a citizen pays in crowding and distance when nobody can gain by choosing another practice. Lower is better (Saxon and Snow 2020).',
    },
    formula: {
      da: 'min over j af pladser-brugt ÷ gennemsnit + d ÷ τ',
      en: 'min over j of load ÷ mean + d ÷ τ',
    },
    unit: 'number',
    higherIs: 'worse',
    times: 1,
  },
]

/** The parameters that a score was made with: catchment and weights. They are assumptions, and said so. */
function rulesOf(method: ScoreMethod, { tilgaengelighed: { adgang } }: ParametersAt): readonly AppliedRule[] {
  if (method === 'gravity') return [appliedRule(adgang.halvering)]
  if (method === 'raam')
    return [appliedRule(adgang.opland), appliedRule(adgang.raamTau), appliedRule(adgang.raamNojagtighed)]
  return [appliedRule(adgang.opland)]
}

function scoreIndicator(it: Method): Indicator {
  const score = column('A', { da: 'adgang', en: 'access' }, it.unit)
  const people = column('P', { da: 'indbyggere', en: 'inhabitants' }, 'inhabitants')
  const info: IndicatorInfo = {
    id: `adgang-${it.method}`,
    ids: ['K4', 'B11'],
    title: it.name,
    definition: it.definition,
    formula: it.formula,
    unit: it.unit,
    higherIs: it.higherIs,
    notion: 'rate',
    measure: 'rate',
    columns: [people],
    version: 1,
  }
  return {
    ...info,
    compute(facts, parameters) {
      const { access } = facts
      const missing = whyNoAccess(facts)
      const rules = [...rulesOf(it.method, parameters), ...detourRule(facts)]
      const value = missing === null ? (access?.score(it.method) ?? null) : null
      if (access === null || value === null || missing !== null) {
        return makeFigure(info, { value: missing ?? 'not-reported', inputs: [], rules })
      }
      return makeFigure(info, {
        value: value * it.times,
        inputs: [
          ...derivedInput(score, value * it.times, access.people, facts),
          ...derivedInput(people, access.people.value, access.people, facts),
          ...measuredPractices(facts),
        ],
        rules,
        reservations: [
          ...supplyWords(access.supplyUnit, access.withoutCapacity),
          ...accessReservations(facts),
        ],
      })
    },
  }
}

function supplyWords(unit: 'capacities' | 'practices', without: number): readonly Text[] {
  const closed: Text = {
    da: 'Lukkede praksis tæller med i adgangen, fordi de behandler dem, der allerede er tilmeldt.',
    en: 'Closed practices count in access, because they treat those already listed.',
  }
  if (unit === 'practices')
    return [
      {
        da: 'Registret har ingen lægekapaciteter; hver praksis tæller som én, uanset hvor mange læger den har.',
        en: 'The register has no capacities; every practice counts as one, however many doctors it has.',
      },
      closed,
    ]
  return without === 0
    ? [closed]
    : [
        {
          da: `${without} praksis har ikke oplyst lægekapacitet og indgår ikke i adgangen.`,
          en: `${without} practices have not reported capacities and do not enter access.`,
        },
        closed,
      ]
}

/** An indicator for each access score: the mean over the people of an area. */
export const ACCESS_SCORES: readonly Indicator[] = METHODS.map(scoreIndicator)
