// The words of a reason held against its record: every number in them stands in the record, and every number of the record in them.

import { isPlain, listOf, numberOf, type Plain, textOf } from './plan-limits.ts'
import { fault, type PlanFault } from './plan-world.ts'

const NUMBERS = /\d+(?:[.,]\d+)?/g

/** Numbers of a reason's text in both languages that its record does not bear out, or that are left out. */
export function checkWords(reason: Plain, at: string): readonly PlanFault[] {
  const text = isPlain(reason['text']) ? reason['text'] : {}
  const other = isPlain(reason['runnerUp']) ? reason['runnerUp'] : {}
  const [tight, losses, breaks] = [listOf(reason['tight']), listOf(other['losses']), listOf(other['breaks'])]
  const values = [
    reason['count'],
    ...tight.flatMap((row) => [row['activity'], row['limit']]),
    ...losses.map((loss) => loss['change']),
    ...breaks.map((one) => one['by']),
  ].map((value) => numberOf(value, Number.NaN))
  const levels = losses.flatMap((loss) =>
    loss['objective'] === 'coverage' ? [numberOf(loss['level']) + 1] : [],
  )
  const names = [
    textOf(reason['package']),
    textOf(other['package']),
    ...[...tight, ...breaks].flatMap((row) => [textOf(row['rule']), textOf(row['owner'])]),
  ]
  const inNames = new Set<string>(names.flatMap((name) => name.match(NUMBERS) ?? []))
  return (['da', 'en'] as const).flatMap((language) => {
    const sign = language === 'da' ? ',' : '.'
    const due = [...values, ...levels].map((value) =>
      String(Math.abs(Math.round(value * 1e4) / 1e4)).replace('.', sign),
    )
    const said: readonly string[] = textOf(text[language]).match(NUMBERS) ?? []
    const foreign = said.filter((number) => !due.includes(number) && !inNames.has(number))
    const missing = due.filter((number) => !said.includes(number))
    const where = `${at}/${language}`
    return [
      ...foreign.map((number) => fault(where, number, 'a number of the record')),
      ...missing.map((number) => fault(where, 'left out', number)),
    ]
  })
}
