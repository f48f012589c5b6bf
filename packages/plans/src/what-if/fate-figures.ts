import { type AreaId, DENMARK, type Text, type Unit } from '@laegedaekning/domain'
import type { Fate, PlaceFate, WhatIf } from './what-if.ts'
import { basisWords, input, makeImagined, type Sort, type WhatIfFigure } from './what-if-figures.ts'
import type { WhatIfWorld } from './world.ts'

/** What becomes of people, in the order of the tables. */
export const FATES = ['nearer', 'farther', 'breaks', 'heals'] as const
export type FateKind = (typeof FATES)[number]

/** The means of a place that stand before and after. */
export const MEANS = ['nearestKm', 'score'] as const
export type MeanKind = (typeof MEANS)[number]

const SLUGS: Readonly<Record<FateKind, string>> = {
  nearer: 'kortere',
  farther: 'laengere',
  breaks: 'brydes',
  heals: 'opfyldes',
}
const MEAN_SLUGS: Readonly<Record<MeanKind, string>> = { nearestKm: 'km', score: 'adgang-middel' }
const START = 'hvad-nu-hvis'

/** The name of a cell of the tables in an address: people with a fate, of a group where one is given. */
export function fateKey(fate: FateKind, group: number | null = null): string {
  return `${START}-${SLUGS[fate]}${group === null ? '' : `-gruppe-${group}`}`
}

/** The name of a row of the shift bands. */
export function bandKey(band: string): string {
  return `${START}-baand-${band}`
}

/** The name of a mean of a kommune before or after. */
export function meanKey(mean: MeanKind, when: 'before' | 'after'): string {
  return `${START}-${MEAN_SLUGS[mean]}-${when === 'before' ? 'foer' : 'efter'}`
}

/** The explained figure of a cell of the tables; `undefined` where the tables have no such cell. */
export function findCellFigure(
  world: WhatIfWorld,
  result: WhatIf,
  key: string,
  area: AreaId,
): WhatIfFigure | undefined {
  const place = area === DENMARK ? result.total : result.kommuner.find(({ id }) => id === area)
  const band = result.bands.find((one) => bandKey(one.band) === key)
  if (band !== undefined) return peopleFigure(world, key, BAND_WORDS, band.people, result.total.all)
  for (const fate of FATES) {
    const group = result.groups.findIndex((_, at) => fateKey(fate, at) === key)
    const of = result.groups[group] ?? (fateKey(fate) === key ? place : undefined)
    if (of === undefined) continue
    const unit = result.groups[group]?.group.kind === 'without-car' ? 'households' : 'inhabitants'
    return fateFigure(world, key, fate, of, unit)
  }
  if (place === undefined) return undefined
  for (const mean of MEANS)
    for (const when of ['before', 'after'] as const)
      if (meanKey(mean, when) === key) return meanFigure(world, key, mean, when, place)
  return undefined
}

function fateFigure(world: WhatIfWorld, key: string, fate: FateKind, of: Fate, unit: Unit): WhatIfFigure {
  return peopleFigure(world, key, FATE_WORDS[fate], of[fate], of.all, unit)
}

type CellWords = Pick<Sort, 'title' | 'definition' | 'ids'>

function peopleFigure(
  world: WhatIfWorld,
  key: string,
  words: CellWords,
  value: number,
  all: number,
  unit: Unit = 'inhabitants',
): WhatIfFigure {
  const { rules, origins } = world
  return makeImagined(
    {
      id: key,
      ...words,
      formula: {
        da: 'Σ nᵢ over de små områder, det sker for',
        en: 'Σ nᵢ over the small areas to which it happens',
      },
      unit,
    },
    value,
    [rules.limit, rules.least, ...detourOf(world)],
    basisWords(world),
    [
      input(
        'N',
        { da: 'alle, det er talt blandt', en: 'all among whom it was counted' },
        all,
        unit,
        origins.people,
      ),
    ],
  )
}

