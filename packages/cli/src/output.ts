import { issueMessage } from '@laegedaekning/api/contract'
import { hasErrors, type Issue, type Language } from '@laegedaekning/domain'
import { EXIT, type ExitCode } from './exit-code.ts'

/** Where the command speaks: results on `out`, everything else on `err`. Handed in, so that tests can listen. */
export type Output = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly language: Language
  /** Issues as JSON lines on `out` instead of words on `err`. */
  readonly json: boolean
}

/** Issues of one code shown in words before the rest is only counted. */
const SHOWN = 10

/**
 * Tells the issues, errors first: as JSON lines, or in words. Of each code the first are told and the rest counted; notes of which
 * there are several are only counted, since they are in the files of a plan and in the receipt of an import.
 */
export function tellIssues(output: Output, issues: readonly Issue[]): void {
  if (output.json) {
    for (const issue of issues) {
      output.out(JSON.stringify({ ...issue, message: issueMessage(issue, output.language).text }))
    }
    return
  }
  for (const severity of SEVERITIES) {
    for (const [code, found] of byCode(issues.filter((issue) => issue.severity === severity))) {
      const shown = severity === 'note' && found.length > 1 ? [] : found.slice(0, SHOWN)
      for (const issue of shown) output.err(`${MARK[severity]} ${issueMessage(issue, output.language).text}`)
      const rest = found.length - shown.length
      if (rest > 0)
        output.err(restLine(MARK[severity], rest, shown.length > 0, code, found[0], output.language))
    }
  }
}

/** Issues grouped by code, in the order in which the codes are first met. */
function byCode(issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> {
  const groups = new Map<string, Issue[]>()
  for (const issue of issues) {
    const group = groups.get(issue.code)
    if (group === undefined) groups.set(issue.code, [issue])
    else group.push(issue)
  }
  return groups
}

/** `· 314 × Summen passer ikke (INTAKE_SUM_DIFFERS)`, or how many more there are of those just shown. */
function restLine(
  mark: string,
  count: number,
  isMore: boolean,
  code: string,
  first: Issue | undefined,
  language: Language,
): string {
  const title = first === undefined ? '' : issueMessage(first, language).title
  const more = language === 'da' ? 'mere' : 'more'
  return isMore ? `  … ${count} ${more}: ${title} (${code})` : `${mark} ${count} × ${title} (${code})`
}

const SEVERITIES: readonly Issue['severity'][] = ['error', 'warning', 'note']
const MARK: Readonly<Record<Issue['severity'], string>> = { error: '✗', warning: '!', note: '·' }

/** 4 where the register is in use, 1 where anything is an error, else 0. */
export function exitCodeOf(issues: readonly Issue[]): ExitCode {
  if (issues.some((issue) => issue.code === 'REGISTRY_LOCKED')) return EXIT.locked
  return hasErrors(issues) ? EXIT.issues : EXIT.fine
}
