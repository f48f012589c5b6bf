import type { IssueText } from './issue-text.ts'

/** Codes of the catalogue of initiatives. */
export type CatalogueCode = 'INITIATIVE_NOT_FOUND'

export const CATALOGUE_WORDS: Readonly<Record<CatalogueCode, IssueText>> = {
  INITIATIVE_NOT_FOUND: {
    title: { da: 'Indsatsen findes ikke', en: 'The initiative does not exist' },
    what: {
      da: 'Kataloget har ingen indsats med navnet »{found}«.',
      en: 'The catalogue has no initiative named “{found}”.',
    },
    why: {
      da: 'Kataloget har W1–W25, L1–L17, V1–V2, R1–R16, G1–G27 og AB1–AB18.',
      en: 'The catalogue has W1–W25, L1–L17, V1–V2, R1–R16, G1–G27 and AB1–AB18.',
    },
    advice: {
      da: 'Søg i kataloget, eller ret nummeret.',
      en: 'Search the catalogue, or correct the number.',
    },
  },
}
