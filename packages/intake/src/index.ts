export { findTemplate, findTemplateOfKind, TEMPLATES } from './templates/list.ts'
export type { CellType, EmptyMeans, Template, TemplateColumn, Word } from './templates/template.ts'
export { headerOf, templateCsv } from './templates/template-csv.ts'
