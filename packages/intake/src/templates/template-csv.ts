import { findTemplate } from './list.ts'
import type { Template } from './template.ts'
import { csvText, textCell } from './write-csv.ts'

/** The file that a user starts from: Danish headers and one example row; throws a `RangeError` for an id that is not in `TEMPLATES`. */
export function templateCsv(id: string): string {
  const template = findTemplate(id)
  if (template === undefined) throw new RangeError(`»${id}« is not a template`)
  return csvText([headerOf(template), template.columns.map((column) => textCell(column.example))])
}

/** The Danish headers of a template in order. */
export function headerOf(template: Template): readonly string[] {
  return template.columns.map((column) => column.header)
}
