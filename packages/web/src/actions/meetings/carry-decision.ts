import type { MeetingDecision, MeetingRound, OwnInitiative } from '@laegedaekning/domain'
import type { QueryClient } from '@tanstack/react-query'
import { client } from '../../register/queries.ts'
import { authorPart } from '../records/author.ts'
import { forgetRecords } from '../records/queries.ts'

/** Longest title of a record (domain `SHORT_TEXT`). */
const LONGEST_TITLE = 300

/** The initiative that a decision of a meeting round begins: proposed, in the place that it was decided for (X2 → X17). */
export function initiativeOf(
  roundId: string,
  round: MeetingRound,
  { key, text, kommune }: MeetingDecision,
): OwnInitiative {
  const [first = ''] = text.trim().split('\n')
  return {
    id: '',
    area: round.area,
    title: first.slice(0, LONGEST_TITLE),
    text,
    catalogueEntry: null,
    copiedFrom: { kind: 'meeting-round', id: roundId, part: key },
    causes: [],
    owner: '',
    partners: [],
    rhythm: null,
    budgetOere: null,
    steps: [],
    startsOn: null,
    effectFrom: null,
    endsOn: null,
    indicator: null,
    place: kommune,
    status: 'proposed',
    reason: '',
  }
}

/** Saves the initiative of a decision and gives its id. Throws an `ApiProblem` where the caller may not, or the body is refused. */
export async function carryDecision(
  cache: QueryClient,
  roundId: string,
  round: MeetingRound,
  decision: MeetingDecision,
  why: string,
): Promise<string> {
  const saved = await client.addRecord({
    params: { kind: 'initiative' },
    body: { body: initiativeOf(roundId, round, decision), why, ...authorPart() },
  })
  await forgetRecords(cache, 'initiative')
  return saved.id
}
