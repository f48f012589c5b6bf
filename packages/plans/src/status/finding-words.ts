import { formatValue, type Text } from '@laegedaekning/domain'
import type { Indicator } from '@laegedaekning/rules'
import { COUNT_SENTENCES, RATE_SENTENCES, SIGNED_SENTENCES } from './finding-sentences.ts'
import { inBoth, listed } from './words.ts'

/** An area and its value, as far as a sentence needs them. */
export type Valued = { readonly name: string; readonly value: number }

/** Puts values into a sentence with places such as `{names}`. */
function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

/** `I Ishøj, Stevns og Lejre deler over 7.000 indbyggere én almen praksis`. */
export function sayBeyond(indicator: Indicator, names: readonly string[], limit: Text): Text {
  const sentence = RATE_SENTENCES[indicator.id]?.beyond
  const list = listed(names)
  if (sentence === undefined) {
    return inBoth((language) => `${indicator.title[language]}: ${list[language]} (${limit[language]})`)
  }
  return inBoth((language) => fill(sentence[language], { names: list[language], limit: limit[language] }))
}

type End = Valued & { readonly others: number }

/** The two ends of a table, or the only area; areas that share an end are counted. */
export function sayEnds(indicator: Indicator, first: End, last: End): Text {
  const one = RATE_SENTENCES[indicator.id]?.one
  return inBoth((language) => {
    const named = ({ name, others }: End) => {
      if (others === 0) return name
      if (language === 'da') return `${name} og ${others} ${others === 1 ? 'anden' : 'andre'}`
      return `${name} and ${others} ${others === 1 ? 'other' : 'others'}`
    }
    const say = (end: End) => {
      const { value } = end
      const name = named(end)
      const text = formatValue(value, indicator.unit, language)
      return one === undefined ? `${name} ${text}` : fill(one[language], { name, value: text })
    }
    const low = formatValue(last.value, indicator.unit, language)
    if (first.value === last.value) return say(first)
    const far = language === 'da' ? `; i ${named(last)} er det ${low}` : `; in ${named(last)} it is ${low}`
    return one === undefined ? `${indicator.title[language]}: ${say(first)}${far}` : `${say(first)}${far}`
  })
}

/** The sum, and where most of it is. */
export function sayCount(indicator: Indicator, total: number | null, valued: readonly Valued[]): Text {
  if (SIGNED_SENTENCES[indicator.id] !== undefined) return saySigned(indicator, total, valued)
  const sentences = COUNT_SENTENCES[indicator.id]
  const most = valued[0]?.value ?? 0
  return inBoth((language) => {
    if (sentences === undefined || total === null)
      return `${indicator.title[language]}${sayMost(indicator, valued, language)}`
    if (total === 0 && most === 0) return sentences.none[language]
    const sum = fill((total === 1 ? sentences.one : sentences.sum)[language], {
      total: formatValue(total, indicator.unit, language),
    })
    return `${sum}${sayMost(indicator, valued, language)}`
  })
}

/** `, flest i Skive (4)`; nothing for a single area or where all have none. */
function sayMost(indicator: Indicator, highestFirst: readonly Valued[], language: 'da' | 'en'): string {
  const most = highestFirst[0]?.value ?? 0
  if (highestFirst.length < 2 || most <= 0) return ''
  const top = highestFirst.filter(({ value }) => value === most)
  const da = language === 'da'
  const value = formatValue(most, indicator.unit, language)
  if (top.length > 3) {
    return da
      ? `; flest er ${value}, ${top.length} steder`
      : `; the most is ${value}, in ${top.length} places`
  }
  const names = listed(top.map(({ name }) => name))[language]
  const each = top.length === 1 ? '' : da ? ' hvert sted' : ' each'
  return da ? `, flest i ${names} (${value}${each})` : `, most in ${names} (${value}${each})`
}

/** A whole above or below a line, and the area farthest on the bad side of it. */
function saySigned(indicator: Indicator, total: number | null, valued: readonly Valued[]): Text {
  const sentences = SIGNED_SENTENCES[indicator.id]
  const highestFirst = valued.toSorted((a, b) => b.value - a.value)
  const worst = sentences?.worst === 'lowest' ? highestFirst.at(-1) : highestFirst[0]
  return inBoth((language) => {
    const say = (value: number) => formatValue(value, indicator.unit, language)
    const far =
      worst === undefined || valued.length < 2
        ? ''
        : language === 'da'
          ? `; længst fra er ${worst.name} (${say(worst.value)})`
          : `; farthest off is ${worst.name} (${say(worst.value)})`
    if (total === null || sentences === undefined) return `${indicator.title[language]}${far}`
    const shown = say(Math.abs(total))
    const even = shown === say(0)
    const side = even ? sentences.even : total > 0 ? sentences.above : sentences.below
    return `${fill(side[language], { total: shown })}${far}`
  })
}
