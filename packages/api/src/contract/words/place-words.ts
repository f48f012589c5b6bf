import type { IssueText } from './issue-text.ts'

/** Codes of Find my place and What if. */
export type PlaceCode = 'PLACE_NOT_FOUND' | 'PLACE_OUTSIDE'

export const FIND_PLACE_WORDS: Readonly<Record<PlaceCode, IssueText>> = {
  PLACE_NOT_FOUND: {
    title: { da: 'Stedet blev ikke fundet', en: 'The place was not found' },
    what: {
      da: 'Der er intet sted i registret, som passer til »{found}«.',
      en: 'No place of the register fits “{found}”.',
    },
    why: {
      da: 'Der kan kun svares for steder, som registret kender, eller for et punkt.',
      en: 'An answer can be given only for places that the register knows, or for a point.',
    },
    advice: {
      da: 'Skriv en kommune (Stevns), et postnummer (3700), et sogn, en by, en vej med husnummer, en praksis eller et punkt i grader (55,1 14,9). Adresser, postnumre, sogne og byer kan findes, når en fil med dem er indlæst under Data.',
      en: 'Write a municipality (Stevns), a postal code (3700), a parish, a town, a street with its number, a practice or a point in degrees (55.1,14.9). Addresses, postal codes, parishes and towns can be found once a file with them has been imported under Data.',
    },
  },
  PLACE_OUTSIDE: {
    title: { da: 'Punktet ligger ikke i Danmark', en: 'The point is not in Denmark' },
    what: {
      da: 'Punktet »{found}« ligger langt fra Danmark.',
      en: 'The point “{found}” lies far from Denmark.',
    },
    why: {
      da: 'Registret kender kun danske praksis; afstande derfra siger intet.',
      en: 'The register knows only Danish practices; distances from there say nothing.',
    },
    advice: {
      da: 'Skriv bredden først og længden bagefter, i grader: 55,1 14,9.',
      en: 'Write latitude first and longitude second, in degrees: 55.1,14.9.',
    },
  },
}
