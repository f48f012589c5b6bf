import { type Issue, type IssueCode, Refusal } from '@laegedaekning/domain'

/** Stops a use case with one issue that the user can mend; `pointer` names the part of the request it lies in. */
export function refuse(code: IssueCode, values: Issue['values'], pointer?: string): never {
  const at = pointer === undefined ? {} : { at: { kind: 'field' as const, pointer } }
  throw new Refusal([{ code, severity: 'error', ...at, values }])
}
