import type { IssueCode } from '@laegedaekning/domain'
import type { IssueText } from './issue-text.ts'

/** Codes about values that can be read in two ways, and about rows held against each other. */
export type TableCode = Extract<
  IssueCode,
  | 'INTAKE_NUMBER_AMBIGUOUS'
  | 'INTAKE_DATE_IMPRECISE'
  | 'INTAKE_AREA_RETIRED'
  | 'INTAKE_FURTHER_SITE'
  | 'INTAKE_PERIOD_OVERLAP'
  | 'INTAKE_SOURCE_PREFERRED'
  | 'INTAKE_SOURCES_DIFFER'
  | 'INTAKE_SUM_CHECKED'
>

export const TABLE_WORDS: Readonly<Record<TableCode, IssueText>> = {
  INTAKE_NUMBER_AMBIGUOUS: {
    title: { da: 'Tallet kan læses på to måder', en: 'The number can be read in two ways' },
    what: {
      da: 'Tallet[ »{found}«] kan læses på to måder[; det er læst som {readAs}].',
      en: 'The number[ “{found}”] can be read in two ways[; it was read as {readAs}].',
    },
    why: {
      da: 'Punktum kan være tusindtegn eller decimaltegn; forskellen er tusind gange.',
      en: 'A point may separate thousands or decimals; the difference is a thousandfold.',
    },
    advice: {
      da: 'Skriv tallet uden tusindtegn, fx 1600 eller 1,6.',
      en: 'Write the number without a thousands mark, such as 1600 or 1,6.',
    },
  },
  INTAKE_DATE_IMPRECISE: {
    title: { da: 'Datoen er ikke én bestemt dag', en: 'The date is not one certain day' },
    what: {
      da: 'Datoen[ »{found}«] er et spænd eller et omtrentligt tidspunkt.',
      en: 'The date[ “{found}”] is a range or an approximate time.',
    },
    why: {
      da: 'Alle tal gælder fra en bestemt dag; et spænd kan ikke sættes ind på tidslinjen.',
      en: 'Every figure holds from a certain day; a range cannot be put on the timeline.',
    },
    advice: {
      da: 'Vælg en dag, og skriv i noten, at den er valgt.',
      en: 'Choose a day, and say in the note that it was chosen.',
    },
  },
  INTAKE_AREA_RETIRED: {
    title: { da: 'Områdets kode er udgået', en: 'The code of the area is retired' },
    what: {
      da: 'Koden[ {found}] findes ikke længere[ i listen {list}].',
      en: 'The code[ {found}] no longer exists[ in the list {list}].',
    },
    why: {
      da: 'Områder lægges sammen og deles; den gamle kode kan dække noget andet end i dag.',
      en: 'Areas are merged and split; the old code may cover something other than today.',
    },
    advice: {
      da: 'Brug den nye kode, hvis tallet gælder i dag.',
      en: 'Use the new code if the figure holds today.',
    },
  },
  INTAKE_FURTHER_SITE: {
    title: {
      da: 'Samme praksis har flere behandlingssteder',
      en: 'The same practice has several places of treatment',
    },
    what: {
      da: 'Rækken er endnu et behandlingssted for praksis[ {practice}][ og tælles som {id}].',
      en: 'The row is one more place of treatment of practice[ {practice}][ and counts as {id}].',
    },
    why: {
      da: 'Antal praksis og antal behandlingssteder er to forskellige tal.',
      en: 'The number of practices and of places of treatment are two different figures.',
    },
    advice: { da: 'Intet, hvis det er rigtigt.', en: 'Nothing if it is right.' },
  },
  INTAKE_PERIOD_OVERLAP: {
    title: { da: 'To perioder overlapper', en: 'Two periods overlap' },
    what: {
      da: 'Perioden[ fra {from}][ for {key}] overlapper en anden række[ ({first})].',
      en: 'The period[ from {from}][ for {key}] overlaps another row[ ({first})].',
    },
    why: {
      da: 'På samme dag ville to forskellige værdier gælde.',
      en: 'Two different values would hold on the same day.',
    },
    advice: {
      da: 'Lad den ene periode slutte den dag, den anden begynder.',
      en: 'Let one period end on the day that the other begins.',
    },
  },
  INTAKE_SOURCE_PREFERRED: {
    title: { da: 'To kilder siger det samme; den ene er valgt', en: 'Two sources say it; one was chosen' },
    what: {
      da: 'Flere filer har tal for det samme[ ({key})][; {kept} er brugt frem for {left}].',
      en: 'Several files have figures for the same[ ({key})][; {kept} was used rather than {left}].',
    },
    why: {
      da: 'Kun ét tal kan gælde; vi siger hvilket.',
      en: 'Only one figure can hold; we say which.',
    },
    advice: {
      da: 'Intet, eller udelad den fil, der ikke skal gælde.',
      en: 'Nothing, or leave out the file that should not count.',
    },
  },
  INTAKE_SOURCES_DIFFER: {
    title: { da: 'To kilder siger noget forskelligt', en: 'Two sources differ' },
    what: {
      da: 'To filer har forskellige tal[ for {area}][: {used} er brugt, den anden siger {other}].',
      en: 'Two files have different figures[ for {area}][: {used} was used, the other says {other}].',
    },
    why: {
      da: 'Forskellen kan være afrunding eller en anden opgørelsesdag.',
      en: 'The difference may be rounding or another day of counting.',
    },
    advice: {
      da: 'Se efter, om de to filer gælder samme dag.',
      en: 'Check whether both files hold on the same day.',
    },
  },
  INTAKE_SUM_CHECKED: {
    title: { da: 'Summen er kontrolleret', en: 'The sum was checked' },
    what: {
      da: 'Delene giver summen[ i {rows} rækker][ ({what})].',
      en: 'The parts make the sum[ in {rows} rows][ ({what})].',
    },
    why: { da: 'Så er der ikke tabt tal på vejen.', en: 'So no figures were lost on the way.' },
    advice: { da: 'Intet.', en: 'Nothing.' },
  },
}
