import type { Issue, StoredDecision } from '@laegedaekning/domain'
import { type Decision, decide, parseDecisionRequest, withoutSensitive } from '@laegedaekning/rules'
import { bodyDifferences, inKeyOrder } from './body-differences.ts'

type Loose = Readonly<Record<string, unknown>>

/** Places shown where a decision is not what the rules give; more would only repeat it. */
const MOST_SHOWN = 5

/**
 * What is wrong with a decision that somebody wants to keep: it must be what the rules of its day give from its own inputs, word
 * for word, so that nobody keeps an answer that the program has not given. Issues: those of `parseDecisionRequest` under
 * `/decision`, RECORD_NOT_RECOMPUTED {found: pointer}.
 */
export function recomputedIssues({ decision, healthDetail }: StoredDecision): readonly Issue[] {
  const part = healthDetail === null ? '/decision' : '/healthDetail'
  const { value, issues } = parseDecisionRequest(questionOf(healthDetail ?? decision))
  if (value === null) return issues.map((issue) => under(part, issue))
  const whole = decide(value)
  const open = differencesOf('/decision', decision, withoutSensitive(whole))
  const closed = healthDetail === null ? [] : differencesOf('/healthDetail', healthDetail, whole)
  return [...open, ...closed].slice(0, MOST_SHOWN).map((pointer) => ({
    code: 'RECORD_NOT_RECOMPUTED',
    severity: 'error',
    at: { kind: 'field', pointer },
    values: { found: pointer },
  }))
}

/** The question of a kept decision. Where health was no part of what is kept, it was no. */
function questionOf(kept: Loose): Loose {
  const { inputs } = kept
  const isOpen = kept['kind'] === 'delepraksis' && typeof inputs === 'object' && inputs !== null
  const asked = ['kind', 'date', 'inputs'].filter((key) => key in kept).map((key) => [key, kept[key]])
  return { ...Object.fromEntries(asked), ...(isOpen ? { inputs: { health: false, ...inputs } } : {}) }
}

function under(part: string, issue: Issue): Issue {
  return issue.at?.kind === 'field'
    ? { ...issue, at: { kind: 'field', pointer: `${part}${issue.at.pointer}` } }
    : issue
}

function differencesOf(part: string, kept: Loose, made: Decision): readonly string[] {
  return bodyDifferences(inKeyOrder(kept), inKeyOrder(made)).map(({ pointer }) => `${part}${pointer}`)
}