function meanFigure(
  world: WhatIfWorld,
  key: string,
  mean: MeanKind,
  when: 'before' | 'after',
  place: PlaceFate,
): WhatIfFigure {
  const { rules, origins } = world
  const unit = mean === 'nearestKm' ? 'kilometres' : 'per-1000-inhabitants'
  return makeImagined(
    { id: key, ...MEAN_WORDS[mean], title: WHEN[when](MEAN_WORDS[mean].title), unit },
    place[mean][when],
    [...(mean === 'score' ? [rules.catchment] : []), ...detourOf(world)],
    basisWords(world),
    [
      input('P', { da: 'indbyggere', en: 'inhabitants' }, place.all, 'inhabitants', origins.people),
      input('B', { da: 'i dag', en: 'today' }, place[mean].before, unit, origins.practices),
    ],
  )
}

const WHEN: Readonly<Record<'before' | 'after', (title: Text) => Text>> = {
  before: ({ da, en }) => ({ da: `${da}, i dag`, en: `${en}, today` }),
  after: ({ da, en }) => ({ da: `${da}, efter ændringerne`, en: `${en}, after the changes` }),
}

function detourOf({ basis, rules }: WhatIfWorld) {
  return basis === 'straight-line-times-detour' ? [rules.detour] : []
}

const BAND_WORDS: CellWords = {
  ids: ['X13', 'B11'],
  title: { da: 'Borgere efter ændringen i afstand', en: 'Citizens by change of distance' },
  definition: {
    da: 'Indbyggere i de små områder, hvor afstanden til den nærmeste praksis, der ikke har lukket, ændrer sig så meget. Grænserne er kun til visning.',
    en: 'Inhabitants of the small areas where the distance to the nearest practice that is not closed changes by so much. The bounds are for display only.',
  },
}

const FATE_WORDS: Readonly<Record<FateKind, CellWords>> = {
  nearer: {
    ids: ['X13', 'B11'],
    title: { da: 'Får kortere til nærmeste praksis', en: 'Have less far to the nearest practice' },
    definition: {
      da: 'Indbyggere (eller husstande) i de små områder, hvor den nærmeste praksis kommer nærmere.',
      en: 'Inhabitants (or households) of the small areas where the nearest practice comes nearer.',
    },
  },
  farther: {
    ids: ['X13', 'B11'],
    title: { da: 'Får længere til nærmeste praksis', en: 'Have farther to the nearest practice' },
    definition: {
      da: 'Indbyggere (eller husstande) i de små områder, hvor den nærmeste praksis kommer længere væk.',
      en: 'Inhabitants (or households) of the small areas where the nearest practice goes farther away.',
    },
  },
  breaks: {
    ids: ['N24', 'N25'],
    title: { da: 'Mister valget', en: 'Lose the choice' },
    definition: {
      da: 'Indbyggere (eller husstande), for hvem reglen om et valg inden for grænsen er opfyldt i dag og brydes efter ændringerne.',
      en: 'Inhabitants (or households) for whom the rule of a choice within the limit is met today and broken after the changes.',
    },
  },
  heals: {
    ids: ['N24', 'N25'],
    title: { da: 'Får et valg', en: 'Gain a choice' },
    definition: {
      da: 'Indbyggere (eller husstande), for hvem reglen er brudt i dag og bliver opfyldt efter ændringerne.',
      en: 'Inhabitants (or households) for whom the rule is broken today and met after the changes.',
    },
  },
}

const MEAN_WORDS: Readonly<Record<MeanKind, Pick<Sort, 'title' | 'definition' | 'ids' | 'formula'>>> = {
  nearestKm: {
    ids: ['X13', 'B11'],
    title: { da: 'Gennemsnitlig afstand til nærmeste praksis', en: 'Mean distance to the nearest practice' },
    definition: {
      da: 'Kilometer fra midten af hvert lille område, vægtet med indbyggerne.',
      en: 'Kilometres from the centre of each small area, weighted by its people.',
    },
    formula: { da: 'Σ pᵢdᵢ ÷ P', en: 'Σ pᵢdᵢ ÷ P' },
  },
  score: {
    ids: ['B11', 'K4'],
    title: { da: 'Adgang efter E2SFCA', en: 'Access by E2SFCA' },
    definition: {
      da: 'Lægekapacitet pr. 1.000 indbyggere, når hver praksis deles mellem dem, der har den i nærheden (Luo og Qi 2009).',
      en: 'Capacity per 1,000 inhabitants when each practice is shared by those who have it near (Luo and Qi 2009).',
    },
    formula: { da: 'Σ pᵢaᵢ ÷ P', en: 'Σ pᵢaᵢ ÷ P' },
  },
}
