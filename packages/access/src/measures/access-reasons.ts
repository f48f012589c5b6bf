import type { Text } from '@laegedaekning/domain'
import type { AccessInput, CostOrigin } from './access-input.ts'
import type { AccessReason, AccessSummary, EquilibriumReport } from './access-result.ts'

type MethodWords = { readonly paper: string; readonly text: Text }

const METHODS: Readonly<Record<AccessInput['measure']['kind'], MethodWords>> = {
  'provider-ratio': {
    paper: 'B9',
    text: {
      da: 'Kapacitet ÷ befolkning i området; hverken grænser eller afstand tæller.',
      en: 'Capacity ÷ people of the area; neither borders nor distance count.',
    },
  },
  nearest: {
    paper: 'B11',
    text: {
      da: 'Vejen til det k-nærmeste åbne udbud; mindre er bedre.',
      en: 'The way to the k-th nearest open supply; less is better.',
    },
  },
  cumulative: {
    paper: 'Wickstrom 1971',
    text: {
      da: 'Kapacitet inden for oplandet; ingen konkurrence om den.',
      en: 'Capacity within the catchment; no competition for it.',
    },
  },
  gravity: {
    paper: 'Hansen 1959',
    text: {
      da: 'Kapacitet, vægtet med afstanden; ingen konkurrence om den.',
      en: 'Capacity weighted by distance; no competition for it.',
    },
  },
  '2sfca': {
    paper: 'Luo & Wang 2003',
    text: {
      da: 'Kapacitet pr. person i to trin; inden for oplandet tæller alle afstande lige.',
      en: 'Capacity per person in two steps; within the catchment all distances count the same.',
    },
  },
  e2sfca: {
    paper: 'Luo & Qi 2009',
    text: {
      da: 'Kapacitet pr. person i to trin, begge vægtet med afstanden.',
      en: 'Capacity per person in two steps, both weighted by distance.',
    },
  },
  '3sfca': {
    paper: 'Wan, Zou & Sternberg 2012',
    text: {
      da: 'Som E2SFCA, men befolkningen fordeles først mellem de udbud, der kan nås.',
      en: 'As E2SFCA, but people are first divided between the supplies in reach.',
    },
  },
  m2sfca: {
    paper: 'Delamater 2013',
    text: {
      da: 'Som E2SFCA, men afstanden trækker fra endnu en gang: summen er mindre end kapaciteten.',
      en: 'As E2SFCA, but distance takes its toll once more: the sum is less than the capacity.',
    },
  },
  raam: {
    paper: 'Saxon & Snow 2020',
    text: {
      da: 'Omkostning af trængsel og vej, når ingen vinder ved at vælge et andet udbud; mindre er bedre.',
      en: 'Cost of crowding and way when nobody gains by choosing another supply; less is better.',
    },
  },
  choice: {
    paper: 'N25',
    text: {
      da: 'Antal åbne udbud inden for grænsen; grænsen selv tæller med.',
      en: 'Number of open supplies within the limit; the limit itself counts.',
    },
  },
}

/** Everything that decided a result, in a fixed order. */
export function accessReasons(
  { measure, costOrigin }: AccessInput,
  summary: AccessSummary,
  equilibrium: EquilibriumReport | undefined,
): readonly AccessReason[] {
  const { paper, text } = METHODS[measure.kind]
  const ids = measure.kind === 'choice' ? ['N24', 'N25', 'X13'] : [...new Set(['B11', paper])]
  return [
    { code: `measure-${measure.kind}`, ids, text },
    ...('balanced' in measure && measure.balanced ? [BALANCED] : []),
    ...(measure.kind === '3sfca' && measure.selection === 'all-pairs' ? [ALL_PAIRS] : []),
    ...originReasons(costOrigin),
    ...(summary.suppliesClosed > 0 ? [CLOSED] : []),
    ...(summary.demandsWithNothingInReach > 0 ? [NOTHING] : []),
    ...(summary.suppliesNobodyReaches.length > 0 ? [NOBODY] : []),
    ...(equilibrium === undefined ? [] : [equilibriumReason(equilibrium)]),
  ]
}

const BALANCED: AccessReason = {
  code: 'balanced',
  ids: ['Paez, Higgins & Vivona 2019'],
  text: {
    da: 'Afbalanceret: hver person og hvert forhold fordeles én gang; Σ P·A er da ikke lig Σ S.',
    en: 'Balanced: each person and each ratio is handed out once; Σ P·A then differs from Σ S.',
  },
}

const ALL_PAIRS: AccessReason = {
  code: 'selection-all-pairs',
  ids: ['PySAL access'],
  text: {
    da: 'Befolkningen fordeles også på udbud uden for oplandet, som PySAL gør; kun dem inden for tæller siden.',
    en: 'People are divided over supplies outside the catchment too, as PySAL does; only those within count afterwards.',
  },
}

const CLOSED: AccessReason = {
  code: 'closed-left-out',
  ids: ['N25'],
  text: {
    da: 'Lukkede udbud er ikke med. Skal deres kapacitet tælle, udelades »open«.',
    en: 'Closed supplies take no part. Leave out “open” where their capacity is to count.',
  },
}

const NOTHING: AccessReason = {
  code: 'demands-with-nothing-in-reach',
  ids: ['B11'],
  text: {
    da: 'Nogle steder når intet; de har 0 med grunden »nothing-in-reach«.',
    en: 'Some places reach nothing; they have 0 with the reason “nothing-in-reach”.',
  },
}

const NOBODY: AccessReason = {
  code: 'supplies-nobody-reaches',
  ids: ['B11'],
  text: {
    da: 'Nogle udbud nås af ingen; de er nævnt i »summary« og er ikke delt med nul.',
    en: 'Some supplies are reached by nobody; they are listed in “summary” and not divided by zero.',
  },
}

function originReasons(origin: CostOrigin): readonly AccessReason[] {
  if (origin === 'given') return []
  return origin.kind === 'road' ? [byRoad(origin.by)] : [straightLine(origin.detourFactor)]
}

function byRoad(by: 'distance' | 'time'): AccessReason {
  return {
    code: `road-${by}`,
    ids: ['B10.4'],
    text:
      by === 'distance'
        ? {
            da: 'Afstande er den korteste vej i bil i kilometer.',
            en: 'Distances are the shortest way by car in kilometres.',
          }
        : {
            da: 'Tider er den hurtigste vej i bil i minutter.',
            en: 'Times are the fastest way by car in minutes.',
          },
  }
}

function straightLine(detourFactor: number): AccessReason {
  const factor = String(detourFactor)
  return {
    code: 'straight-line',
    ids: ['B10.4'],
    text: {
      da: `Afstande er lige linje i kilometer gange ${factor.replace('.', ',')}; det er ingen vejafstand.`,
      en: `Distances are straight lines in kilometres times ${factor}; that is no road distance.`,
    },
  }
}

function equilibriumReason({ gap, tolerance }: EquilibriumReport): AccessReason {
  const reached = gap <= tolerance
  const printed = gap.toExponential(2)
  return {
    code: reached ? 'equilibrium-reached' : 'equilibrium-not-reached',
    ids: ['Saxon & Snow 2020'],
    text: {
      da: `Ligevægten er fundet med et relativt gab på ${printed.replace('.', ',')}${reached ? '' : '; tolerancen blev ikke nået'}.`,
      en: `The equilibrium is found to a relative gap of ${printed}${reached ? '' : '; the tolerance was not reached'}.`,
    },
  }
}
