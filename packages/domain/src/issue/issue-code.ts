/**
 * Every issue that a user can meet. Codes are public API: never reused, retired ones stay in the list.
 * Texts in Danish and English: `packages/api/src/contract/issue-words.ts`; pages: `docs/reference/errors.md`.
 */
export const ISSUE_CODES = [
  // intake: files and tables
  'INTAKE_FILE_EMPTY',
  'INTAKE_FILE_TOO_LARGE', // found, most (bytes)
  'INTAKE_FILE_NOT_READ', // type: a kind of file that this version does not read (ods, osm.pbf …)
  'INTAKE_FILE_NOT_USED', // format, rows: recognised, but nothing uses it yet
  'INTAKE_TYPE_MISMATCH', // found, expected
  'INTAKE_ENCODING_UNREADABLE', // encoding
  'INTAKE_ENCODING_GUESSED', // encoding
  'INTAKE_GZIP_UNREADABLE',
  'INTAKE_NUL_CHARACTER',
  'INTAKE_LINE_ENDING', // a carriage return without line feed inside a line
  'INTAKE_TABLE_UNREADABLE', // found
  'INTAKE_QUOTE_UNCLOSED',
  'INTAKE_ROW_LENGTH', // found, expected (cells)
  'INTAKE_NO_ROWS',
  'INTAKE_TOO_MANY_ROWS', // most
  'INTAKE_TOO_MANY_COLUMNS', // found, most
  'INTAKE_TOO_MANY_CELLS', // most
  'INTAKE_CELL_TOO_LONG', // found, most (characters)
  'INTAKE_FORMAT_UNKNOWN', // found (headers), nearest (format)
  'INTAKE_COLUMN_MISSING', // expected, found (headers), format
  'INTAKE_COLUMN_UNKNOWN', // found, format
  'INTAKE_COLUMN_TWICE', // found, first (the other column)
  'INTAKE_JSON_UNREADABLE', // found
  'INTAKE_GEOMETRY_UNREADABLE', // found, expected
  'INTAKE_DATE_NEEDED', // format: the file does not say which day it describes
  'INTAKE_LAYER_NOT_USED', // layer, features
  'INTAKE_WORKBOOK_UNREADABLE',
  'INTAKE_WORKBOOK_LOCKED', // encrypted, or an old .xls under the name of a new one
  'INTAKE_SHEET_HIDDEN', // sheet
  'INTAKE_SHEET_MERGED', // sheet, count (ranges)
  'INTAKE_SHEET_FORMULAS', // sheet, count (cells)
  'INTAKE_ISSUES_LEFT_OUT', // code, count: more of the same kind than are listed
  // intake: cells
  'INTAKE_VALUE_MISSING', // expected
  'INTAKE_VALUE_NOT_ALLOWED', // found, expected (list of words), nearest
  'INTAKE_NUMBER_UNREADABLE', // found, expected
  'INTAKE_NUMBER_OUT_OF_RANGE', // found, least, most
  'INTAKE_NUMBER_AMBIGUOUS', // found, readAs
  'INTAKE_DATE_UNREADABLE', // found, expected
  'INTAKE_DATE_ORDER', // from, until
  'INTAKE_DATE_IMPRECISE', // found: a range of years or »about«, which no single day can stand for
  'INTAKE_AREA_UNKNOWN', // found, nearest
  'INTAKE_AREA_SPELLING', // found, readAs
  'INTAKE_AREA_NOT_A_KOMMUNE', // found (Christiansø 0411)
  'INTAKE_AREA_RETIRED', // found, list: a code that a later list no longer has
  'INTAKE_POINT_OUTSIDE_DENMARK', // lat, lon
  'INTAKE_POINT_ESTIMATED', // area: the file's point is not the area's own, so none is kept
  // intake: rows together
  'INTAKE_CLASS_INFERRED', // class, rows
  'INTAKE_CLASS_NOT_USED', // found, rows
  'INTAKE_FURTHER_SITE', // practice, id: one more place of treatment of the same provider number
  'INTAKE_ROW_TWICE', // first (place)
  'INTAKE_ROW_CONFLICT', // key, first (place)
  'INTAKE_PERIOD_OVERLAP', // key, from, first (place)
  'INTAKE_REFERENCE_UNKNOWN', // found, expected (kind of thing)
  'INTAKE_SOURCE_PREFERRED', // kept, left (files), count, key (the first)
  'INTAKE_SOURCES_DIFFER', // area, used, other
  'INTAKE_SUM_CHECKED', // rows, what
  'INTAKE_SUM_DIFFERS', // area, found, expected, difference
  // registry
  'REGISTRY_LOCKED',
  'REGISTRY_NOTHING_CHANGED',
  'REGISTRY_UNDO_ALREADY', // change, undoneBy
  'REGISTRY_UNDO_NOT_LATEST',
  'REGISTRY_UNDO_UNKNOWN',
  'REGISTRY_BACKUP_UNREADABLE',
  'REGISTRY_NOT_EMPTY',
  'REGISTRY_UNAVAILABLE',
  // requests
  'REQUEST_UNREADABLE',
  'REQUEST_KEY_UNKNOWN',
  'REQUEST_KEY_MISSING',
  'REQUEST_VALUE_NOT_ALLOWED',
  'REQUEST_TOO_LARGE',
  'REQUEST_TYPE_NOT_SUPPORTED',
  'REQUEST_TOO_MANY',
  'REQUEST_ORIGIN_REFUSED',
  'AREA_NOT_FOUND',
  'INDICATOR_NOT_FOUND',
  'PARAMETER_NOT_FOUND',
  'ROUTE_NOT_FOUND',
  'DATE_UNREADABLE',
  'LEVEL_NOT_AT_DATE',
  'FAULT',
  // long work
  'JOB_NOT_FOUND', // found
  'JOB_NOT_DONE', // state
  'JOB_TOO_MANY', // limit
  'JOB_FAILED',
  // training plans
  'TRAINING_PLAN_NOT_FOUND', // found
  'TRAINING_PLAN_EMPTY', // year
  // find my place
  'PLACE_NOT_FOUND', // found
  'PLACE_OUTSIDE', // found
  // road networks
  'NETWORK_FILE_UNREADABLE', // file
  'NETWORK_FILE_NOT_PBF',
  'NETWORK_PBF_TRUNCATED', // position (bytes)
  'NETWORK_PBF_DAMAGED', // position (bytes), expected
  'NETWORK_PBF_TOO_LARGE', // found, most
  'NETWORK_PBF_NOT_SUPPORTED', // found
  'NETWORK_NO_ROADS', // elements
  'NETWORK_CANCELLED',
  'NETWORK_NODES_MISSING', // count
  'NETWORK_RESTRICTIONS_NOT_USED', // count
  'NETWORK_GRAPH_DAMAGED', // expected
  'NETWORK_GRAPH_VERSION', // found, expected
  'NETWORK_POINTS_TOO_FAR', // count, limit (metres), first (id)
  // who can reach a doctor
  'ACCESS_NO_NETWORK',
  'ACCESS_PRACTICE_NOT_FOUND', // found
  // the outlook
  'OUTLOOK_NO_PEOPLE', // found (year)
  // accounts and rights
  'SIGN_IN_NEEDED',
  'SIGN_IN_FAILED',
  'SIGN_IN_TOO_MANY', // seconds
  'SIGN_IN_NOT_USED',
  'REQUEST_TOKEN_MISSING',
  'RIGHT_MISSING', // action
  'RIGHT_OTHER_AREA', // found (area), scope
  'ACCOUNTS_NONE', // found (address)
  'ACCOUNT_NAME_TAKEN', // found
  'ACCOUNT_NAME_NOT_ALLOWED', // found
  'ACCOUNT_NOT_FOUND', // found
  'ACCOUNT_SCOPE_WRONG', // role, found, wanted
  'ACCOUNT_PASSWORD_SHORT', // least
  'ACCOUNT_PASSWORD_IS_NAME',
  // what people write and keep
  'RECORD_NOT_FOUND', // found, kind
  'RECORD_CHANGED', // key
  'RECORD_EXISTS', // key
  'RECORD_VERSION_NEEDED',
  'RECORD_UNDO_UNKNOWN', // version
  'RECORD_SENSITIVE_OUTSIDE', // found: what rests on health, or tells a doctor's age, outside its field
  'RECORD_FIELD_WITHHELD', // found: a field that the account may not see
  'RECORD_FIELD_FIXED', // found: a field that is what was decided
  'RECORD_NOT_RECOMPUTED', // found: where a decision is not what the rules give
  // the catalogue of initiatives
  'INITIATIVE_NOT_FOUND', // found
  // guarantees
  'GUARANTEE_OPEN_ENDED',
  'GUARANTEE_OVER_CAP', // found, most (percent)
] as const

export type IssueCode = (typeof ISSUE_CODES)[number]
