import { formatDate, type Language, UNIT_WORDS } from '@laegedaekning/domain'
import type { FillingAnswer } from '../contract/index.ts'
import type { Sheet } from '../files/sheet.ts'
import { sourceLine } from '../files/status-sheet.ts'
import { MADE_UP_WORDS } from '../files/words.ts'

const TEXT = { kind: 'text' } as const

type About = Pick<FillingAnswer, 'date' | 'infos' | 'sources' | 'known' | 'madeUp'>

/** What a reader of a training file must know: the day, what each figure means with formula and rule ids, and the sources. */
export function aboutTrainingSheet(answer: About, language: Language): Sheet {
  const da = language === 'da'
  const { date, known, infos, sources, madeUp } = answer
  const registered = known.registeredAt ?? (da ? 'nu' : 'now')
  return {
    name: da ? 'Om tallene' : 'About the figures',
    columns: [
      { header: da ? 'Oplysning' : 'Item', format: TEXT },
      { header: da ? 'Indhold' : 'Content', format: TEXT },
    ],
    rows: [
      [da ? 'Gælder' : 'Holds on', formatDate(date, language)],
      [da ? 'Som kendt' : 'As known', registered],
      ...infos.map((info) => [
        info.title[language],
        `${info.definition[language]} (${info.formula[language]}; ${UNIT_WORDS[info.unit][language]}; ${info.ids.join(' ')})`,
      ]),
      ...sources.map((source) => [da ? 'Kilde' : 'Source', sourceLine(source)]),
      [da ? 'Opdigtet' : 'Made up', madeUp ? MADE_UP_WORDS[language] : da ? 'nej' : 'no'],
    ],
  }
}
