import type { Language, Text } from '@laegedaekning/domain'
import type { PlacingAnswer } from '../contract/index.ts'
import type { Cell, Sheet, SheetColumn } from '../files/sheet.ts'
import { sourceLine } from '../files/status-sheet.ts'
import { CERTAINTY_WORDS } from '../files/words.ts'
import { staysText } from './plan-names.ts'

type Head = { readonly title: Text; readonly format: SheetColumn['format'] }

const T = (da: string, en: string): Text => ({ da, en })
const text = (da: string, en: string): Head => ({ title: T(da, en), format: { kind: 'text' } })
const number = (da: string, en: string, decimals = 0): Head => ({
  title: T(da, en),
  format: { kind: 'number', decimals },
})

export const STATUS_WORDS: Readonly<Record<'optimal' | 'feasible' | 'nothing-found' | 'infeasible', Text>> = {
  optimal: T('bevist bedst', 'proven best'),
  feasible: T('bedste fundne, ikke bevist', 'best found, not proven'),
  'nothing-found': T('ingen plan fundet', 'no plan found'),
  infeasible: T('umulig', 'impossible'),
}
export const KIND_WORDS: Readonly<Record<PlacingAnswer['sites'][number]['kind'], Text>> = {
  university: T('universitetshospital', 'university hospital'),
  regional: T('regionshospital', 'regional hospital'),
  acute: T('akuthospital', 'acute hospital'),
  'tutor-practice': T('tutorpraksis', 'tutor practice'),
}

/** A plan as tables: courses with reasons first, then sites, kommuner, coverage, stages, limits, conflicts, and what the plan rests on. */
export function placingSheets(plan: PlacingAnswer, language: Language): readonly [Sheet, ...Sheet[]] {
  const sheet = (name: Text, heads: readonly Head[], rows: readonly (readonly Cell[])[]): Sheet => ({
    name: name[language],
    columns: heads.map(({ title, format }) => ({ header: title[language], format })),
    rows,
  })
  return [
    sheet(T('Forløb', 'Courses'), COURSES, courseRows(plan, language)),
    sheet(T('Steder', 'Sites'), SITES, siteRows(plan, language)),
    sheet(
      T('Kommuner', 'Municipalities'),
      [text('Id', 'Id'), text('Kommune', 'Municipality'), ...HELD],
      plan.kommuner.map((row) => [
        row.id,
        row.name,
        row.courses,
        row.months,
        row.lastCourses,
        row.lastMonths,
      ]),
    ),
    sheet(T('Dækning', 'Coverage'), COVERAGE, coverageRows(plan)),
    sheet(T('Trin', 'Stages'), STAGES, stageRows(plan, language)),
    sheet(T('Grænser', 'Limits'), LIMITS, limitRows(plan, language)),
    sheet(T('Regler i strid', 'Conflicts'), CONFLICTS, conflictRows(plan, language)),
    sheet(T('Om planen', 'About'), [text('Hvad', 'What'), text('Værdi', 'Value')], aboutRows(plan, language)),
  ]
}

const HELD: readonly Head[] = [
  number('Forløb med ophold', 'Courses with a stay'),
  number('Måneder', 'Months'),
  number('Forløb året før', 'Courses the year before'),
  number('Måneder året før', 'Months the year before'),
]

const COURSES: readonly Head[] = [
  text('Speciale', 'Specialty'),
  text('Videreuddannelsesregion', 'Training region'),
  number('Forløb', 'Courses'),
  number('Forløb året før', 'Courses the year before'),
  text('Ophold', 'Stays'),
  number('Km mellem stederne', 'Km between sites'),
  text('Bryder', 'Breaks'),
  text('Begrundelse', 'Reason'),
]

function courseRows({ courses }: PlacingAnswer, language: Language): readonly (readonly Cell[])[] {
  return courses.map((row) => [
    row.specialty,
    row.vurName,
    row.count,
    row.lastYear,
    staysText(row.stays, language),
    row.travelKm,
    row.breaks.join(', '),
    row.reason?.[language] ?? '',
  ])
}

const SITES: readonly Head[] = [
  text('Id', 'Id'),
  text('Sted', 'Site'),
  text('Type', 'Kind'),
  text('Kommune', 'Municipality'),
  ...HELD,
]

function siteRows({ sites }: PlacingAnswer, language: Language): readonly (readonly Cell[])[] {
  return sites.map((row) => [
    row.id,
    row.name,
    KIND_WORDS[row.kind][language],
    row.kommuneName,
    row.courses,
    row.months,
    row.lastCourses,
    row.lastMonths,
  ])
}

