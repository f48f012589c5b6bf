/** Reads one change of a lever: a number of the forecast, where, and how much for each unit of the lever's size. */
import { LEVER_FORMS, LEVER_PARAMETERS, type LeverChange } from '../packages/rules/src/levers/lever.ts'
import { readTexts } from './knowledge-lists.ts'
import { type Fields, numberOf, readFields, readText, readWord } from './knowledge-read.ts'
import type { YamlFile } from './knowledge-yaml.ts'

const NAMES = {
  required: ['parameter', 'operation', 'per-unit'],
  optional: [
    'parts',
    'specialties',
    'campuses',
    'careers',
    'forms',
    'places',
    'from-age',
    'until-age',
    'after-years',
  ],
}

/** The change in a node, or null after reporting what is wrong. */
export function readLeverChange(yaml: YamlFile, node: unknown): LeverChange | null {
  const fields = readFields(yaml, node, NAMES, 'a change')
  const parameter = readWord(yaml, fields, 'parameter', LEVER_PARAMETERS)
  const operation = readWord(yaml, fields, 'operation', ['add', 'multiply'])
  const perUnit = readNumber(yaml, fields, 'per-unit')
  const parts = fields.has('parts') ? readNumber(yaml, fields, 'parts') : 1
  const places = fields.has('places') ? readText(yaml, fields, 'places') : null
  if (places !== null && places !== 'chosen')
    yaml.report(
      fields.get('places'),
      `\`places\` is »${places}«`,
      'The user chooses them',
      'Write `places: chosen`',
    )
  if (parameter === null || operation === null || perUnit === null || parts === null) return null
  return {
    parameter,
    operation,
    perUnit,
    parts,
    specialties: readTexts(yaml, fields, 'specialties'),
    campuses: readTexts(yaml, fields, 'campuses'),
    careers: readTexts(yaml, fields, 'careers'),
    forms: readForms(yaml, fields),
    inChosenPlaces: places === 'chosen',
    fromAge: fields.has('from-age') ? readNumber(yaml, fields, 'from-age') : null,
    untilAge: fields.has('until-age') ? readNumber(yaml, fields, 'until-age') : null,
    afterYears: fields.has('after-years') ? (readNumber(yaml, fields, 'after-years') ?? 0) : 0,
  }
}

function readNumber(yaml: YamlFile, fields: Fields, name: string): number | null {
  const pair = fields.get(name)
  return pair === undefined ? null : numberOf(yaml, pair.value, name)
}

function readForms(yaml: YamlFile, fields: Fields): LeverChange['forms'] {
  const words = readTexts(yaml, fields, 'forms')
  const forms = LEVER_FORMS.filter((form) => words.includes(form))
  if (forms.length < words.length)
    yaml.report(
      fields.get('forms'),
      'A form is not known',
      'The list of words is closed',
      `Use: ${LEVER_FORMS.join(', ')}`,
    )
  return forms
}
