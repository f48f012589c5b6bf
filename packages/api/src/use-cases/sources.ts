import type { SourceId } from '@laegedaekning/domain'
import { findSource, listSources, type Source } from '@laegedaekning/rules'
import type { SourceAnswer } from '../contract/index.ts'

/** The bibliography entries of source ids, in the same order. A source that came with an import has only its id. */
export function sourcesOf(ids: readonly SourceId[]): readonly SourceAnswer[] {
  return ids.map((id) => findSource(id) ?? imported(id))
}

/** Every source of the bibliography. */
export function allSources(): readonly SourceAnswer[] {
  return listSources()
}

function imported(id: SourceId): Source {
  return {
    id,
    title: id,
    publisher: '',
    date: '',
    address: null,
    terms: '',
    certainty: 'assumed',
    madeUp: false,
    note: 'Kilden fulgte med en indlæst fil og står ikke i bibliografien.',
  }
}