const COVERAGE: readonly Head[] = [
  text('Id', 'Id'),
  text('Område', 'Area'),
  number('Mangler læger', 'Doctors lacking', 1),
  number('Måneder', 'Months'),
  number('Måneder pr. manglende læge', 'Months per doctor lacking', 1),
]

/** Areas with the fewest months per doctor lacking first, as the screen and the PDF have them. */
function coverageRows({ coverage }: PlacingAnswer): readonly (readonly Cell[])[] {
  return coverage
    .toSorted((a, b) => a.monthsPerNeed - b.monthsPerNeed || (a.id < b.id ? -1 : 1))
    .map(({ id, name, need, months, monthsPerNeed }) => [id, name, need, months, monthsPerNeed])
}

const STAGES: readonly Head[] = [
  text('Mål', 'Objective'),
  number('Værdi', 'Value', 2),
  text('Enhed', 'Unit'),
  number('Bevist grænse', 'Proven bound', 2),
  { title: T('Gab', 'Gap'), format: { kind: 'share', decimals: 2 } },
  text('Bevist', 'Proven'),
]

function stageRows({ stages }: PlacingAnswer, language: Language): readonly (readonly Cell[])[] {
  return stages.map((row) => [
    row.title[language],
    row.value,
    row.unit[language],
    row.bound,
    row.gap,
    STATUS_WORDS[row.status][language],
  ])
}

const LIMITS: readonly Head[] = [
  text('Grænse', 'Limit'),
  text('Regel', 'Rule'),
  text('Ejer', 'Owner'),
  number('Planen har', 'The plan has', 2),
  number('Mindst', 'At least', 2),
  number('Højst', 'At most', 2),
  number('Brudt med', 'Broken by', 2),
  text('Enhed', 'Unit'),
]

function limitRows({ broken }: PlacingAnswer, language: Language): readonly (readonly Cell[])[] {
  return broken.map((row) => [
    row.text[language],
    row.rule,
    row.owner,
    row.activity,
    row.lower,
    row.upper,
    row.breach,
    row.unit[language],
  ])
}

const CONFLICTS: readonly Head[] = [
  number('Strid', 'Conflict'),
  text('Grænse', 'Limit'),
  text('Regel', 'Rule'),
  text('Ejer', 'Owner'),
]

function conflictRows({ conflicts }: PlacingAnswer, language: Language): readonly (readonly Cell[])[] {
  return conflicts.flatMap(({ rows }, index) =>
    rows.map(({ text: words, rule, owner }) => [index + 1, words[language], rule, owner]),
  )
}

function aboutRows(plan: PlacingAnswer, language: Language): readonly (readonly Cell[])[] {
  const { question, engine, check, status } = plan
  const all = language === 'da' ? 'alle' : 'all'
  const say = (da: string, en: string): string => T(da, en)[language]
  const list = (words: readonly string[]): string => (words.length === 0 ? all : words.join(', '))
  const faults = check?.faults.length ?? 0
  return [
    [say('År', 'Year'), question.year],
    [say('Registret på dagen', 'The register on'), question.date],
    [say('Specialer', 'Specialties'), list(question.specialties)],
    [say('Videreuddannelsesregioner', 'Training regions'), list(plan.vurs.map(({ name }) => name))],
    [say('Politikker', 'Policies'), question.policies.join(', ')],
    [say('Status', 'Status'), status === null ? '' : STATUS_WORDS[status][language]],
    [say('Kontrol', 'Check'), say(`${faults} afvigelser`, `${faults} faults`)],
    [say('Motorens udgave', 'Engine version'), engine?.version ?? ''],
    [say('Kontrolsum af problemet', 'Checksum of the problem'), engine?.inputHash ?? ''],
    [say('Opdigtede tal', 'Made-up data'), plan.madeUp ? say('ja', 'yes') : say('nej', 'no')],
    ...plan.notes.map((note): readonly Cell[] => [say('Bemærk', 'Note'), note[language]]),
    ...plan.assumptions.map((rule): readonly Cell[] => [
      rule.title[language],
      `${rule.value ?? ''} ${rule.unit} (${rule.source}, ${CERTAINTY_WORDS[rule.certainty][language]})`,
    ]),
    ...plan.sources.map((source): readonly Cell[] => [say('Kilde', 'Source'), sourceLine(source)]),
  ]
}
