import {
  type AreaId,
  areaId,
  DENMARK,
  type PlainDate,
  type Practice,
  type PracticeKind,
} from '@laegedaekning/domain'
import { isChristiansoe } from '../areas/area-names.ts'
import type { RowReader } from '../cells/row-reader.ts'
import { degreesOfUtm32 } from '../geometry/utm.ts'
import { plainKey } from '../table/header.ts'
import { fileAt } from '../table/table.ts'
import { areaOf, IDENTIFIER, TEXT } from '../templates/column.ts'
import type { CellType } from '../templates/template.ts'
import { extra, maybe } from './column.ts'
import { factOf, originOf, since } from './fact.ts'
import type { TableFormat, TableInput } from './format.ts'

/** Metres of EPSG:25832 around Denmark. */
const EAST: CellType = { kind: 'decimal', least: 400_000, most: 950_000 }
const NORTH: CellType = { kind: 'decimal', least: 6_000_000, most: 6_450_000 }

/** Where a unit is, in the order in which it is looked for: visit, activity, post (data.md 8). */
const PLACES = ['B', 'A', 'P'] as const

/** The organisation register SOR as CSV: `;`, ISO-8859-1, decimal comma, EPSG:25832. One row a unit. */
export const SOR: TableFormat = {
  kind: 'table',
  id: 'sor',
  title: {
    da: 'Sundhedsvæsenets Organisationsregister (SOR)',
    en: 'Organisation register of the health service (SOR)',
  },
  stage: 2,
  authority: 3,
  dashIsZero: false,
  columns: [
    maybe('Ydernummer', IDENTIFIER),
    maybe('Enhedsnavn', TEXT),
    maybe('Enhedstype', TEXT),
    maybe('SOR-kode', TEXT),
    ...PLACES.flatMap((place) => [
      (place === 'B' ? maybe : extra)(`${place}_X`, EAST),
      (place === 'B' ? maybe : extra)(`${place}_Y`, NORTH),
      (place === 'B' ? maybe : extra)(`${place}_KK`, areaOf('kommune')),
      extra(`${place}_Postnummer`, areaOf('postnummer')),
    ]),
  ],
  read: readUnits,
}

function readUnits(input: TableInput): void {
  const { asOf } = input
  if (asOf === null) {
    input.add('error', 'INTAKE_DATE_NEEDED', fileAt(input.file), { format: SOR.id })
    return
  }
  const units: Unit[] = []
  const notUsed = new Map<string, number>()
  for (const row of input.rows()) {
    const type = row.raw('Enhedstype').trim()
    const kind = kindOf(type)
    if (kind === undefined || row.raw('Ydernummer').trim() === '') {
      notUsed.set(type, (notUsed.get(type) ?? 0) + 1)
      continue
    }
    const practice = readUnit(row, kind, input)
    if (practice !== undefined) units.push({ row, practice, sorCode: row.raw('SOR-kode').trim() })
  }
  emitUnits(units, asOf, input)
  for (const [found, rows] of notUsed)
    input.add('note', 'INTAKE_CLASS_NOT_USED', fileAt(input.file), { found, rows })
}

/** Several places of treatment of one number are told apart by their SOR code, so the order of rows does not matter. */
function emitUnits(units: readonly Unit[], asOf: PlainDate, input: TableInput): void {
  const sites = new Map<string, number>()
  for (const { row, practice } of units.toSorted((a, b) => (a.sorCode < b.sorCode ? -1 : 1))) {
    const site = (sites.get(practice.id) ?? 0) + 1
    sites.set(practice.id, site)
    const id = site === 1 ? practice.id : `${practice.id}-${site}`
    if (site > 1) input.add('note', 'INTAKE_FURTHER_SITE', row.place, { practice: practice.id, id })
    input.emit(row.row, [factOf('practice', { ...practice, id }, since(asOf), originOf('sor'))])
  }
}

type Unit = { readonly row: RowReader; readonly practice: Practice; readonly sorCode: string }

/** What a unit's type says it is; other types (hospitals, pharmacies, municipal care) are not practices. */
function kindOf(type: string): PracticeKind | undefined {
  const key = plainKey(type)
  if (key.startsWith('speciallaege')) return 'specialist'
  return key.startsWith('almen') || key.startsWith('praktiserendelaege') ? 'gp' : undefined
}

function readUnit(row: RowReader, kind: PracticeKind, input: TableInput): Practice | undefined {
  const id = row.text('Ydernummer')
  const name = row.text('Enhedsnavn')
  const kommune = kommuneOf(row, input)
  const point = pointOf(row)
  const postnummer = postnummerOf(row)
  if (row.failed() || kommune === undefined) return undefined
  const unknown = { form: 'unknown', open: null, listedPatients: null } as const
  return { id: id.padStart(6, '0'), name, kind, kommune, postnummer, ...point, ...unknown }
}

function kommuneOf(row: RowReader, input: TableInput): AreaId | undefined {
  const header = PLACES.map((place) => `${place}_KK`).find((name) => row.raw(name).trim() !== '')
  if (header === undefined) {
    input.add('error', 'INTAKE_VALUE_MISSING', row.at('B_KK'), { expected: 'B_KK' })
    return undefined
  }
  if (!isChristiansoe(row.raw(header))) return row.area(header)
  input.add('note', 'INTAKE_AREA_NOT_A_KOMMUNE', row.at(header), { found: row.raw(header) })
  return DENMARK
}

function pointOf(row: RowReader): { readonly lat: number | null; readonly lon: number | null } {
  for (const place of PLACES) {
    const [east, north] = [row.numberOrNull(`${place}_X`), row.numberOrNull(`${place}_Y`)]
    if (east !== null && north !== null) return degreesOfUtm32(east, north)
  }
  return { lat: null, lon: null }
}

function postnummerOf(row: RowReader): AreaId | null {
  for (const place of PLACES) {
    const text = row.raw(`${place}_Postnummer`).trim()
    if (/^\d{4}$/u.test(text)) return areaId('postnummer', text)
  }
  return null
}
