import type { IssueCode } from '@laegedaekning/domain'
import type { HostileCase } from './corpus.ts'
import { csv, PRACTICE_HEADER, practicesWith } from './written.ts'

/** A practice file whose one further cell is bad. */
function cell(column: string, content: string, ...codes: readonly IssueCode[]): HostileCase {
  const facts = codes.some((code) => CODES_THAT_KEEP_THE_ROW.has(code)) ? 1 : 0
  return {
    name: `»${content.slice(0, 40)}« as ${column}`,
    files: [practicesWith(column, content)],
    codes,
    facts,
  }
}

const CODES_THAT_KEEP_THE_ROW: ReadonlySet<IssueCode> = new Set([
  'INTAKE_NUMBER_AMBIGUOUS',
  'INTAKE_AREA_SPELLING',
])

/** A practice file whose kommune, type or day is bad. */
function practice(name: string, row: string, facts: number, ...codes: readonly IssueCode[]): HostileCase {
  return { name, files: [csv('praksis.csv', PRACTICE_HEADER, row)], codes, facts }
}

const PATIENTS = 'tilmeldte_patienter'

/** Cells that cannot be read, or only with a guess that must be told. */
export const CELL_CASES: readonly HostileCase[] = [
  cell(PATIENTS, '1.6oo', 'INTAKE_NUMBER_UNREADABLE'),
  cell(PATIENTS, 'ca. 1600', 'INTAKE_NUMBER_UNREADABLE'),
  cell(PATIENTS, '1600,5', 'INTAKE_NUMBER_UNREADABLE'),
  cell(PATIENTS, '0x640', 'INTAKE_NUMBER_UNREADABLE'),
  cell(PATIENTS, '-', 'INTAKE_NUMBER_UNREADABLE'),
  cell(PATIENTS, '#REF!', 'INTAKE_NUMBER_UNREADABLE'),
  cell(PATIENTS, '=SUM(A1:A9)', 'INTAKE_NUMBER_UNREADABLE'),
  cell(PATIENTS, '١٦٠٠', 'INTAKE_NUMBER_UNREADABLE'),
  cell(PATIENTS, '1.600', 'INTAKE_NUMBER_AMBIGUOUS'),
  cell(PATIENTS, 'NaN', 'INTAKE_NUMBER_OUT_OF_RANGE'),
  cell(PATIENTS, 'Infinity', 'INTAKE_NUMBER_OUT_OF_RANGE'),
  cell(PATIENTS, '-0', 'INTAKE_NUMBER_OUT_OF_RANGE'),
  cell(PATIENTS, '1e308', 'INTAKE_NUMBER_OUT_OF_RANGE'),
  cell(PATIENTS, '9007199254740993', 'INTAKE_NUMBER_OUT_OF_RANGE'),
  cell(PATIENTS, '-5', 'INTAKE_NUMBER_OUT_OF_RANGE'),
  cell(PATIENTS, '9'.repeat(10_000), 'INTAKE_NUMBER_OUT_OF_RANGE'),
  cell('aabent_for_tilgang', 'måske', 'INTAKE_VALUE_NOT_ALLOWED'),
  cell('praksisform', 'hobbyklinik', 'INTAKE_VALUE_NOT_ALLOWED'),
  cell('gyldig_til', '31-02-2027', 'INTAKE_DATE_UNREADABLE'),
  cell('gyldig_til', '0000-01-01', 'INTAKE_DATE_UNREADABLE'),
  cell('gyldig_til', '01/31/2027', 'INTAKE_DATE_UNREADABLE'),
  cell('gyldig_til', '2027-01-01T24:00', 'INTAKE_DATE_UNREADABLE'),
  cell('gyldig_til', '1.1.27', 'INTAKE_DATE_UNREADABLE'),
  cell('gyldig_til', '2025-01-01', 'INTAKE_DATE_ORDER'),
  cell('gyldig_til', '2026-01-01', 'INTAKE_DATE_ORDER'),
  cell('breddegrad;laengdegrad', '56,15;', 'INTAKE_VALUE_MISSING'),
  cell('breddegrad;laengdegrad', '156,15;10,2', 'INTAKE_NUMBER_OUT_OF_RANGE'),
  {
    ...cell('breddegrad;laengdegrad', '10,2;56,15', 'INTAKE_POINT_OUTSIDE_DENMARK'),
    name: 'latitude and longitude that changed places',
    facts: 1,
  },
  practice(
    'a cell that must be filled and is empty',
    '1;;almen praksis;751;2026-01-01;a',
    0,
    'INTAKE_VALUE_MISSING',
  ),
  practice(
    'an id with a line break',
    '"1\n2";A;almen praksis;751;2026-01-01;a',
    0,
    'INTAKE_VALUE_NOT_ALLOWED',
  ),
  practice(
    'a kommune that is not there',
    '1;A;almen praksis;Atlantis;2026-01-01;a',
    0,
    'INTAKE_AREA_UNKNOWN',
  ),
  practice(
    'a region where a kommune must stand',
    '1;A;almen praksis;region-1082;2026-01-01;a',
    0,
    'INTAKE_AREA_UNKNOWN',
  ),
  practice('a former spelling', '1;A;almen praksis;Århus;2026-01-01;a', 1, 'INTAKE_AREA_SPELLING'),
  practice('Christiansø', '1;A;almen praksis;0411;2026-01-01;a', 1, 'INTAKE_AREA_NOT_A_KOMMUNE'),
  practice('a script as a name', '1;<script>alert(1)</script>;almen praksis;751;2026-01-01;a', 1),
  practice('a formula as a name', "1;'=cmd|' /C calc'!A0;almen praksis;751;2026-01-01;a", 1),
  practice('letters that look alike', '1;А;almen praksis;751;2026-01-01;a', 1),
  practice('emoji and letters from the right', '1;👩🏽‍⚕️ عيادة;almen praksis;751;2026-01-01;a', 1),
]
