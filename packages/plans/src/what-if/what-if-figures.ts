import {
  type AppliedRule,
  type Figure,
  type FigureInput,
  type Text,
  type Unit,
  weakestCertainty,
} from '@laegedaekning/domain'
import type { IndicatorInfo } from '@laegedaekning/rules'
import type { WhatIf } from './what-if.ts'
import type { WhatIfOrigin, WhatIfWorld } from './world.ts'

/** A figure of What if with what it is. */
export type WhatIfFigure = { readonly info: IndicatorInfo; readonly figure: Figure }

/** What a figure of What if is. */
export type Sort = Pick<IndicatorInfo, 'id' | 'ids' | 'title' | 'definition' | 'formula' | 'unit'>

/** The figures of the answer, explained: without a choice, mean distance, access score, patients to move, without an offer. */
export function whatIfFigures(world: WhatIfWorld, result: WhatIf): readonly WhatIfFigure[] {
  const { total, anotherDoctor: other } = result
  const { people, practices } = world.origins
  const { limit, least, norm, closing, catchment, detour } = world.rules
  const measured = world.basis === 'straight-line-times-detour' ? [detour] : []
  const distance = basisWords(world)
  const listed = sumOf(other.left, (one) => (one.assumed ? 0 : (one.patients ?? 0)))
  const assumed = sumOf(other.left, (one) => (one.assumed ? (one.patients ?? 0) : 0))
  // where nothing is known of any list, »0« would be a lie
  const toldNothing = other.left.length > 0 && other.left.every(({ patients }) => patients === null)
  const offered = sumOf(other.offers, (offer) => offer.patients)
  return [
    makeImagined(WITHOUT_CHOICE, total.withoutChoice.after, [limit, least, ...measured], distance, [
      input(
        'B',
        { da: 'uden valg i dag', en: 'without a choice today' },
        total.withoutChoice.before,
        'inhabitants',
        people,
      ),
      input('X', { da: 'mister valget', en: 'lose the choice' }, total.breaks, 'inhabitants', people),
      input('H', { da: 'får et valg', en: 'gain a choice' }, total.heals, 'inhabitants', people),
    ]),
    makeImagined(MEAN_KM, total.nearestKm.after, measured, distance, [
      input(
        'D',
        { da: 'gennemsnit i dag, km', en: 'mean today, km' },
        total.nearestKm.before,
        'kilometres',
        people,
      ),
      input('P', { da: 'indbyggere', en: 'inhabitants' }, total.all, 'inhabitants', people),
      input(
        'N',
        { da: 'praksis, der er målt til', en: 'practices measured to' },
        existing(result),
        'practices',
        practices,
      ),
    ]),
    makeImagined(SCORE, total.score.after, [catchment, ...measured], distance, [
      input(
        'A',
        { da: 'adgang i dag pr. 1.000', en: 'access today per 1,000' },
        total.score.before,
        'per-1000-inhabitants',
        practices,
      ),
      input('P', { da: 'indbyggere', en: 'inhabitants' }, total.all, 'inhabitants', people),
    ]),
    makeImagined(
      PATIENTS,
      toldNothing ? null : listed + assumed,
      assumed > 0 ? [norm] : [],
      assumed > 0 ? [NORM_WORDS] : [],
      [
        input(
          'T',
          { da: 'på liste, oplyst', en: 'on lists, reported' },
          listed,
          'listed-patients',
          practices,
        ),
        input(
          'K',
          {
            da: 'kapacitet × norm, hvor listen ikke er oplyst',
            en: 'capacity × norm where the list is not reported',
          },
          assumed,
          'listed-patients',
          {
            ...practices,
            certainty: assumed > 0 ? 'assumed' : practices.certainty,
          },
        ),
      ],
    ),
    makeImagined(
      NO_OFFER,
      toldNothing ? null : other.withoutOffer,
      [limit, closing, ...(other.limitAssumed ? [norm] : [])],
      other.limitAssumed ? [OFFER_WORDS, LIMIT_WORDS] : [OFFER_WORDS],
      [
        input(
          'L',
          { da: 'skal finde en anden læge', en: 'must find another doctor' },
          listed + assumed,
          'listed-patients',
          practices,
        ),
        input(
          'F',
          { da: 'ledig plads under lukkegrænsen', en: 'room under the closing limit' },
          offered,
          'listed-patients',
          practices,
        ),
      ],
    ),
  ]
}

function existing({ supply }: WhatIf): number {
  return supply.filter(({ gone }) => !gone).length
}

function sumOf<T>(all: readonly T[], valueOf: (one: T) => number): number {
  let sum = 0
  for (const one of all) sum += valueOf(one)
  return sum
}

/** An input of a figure, with where it comes from. */
export function input(
  symbol: string,
  label: Text,
  value: number | null,
  unit: Unit,
  origin: WhatIfOrigin,
): FigureInput {
  return { symbol, label, value, unit, date: null, ...origin }
}

/** A figure of what is imagined: never surer than an inference, and it says so. */
export function makeImagined(
  sort: Sort,
  value: number | null,
  rules: readonly AppliedRule[],
  reservations: readonly Text[],
  inputs: readonly FigureInput[],
): WhatIfFigure {
  const figure: Figure = {
    indicator: sort.id,
    value,
    missing: value === null ? 'not-reported' : null,
    unit: sort.unit,
    formula: sort.formula,
    inputs,
    rules,
    ids: sort.ids,
    // what is imagined is never surer than an inference
    certainty: weakestCertainty([
      'inferred',
      ...inputs.map((one) => one.certainty),
      ...rules.map((one) => one.certainty),
    ]),
    madeUp: inputs.some((one) => one.madeUp),
    reservations: [IMAGINED, ...reservations],
  }
  return {
    info: { ...sort, higherIs: 'neutral', notion: 'rate', measure: 'count', columns: [], version: 1 },
    figure,
  }
}

