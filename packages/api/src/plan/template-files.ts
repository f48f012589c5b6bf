import { FACT_KIND_NAMES, type Fact, type PlainDate } from '@laegedaekning/domain'
import { factsToCsv, findTemplateOfKind } from '@laegedaekning/intake'
import { EXAMPLE_SEED, makeExampleRegister } from '@laegedaekning/plans'
import { readBaseFacts } from '../base/base-facts.ts'
import { readOutlines } from '../base/outlines.ts'
import type { Register } from '../register/register.ts'
import type { Plan } from './plan-files.ts'

/** Facts as files of the product's templates, one a kind that has facts; outlines have no template and are left out. */
export function templateFiles(facts: readonly Fact[]): Plan {
  return FACT_KIND_NAMES.flatMap((kind) => {
    const template = findTemplateOfKind(kind)
    const found = facts.filter((fact) => fact.kind === kind)
    if (template === undefined || found.length === 0) return []
    return [{ name: `${template.id}.csv`, bytes: new TextEncoder().encode(factsToCsv(kind, found)) }]
  })
}

/** The made-up register (tier 3) as files that `laegedaekning import` and `laegedaekning plan` read. */
export async function exampleFiles(): Promise<Plan> {
  const { facts } = await readBaseFacts()
  return templateFiles(
    makeExampleRegister({ facts: [...facts, ...(await readOutlines())], seed: EXAMPLE_SEED }),
  )
}

/** What the register holds on a day, as files of the templates. */
export async function exportFiles(register: Register, date: PlainDate): Promise<Plan> {
  const snapshot = await register.at(date, await register.known())
  return templateFiles(FACT_KIND_NAMES.flatMap((kind): readonly Fact[] => snapshot[kind]))
}
