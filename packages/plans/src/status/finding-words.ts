import { formatValue, type Text } from '@laegedaekning/domain'
import type { Indicator } from '@laegedaekning/rules'
import { COUNT_SENTENCES, RATE_SENTENCES } from './finding-sentences.ts'
import { inBoth, listed } from './words.ts'

type Valued = { readonly name: string; readonly value: number }

/** Puts values into a sentence with places such as `{names}`. */
function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

/** `I Ishøj, Stevns og Lejre deler over 7.000 indbyggere én almen praksis.` */
export function sayBeyond(indicator: Indicator, names: readonly string[], limit: Text): Text {
  const sentence = RATE_SENTENCES[indicator.id]?.beyond
  const list = listed(names)
  if (sentence === undefined) {
    return inBoth((language) => `${indicator.title[language]}: ${list[language]} (${limit[language]})`)
  }
  return inBoth((language) => fill(sentence[language], { names: list[language], limit: limit[language] }))
}

/** The two ends of a short table, or the only area. */
export function sayEnds(indicator: Indicator, first: Valued, last: Valued): Text {
  const one = RATE_SENTENCES[indicator.id]?.one
  return inBoth((language) => {
    const say = ({ name, value }: Valued) => {
      const text = formatValue(value, indicator.unit, language)
      return one === undefined ? `${name} ${text}` : fill(one[language], { name, value: text })
    }
    if (first.name === last.name) return say(first)
    const joined = `${say(first)}, ${lowerFirst(say(last), last.name)}`
    return one === undefined ? `${indicator.title[language]}: ${joined}` : joined
  })
}

/** `I X …` becomes `i X …` inside a sentence; a name keeps its letter. */
function lowerFirst(sentence: string, name: string): string {
  return sentence.startsWith(name) ? sentence : sentence.slice(0, 1).toLowerCase() + sentence.slice(1)
}

/** The sum, and where most of it is. */
export function sayCount(indicator: Indicator, total: number | null, valued: readonly Valued[]): Text {
  const sentences = COUNT_SENTENCES[indicator.id]
  const [first] = valued
  const most = first?.value ?? 0
  const top = valued.filter(({ value }) => value === most)
  return inBoth((language) => {
    const value = (number: number) => formatValue(number, indicator.unit, language)
    const whole = total ?? most
    if (whole === 0 && most === 0 && sentences?.none !== undefined) return sentences.none[language]
    const sum =
      total === null
        ? indicator.title[language]
        : sentences === undefined
          ? `${indicator.title[language]}: ${value(total)}`
          : fill((total === 1 ? sentences.one : sentences.sum)[language], { total: value(total) })
    if (valued.length < 2 || most === 0) return sum
    const da = language === 'da'
    if (top.length > 3) {
      return da
        ? `${sum}; flest er ${value(most)}, og det gælder ${top.length} steder`
        : `${sum}; the most is ${value(most)}, in ${top.length} places`
    }
    const names = listed(top.map(({ name }) => name))[language]
    const each = top.length === 1 ? '' : da ? ' hvert sted' : ' each'
    return da
      ? `${sum}, flest i ${names} (${value(most)}${each})`
      : `${sum}, most in ${names} (${value(most)}${each})`
  })
}
