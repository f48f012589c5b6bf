import type { SourceId } from '@laegedaekning/domain'
import { sources } from '../sources.generated.ts'
import type { Source } from './source.ts'

/** The source with this id, or `undefined` for an id that came with an import. */
export function findSource(id: SourceId): Source | undefined {
  return sources.find((source) => source.id === id)
}

/** Every source of knowledge/sources.yaml, in the file's order. */
export function listSources(): readonly Source[] {
  return sources
}
