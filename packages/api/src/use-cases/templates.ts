import { findTemplate, TEMPLATES, templateCsv } from '@laegedaekning/intake'
import type { API, ResultOf } from '../contract/index.ts'
import type { Download } from './download-status.ts'
import { refuse } from './refuse.ts'

type Templates = ResultOf<typeof API.listTemplates>['templates']

/** The tables that can be filled in, with their columns. */
export function listTemplates(): Templates {
  return TEMPLATES.map(({ id, title, meaning, columns }) => ({
    id,
    title,
    description: meaning,
    columns: columns.map((column) => ({
      header: column.header,
      required: column.required,
      description: column.meaning,
      example: column.example,
    })),
  }))
}

/** A template as a file, `{id}.csv`: Danish headers and one example row. Refusal: ROUTE_NOT_FOUND. */
export function readTemplate(file: string): Download {
  const id = file.endsWith('.csv') ? file.slice(0, -'.csv'.length) : file
  if (findTemplate(id) === undefined) return refuse('ROUTE_NOT_FOUND', { found: file }, '/params/file')
  return {
    name: `${id}.csv`,
    type: 'text/csv; charset=utf-8',
    bytes: new TextEncoder().encode(templateCsv(id)),
  }
}
