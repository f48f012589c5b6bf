import type { Text } from '@laegedaekning/domain'
import type {
  Cause,
  Initiative,
  InitiativeGroup,
  InitiativeLevel,
  InitiativeParty,
  InitiativeStatus,
  InitiativeTarget,
} from '@laegedaekning/rules'
import { foldSpelling, isOneLetterOff, withoutDanishLetters } from '../find-place/spelling.ts'

/** What is asked of the catalogue; `null` and the empty text ask for nothing. All that is asked must hold. */
export type InitiativeFilter = {
  readonly text: string
  readonly group: InitiativeGroup | null
  readonly status: InitiativeStatus | null
  readonly level: InitiativeLevel | null
  readonly cause: Cause | null
  readonly addressee: InitiativeParty | null
  readonly target: InitiativeTarget | null
  /** Slug of an indicator that it is meant to move. */
  readonly indicator: string | null
}

/** The filter that lets everything through. */
export const EVERY_INITIATIVE: InitiativeFilter = {
  text: '',
  group: null,
  status: null,
  level: null,
  cause: null,
  addressee: null,
  target: null,
  indicator: null,
}

/** The initiatives that answer the filter, in their own order (K19). A part's status counts as the initiative's (L5b). */
export function filterInitiatives(
  initiatives: readonly Initiative[],
  filter: InitiativeFilter,
): readonly Initiative[] {
  const wanted = foldSpelling(filter.text)
    .split(' ')
    .filter((word) => word !== '')
  return initiatives.filter(
    (one) => answersFilter(one, filter) && wanted.every((word) => holdsWord(one, word)),
  )
}

function answersFilter(one: Initiative, filter: InitiativeFilter): boolean {
  const states = [one.state, ...one.parts.map(({ state }) => state)]
  const causes = one.causes.map(({ cause }) => cause)
  return (
    isIn(filter.group, [one.group]) &&
    isIn(
      filter.status,
      states.map(({ status }) => status),
    ) &&
    isIn(filter.level, one.levels) &&
    isIn(filter.cause, causes) &&
    isIn(filter.addressee, one.addressee) &&
    isIn(filter.target, one.targets) &&
    isIn(filter.indicator, one.indicators)
  )
}

function isIn<T>(wanted: T | null, found: readonly T[]): boolean {
  return wanted === null || found.includes(wanted)
}

/** An id is meant whole (`W1` is not `W10`); a word may begin a word of the text, lack its Danish letters, or err in one letter. */
function holdsWord(one: Initiative, wanted: string): boolean {
  if (/^(w|l|v|r|g|ab)\d+$/.test(wanted)) return one.id.toLowerCase() === wanted
  const texts: readonly Text[] = [
    one.title,
    one.text,
    one.state.reason,
    ...one.parts.map(({ title }) => title),
  ]
  const words = texts.flatMap(({ da, en }) => foldSpelling(`${da} ${en}`).split(' '))
  const bare = withoutDanishLetters(wanted)
  return words.some(
    (word) =>
      word.startsWith(wanted) ||
      withoutDanishLetters(word).startsWith(bare) ||
      (wanted.length > 4 && word.includes(wanted)) ||
      (wanted.length > 4 && isOneLetterOff(word, wanted)),
  )
}
