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

/** Tells the issues, errors first: as JSON lines, or in words with the first of each code and a count of the rest. */
export function tellIssues(output: Output, issues: readonly Issue[]): void {
  if (output.json) {
    for (const issue of issues) {
      output.out(JSON.stringify({ ...issue, message: issueMessage(issue, output.language).text }))
    }
    return
  }
  const counts = new Map<string, number>()
  for (const issue of SEVERITIES.flatMap((severity) =>
    issues.filter((found) => found.severity === severity),
  )) {
    const count = (counts.get(issue.code) ?? 0) + 1
    counts.set(issue.code, count)
    if (count <= SHOWN) output.err(`${MARK[issue.severity]} ${issueMessage(issue, output.language).text}`)
  }
  for (const [code, count] of counts) {
    if (count > SHOWN)
      output.err(`  … ${count - SHOWN} ${output.language === 'da' ? 'mere af slagsen' : 'more of'} ${code}`)
  }
}

const SEVERITIES: readonly Issue['severity'][] = ['error', 'warning', 'note']
const MARK: Readonly<Record<Issue['severity'], string>> = { error: '✗', warning: '!', note: '·' }

/** 4 where the register is in use, 1 where anything is an error, else 0. */
export function exitCodeOf(issues: readonly Issue[]): ExitCode {
  if (issues.some((issue) => issue.code === 'REGISTRY_LOCKED')) return EXIT.locked
  return hasErrors(issues) ? EXIT.issues : EXIT.fine
}
