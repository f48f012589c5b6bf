import {
  type AreaLevel,
  formatDate,
  formatNumber,
  formatValue,
  type PlainDate,
  type Text,
} from '@laegedaekning/domain'
import type { Indicator } from '@laegedaekning/rules'
import { sayBeyond, sayCount, sayEnds, type Valued } from './finding-words.ts'
import { decimalsOf } from './round-steps.ts'
import type { StatusRow } from './status-table.ts'
import { inBoth, LEVEL_WORDS, listed } from './words.ts'

/** A table, as far as its sentences need it. */
export type Told = {
  readonly indicator: Indicator
  readonly rows: readonly StatusRow[]
  readonly total: StatusRow
  readonly level: AreaLevel
  readonly date: PlainDate
  readonly within: string
}

/** Rows with a value, the end that deserves a look first: the worst, or the highest where neither end is worse. */
function worstFirst(told: Told): readonly Valued[] {
  const valued = told.rows.flatMap(({ area, figure }) =>
    figure.value === null ? [] : [{ name: area.name, value: figure.value }],
  )
  const lowestFirst = told.indicator.higherIs === 'better' && told.indicator.measure === 'rate'
  return lowestFirst ? valued.toReversed() : valued
}

/**
 * The finding in one sentence, made from the data: the few areas beyond a round limit that no other area is beyond,
 * otherwise the highest and the lowest. Only what the rows say; never a cause. Areas without any practice or capacity, for
 * which there is no rate, are named as well, and so is how many areas have reported a count.
 */
export function findingOf(told: Told): Text {
  const { indicator, total } = told
  const valued = worstFirst(told)
  const [first] = valued
  const last = valued.at(-1)
  if (first === undefined || last === undefined) return nothingKnown(told)
  if (indicator.measure === 'count') {
    return joined(sayCount(indicator, total.figure.value, valued), sayReported(told, valued.length))
  }
  const group =
    valued.length > 6 ? beyondRoundLimit(valued, indicator, indicator.higherIs === 'better') : null
  const main =
    group === null
      ? sayEnds(indicator, sharedBy(first, valued), sharedBy(last, valued))
      : sayBeyond(
          indicator,
          group.names,
          inBoth((language) => limitText(group.limit, indicator, language)),
        )
  return joined(main, sayWithout(told))
}

/** An end of the table, with how many others have the same value. */
function sharedBy(end: Valued, valued: readonly Valued[]): Valued & { readonly others: number } {
  return { ...end, others: valued.filter(({ value }) => value === end.value).length - 1 }
}

function joined(main: Text, more: Text): Text {
  return inBoth((language) => `${main[language]}${more[language]}`)
}

const NOTHING_MORE: Text = { da: '', en: '' }

/** Areas where people live and nothing is there to divide by. */
function sayWithout(told: Told): Text {
  const without = told.rows.filter(
    ({ figure }) =>
      (figure.missing === 'no-practices' || figure.missing === 'no-capacity') &&
      // a further address of a practice elsewhere is not nothing
      !figure.inputs.some((input) => input.symbol === 'AF'),
  )
  if (without.length === 0) return NOTHING_MORE
  const practices = without.every(({ figure }) => figure.missing === 'no-practices')
  const what = practices
    ? { da: 'har ingen praksis', en: 'no practice' }
    : { da: 'har ingen lægekapacitet', en: 'no capacity' }
  if (without.length > 3) {
    const { many } = LEVEL_WORDS[told.level]
    return {
      da: `; ${without.length} ${many.da} ${what.da}`,
      en: `; ${without.length} ${many.en} have ${what.en}`,
    }
  }
  const names = listed(without.map(({ area }) => area.name))
  const has = without.length === 1 ? 'has' : 'have'
  return { da: `; ${names.da} ${what.da}`, en: `; ${names.en} ${has} ${what.en}` }
}

/** How many of the areas have a figure, where some have not. */
function sayReported(told: Told, reported: number): Text {
  const { rows, level } = told
  if (reported === rows.length) return NOTHING_MORE
  return inBoth((language) => {
    const areas = LEVEL_WORDS[level].many[language]
    return language === 'da'
      ? `; ${reported} af ${rows.length} ${areas} har tal`
      : `; ${reported} of ${rows.length} ${areas} have figures`
  })
}

