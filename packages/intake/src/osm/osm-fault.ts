import { type IssueCode, Refusal } from '@laegedaekning/domain'

type OsmFaultCode = Extract<IssueCode, `NETWORK_${string}`>

/** A map file that cannot be used, as the refusal that ends its reading; `readRoadNetwork` makes it a `Checked`. */
export function osmFault(
  file: string,
  code: OsmFaultCode,
  values: Readonly<Record<string, string | number>>,
): Refusal {
  return new Refusal([{ code, severity: 'error', at: { kind: 'file', file }, values }])
}
