import { LIMITS } from '@laegedaekning/intake'
import type { HostileCase } from './corpus.ts'
import { csv, PRACTICE_HEADER, PRACTICE_ROW, practicesWith, utf8 } from './written.ts'

function text(content: string): HostileCase['files'] {
  return [{ name: 'a.csv', bytes: utf8(content) }]
}

/** Tables that are broken, too big, or of no format. */
export const TABLE_CASES: readonly HostileCase[] = [
  {
    name: 'a header and nothing else',
    files: [csv('praksis.csv', PRACTICE_HEADER)],
    codes: ['INTAKE_NO_ROWS'],
    facts: 0,
  },
  {
    name: 'a NUL in a cell',
    files: text(`${PRACTICE_HEADER}\n1;A\0;almen praksis;751;2026-01-01;a\n`),
    codes: ['INTAKE_NUL_CHARACTER'],
    facts: 0,
  },
  {
    name: 'a carriage return alone in a line',
    files: text(`${PRACTICE_HEADER}\n1;A\r;almen praksis;751;2026-01-01;a\n`),
    codes: ['INTAKE_LINE_ENDING'],
    facts: 0,
  },
  {
    name: 'lines that end as on an old Macintosh',
    files: text(`${PRACTICE_HEADER}\r${PRACTICE_ROW}\r`),
    codes: [],
    facts: 1,
  },
  {
    name: 'a quote that is never closed',
    files: text(`${PRACTICE_HEADER}\n1;"A;almen praksis;751;2026-01-01;a\n`),
    codes: ['INTAKE_QUOTE_UNCLOSED'],
    facts: 0,
  },
  {
    name: 'a quote in the middle of a cell',
    files: text(`${PRACTICE_HEADER}\n1;5" rør;almen praksis;751;2026-01-01;a\n`),
    codes: ['INTAKE_TABLE_UNREADABLE'],
    facts: 0,
  },
  {
    name: 'letters after a closing quote',
    files: text(`${PRACTICE_HEADER}\n1;"A"B;almen praksis;751;2026-01-01;a\n`),
    codes: ['INTAKE_TABLE_UNREADABLE'],
    facts: 0,
  },
  {
    name: 'a row that is too short and one that is too long',
    files: [csv('praksis.csv', PRACTICE_HEADER, '1;A', PRACTICE_ROW, `2${PRACTICE_ROW.slice(1)};for meget`)],
    codes: ['INTAKE_ROW_LENGTH', 'INTAKE_ROW_LENGTH'],
    facts: 1,
  },
  {
    name: 'an old spreadsheet trick: sep= on the first line',
    files: [csv('praksis.csv', 'sep=;', PRACTICE_HEADER, PRACTICE_ROW)],
    codes: [],
    facts: 1,
  },
  {
    name: 'empty rows before, between and after',
    files: [csv('praksis.csv', ';;;;;', '', PRACTICE_HEADER, '', PRACTICE_ROW, ';;;;;', '')],
    codes: [],
    facts: 1,
  },
  {
    name: 'more rows than the limit',
    files: text(`${PRACTICE_HEADER}\n${`${PRACTICE_ROW}\n`.repeat(LIMITS.rows + 1)}`),
    codes: ['INTAKE_TOO_MANY_ROWS'],
    facts: 0,
  },
  {
    name: 'more columns than the limit',
    files: text(`${'a;'.repeat(LIMITS.columns)}b\n`),
    codes: ['INTAKE_TOO_MANY_COLUMNS'],
    facts: 0,
  },
  {
    name: 'more cells than the limit',
    files: text(`${'a;'.repeat(LIMITS.columns - 1)}b\n`.repeat(LIMITS.cells / LIMITS.columns + 1)),
    codes: ['INTAKE_TOO_MANY_CELLS'],
    facts: 0,
  },
  {
    name: 'a cell longer than a spreadsheet allows',
    files: [practicesWith('tilmeldte_patienter', 'x'.repeat(LIMITS.cellCharacters + 1), '5')],
    codes: ['INTAKE_CELL_TOO_LONG'],
    facts: 1,
  },
  {
    name: 'a row without end',
    files: text(`${PRACTICE_HEADER}\n${'x'.repeat(LIMITS.rowCharacters + 1)}`),
    codes: ['INTAKE_CELL_TOO_LONG'],
    facts: 0,
  },
  {
    name: 'a header without end',
    files: text(`${'x'.repeat(LIMITS.cellCharacters + 1)};b\n1;2\n`),
    codes: ['INTAKE_CELL_TOO_LONG', 'INTAKE_FORMAT_UNKNOWN'],
    facts: 0,
  },
  {
    name: 'fifty megabytes of separators',
    files: text(';'.repeat(LIMITS.fileBytes)),
    codes: ['INTAKE_CELL_TOO_LONG'],
    facts: 0,
  },
  {
    name: 'a table of something else',
    files: [csv('a.csv', 'farve;vægt', 'rød;5')],
    codes: ['INTAKE_FORMAT_UNKNOWN'],
    facts: 0,
  },
  {
    name: 'a column that is missing',
    files: [csv('praksis.csv', 'praksis;navn;kommune;gyldig_fra;kilde', '1;A;751;2026-01-01;a')],
    codes: ['INTAKE_COLUMN_MISSING'],
    facts: 0,
  },
  {
    name: 'a column that nothing knows',
    files: [practicesWith('yndlingsfarve', 'blå')],
    codes: ['INTAKE_COLUMN_UNKNOWN'],
    facts: 1,
  },
  {
    name: 'the same column twice in two spellings',
    files: [practicesWith('tilmeldte_patienter;Tilmeldte patienter', '1;2')],
    codes: ['INTAKE_COLUMN_TWICE'],
    facts: 0,
  },
  {
    name: 'names of columns that mean something to programs',
    files: [csv('a.csv', '__proto__;constructor;toString', '1;2;3')],
    codes: ['INTAKE_FORMAT_UNKNOWN'],
    facts: 0,
  },
  {
    name: 'a file that is recognised and not used yet',
    files: [
      csv(
        'a.csv',
        'id,hospital_name,lat,lon,street,postcode,city,municipality_code',
        '1,A,55,12,B,2300,C,0101',
      ),
    ],
    codes: ['INTAKE_FILE_NOT_USED'],
    facts: 0,
  },
  {
    name: 'a register file that does not say its day',
    files: [
      csv(
        'sor.csv',
        'Ydernummer;Enhedsnavn;Enhedstype;SOR-kode;B_X;B_Y;B_KK',
        '1;A;almen;2;575000;6225000;751',
      ),
    ],
    codes: ['INTAKE_DATE_NEEDED'],
    facts: 0,
  },
]
