import { FACT_KIND_NAMES, FACT_KINDS } from '@laegedaekning/domain'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFacts } from '../read-facts.ts'
import { arbitraryFacts, SOME_PRACTICES } from '../testing/arbitrary-facts.ts'
import { encoded, SOME_AREAS } from '../testing/written-table.ts'
import { factsToCsv } from './facts-to-csv.ts'
import { findTemplate, findTemplateOfKind, TEMPLATES } from './list.ts'
import { templateCsv } from './template-csv.ts'
import { textCell, unguardedText } from './write-csv.ts'

describe('templates', () => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    'facts written as »%s« and read again are the same facts',
    (_, template) => {
      fc.assert(
        fc.property(arbitraryFacts(template), (facts) => {
          const bytes = encoded(factsToCsv(template.kind, facts), 'utf-8')
          const { value, issues } = readFacts([{ name: 'a.csv', bytes }], SOME_AREAS, {
            knownPractices: SOME_PRACTICES,
          })
          expect(issues.filter((issue) => issue.code !== 'INTAKE_NO_ROWS')).toEqual([])
          expect(new Set(value?.facts)).toEqual(new Set(facts))
        }),
        { numRuns: 150 },
      )
    },
  )

  it('are there for every kind of fact but outlines and what is made in the product, and have a column for every field', () => {
    for (const kind of FACT_KIND_NAMES) {
      const fields = findTemplateOfKind(kind)?.columns.map((column) => column.field)
      if (kind === 'outline' || kind === 'trainingPlan') expect(fields).toBeUndefined()
      else expect(fields).toEqual(expect.arrayContaining(Object.keys(FACT_KINDS[kind].fields)))
    }
  })

  it('have an example row that can be read and says that it is invented', () => {
    const files = TEMPLATES.map(({ id }) => ({ name: `${id}.csv`, bytes: encoded(templateCsv(id), 'utf-8') }))
    const { value, issues } = readFacts(files, SOME_AREAS)
    expect(issues).toEqual([])
    expect(value?.facts).toHaveLength(20)
    expect(value?.facts.every((fact) => fact.provenance.madeUp)).toBe(true)
    expect(value?.perFile.map((file) => file.format)).toEqual(TEMPLATES.map((template) => template.id))
  })

  it('are found by id, and an unknown id is a mistake of the caller', () => {
    expect(findTemplate('befolkning')?.kind).toBe('population')
    expect(() => templateCsv('findes-ikke')).toThrow(RangeError)
    expect(() => factsToCsv('outline', [])).toThrow(RangeError)
  })
})

describe('formulas in text', () => {
  it.each(['=1+1', '+45', '-', '@a', '\tx', '＝1', "'=1"])(
    '%j is written so that no spreadsheet runs it',
    (text) => {
      expect(textCell(text)).toBe(`'${text}`)
      expect(unguardedText(textCell(text))).toBe(text)
    },
  )

  it('leaves other text and other apostrophes alone', () => {
    expect(textCell("Lars' praksis")).toBe("Lars' praksis")
    expect(unguardedText("'t Hooft")).toBe("'t Hooft")
  })
})
