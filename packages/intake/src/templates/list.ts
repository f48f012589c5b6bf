import type { SnapshotKind } from '@laegedaekning/domain'
import { AREA_TEMPLATES } from './area-templates.ts'
import { SUPPLY_TEMPLATES } from './supply-templates.ts'
import type { Template } from './template.ts'
import { TRAINING_TEMPLATES } from './training-templates.ts'
import { WORKFORCE_TEMPLATES } from './workforce-templates.ts'

/** Every template of the product, in the order in which files are usually loaded: areas, people, supply. */
export const TEMPLATES: readonly Template[] = [
  ...AREA_TEMPLATES,
  ...SUPPLY_TEMPLATES,
  ...TRAINING_TEMPLATES,
  ...WORKFORCE_TEMPLATES,
]

/** The template with that id, or `undefined`. */
export function findTemplate(id: string): Template | undefined {
  return TEMPLATES.find((template) => template.id === id)
}

/** The template of a kind of fact, or `undefined` for outlines, which are geometry and not a table. */
export function findTemplateOfKind(kind: SnapshotKind): Template | undefined {
  return TEMPLATES.find((template) => template.kind === kind)
}
