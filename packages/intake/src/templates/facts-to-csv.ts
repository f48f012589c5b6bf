import type { Fact, SnapshotKind } from '@laegedaekning/domain'
import { findTemplateOfKind } from './list.ts'
import type { CellType, SharedField, Template, TemplateColumn } from './template.ts'
import { headerOf } from './template-csv.ts'
import { csvText, numberCell, textCell } from './write-csv.ts'

/**
 * Facts of one kind as a file of the kind's template; reading it back gives the same facts. Facts of other kinds are left out.
 * Throws a `RangeError` for outlines, which have no template.
 */
export function factsToCsv(kind: SnapshotKind, facts: readonly Fact[]): string {
  const template = findTemplateOfKind(kind)
  if (template === undefined) throw new RangeError(`facts of kind »${kind}« have no template`)
  const rows = facts.filter((fact) => fact.kind === kind).map((fact) => rowOf(template, fact))
  return csvText([headerOf(template), ...rows])
}

function rowOf(template: Template, fact: Fact): readonly string[] {
  const values = new Map<string, unknown>(Object.entries(fact.body))
  return template.columns.map((column) => {
    const shared = sharedValue(column.field, fact)
    return cellOf(column, shared === undefined ? values.get(column.field) : shared)
  })
}

function sharedValue(field: string, fact: Fact): string | boolean | null | undefined {
  const values: Readonly<Record<SharedField, string | boolean | null>> = {
    from: fact.virkning.from,
    until: fact.virkning.until,
    source: fact.provenance.source,
    certainty: fact.provenance.certainty,
    madeUp: fact.provenance.madeUp,
  }
  return Object.entries(values).find(([name]) => name === field)?.[1]
}

function cellOf(column: TemplateColumn, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return numberCell(value)
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  return typeof value === 'string' ? textCell(wordOf(column.type, value)) : ''
}

/** The Danish word for a value of a closed list; any other text as it is. */
function wordOf(type: CellType, value: string): string {
  if (type.kind !== 'word') return value
  return type.words.find((word) => word.value === value)?.da ?? value
}
