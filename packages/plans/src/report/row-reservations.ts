import type { Language } from '@laegedaekning/domain'
import type { StatusTable } from '../status/status-table.ts'

/** A reservation that only some areas have: its words, and each area with the numbers that differ. */
export type RowReservation = { readonly words: string; readonly areas: readonly string[] }

const NUMBER = /\d+(?:[.,]\d+)*/g

/**
 * What must be known of single areas and stands not already at the whole. Sentences that differ in a number only are told
 * once, the numbers with each area: `n med nyere ydernumre …: Lejre (3), Stevns (2)`.
 */
export function rowReservations(table: StatusTable, language: Language): readonly RowReservation[] {
  const whole = new Set(table.reservations.map((text) => text[language]))
  const found: { readonly area: string; readonly text: string }[] = []
  for (const { area, figure } of table.rows) {
    for (const reservation of figure.reservations) {
      const text = reservation[language]
      if (!whole.has(text)) found.push({ area: area.name, text })
    }
  }
  const groups = Map.groupBy(found, ({ text }) => text.replace(NUMBER, '#'))
  return [...groups.values()].map(told)
}

function told(group: readonly { readonly area: string; readonly text: string }[]): RowReservation {
  const numbers = group.map(({ text }) => text.match(NUMBER) ?? [])
  const [first = []] = numbers
  const differs = first.map((number, index) => numbers.some((others) => others[index] !== number))
  let place = -1
  const words = (group[0]?.text ?? '').replace(NUMBER, (number) => {
    place += 1
    return differs[place] === true ? 'n' : number
  })
  const areas = group.map(({ area }, index) => {
    const own = (numbers[index] ?? []).filter((_, at) => differs[at] === true)
    return own.length === 0 ? area : `${area} (${own.join('; ')})`
  })
  return { words: words.replace(/\.$/, ''), areas }
}
