import {
  type AreaId,
  type AreaLevel,
  type Checked,
  DENMARK,
  hasErrors,
  type Issue,
  type Language,
  levelOf,
  type PlainDate,
} from '@laegedaekning/domain'
import { FORMATS, type IntakeResult, type SourceFile } from '@laegedaekning/intake'
import { buildProfile, listFarAreas, type StatusTable } from '@laegedaekning/plans'
import { INDICATORS } from '@laegedaekning/rules'
import { type BaseFacts, readBaseFacts } from '../base/base-facts.ts'
import { readOutlines } from '../base/outlines.ts'
import { readSheetsAndFiles } from '../import/read-workbook.ts'
import type { Register } from '../register/register.ts'
import { levelsAt, readStatus } from '../use-cases/read-status.ts'
import { openMemoryRegister } from './open-memory-register.ts'
import { type Plan, planFiles } from './plan-files.ts'
import { publishedPlan } from './published-plan.ts'

/** What a plan is made of. `say` hears the progress in words of the language. */
export type PlanOrder = {
  readonly files: readonly SourceFile[]
  readonly date: PlainDate
  /** The day on which the plan is made: the limit for small counts is that of today, whatever day the plan is about. */
  readonly today: PlainDate
  /** Only areas inside this one; the country for all. */
  readonly within: AreaId
  readonly language: Language
  /** Without Denmark: only what the files say. */
  readonly empty: boolean
  /** With small counts of people, for use inside the house; without, the plan may be published (C2.14). */
  readonly full: boolean
  readonly say: (step: PlanStep) => void
}

/** Where a plan has got to. */
export type PlanStep =
  | { readonly kind: 'read'; readonly files: number }
  | { readonly kind: 'registered'; readonly facts: number; readonly issues: number }
  | { readonly kind: 'computed'; readonly tables: number }
  | { readonly kind: 'written'; readonly files: number }

const NOTHING: BaseFacts = { facts: [], files: [], issues: [] }

/** Levels for which a plan shows status, coarse to fine. */
const LEVELS: readonly AreaLevel[] = ['land', 'vur', 'region', 'planomraade', 'sundhedsraad', 'kommune']

/**
 * A folder of registers in, a plan out: checked data, status of every indicator at every level, profiles, report. Nothing
 * is stored. `value` is `null` where no file could be used at all. The same order gives the same bytes.
 */
export async function makePlan(order: PlanOrder): Promise<Checked<Plan>> {
  const base = order.empty ? NOTHING : await readBaseFacts()
  const known = base.facts.flatMap((fact) =>
    fact.kind === 'area' ? [{ id: fact.body.id, name: fact.body.name }] : [],
  )
  order.say({ kind: 'read', files: order.files.length })
  const { value: found, issues } = await readSheetsAndFiles(order.files, known, {
    asOf: order.date,
  })
  if (found === null || found.facts.length === 0)
    return { value: null, issues: orNothingFound(issues, order.files) }
  order.say({ kind: 'registered', facts: found.facts.length, issues: issues.length })
  const outlines = order.empty ? [] : await readOutlines()
  const register = await openMemoryRegister(order.date, [
    { why: 'knowledge/facts', facts: base.facts },
    { why: 'react-denmark-map', facts: outlines },
    { why: 'laegedaekning plan', facts: found.facts },
  ])
  try {
    const files = await computePlan(register, order, found, issues)
    order.say({ kind: 'written', files: files.length })
    return { value: files, issues }
  } finally {
    await register.close()
  }
}

async function computePlan(
  register: Register,
  order: PlanOrder,
  found: IntakeResult,
  issues: readonly Issue[],
): Promise<Plan> {
  const snapshot = await register.at(order.date, await register.known())
  const levels = LEVELS.filter((level) => levelsAt(snapshot).includes(level) && isInside(level, order.within))
  const tables: StatusTable[] = []
  for (const indicator of INDICATORS) {
    for (const niveau of levels) {
      const question = { noegletal: indicator.id, niveau, dato: order.date, 'inden-for': order.within }
      tables.push((await readStatus(register, { ...question, sammenlign: 'land', kendt: undefined })).table)
    }
  }
  order.say({ kind: 'computed', tables: tables.length })
  const inside = new Set(tables.flatMap((table) => table.rows.map((row) => row.area.id)))
  const profiles = snapshot.area
    .map((fact) => fact.body.id)
    .filter((id) => inside.has(id) && (levelOf(id) === 'sundhedsraad' || levelOf(id) === 'region'))
    .map((id) => buildProfile(snapshot, id, order.date))
  const inputs = found.perFile.map((file) => ({ ...file, title: titleOf(file.format, order.language) }))
  const inHouse = { tables, profiles }
  const shown = order.full ? inHouse : publishedPlan(inHouse, snapshot, order.today)
  const smallCountsHidden = shown !== inHouse
  const farAreas = listFarAreas(snapshot, order.date)
  return planFiles({ order, snapshot, ...shown, smallCountsHidden, farAreas, inputs, issues })
}

/** A level is shown for the country, or when it is finer than the area asked for. */
function isInside(level: AreaLevel, within: AreaId): boolean {
  return within === DENMARK || LEVELS.indexOf(level) > LEVELS.indexOf(levelOf(within))
}

function titleOf(format: string | null, language: Language): string {
  const found = FORMATS.find(({ id }) => id === format)
  return found?.title[language] ?? (language === 'da' ? 'ikke genkendt' : 'not recognised')
}

function orNothingFound(issues: readonly Issue[], files: readonly SourceFile[]): readonly Issue[] {
  if (hasErrors(issues)) return issues
  const values = { found: files.length === 0 ? '0' : files.map((file) => file.name).join(', ') }
  return [...issues, { code: 'INTAKE_FORMAT_UNKNOWN', severity: 'error', values }]
}
