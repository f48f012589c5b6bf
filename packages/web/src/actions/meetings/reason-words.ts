import type { PlainDate } from '@laegedaekning/domain'
import type { ShortageRow } from '@laegedaekning/plans'
import type { Words } from '../../words/words.tsx'
import { OUTLOOK_SIGN } from './signs.ts'
import type { Municipality, PlannedRound } from './use-signs.ts'

/** Why a municipality was picked, in words to be kept with the round: each sign in which it is worse than the region, worst first. */
export function reasonWords(
  row: ShortageRow<Municipality>,
  planned: PlannedRound,
  date: PlainDate,
  words: Words,
): string {
  const { t, say } = words
  const lines = row.reasons.flatMap(({ sign, value, whole, rank, of, worseThanWhole }) => {
    if (worseThanWhole !== true || whole === null) return []
    const unit =
      sign === OUTLOOK_SIGN
        ? 'share'
        : planned.tables.find(({ table }) => table.indicator.id === sign)?.table.indicator.unit
    const title = planned.titles.get(sign)
    if (unit === undefined || title === undefined) return []
    return [
      t('meetings.reasonLine', {
        title: say(title),
        value: words.value(value, unit),
        whole: words.value(whole, unit),
        rank,
        of,
      }),
    ]
  })
  const from = t('meetings.reasonDate', { date: words.date(date) })
  return [from, ...(lines.length === 0 ? [t('meetings.noReason')] : lines)].join('\n')
}
