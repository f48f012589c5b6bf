import type { IssueCode } from '@laegedaekning/domain'

/** The HTTP status of a problem document by its code; what is not listed is 422 (the data is not usable as it stands). */
const STATUS_BY_CODE: { readonly [C in IssueCode]?: number } = {
  INTAKE_FILE_TOO_LARGE: 413,
  INTAKE_TYPE_MISMATCH: 415,
  REGISTRY_LOCKED: 503,
  REGISTRY_UNDO_ALREADY: 409,
  REGISTRY_UNDO_NOT_LATEST: 409,
  REGISTRY_UNDO_UNKNOWN: 404,
  REGISTRY_NOT_EMPTY: 409,
  REGISTRY_UNAVAILABLE: 503,
  REQUEST_UNREADABLE: 400,
  REQUEST_KEY_UNKNOWN: 400,
  REQUEST_KEY_MISSING: 400,
  REQUEST_VALUE_NOT_ALLOWED: 400,
  REQUEST_TOO_LARGE: 413,
  REQUEST_TYPE_NOT_SUPPORTED: 415,
  REQUEST_TOO_MANY: 429,
  REQUEST_ORIGIN_REFUSED: 403,
  AREA_NOT_FOUND: 404,
  INDICATOR_NOT_FOUND: 404,
  PARAMETER_NOT_FOUND: 404,
  ROUTE_NOT_FOUND: 404,
  DATE_UNREADABLE: 400,
  LEVEL_NOT_AT_DATE: 404,
  FAULT: 500,
  PLACE_NOT_FOUND: 404,
  JOB_NOT_FOUND: 404,
  JOB_NOT_DONE: 409,
  JOB_TOO_MANY: 429,
  JOB_FAILED: 500,
}

/** The HTTP status that a problem with this code answers with (RFC 9110). */
export function statusOfCode(code: IssueCode): number {
  return STATUS_BY_CODE[code] ?? 422
}
