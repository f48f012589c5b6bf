import type { IssueCode } from '@laegedaekning/domain'
import type { IssueText } from './issue-text.ts'

/** Further codes about whole files. */
export type MoreFileCode = Extract<
  IssueCode,
  | 'INTAKE_FILE_NOT_READ'
  | 'INTAKE_FILE_NOT_USED'
  | 'INTAKE_GZIP_UNREADABLE'
  | 'INTAKE_NUL_CHARACTER'
  | 'INTAKE_LINE_ENDING'
  | 'INTAKE_NO_ROWS'
  | 'INTAKE_TOO_MANY_CELLS'
  | 'INTAKE_LAYER_NOT_USED'
  | 'INTAKE_WORKBOOK_UNREADABLE'
  | 'INTAKE_WORKBOOK_LOCKED'
  | 'INTAKE_SHEET_HIDDEN'
  | 'INTAKE_SHEET_MERGED'
  | 'INTAKE_SHEET_FORMULAS'
  | 'INTAKE_ISSUES_LEFT_OUT'
  | 'INTAKE_DATE_NEEDED'
>

export const MORE_FILE_WORDS: Readonly<Record<MoreFileCode, IssueText>> = {
  INTAKE_FILE_NOT_READ: {
    title: { da: 'Filer af denne slags læses ikke', en: 'Files of this kind are not read' },
    what: {
      da: 'Denne udgave læser ikke filer af slagsen[ {type}].',
      en: 'This version does not read files of the kind[ {type}].',
    },
    why: {
      da: 'Filen er ikke brugt, og dens tal er ikke med.',
      en: 'The file was not used, and its figures are not included.',
    },
    advice: {
      da: 'Gem tabellen som CSV, eller udelad filen.',
      en: 'Save the table as CSV, or leave the file out.',
    },
  },
  INTAKE_FILE_NOT_USED: {
    title: { da: 'Filen er genkendt, men bruges ikke', en: 'The file is recognised, but not used' },
    what: {
      da: 'Filen[ ({format}][, {rows} rækker][)] er genkendt, men intet bruger den endnu.',
      en: 'The file[ ({format}][, {rows} rows][)] is recognised, but nothing uses it yet.',
    },
    why: {
      da: 'Vi siger til, så ingen tror, at tallene er med.',
      en: 'We say so, so that nobody believes the figures are included.',
    },
    advice: { da: 'Intet.', en: 'Nothing.' },
  },
  INTAKE_GZIP_UNREADABLE: {
    title: { da: 'Den pakkede fil kan ikke læses', en: 'The compressed file cannot be read' },
    what: {
      da: 'Filen er pakket med gzip, men kan ikke pakkes ud inden for grænserne.',
      en: 'The file is compressed with gzip, but cannot be unpacked within the limits.',
    },
    why: {
      da: 'En afbrudt eller skadelig fil kan ikke bruges.',
      en: 'A file cut off or harmful cannot be used.',
    },
    advice: {
      da: 'Hent filen igen, eller pak den ud og indlæs CSV-filen.',
      en: 'Fetch the file again, or unpack it and import the CSV file.',
    },
  },
  INTAKE_NUL_CHARACTER: {
    title: { da: 'Filen indeholder nultegn', en: 'The file contains NUL characters' },
    what: { da: 'Der er nultegn i filen.', en: 'There are NUL characters in the file.' },
    why: {
      da: 'Sådanne tegn findes ikke i tekst; filen er skadet eller er ikke en tabel.',
      en: 'Such characters do not occur in text; the file is damaged or is not a table.',
    },
    advice: { da: 'Gem filen igen som CSV.', en: 'Save the file again as CSV.' },
  },
  INTAKE_LINE_ENDING: {
    title: { da: 'En linje slutter på en usædvanlig måde', en: 'A line ends in an unusual way' },
    what: {
      da: 'Der står et vognretur-tegn uden linjeskift inde i en linje.',
      en: 'There is a carriage return without a line feed inside a line.',
    },
    why: {
      da: 'Rækker kan være delt eller løbet sammen.',
      en: 'Rows may be split or run together.',
    },
    advice: { da: 'Gem filen igen som CSV.', en: 'Save the file again as CSV.' },
  },
  INTAKE_NO_ROWS: {
    title: { da: 'Tabellen har ingen rækker', en: 'The table has no rows' },
    what: {
      da: 'Der er overskrifter, men ingen rækker under dem.',
      en: 'There are headers, but no rows below them.',
    },
    why: {
      da: 'Der er intet at indlæse; udtrækket kan være tomt ved en fejl.',
      en: 'There is nothing to import; the extract may be empty by mistake.',
    },
    advice: {
      da: 'Lav udtrækket igen, eller udelad filen.',
      en: 'Make the extract again, or leave the file out.',
    },
  },
  INTAKE_TOO_MANY_CELLS: {
    title: { da: 'For mange celler', en: 'Too many cells' },
    what: {
      da: 'Tabellen har flere celler, end der kan læses[: højst {most}].',
      en: 'The table has more cells than can be read[: at most {most}].',
    },
    why: {
      da: 'Grænsen holder programmet brugbart for andre, mens en fil læses.',
      en: 'The limit keeps the program usable for others while a file is read.',
    },
    advice: {
      da: 'Del filen, eller fjern kolonner, der ikke skal bruges.',
      en: 'Split the file, or remove columns that are not needed.',
    },
  },
  INTAKE_LAYER_NOT_USED: {
    title: { da: 'Et lag i filen bruges ikke', en: 'A layer of the file is not used' },
    what: {
      da: 'Laget[ »{layer}«][ med {features} flader] bruges ikke.',
      en: 'The layer[ “{layer}”][ with {features} surfaces] is not used.',
    },
    why: {
      da: 'Filen har flere lag; kun lag med kendte områder tegnes.',
      en: 'The file has several layers; only layers with known areas are drawn.',
    },
    advice: { da: 'Intet, hvis det er rigtigt.', en: 'Nothing if it is right.' },
  },
  INTAKE_WORKBOOK_UNREADABLE: {
    title: { da: 'Projektmappen kan ikke åbnes', en: 'The workbook cannot be opened' },
    what: {
      da: 'Filen hedder .xlsx, men er beskadiget eller noget andet.',
      en: 'The file is called .xlsx, but is damaged or something else.',
    },
    why: {
      da: 'Intet af den er brugt, så halve tal ikke bliver læst.',
      en: 'Nothing of it was used, so that no half figures are read.',
    },
    advice: {
      da: 'Åbn den i et regneark, gem den igen som Excel-projektmappe (.xlsx) eller som CSV, og indlæs den nye fil.',
      en: 'Open it in a spreadsheet, save it again as an Excel workbook (.xlsx) or as CSV, and import the new file.',
    },
  },
  INTAKE_WORKBOOK_LOCKED: {
    title: { da: 'Projektmappen er låst eller gammel', en: 'The workbook is locked or old' },
    what: {
      da: 'Filen er låst med en adgangskode, eller den er af den gamle slags (.xls) med et nyt navn.',
      en: 'The file is locked with a password, or is of the old kind (.xls) under a new name.',
    },
    why: {
      da: 'Den kan ikke læses uden adgangskoden, og gamle filer læses ikke.',
      en: 'It cannot be read without the password, and old files are not read.',
    },
    advice: {
      da: 'Fjern adgangskoden, eller gem som .xlsx eller CSV.',
      en: 'Remove the password, or save as .xlsx or CSV.',
    },
  },
  INTAKE_SHEET_HIDDEN: {
    title: { da: 'Et skjult ark er ikke læst', en: 'A hidden sheet was not read' },
    what: { da: 'Arket[ »{sheet}«] er skjult.', en: 'The sheet[ “{sheet}”] is hidden.' },
    why: {
      da: 'Det, man ikke ser, skal ikke indlæses ved et tilfælde.',
      en: 'What nobody sees must not be imported by chance.',
    },
    advice: {
      da: 'Vis arket i regnearket, hvis det skal med, og gem igen.',
      en: 'Show the sheet in the spreadsheet if it belongs, and save again.',
    },
  },
  INTAKE_SHEET_MERGED: {
    title: { da: 'Flettede celler', en: 'Merged cells' },
    what: {
      da: 'Arket[ »{sheet}«] har flettede celler[: {count} steder].',
      en: 'The sheet[ “{sheet}”] has merged cells[: {count} places].',
    },
    why: {
      da: 'Kun den første celle har værdien; de andre læses som tomme.',
      en: 'Only the first cell has the value; the others are read as empty.',
    },
    advice: {
      da: 'Ophæv fletningen, og skriv værdien i hver række.',
      en: 'Unmerge them, and write the value in every row.',
    },
  },
  INTAKE_SHEET_FORMULAS: {
    title: { da: 'Værdier fra formler', en: 'Values from formulas' },
    what: {
      da: 'Arket[ »{sheet}«] har formler[ i {count} celler]. Værdierne er dem, der blev gemt.',
      en: 'The sheet[ “{sheet}”] has formulas[ in {count} cells]. The values are those that were saved.',
    },
    why: {
      da: 'Programmet regner ikke formler; er regnearket ikke regnet igennem, er værdien den gamle.',
      en: 'The program does not compute formulas; where the spreadsheet was not recalculated, the value is the old one.',
    },
    advice: {
      da: 'Intet, hvis filen er gemt af et regneark, der regner selv.',
      en: 'Nothing if the file was saved by a spreadsheet that recalculates.',
    },
  },
  INTAKE_ISSUES_LEFT_OUT: {
    title: { da: 'Flere af samme slags er udeladt', en: 'More of the same kind are left out' },
    what: {
      da: 'Der er {count} flere af samme slags ({code}), som ikke vises en for en.',
      en: 'There are {count} more of the same kind ({code}) that are not listed one by one.',
    },
    why: {
      da: 'En liste på tusinder hjælper ingen.',
      en: 'A list of thousands helps nobody.',
    },
    advice: {
      da: 'Ret de viste; de øvrige har oftest samme årsag.',
      en: 'Correct those listed; the rest usually have the same cause.',
    },
  },
  INTAKE_DATE_NEEDED: {
    title: {
      da: 'Filen siger ikke, hvilken dag den gælder',
      en: 'The file does not say which day it describes',
    },
    what: {
      da: 'Filen[ ({format})] siger ikke, hvilken dag tallene gælder.',
      en: 'The file[ ({format})] does not say on which day its figures hold.',
    },
    why: {
      da: 'Alle tal gælder fra en bestemt dag; uden den kan de ikke sættes ind på tidslinjen.',
      en: 'Every figure holds from a certain day; without it they cannot be put on the timeline.',
    },
    advice: {
      da: 'Angiv dagen, når filen læses (--date), eller brug skabelonen, som har en kolonne til den.',
      en: 'Give the day when the file is read (--date), or use the template, which has a column for it.',
    },
  },
}
