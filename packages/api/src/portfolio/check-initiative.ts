import type { Issue, OwnInitiative } from '@laegedaekning/domain'
import { findIndicator, findInitiative } from '@laegedaekning/rules'

/** What is wrong with an own initiative beyond the shape of its fields: an entry or indicator that does not exist, an end before the start. */
export function initiativeIssues({
  catalogueEntry,
  indicator,
  startsOn,
  endsOn,
}: OwnInitiative): readonly Issue[] {
  const issues: Issue[] = []
  const refused = (pointer: string, found: string, expected: string) =>
    issues.push({
      code: 'REQUEST_VALUE_NOT_ALLOWED',
      severity: 'error',
      at: { kind: 'field', pointer },
      values: { found, expected },
    })
  if (catalogueEntry !== null && findInitiative(catalogueEntry) === undefined)
    refused('/catalogueEntry', catalogueEntry, 'W1 … AB18')
  if (indicator !== null && findIndicator(indicator) === undefined)
    refused('/indicator', indicator, '/api/indicators')
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) refused('/endsOn', endsOn, `≥ ${startsOn}`)
  return issues
}