/** Why there is nothing to tell, by the reason that the rows give. */
function nothingKnown({ indicator, rows, total, level, date }: Told): Text {
  const missing = rows[0]?.figure.missing ?? total.figure.missing
  const [title, day] = [indicator.title, inBoth((language) => formatDate(date, language))]
  switch (missing) {
    case 'outside-period':
      return {
        da: `»${title.da}« kan ikke regnes ud ${day.da}: dagen ligger uden for perioden`,
        en: `“${title.en}” cannot be computed on ${day.en}: the day lies outside the period`,
      }
    case 'parameter-unknown':
      return {
        da: `»${title.da}« kan ikke regnes ud ${day.da}: reglen er ikke fundet for den dag`,
        en: `“${title.en}” cannot be computed on ${day.en}: the rule is not found for that day`,
      }
    case 'not-divided':
      return {
        da: `Registrets tal for »${title.da}« er ikke opdelt på ${LEVEL_WORDS[level].many.da}`,
        en: `The register’s figures for “${title.en}” are not divided by ${LEVEL_WORDS[level].many.en}`,
      }
    default:
      return {
        da: `Registret har ingen tal for »${title.da}« ${day.da}`,
        en: `The register has no figures for “${title.en}” on ${day.en}`,
      }
  }
}

/** The roundest limit that sets at most three areas apart from all others. */
function beyondRoundLimit(
  valued: readonly Valued[],
  indicator: Indicator,
  lowerIsWorse: boolean,
): { readonly names: readonly string[]; readonly limit: number } | null {
  const sign = lowerIsWorse ? -1 : 1
  const reach = Math.abs(valued[0]?.value ?? 0)
  const finest = 10 ** -decimalsOf(indicator.unit)
  for (let step = 10 ** Math.floor(Math.log10(Math.max(reach, finest))); step >= finest * 10; step /= 10) {
    for (const count of [3, 2, 1]) {
      const [inside, outside] = [valued[count - 1], valued[count]]
      if (inside === undefined || outside === undefined) continue
      const times = lowerIsWorse ? Math.ceil(inside.value / step) : Math.floor(inside.value / step)
      const limit = Number((times * step).toPrecision(12))
      // »below 100 %« says nothing
      if (indicator.unit === 'share' && limit >= 1) continue
      const apart = sign * inside.value > sign * limit && sign * outside.value <= sign * limit
      if (apart && limit !== 0) return { names: valued.slice(0, count).map(({ name }) => name), limit }
    }
  }
  return null
}

function limitText(limit: number, indicator: Indicator, language: 'da' | 'en'): string {
  if (indicator.unit !== 'share')
    return formatNumber(limit, Number.isInteger(limit) ? 0 : decimalsOf(indicator.unit), language)
  const percent = limit * 100
  const text = formatNumber(percent, Math.abs(percent - Math.round(percent)) < 1e-9 ? 0 : 1, language)
  return language === 'da' ? `${text} %` : `${text}%`
}

/** Highest, lowest, half of the areas and the whole, for those who do not see the map. */
export function altTextOf(told: Told): Text {
  const { indicator, rows, total, level, within } = told
  const valued = rows.flatMap(({ area, figure }) =>
    figure.value === null ? [] : [{ name: area.name, value: figure.value }],
  )
  const [highest] = valued
  const lowest = valued.at(-1)
  if (highest === undefined || lowest === undefined) return nothingKnown(told)
  const upper = valued[Math.floor((valued.length - 1) / 4)] ?? highest
  const lower = valued[Math.ceil(((valued.length - 1) * 3) / 4)] ?? lowest
  return inBoth((language) => {
    const da = language === 'da'
    const say = (value: number) => formatValue(value, indicator.unit, language)
    const areas = LEVEL_WORDS[level].many[language]
    const whole = total.figure.value === null ? '' : ` ${within}: ${say(total.figure.value)}.`
    const few = valued.length < 8
    const middle = few
      ? ''
      : da
        ? ` Halvdelen af ${valued.length} ${areas} ligger fra ${say(lower.value)} til ${say(upper.value)}.`
        : ` Half of ${valued.length} ${areas} lie from ${say(lower.value)} to ${say(upper.value)}.`
    return da
      ? `${indicator.title.da}. Højest: ${highest.name} ${say(highest.value)}. Lavest: ${lowest.name} ${say(lowest.value)}.${middle}${whole}`
      : `${indicator.title.en}. Highest: ${highest.name} ${say(highest.value)}. Lowest: ${lowest.name} ${say(lowest.value)}.${middle}${whole}`
  })
}
