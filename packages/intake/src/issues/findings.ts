import type { Issue, IssueCode, Place } from '@laegedaekning/domain'
import { LIMITS } from '../bytes/limits.ts'

/** Collects the issues of one file; a code that occurs more often than the limit is counted instead of listed. */
export type Findings = {
  readonly add: (
    severity: Issue['severity'],
    code: IssueCode,
    at: Place,
    values: Readonly<Record<string, string | number | undefined>>,
  ) => void
  readonly addAll: (issues: readonly Issue[]) => void
  /** Everything that was found, with one closing issue for each code of which some were left out. */
  readonly list: () => readonly Issue[]
}

type Count = { listed: number; left: number; severity: Issue['severity'] }

const RANK: Readonly<Record<Issue['severity'], number>> = { note: 0, warning: 1, error: 2 }

/** Long cells are shortened in an issue: they may hold anything, and only their start helps to find them. */
const SHOWN_CHARACTERS = 200

export function createFindings(file: string): Findings {
  const issues: Issue[] = []
  const counts = new Map<IssueCode, Count>()
  const push = (issue: Issue): void => {
    const count = counts.get(issue.code) ?? { listed: 0, left: 0, severity: issue.severity }
    counts.set(issue.code, count)
    if (count.listed < LIMITS.issuesOfOneCode) {
      count.listed += 1
      issues.push(issue)
      return
    }
    count.left += 1
    if (RANK[issue.severity] > RANK[count.severity]) count.severity = issue.severity
  }
  return {
    add: (severity, code, at, values) => push({ code, severity, at, values: shown(values) }),
    addAll: (found) => {
      for (const issue of found) push(issue)
    },
    list: () => [...issues, ...closing(file, counts)],
  }
}

function closing(file: string, counts: ReadonlyMap<IssueCode, Count>): readonly Issue[] {
  const left: Issue[] = []
  for (const [code, count] of counts) {
    if (count.left === 0) continue
    const values = { code, count: count.left }
    left.push({
      code: 'INTAKE_ISSUES_LEFT_OUT',
      severity: count.severity,
      at: { kind: 'file', file },
      values,
    })
  }
  return left
}

function shown(
  values: Readonly<Record<string, string | number | undefined>>,
): Record<string, string | number> {
  const kept: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue
    kept[name] =
      typeof value === 'string' && value.length > SHOWN_CHARACTERS
        ? `${value.slice(0, SHOWN_CHARACTERS)}…`
        : value
  }
  return kept
}
