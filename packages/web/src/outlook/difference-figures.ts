import type { OutlookTable } from '@laegedaekning/api/contract'
import { type FigureInput, firstDayOf, type Text } from '@laegedaekning/domain'
import { LAYERS } from '@laegedaekning/forecast'
import { differenceFan, sharesAt } from './difference-bands.ts'
import { PART_WORDS, PARTS, partOf } from './fan-parts.ts'
import { type FigureSource, input } from './figure-parts.ts'
import type { Found, MoreQuestion } from './more-figures.ts'

/** Names of the layers of uncertainty, as the explanation of a band has them. */
const LAYER_WORDS: Readonly<
  Record<(typeof LAYERS)[number], { readonly symbol: string; readonly label: Text }>
> = {
  chance: {
    symbol: 'T',
    label: { da: 'heraf tilfælde i enkelte lægers liv', en: 'of it chance in single lives' },
  },
  parameters: { symbol: 'A', label: { da: 'heraf antagelser', en: 'of it assumptions' } },
  years: { symbol: 'Å', label: { da: 'heraf gode og dårlige år', en: 'of it good and bad years' } },
  data: { symbol: 'D', label: { da: 'heraf startdata', en: 'of it starting data' } },
}

/** How much of a band each layer makes (law of total variance, F28), as inputs of the band's figures; none where it is not known. */
export function layerInputs(
  table: OutlookTable,
  area: string,
  year: number,
  answer: FigureSource['answer'],
): readonly FigureInput[] {
  const shares = sharesAt(table, area, year)
  return LAYERS.flatMap((layer, index) => {
    const share = shares[index]
    if (share === undefined) return []
    const { symbol, label } = LAYER_WORDS[layer]
    return [input(symbol, label, share, 'share', null, answer)]
  })
}

/** An end or the middle of the band of scenario `2`'s difference: `fbaand-2-lav80`. */
export function differenceBandFigure(text: string, question: MoreQuestion): Found | undefined {
  const { source, group, area, year } = question
  const [number = '', kind] = text.split('-')
  const scenario = source.scenarios[Number(number) - 1]
  const part = PARTS.find((one) => one === kind)
  if (scenario === undefined || part === undefined) return undefined
  const fan = differenceFan(scenario, source.base.frame.years, area).find((one) => one.year === year)
  const value = partOf(fan, part)
  if (value === null) return undefined
  const table = scenario.difference
  if (table === null)
    return {
      value,
      formula: {
        da: 'et scenarie uden ændringer er grundforløbet: forskellen er 0 i hvert forløb',
        en: 'a scenario without changes is the baseline: the difference is 0 in every run',
      },
      inputs: [],
    }
  const row = table.rows.find((one) => one.area === area)
  const at = table.years.indexOf(year)
  const day = firstDayOf(year)
  const mean: Text = { da: 'gennemsnit af forskellene', en: 'mean of the differences' }
  const deviation: Text = {
    da: 'standardafvigelse mellem forskellene',
    en: 'standard deviation between the differences',
  }
  return {
    value,
    unit: group.unit,
    formula: {
      da: `${PART_WORDS[part].da} af ${table.runs} forskelle: hvert gennemløb af scenariet minus samme gennemløb af grundforløbet (startnummer ${table.seed})`,
      en: `${PART_WORDS[part].en} of ${table.runs} differences: each run of the scenario less the same run of the baseline (seed ${table.seed})`,
    },
    inputs: [
      input('m', mean, row?.mean[at] ?? 0, group.unit, day, source.answer),
      input('s', deviation, row?.deviation[at] ?? 0, group.unit, day, source.answer),
      ...layerInputs(table, area, year, source.answer),
    ],
    data: `/api/outlook/table?koersel=${table.run}&maal=${encodeURIComponent(group.measure)}`,
  }
}
