import type { Certainty, FigureInput, Text } from '@laegedaekning/domain'
import { input } from './figure-parts.ts'
import type { Found, MoreQuestion } from './more-figures.ts'

/** What the other figures give in the place of the first, by the kind of contradiction: the third word of its id (F25). */
const EXPECTED: Readonly<Record<string, string>> = {
  'growth-misses-end': 'F = B − A',
  'growth-misses-share': 'F = A ÷ B',
  'headline-too-high': 'F = B ÷ A',
}

const DEFINITION: Text = {
  da: 'Et offentliggjort tal, gengivet som det blev trykt. Det kan ikke være sandt på én gang med de tal, der står ved siden af.',
  en: 'A published figure as it was printed. It cannot be true together with the figures that stand beside it.',
}
const PRINTED: Text = { da: 'tallet i kilden', en: 'the figure of the source' }
const IMPLIED: Text = { da: 'det, de andre tal giver', en: 'what the other figures give' }
const APART: Text = { da: 'forskel mellem de to tal', en: 'difference between the two figures' }

/** A figure of sources that contradict each other, by their places: `kilde-0-1` is the second figure of the first finding. */
export function contradictionFigure(text: string, { source: { answer } }: MoreQuestion): Found | undefined {
  const [finding, place] = text.split('-').map(Number)
  const found = answer.contradictions[finding ?? -1]
  const shown = found?.figures[place ?? -1]
  if (found === undefined || shown === undefined) return undefined
  const { expected, difference, figures, id } = found
  const published = (symbol: string, label: Text, one: typeof shown): FigureInput => ({
    ...input(symbol, label, one.value, one.unit, null, answer),
    source: one.source,
    certainty: certaintyOf(one),
    madeUp: false,
  })
  const others = figures
    .filter((one) => one !== shown)
    .map((one, at) => published('ABC'[at] ?? '', { da: one.note, en: one.note }, one))
  const computed = (symbol: string, label: Text, value: number): FigureInput => ({
    ...input(symbol, label, value, shown.unit, null, answer),
    certainty: 'inferred',
    madeUp: false,
  })
  // only the first figure is the one that the others speak against
  const implied = place === 0 && expected !== null ? EXPECTED[id.split('|')[2] ?? ''] : undefined
  const against =
    expected === null
      ? [computed('D', APART, difference)]
      : implied === undefined
        ? []
        : [computed('F', IMPLIED, expected)]
  const printed: Text = { da: 'T, som det blev trykt', en: 'T as it was printed' }
  return {
    value: shown.value,
    unit: shown.unit,
    certainty: certaintyOf(shown),
    madeUp: false,
    reservations: [],
    rules: [],
    ids: ['F25'],
    formula:
      implied === undefined
        ? printed
        : { da: `${printed.da}; de andre giver ${implied}`, en: `${printed.en}; the others give ${implied}` },
    inputs: [published('T', PRINTED, shown), ...others, ...against],
    // what a forecast was printed about is its years, not the area and day that the room asks for
    about: {
      title: found.finding,
      definition: DEFINITION,
      areaName: id.split('|')[0]?.replace('-', '–') ?? '',
    },
    data: '/api/outlook/input',
  }
}

/** A certainty as the domain knows it: what says another word counts as assumed. */
function certaintyOf({ certainty }: { readonly certainty: string }): Certainty {
  return CERTAINTIES.find((one) => one === certainty) ?? 'assumed'
}

const CERTAINTIES = ['sourced', 'second-hand', 'inferred', 'assumed'] as const satisfies readonly Certainty[]
