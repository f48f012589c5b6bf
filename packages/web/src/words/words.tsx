import {
  type Figure,
  formatDate,
  formatNumber,
  formatValue,
  type Language,
  MISSING_WORDS,
  type PlainDate,
  type Text,
  UNIT_WORDS,
  type Unit,
} from '@laegedaekning/domain'
import { createInstance, type TFunction } from 'i18next'
import { createContext, use } from 'react'
import type { daPlanRoom, enPlanRoom } from '../plan/room-words.ts'
import { da } from './da.ts'
import { en } from './en.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    /** The texts that every page has, and those that a room brings along when it is first opened. */
    readonly resources: { readonly translation: typeof da & typeof daPlanRoom }
  }
}

/** Everything a view needs to speak: interface texts, two-language texts of the data, numbers and dates. */
export type Words = {
  readonly language: Language
  readonly t: TFunction
  readonly say: (text: Text) => string
  readonly value: (value: number, unit: Unit) => string
  readonly count: (value: number) => string
  readonly unit: (unit: Unit) => string
  readonly date: (date: PlainDate) => string
  readonly instant: (iso: string) => string
  /** The value of a figure, or the words for why there is none. */
  readonly figure: (figure: Pick<Figure, 'value' | 'missing' | 'unit'>) => string
}

const texts = createInstance()
void texts.init({
  lng: 'da',
  resources: { da: { translation: da }, en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
})

/** Adds the texts of a room, which are fetched with the room so that the first screen stays small. */
export function addRoomWords(room: { readonly da: typeof daPlanRoom; readonly en: typeof enPlanRoom }): void {
  texts.addResourceBundle('da', 'translation', room.da)
  texts.addResourceBundle('en', 'translation', room.en)
}

const WORDS: Readonly<Record<Language, Words>> = { da: wordsIn('da'), en: wordsIn('en') }

function wordsIn(language: Language): Words {
  const instants = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Copenhagen',
  })
  const value = (number: number, unit: Unit) => formatValue(number, unit, language)
  return {
    language,
    t: texts.getFixedT(language),
    say: (text) => text[language],
    value,
    count: (number) => formatNumber(number, 0, language),
    unit: (unit) => UNIT_WORDS[unit][language],
    date: (date) => formatDate(date, language),
    instant: (iso) => instants.format(new Date(iso)),
    figure: (figure) =>
      figure.value === null
        ? MISSING_WORDS[figure.missing ?? 'not-reported'][language]
        : value(figure.value, figure.unit),
  }
}

/** The words of a language. */
export function getWords(language: Language): Words {
  return WORDS[language]
}

const WordsContext = createContext<Words>(WORDS.da)

/** Gives the views below it the words of one language. */
export const WordsProvider = WordsContext.Provider

/** The words of the language in the address. */
export function useWords(): Words {
  return use(WordsContext)
}