const IMAGINED: Text = {
  da: 'Tallet er tænkt: det gælder, hvis ændringerne sker, og alt andet er, som det er.',
  en: 'The figure is imagined: it holds if the changes happen and all else stays as it is.',
}

const NORM_WORDS: Text = {
  da: 'Hvor en praksis ikke har oplyst sin liste, er den antaget at være kapaciteten gange normen.',
  en: 'Where a practice has not reported its list, it is taken to be its capacity times the norm.',
}

const LIMIT_WORDS: Text = {
  da: 'Lukkegrænsen er ikke kendt på dagen; normen pr. kapacitet er antaget i stedet.',
  en: 'The closing limit is not known on the day; the norm per capacity is assumed instead.',
}

const OFFER_WORDS: Text = {
  da: 'Plads er det, der er tilbage under lukkegrænsen i åbne praksis inden for afstandsgrænsen af den praksis, der lukker. Hvor liste eller kapacitet ikke er oplyst, er pladsen ikke regnet med.',
  en: 'Room is what is left under the closing limit in open practices within the distance limit of the practice that closes. Where list or capacity is not reported, no room is counted.',
}

/** How the distances were measured. */
export function basisWords({ basis }: WhatIfWorld): readonly Text[] {
  if (basis === 'straight-line')
    return [
      {
        da: 'Afstande i lige linje fra midten af hvert lille område.',
        en: 'Distances in a straight line from the centre of each small area.',
      },
    ]
  if (basis === 'road') return [{ da: 'Afstande ad vej.', en: 'Distances by road.' }]
  return [
    {
      da: 'Afstande i lige linje gange en antaget omvejsfaktor.',
      en: 'Distances in a straight line times an assumed detour factor.',
    },
  ]
}

const WITHOUT_CHOICE: Sort = {
  id: 'hvad-nu-hvis-uden-valg',
  ids: ['N24', 'N25', 'X13'],
  title: {
    da: 'Borgere med færre end to åbne praksis inden for grænsen, efter ændringerne',
    en: 'Citizens with fewer than two open practices within the limit, after the changes',
  },
  definition: {
    da: 'Indbyggere i de små områder, hvor reglen om mindst to praksis at vælge imellem ikke er opfyldt. Praksis, der ikke har oplyst det, er taget som åbne.',
    en: 'Inhabitants of the small areas where the rule of at least two practices to choose between is not met. Practices that have not said are taken as open.',
  },
  formula: { da: 'B + X − H', en: 'B + X − H' },
  unit: 'inhabitants',
}

const MEAN_KM: Sort = {
  id: 'hvad-nu-hvis-afstand',
  ids: ['X13', 'B11'],
  title: {
    da: 'Gennemsnitlig afstand til nærmeste praksis, der ikke har lukket, efter ændringerne',
    en: 'Mean distance to the nearest practice that is not closed, after the changes',
  },
  definition: {
    da: 'Kilometer fra midten af hvert lille område, vægtet med indbyggerne.',
    en: 'Kilometres from the centre of each small area, weighted by its people.',
  },
  formula: { da: 'summen af indbyggere gange km ÷ P', en: 'sum of inhabitants times km ÷ P' },
  unit: 'kilometres',
}

const SCORE: Sort = {
  id: 'hvad-nu-hvis-adgang',
  ids: ['B11', 'K4'],
  title: { da: 'Adgang efter E2SFCA, efter ændringerne', en: 'Access by E2SFCA, after the changes' },
  definition: {
    da: 'Lægekapacitet pr. 1.000 indbyggere, når hver praksis deles mellem dem, der har den i nærheden (Luo og Qi 2009). Hvor ingen kapacitet er oplyst, tæller hver praksis som én.',
    en: 'Capacity per 1,000 inhabitants when each practice is shared by those who have it near (Luo and Qi 2009). Where no capacity is reported, each practice counts as one.',
  },
  formula: { da: 'middel af adgangen over alle P', en: 'mean of access over all P' },
  unit: 'per-1000-inhabitants',
}

const PATIENTS: Sort = {
  id: 'hvad-nu-hvis-patienter',
  ids: ['B3.1', 'C2.5'],
  title: { da: 'Patienter, der skal finde en anden læge', en: 'Patients who must find another doctor' },
  definition: {
    da: 'Tilmeldte patienter i de praksis, der lukker.',
    en: 'Listed patients of the practices that close.',
  },
  formula: { da: 'T + K', en: 'T + K' },
  unit: 'listed-patients',
}

const NO_OFFER: Sort = {
  id: 'hvad-nu-hvis-uden-tilbud',
  ids: ['B3.1', 'N24'],
  title: { da: 'Patienter uden plads inden for grænsen', en: 'Patients without room within the limit' },
  definition: {
    da: 'Patienter i praksis, der lukker, som ingen åben praksis inden for afstandsgrænsen har kendt plads til.',
    en: 'Patients of practices that close for whom no open practice within the distance limit has known room.',
  },
  formula: { da: 'L − F', en: 'L − F' },
  unit: 'listed-patients',
}
