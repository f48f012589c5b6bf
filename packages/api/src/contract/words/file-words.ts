import type { IssueCode } from '@laegedaekning/domain'
import type { IssueText } from './issue-text.ts'

/** Codes about whole files and tables. */
export type FileCode = Extract<
  IssueCode,
  | 'INTAKE_FILE_EMPTY'
  | 'INTAKE_FILE_TOO_LARGE'
  | 'INTAKE_TYPE_MISMATCH'
  | 'INTAKE_ENCODING_UNREADABLE'
  | 'INTAKE_ENCODING_GUESSED'
  | 'INTAKE_TABLE_UNREADABLE'
  | 'INTAKE_QUOTE_UNCLOSED'
  | 'INTAKE_ROW_LENGTH'
  | 'INTAKE_TOO_MANY_ROWS'
  | 'INTAKE_TOO_MANY_COLUMNS'
  | 'INTAKE_CELL_TOO_LONG'
  | 'INTAKE_FORMAT_UNKNOWN'
  | 'INTAKE_COLUMN_MISSING'
  | 'INTAKE_COLUMN_UNKNOWN'
  | 'INTAKE_COLUMN_TWICE'
  | 'INTAKE_JSON_UNREADABLE'
  | 'INTAKE_GEOMETRY_UNREADABLE'
>

