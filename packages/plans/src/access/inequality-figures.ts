import { inequalityOf } from '@laegedaekning/access'
import { type AreaId, DENMARK, levelOf, type MissingReason, type Text } from '@laegedaekning/domain'
import { appliedRule, inputOf, lineageOf, makeFigure } from '@laegedaekning/rules'
import { nameOf, type World } from '../status/world.ts'
import { type ExplainedFigure, infoOf, PEOPLE } from './explained-figure.ts'

/** How unequally a measure is spread over the people of an area: Gini, Theil with its split by region, 10–90 ratio. */
export function inequalityFigures(
  world: World,
  area: AreaId,
  of: { readonly title: Text; readonly byDemand: Float64Array | null },
): readonly ExplainedFigure[] {
  const { inside, world: access } = world.measured()
  const { byDemand } = of
  if (byDemand === null) return []
  const facts = world.facts.get(area)
  const groupLevel = levelOf(area) === 'land' ? 'region' : 'kommune'
  const values = inside(area).flatMap((place) => {
    const value = byDemand[place] ?? Number.NaN
    const demand = access.demand[place]
    if (demand === undefined || !Number.isFinite(value)) return []
    const group = lineageOf(world.facts.tree, demand.kommune).get(groupLevel) ?? DENMARK
    return [{ value, people: demand.people, group }]
  })
  const { gini, theil, ratio9010 } = inequalityOf(values)
  const groups =
    groupLevel === 'region'
      ? { da: 'regionerne', en: 'the regions' }
      : { da: 'kommunerne', en: 'the municipalities' }
  const rows: readonly (readonly [string, Text, Text, Text, number | null, 'index' | 'share'])[] = [
    [
      'gini',
      { da: 'Gini', en: 'Gini' },
      {
        da: '0, hvis alle har det samme; 1, hvis én har det hele. Hver borger tæller med værdien i sit lille område.',
        en: '0 if all have the same; 1 if one has everything. Every citizen counts with the value of the small area.',
      },
      { da: 'Σ Σ pᵢpₖ|xᵢ − xₖ| ÷ 2P²x̄', en: 'Σ Σ pᵢpₖ|xᵢ − xₖ| ÷ 2P²x̄' },
      gini,
      'index',
    ],
    [
      'theil',
      { da: 'Theil i alt', en: 'Theil in total' },
      {
        da: '0, hvis alle har det samme. Kan deles i ulighed inden for og mellem områder.',
        en: '0 if all have the same. It can be split into inequality within and between areas.',
      },
      { da: 'Σ (pᵢ ÷ P)(xᵢ ÷ x̄) ln(xᵢ ÷ x̄)', en: 'Σ (pᵢ ÷ P)(xᵢ ÷ x̄) ln(xᵢ ÷ x̄)' },
      theil?.total ?? null,
      'index',
    ],
    [
      'theil-inden-for',
      { da: `Theil inden for ${groups.da}`, en: `Theil within ${groups.en}` },
      {
        da: 'Den del af Theil, der er forskel mellem små områder inden for samme region eller kommune.',
        en: 'The part of Theil that is difference between small areas of one region or municipality.',
      },
      { da: 'T = T inden for + T mellem', en: 'T = T within + T between' },
      theil?.within ?? null,
      'index',
    ],
    [
      'theil-mellem',
      { da: `Theil mellem ${groups.da}`, en: `Theil between ${groups.en}` },
      {
        da: 'Den del af Theil, der er forskel mellem regionernes eller kommunernes gennemsnit.',
        en: 'The part of Theil that is difference between the means of regions or municipalities.',
      },
      { da: 'T = T inden for + T mellem', en: 'T = T within + T between' },
      theil?.between ?? null,
      'index',
    ],
    [
      'ti-halvfems',
      { da: '90 ÷ 10', en: '90 ÷ 10' },
      {
        da: 'Den værdi, som 90 % af indbyggerne højst har, delt med den, som 10 % højst har.',
        en: 'The value that 90% of the people have at most divided by that which 10% have at most.',
      },
      { da: 'x₉₀ ÷ x₁₀', en: 'x₉₀ ÷ x₁₀' },
      ratio9010,
      'index',
    ],
  ]
  return rows.map(([slug, title, definition, formula, value, unit]) => {
    const info = infoOf({
      id: `ulighed-${slug}`,
      ids: ['K4', 'T11'],
      title: { da: `${title.da}: ${of.title.da}`, en: `${title.en}: ${of.title.en}` },
      definition,
      formula,
      unit,
      higherIs: 'worse',
      measure: 'rate',
    })
    const missing: MissingReason = facts.access === null ? 'not-reported' : 'no-population'
    const figure = makeFigure(info, {
      value: value ?? missing,
      inputs: facts.access === null ? [] : inputOf(PEOPLE, facts.access.people, facts),
      rules: facts.access?.detour ? [appliedRule(facts.access.detour)] : [],
      reservations: [
        {
          da: `Mellem indbyggerne i ${values.length} små områder i ${nameOf(world, area)}; forskelle inden for et lille område ses ikke.`,
          en: `Between the people of ${values.length} small areas in ${nameOf(world, area)}; differences inside a small area are not seen.`,
        },
        ...(facts.access?.placing ?? []),
      ],
    })
    return { key: info.id, info, figure }
  })
}
