import { randomUUID } from 'node:crypto'
import { type Issue, type Language, Refusal } from '@laegedaekning/domain'
import { issueMessage, type Problem, statusOfCode } from '../contract/index.ts'
import { RecordConflict } from '../records/record-conflict.ts'

/** What is written to the log of a fault: the answer has only its id. */
export type FaultLog = (entry: {
  readonly id: string
  readonly route: string
  readonly error: unknown
}) => void

/** Issues listed in one problem document. */
const MOST_LISTED = 200

/**
 * The problem document of anything thrown. Refusals carry their issues; everything else is a fault: logged with an id,
 * and nothing of its inner text leaves the server (ASVS 16.5).
 */
export function problemOf(
  error: unknown,
  request: { readonly route: string; readonly language: Language },
  log: FaultLog,
): Problem {
  const issues = error instanceof Refusal ? error.issues.map(withoutInnerText) : (outsideIssues(error) ?? [])
  if (issues.length > 0) {
    const problem = made(issues, request.language)
    return error instanceof RecordConflict ? { ...problem, conflict: error.conflict } : problem
  }
  const id = randomUUID().slice(0, 8)
  log({ id, route: request.route, error })
  return made([{ code: 'FAULT', severity: 'error', values: { id } }], request.language)
}

/** A problem document of issues that are known. */
export function made(issues: readonly Issue[], language: Language): Problem {
  const issue = issues.find((found) => found.severity === 'error') ?? issues[0]
  const code = issue?.code ?? 'FAULT'
  const message = issueMessage(issue ?? { code, severity: 'error', values: {} }, language)
  return {
    type: `/fejl/${code}`,
    title: message.title,
    status: statusOfCode(code),
    detail: message.text,
    instance: `urn:uuid:${randomUUID()}`,
    code,
    issues: issues.slice(0, MOST_LISTED),
  }
}

/** Reasons of the machine and paths of its folders are for the log and the terminal, not for the network. */
const INNER_VALUES = new Set(['reason', 'folder'])

function withoutInnerText(issue: Issue): Issue {
  if (!issue.code.startsWith('REGISTRY_')) return issue
  const values = Object.fromEntries(Object.entries(issue.values).filter(([name]) => !INNER_VALUES.has(name)))
  return { ...issue, values }
}

/** Codes of the server's own parts, by their error codes and HTTP statuses. */
const OUTSIDE_CODES: Readonly<Record<string, Issue['code']>> = {
  FST_REQ_FILE_TOO_LARGE: 'REQUEST_TOO_LARGE',
  FST_FILES_LIMIT: 'REQUEST_TOO_LARGE',
  FST_PARTS_LIMIT: 'REQUEST_TOO_LARGE',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'REQUEST_TYPE_NOT_SUPPORTED',
  404: 'ROUTE_NOT_FOUND',
  413: 'REQUEST_TOO_LARGE',
  415: 'REQUEST_TYPE_NOT_SUPPORTED',
  429: 'REQUEST_TOO_MANY',
}

/** What the server's own parts throw about a request, or `null` where it is not about the request. */
function outsideIssues(error: unknown): readonly Issue[] | null {
  if (!(error instanceof Error)) return null
  const own = 'code' in error ? OUTSIDE_CODES[String(error.code)] : undefined
  const status = 'statusCode' in error ? Number(error.statusCode) : 0
  const code = own ?? OUTSIDE_CODES[status] ?? (status >= 400 && status < 500 ? 'REQUEST_UNREADABLE' : null)
  return code === null ? null : [{ code, severity: 'error', values: {} }]
}
