import {
  type AreaId,
  DENMARK,
  type Figure,
  formatNumber,
  formatValue,
  type Text,
  yearOf,
} from '@laegedaekning/domain'
import { type Indicator, lineageOf, listAreasInside } from '@laegedaekning/rules'
import { decimalsOf } from './round-steps.ts'
import type { Comparison, ComparisonKind } from './status-table.ts'
import { inBoth } from './words.ts'
import { nameOf, type World } from './world.ts'

/** What a row is held against. `whole`: the row is a part of it, so that a count is told as a share. */
export type Benchmark = { readonly with: Text; readonly value: number; readonly whole: boolean }

const COUNTRY: Text = { da: 'hele landet', en: 'the whole country' }
const YEAR_BEFORE: Text = { da: 'året før', en: 'the year before' }

/**
 * What an area is held against, or `null` where there is nothing: no value there, the area itself, an indicator without a
 * norm, an area that did not exist a year earlier, a population that is not one year younger than the one before, a whole of
 * which a region is missing.
 */
export function findBenchmark(
  world: World,
  indicator: Indicator,
  area: AreaId,
  kind: ComparisonKind,
  yearBefore: World | null,
): Benchmark | null {
  switch (kind) {
    case 'land':
      return area === DENMARK ? null : wholeBenchmark(world, indicator, DENMARK, COUNTRY)
    case 'region': {
      const region = lineageOf(world.facts.tree, area).get('region')
      if (region === undefined || region === area) return null
      const name = nameOf(world, region)
      return wholeBenchmark(world, indicator, region, { da: name, en: name })
    }
    case 'norm': {
      const norm = indicator.findNorm?.(world.facts.get(area), world.parameters) ?? null
      return norm === null || norm.value === null
        ? null
        : { with: norm.title, value: norm.value, whole: false }
    }
    case 'aaret-foer': {
      if (yearBefore === null || !yearBefore.facts.tree.areas.has(area)) return null
      const before = yearBefore.figureOf(indicator, area)
      return restOneYearApart(world.figureOf(indicator, area), before)
        ? benchmark(before, YEAR_BEFORE, false)
        : null
    }
  }
}

/** A count is a share of a whole only where every region in the whole has a count: else the share would be too large. */
function wholeBenchmark(world: World, indicator: Indicator, whole: AreaId, name: Text): Benchmark | null {
  const missesRegion = (): boolean =>
    listAreasInside(world.facts.tree, 'region', whole).some(
      (region) => world.figureOf(indicator, region).value === null,
    )
  if (indicator.measure === 'count' && missesRegion()) return null
  return benchmark(world.figureOf(indicator, whole), name, true)
}

/** Whether the people of two figures were counted or projected for years that follow each other; true without people. */
function restOneYearApart(now: Figure, before: Figure): boolean {
  const [year, yearEarlier] = [findPopulationYear(now), findPopulationYear(before)]
  return year === null || yearEarlier === null || year - yearEarlier === 1
}

function findPopulationYear(figure: Figure): number | null {
  const people = figure.inputs.filter(
    ({ unit, date }) => date !== null && (unit === 'inhabitants' || unit === 'weighted-inhabitants'),
  )
  const date = (people.find(({ symbol }) => symbol === 'P') ?? people[0])?.date ?? null
  return date === null ? null : yearOf(date)
}

function benchmark(figure: Figure, name: Text, whole: boolean): Benchmark | null {
  return figure.value === null ? null : { with: name, value: figure.value, whole }
}

/** A figure held against a benchmark, in words; `null` where either is missing. */
export function compare(indicator: Indicator, figure: Figure, against: Benchmark | null): Comparison | null {
  if (figure.value === null || against === null) return null
  const share = indicator.measure === 'count' && against.whole
  if (share && indicator.signed === true) return null
  const difference = figure.value - against.value
  const ratio = against.value > 0 && figure.value >= 0 ? figure.value / against.value : null
  return {
    with: against.with,
    value: against.value,
    ratio,
    difference,
    words: share ? shareWords(ratio, against) : differenceWords(indicator, difference, ratio),
    judgement: share ? 'neutral' : judge(indicator, difference),
  }
}

/** Equal as shown: a difference that no reader can see is none. */
function looksEqual(indicator: Indicator, difference: number): boolean {
  return Math.abs(difference) < 0.5 * 10 ** -decimalsOf(indicator.unit)
}

function judge(indicator: Indicator, difference: number): Comparison['judgement'] {
  if (looksEqual(indicator, difference)) return 'same'
  if (indicator.higherIs === 'neutral') return 'neutral'
  return difference > 0 === (indicator.higherIs === 'worse') ? 'worse' : 'better'
}

/** A count beside the count of a whole is a share of it. */
function shareWords(ratio: number | null, against: Benchmark): Text {
  if (ratio === null || ratio === 0) return { da: 'ingen', en: 'none' }
  return {
    da: `${formatValue(ratio, 'share', 'da')} af ${against.with.da}`,
    en: `${formatValue(ratio, 'share', 'en')} of ${against.with.en}`,
  }
}

function differenceWords(indicator: Indicator, difference: number, ratio: number | null): Text {
  if (looksEqual(indicator, difference)) return { da: 'det samme', en: 'the same' }
  const more = difference > 0
  const size = Math.abs(difference)
  if (indicator.unit === 'share') {
    return inBoth((language) => {
      const points = formatNumber(size * 100, 1, language)
      return language === 'da'
        ? `${points} procentpoint ${more ? 'højere' : 'lavere'}`
        : `${points} percentage points ${more ? 'higher' : 'lower'}`
    })
  }
  if (ratio === null) {
    return inBoth((language) => {
      const text = formatValue(size, indicator.unit, language)
      if (language === 'da') return `${text} ${more ? 'flere' : 'færre'}`
      return `${text} ${more ? 'more' : 'fewer'}`
    })
  }
  if (ratio >= 2) {
    return {
      da: `${formatNumber(ratio, 1, 'da')} gange så mange`,
      en: `${formatNumber(ratio, 1, 'en')} times as many`,
    }
  }
  return percentWords(Math.abs(ratio - 1), more)
}

function percentWords(part: number, more: boolean): Text {
  // half a percent and below would read »0 %«
  const decimals = part < 0.005 ? 1 : 0
  return inBoth((language) => {
    const percent = formatNumber(part * 100, decimals, language)
    if (language === 'da') return `${percent} % ${more ? 'flere' : 'færre'}`
    return `${percent}% ${more ? 'more' : 'fewer'}`
  })
}