export const FILE_WORDS: Readonly<Record<FileCode, IssueText>> = {
  INTAKE_FILE_EMPTY: {
    title: { da: 'Filen er tom', en: 'The file is empty' },
    what: { da: 'Filen har ingen rækker med data.', en: 'The file has no rows of data.' },
    why: {
      da: 'Der er intet at indlæse, og en tom fil er oftest en fejl ved udtrækket.',
      en: 'There is nothing to import, and an empty file is usually a failed extract.',
    },
    advice: {
      da: 'Åbn filen og se, om tallene er der. Lav udtrækket igen, eller udelad filen.',
      en: 'Open the file and see whether the figures are there. Make the extract again, or leave the file out.',
    },
  },
  INTAKE_FILE_TOO_LARGE: {
    title: { da: 'Filen er for stor', en: 'The file is too large' },
    what: {
      da: 'Filen fylder mere, end der kan modtages[: {found} mod højst {most}].',
      en: 'The file is larger than can be taken[: {found}, at most {most}].',
    },
    why: {
      da: 'Grænsen holder programmet brugbart for andre, mens en fil læses.',
      en: 'The limit keeps the program usable for others while a file is read.',
    },
    advice: {
      da: 'Del filen i flere, eller fjern kolonner og år, der ikke skal bruges.',
      en: 'Split the file, or remove columns and years that are not needed.',
    },
  },
  INTAKE_TYPE_MISMATCH: {
    title: { da: 'Filen er ikke det, navnet siger', en: 'The file is not what its name says' },
    what: {
      da: 'Filens indhold passer ikke til dens navn[: indholdet ligner {found}][, navnet siger {expected}].',
      en: 'The content of the file does not fit its name[: the content looks like {found}][, the name says {expected}].',
    },
    why: {
      da: 'En fil, der udgiver sig for noget andet, bliver ikke læst.',
      en: 'A file that claims to be something else is not read.',
    },
    advice: {
      da: 'Gem tabellen som CSV fra regnearket, og indlæs den nye fil.',
      en: 'Save the table as CSV from the spreadsheet, and import the new file.',
    },
  },
  INTAKE_ENCODING_UNREADABLE: {
    title: { da: 'Filens tegn kan ikke læses', en: 'The characters of the file cannot be read' },
    what: {
      da: 'Filen er ikke tekst i UTF-8, UTF-16 eller Windows-1252.',
      en: 'The file is not text in UTF-8, UTF-16 or Windows-1252.',
    },
    why: {
      da: 'Uden den rette tegnkodning bliver æ, ø og å forkerte, og navne kan ikke genkendes.',
      en: 'Without the right encoding æ, ø and å are wrong, and names cannot be recognised.',
    },
    advice: {
      da: 'Gem filen som »CSV UTF-8« i regnearket.',
      en: 'Save the file as “CSV UTF-8” in the spreadsheet.',
    },
  },
  INTAKE_ENCODING_GUESSED: {
    title: { da: 'Tegnkodningen er gættet', en: 'The encoding is a guess' },
    what: {
      da: 'Filen siger ikke, hvilken tegnkodning den har[; den er læst som {encoding}].',
      en: 'The file does not say which encoding it has[; it was read as {encoding}].',
    },
    why: {
      da: 'Er gættet forkert, bliver æ, ø og å til andre tegn.',
      en: 'If the guess is wrong, æ, ø and å become other characters.',
    },
    advice: {
      da: 'Se efter i forhåndsvisningen, om navne med æ, ø og å er rigtige.',
      en: 'Check in the preview that names with æ, ø and å are right.',
    },
  },
  INTAKE_TABLE_UNREADABLE: {
    title: { da: 'Filen kan ikke læses som tabel', en: 'The file cannot be read as a table' },
    what: {
      da: 'Filen er ikke en tabel med overskrifter og rækker[: {found}].',
      en: 'The file is not a table with headers and rows[: {found}].',
    },
    why: {
      da: 'Uden overskrifter ved vi ikke, hvad tallene er.',
      en: 'Without headers we do not know what the figures are.',
    },
    advice: {
      da: 'Lad første række være overskrifter, og skil kolonner med semikolon, komma eller tabulator. Hent en skabelon, hvis du er i tvivl.',
      en: 'Let the first row be headers, and separate columns by semicolon, comma or tab. Take a template if in doubt.',
    },
  },
  INTAKE_QUOTE_UNCLOSED: {
    title: { da: 'Et anførselstegn er ikke lukket', en: 'A quotation mark is not closed' },
    what: {
      da: 'Et felt begynder med anførselstegn, som aldrig bliver lukket.',
      en: 'A field begins with a quotation mark that is never closed.',
    },
    why: {
      da: 'Alt derefter ville blive læst som ét felt.',
      en: 'Everything after it would be read as one field.',
    },
    advice: {
      da: 'Luk eller fjern anførselstegnet i rækken.',
      en: 'Close or remove the quotation mark in the row.',
    },
  },
  INTAKE_ROW_LENGTH: {
    title: {
      da: 'Rækken har et andet antal felter end overskriften',
      en: 'The row has another number of fields than the header',
    },
    what: {
      da: 'Rækken har ikke samme antal felter som overskriften[: {found} mod {expected}].',
      en: 'The row does not have as many fields as the header[: {found}, not {expected}].',
    },
    why: {
      da: 'Felterne kan være forskudt, så et tal læses i en forkert kolonne.',
      en: 'The fields may be shifted, so that a number is read in the wrong column.',
    },
    advice: {
      da: 'Se efter et skilletegn for meget eller for lidt i rækken, fx et komma i en tekst.',
      en: 'Look for one separator too many or too few in the row, such as a comma in a text.',
    },
  },
  INTAKE_TOO_MANY_ROWS: {
    title: { da: 'For mange rækker', en: 'Too many rows' },
    what: {
      da: 'Tabellen har flere rækker, end der kan læses[: {found} mod højst {most}].',
      en: 'The table has more rows than can be read[: {found}, at most {most}].',
    },
    why: {
      da: 'Grænsen holder programmet brugbart for andre, mens en fil læses.',
      en: 'The limit keeps the program usable for others while a file is read.',
    },
    advice: { da: 'Del filen i flere.', en: 'Split the file.' },
  },
  INTAKE_TOO_MANY_COLUMNS: {
    title: { da: 'For mange kolonner', en: 'Too many columns' },
    what: {
      da: 'Tabellen har flere kolonner, end der kan læses[: {found} mod højst {most}].',
      en: 'The table has more columns than can be read[: {found}, at most {most}].',
    },
    why: {
      da: 'Så mange kolonner betyder oftest et forkert skilletegn.',
      en: 'That many columns usually mean a wrong separator.',
    },
    advice: {
      da: 'Se efter skilletegnet, og fjern kolonner, der ikke skal bruges.',
      en: 'Check the separator, and remove columns that are not needed.',
    },
  },
  INTAKE_CELL_TOO_LONG: {
    title: { da: 'Teksten i en celle er for lang', en: 'The text in a cell is too long' },
    what: {
      da: 'Cellen har flere tegn, end der kan læses[: {found} mod højst {most}].',
      en: 'The cell has more characters than can be read[: {found}, at most {most}].',
    },
    why: {
      da: 'Så lang en tekst er oftest flere rækker, der er løbet sammen.',
      en: 'So long a text is usually several rows run together.',
    },
    advice: {
      da: 'Se efter et anførselstegn, der ikke er lukket, i eller før cellen.',
      en: 'Look for an unclosed quotation mark in or before the cell.',
    },
  },
  INTAKE_FORMAT_UNKNOWN: {
    title: { da: 'Filens tabel kendes ikke', en: 'The table of the file is not known' },
    what: {
      da: 'Overskrifterne svarer ikke til nogen tabel, programmet kender[. Fundet: {found}][. Nærmest er {nearest}].',
      en: 'The headers match no table that the program knows[. Found: {found}][. The nearest is {nearest}].',
    },
    why: {
      da: 'Uden en kendt tabel ved vi ikke, hvad rækkerne betyder, og filen bliver ikke brugt.',
      en: 'Without a known table we do not know what the rows mean, and the file is not used.',
    },
    advice: {
      da: 'Hent skabelonen til det, filen handler om, og brug dens overskrifter.',
      en: 'Take the template for what the file is about, and use its headers.',
    },
  },
  INTAKE_COLUMN_MISSING: {
    title: { da: 'En kolonne mangler', en: 'A column is missing' },
    what: {
      da: 'Kolonnen »{expected}« findes ikke i filen[. Fundne kolonner: {found}].',
      en: 'The column “{expected}” is not in the file[. Columns found: {found}].',
    },
    why: { da: 'Rækkerne kan ikke bruges uden den.', en: 'The rows cannot be used without it.' },
    advice: {
      da: 'Tilføj kolonnen, eller ret dens overskrift, så den er som i skabelonen.',
      en: 'Add the column, or correct its header to be as in the template.',
    },
  },
  INTAKE_COLUMN_UNKNOWN: {
    title: { da: 'En kolonne bruges ikke', en: 'A column is not used' },
    what: {
      da: 'Kolonnen »{found}« kendes ikke og bliver ikke indlæst.',
      en: 'The column “{found}” is not known and is not imported.',
    },
    why: {
      da: 'Er overskriften blot stavet anderledes, går tallene tabt.',
      en: 'If the header is only spelt differently, the figures are lost.',
    },
    advice: {
      da: 'Ret overskriften, hvis kolonnen skulle være brugt; ellers kan du se bort fra det.',
      en: 'Correct the header if the column should have been used; otherwise ignore this.',
    },
  },
  INTAKE_COLUMN_TWICE: {
    title: { da: 'Samme kolonne står to gange', en: 'The same column stands twice' },
    what: {
      da: 'Overskriften »{found}« findes mere end én gang[; første gang i kolonne {first}].',
      en: 'The header “{found}” occurs more than once[; first in column {first}].',
    },
    why: { da: 'Vi kan ikke vide, hvilken der gælder.', en: 'We cannot know which one counts.' },
    advice: {
      da: 'Fjern eller omdøb den ene kolonne.',
      en: 'Remove or rename one of the columns.',
    },
  },
  INTAKE_JSON_UNREADABLE: {
    title: { da: 'JSON-filen kan ikke læses', en: 'The JSON file cannot be read' },
    what: { da: 'Filen er ikke gyldig JSON[: {found}].', en: 'The file is not valid JSON[: {found}].' },
    why: { da: 'En halv fil kan ikke bruges.', en: 'Half a file cannot be used.' },
    advice: {
      da: 'Hent filen igen; den kan være afbrudt undervejs.',
      en: 'Fetch the file again; the transfer may have been cut off.',
    },
  },
  INTAKE_GEOMETRY_UNREADABLE: {
    title: { da: 'Et omrids kan ikke læses', en: 'An outline cannot be read' },
    what: {
      da: 'Omridset er ikke en flade i en kendt koordinatform[: {found}][. Vi forventer {expected}].',
      en: 'The outline is not a surface in a known coordinate form[: {found}][. We expect {expected}].',
    },
    why: {
      da: 'Området kan ikke tegnes på kortet.',
      en: 'The area cannot be drawn on the map.',
    },
    advice: {
      da: 'Gem laget som GeoJSON i WGS 84 (EPSG:4326) eller som TopoJSON.',
      en: 'Save the layer as GeoJSON in WGS 84 (EPSG:4326) or as TopoJSON.',
    },
  },
}
