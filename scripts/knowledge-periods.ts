/** Reads the dated entries of a parameter: one stretch of its history each. */
import { isScalar, type Pair } from 'yaml'
import { CERTAINTIES, readSourceId } from './knowledge-ids.ts'
import { itemsOf } from './knowledge-lists.ts'
import { type Fields, readDay, readFields, readText, readWord } from './knowledge-read.ts'
import type { YamlFile } from './knowledge-yaml.ts'

/** The periods of a parameter, in order of time; only the last may have `until`. */
export function readPeriods<P extends { readonly from: string; readonly until: string | null }>(
  yaml: YamlFile,
  fields: Fields,
  list: string,
  names: Parameters<typeof readFields>[2],
  read: (period: Fields) => P | null,
): readonly P[] {
  const pair = fields.get(list)
  if (pair === undefined) return []
  const periods: P[] = []
  const items = itemsOf(yaml, pair.value, list)
  for (const [index, node] of items.entries()) {
    const period = readFields(yaml, node, names, `an entry of \`${list}\``)
    const value = read(period)
    if (value === null) continue
    const previous = periods.at(-1)
    if (previous !== undefined && value.from <= previous.from) {
      yaml.report(
        period.get('from'),
        `\`from\` ${value.from} does not come after ${previous.from}`,
        'A value ends where the next begins',
        'Put the entries in order of time, each day once',
      )
    }
    if (value.until !== null)
      checkUntil(yaml, period.get('until'), value.from, value.until, index === items.length - 1)
    periods.push(value)
  }
  return periods
}

function checkUntil(
  yaml: YamlFile,
  pair: Pair | undefined,
  from: string,
  until: string,
  isLast: boolean,
): void {
  if (until <= from) {
    yaml.report(
      pair,
      `\`until\` ${until} does not come after \`from\` ${from}`,
      'The period would hold no day',
      'Write the first day on which the value no longer applies',
    )
  }
  if (!isLast) {
    yaml.report(
      pair,
      '`until` stands on an entry that is not the last',
      'A value ends where the next begins',
      'Remove `until`',
    )
  }
}

/** What number and table periods share. */
export function readPeriod(yaml: YamlFile, fields: Fields, sourceIds: ReadonlySet<string>) {
  const from = readDay(yaml, fields, 'from')
  const until = readDay(yaml, fields, 'until')
  const reason = readText(yaml, fields, 'reason')
  const source = readSourceId(yaml, fields, sourceIds)
  const at = readText(yaml, fields, 'at')
  const certainty = readWord(yaml, fields, 'certainty', CERTAINTIES)
  if (from === null || source === null || certainty === null) return null
  return { from, until, reason, source, at, certainty }
}

/** The value of a period; null is allowed only with a reason, and a reason only with null. */
export function valueIn<T>(
  yaml: YamlFile,
  fields: Fields,
  name: string,
  read: (node: unknown) => T | null,
): T | null {
  const pair = fields.get(name)
  if (pair === undefined) return null
  if (!isScalar(pair.value) || pair.value.value !== null) {
    if (fields.has('reason')) {
      yaml.report(
        fields.get('reason'),
        `\`reason\` stands beside a \`${name}\``,
        'It tells why there is none',
        'Remove `reason`, or write `note:` on the parameter',
      )
    }
    return read(pair.value)
  }
  if (!fields.has('reason')) {
    yaml.report(
      pair,
      `\`${name}\` is null without a reason`,
      'A missing value is shown with its reason',
      'Add `reason:` in Danish: what was looked for, and where',
    )
  }
  return null
}
