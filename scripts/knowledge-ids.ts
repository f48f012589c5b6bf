/** Readers for ids and for the words that every figure carries. */
import type { Certainty } from '@laegedaekning/domain'
import { type Fields, readText } from './knowledge-read.ts'
import type { YamlFile } from './knowledge-yaml.ts'

/** The words used for certainty in the files (domain.md 0.2). */
export const CERTAINTIES: readonly Certainty[] = ['sourced', 'second-hand', 'inferred', 'assumed']

/** An id of the given form that has not been seen before; adds it to `seen`. */
export function readId(yaml: YamlFile, fields: Fields, form: RegExp, seen: Set<string>): string | null {
  const id = readText(yaml, fields, 'id')
  if (id === null) return null
  if (!form.test(id)) {
    yaml.report(
      fields.get('id'),
      `The id »${id}« has a wrong form`,
      'Ids stand in addresses, files and code',
      'Use letters a–z, digits and hyphens; æ, ø and å become ae, oe and aa',
    )
  }
  if (seen.has(id)) {
    yaml.report(
      fields.get('id'),
      `The id »${id}« is used twice`,
      'An id names one thing',
      'Give one of them another id, or join them',
    )
  }
  seen.add(id)
  return id
}

/** The field `source`, which must be an id of sources.yaml. */
export function readSourceId(yaml: YamlFile, fields: Fields, sourceIds: ReadonlySet<string>): string | null {
  const source = readText(yaml, fields, 'source')
  if (source === null || sourceIds.has(source)) return source
  yaml.report(
    fields.get('source'),
    `The source »${source}« is not in sources.yaml`,
    'Every figure must lead back to a source',
    'Add it to knowledge/sources.yaml, or correct the id',
  )
  return null
}
