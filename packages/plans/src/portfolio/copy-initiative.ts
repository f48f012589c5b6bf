import type { AreaId, Idea, Language, OwnInitiative } from '@laegedaekning/domain'
import type { Initiative } from '@laegedaekning/rules'

/** An initiative of nobody's yet: everything empty but whose it is. The register gives it its id. */
export function emptyInitiative(area: AreaId): OwnInitiative {
  return {
    id: '',
    area,
    title: '',
    text: '',
    catalogueEntry: null,
    copiedFrom: null,
    causes: [],
    owner: '',
    partners: [],
    rhythm: null,
    budgetOere: null,
    steps: [],
    startsOn: null,
    effectFrom: null,
    endsOn: null,
    indicator: null,
    place: null,
    status: 'proposed',
    reason: '',
  }
}

/**
 * An entry of the catalogue as the beginning of an own initiative (X17): title, text, causes, rhythm and the first indicator that it is
 * meant to move. What the catalogue cannot know – owner, money, days – stays empty; the copy says where it comes from.
 */
export function copyFromCatalogue(entry: Initiative, area: AreaId, language: Language): OwnInitiative {
  return {
    ...emptyInitiative(area),
    title: entry.title[language],
    text: entry.text[language],
    catalogueEntry: entry.id,
    copiedFrom: { kind: 'catalogue', id: entry.id, part: '' },
    causes: entry.causes.map(({ cause }) => cause),
    rhythm: entry.rhythm,
    indicator: entry.indicators[0] ?? null,
  }
}

/** An idea of the bank as the beginning of an own initiative (R6). Partners, money and people are those of the place it came from, so they stay there. */
export function copyFromIdea(idea: Idea, area: AreaId): OwnInitiative {
  return {
    ...emptyInitiative(area),
    title: idea.title,
    text: idea.text,
    catalogueEntry: idea.catalogueEntry,
    copiedFrom: { kind: 'idea', id: idea.id, part: '' },
  }
}
