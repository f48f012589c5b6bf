import { formatNumber, type Language, type Text } from '@laegedaekning/domain'
import type { MapOutline } from '@laegedaekning/plans'
import type { PlacingAnswer } from '../contract/index.ts'
import { sourceLine } from '../files/status-sheet.ts'
import type { PdfDocument, PdfPart } from '../pdf/pdf-document.ts'
import { placeMapSvg } from './place-map.ts'
import { placingFinding, placingScope } from './placing-finding.ts'
import {
  assumptionTable,
  brokenTable,
  coverageTable,
  kommuneTable,
  type PdfTable,
  shownNumber,
  siteTable,
  stageTable,
  upperFirst,
} from './placing-pdf-tables.ts'
import { POLICY_TEXTS } from './placing-words.ts'
import { staysText } from './plan-names.ts'

const T = (da: string, en: string): Text => ({ da, en })
const MADE_UP = T(
  'Planen bygger på opdigtede forløb, steder og kapaciteter. Den viser, hvad programmet kan, og siger intet om Danmark.',
  'The plan rests on made-up courses, sites and capacities. It shows what the product can do and says nothing about Denmark.',
)

/** A plan as a document: finding, check, what is broken or conflicts, map, tables, every course with its reasons, and what it rests on. */
export function placingDocument(
  plan: PlacingAnswer,
  outlines: readonly MapOutline[],
  language: Language,
): PdfDocument {
  // a heading with its table; nothing where the table has no rows
  const tabled = (title: Text, of: (plan: PlacingAnswer, language: Language) => PdfTable) => {
    const table = of(plan, language)
    return table.rows.length === 0 ? [] : [heading(title[language]), table]
  }
  return {
    language,
    title: `${T('Uddannelsesplan', 'Training plan')[language]} ${plan.question.year}`,
    subtitle: upperFirst(placingScope(plan, language)),
    finding: placingFinding(plan, language),
    date: plan.question.date,
    madeUp: plan.madeUp ? MADE_UP[language] : null,
    parts: [
      ...checkParts(plan, language),
      ...conflictParts(plan, language),
      ...tabled(T('Grænser, der ikke holdes', 'Limits that are not kept'), brokenTable),
      // where nothing is placed there are only the sites of the year before
      ...(plan.courses.length === 0
        ? []
        : [
            ...mapParts(plan, outlines, language),
            ...tabled(T('Steder', 'Sites'), siteTable),
            ...tabled(T('Kommuner', 'Municipalities'), kommuneTable),
          ]),
      ...tabled(T('Dækning', 'Coverage'), coverageTable),
      ...tabled(T('Mål for mål', 'Objective by objective'), stageTable),
      ...courseParts(plan, language),
      ...basisParts(plan, language),
    ],
  }
}

const heading = (text: string, level: 1 | 2 | 3 = 1): PdfPart => ({ kind: 'heading', level, text })
const paragraph = (text: string, tone: 'plain' | 'soft' | 'warning' = 'plain'): PdfPart => ({
  kind: 'paragraph',
  text,
  tone,
})

/** What the independent checker says; where it disagrees, what the plan says and what it computed. */
function checkParts({ check }: PlacingAnswer, language: Language): readonly PdfPart[] {
  if (check === null || check.checked === 0) return []
  const { checked, faults } = check
  const isDanish = language === 'da'
  const count = formatNumber(checked, 0, language)
  if (faults.length === 0)
    return [
      paragraph(
        isDanish
          ? `Kontrolleret: et uafhængigt program har regnet ${count} ting efter og er enigt i dem alle.`
          : `Checked: an independent program has computed ${count} things again and agrees with them all.`,
      ),
    ]
  return [
    paragraph(
      isDanish
        ? `Kontrollen er uenig i ${faults.length} ting. Brug ikke planen, og meld fejlen.`
        : `The check disagrees with ${faults.length} things. Do not use the plan, and report the fault.`,
      'warning',
    ),
    {
      kind: 'list',
      items: faults.map(({ at, says, computed }) =>
        isDanish
          ? `${at}: planen siger ${says}, kontrollen ${computed}`
          : `${at}: the plan says ${says}, the check ${computed}`,
      ),
    },
  ]
}

function conflictParts({ conflicts }: PlacingAnswer, language: Language): readonly PdfPart[] {
  if (conflicts.length === 0) return []
  return [
    heading(T('Regler, der strider mod hinanden', 'Rules that conflict')[language]),
    paragraph(
      T(
        'Fjernes eller lempes blot én af dem, kan resten holdes.',
        'With any one of them gone or eased, the rest can be kept.',
      )[language],
      'soft',
    ),
    ...conflicts.map(
      ({ rows }): PdfPart => ({
        kind: 'list',
        items: rows.map(({ text, rule, owner }) => `${upperFirst(text[language])} (${rule}, ${owner})`),
      }),
    ),
  ]
}

function mapParts(
  { sites }: PlacingAnswer,
  outlines: readonly MapOutline[],
  language: Language,
): readonly PdfPart[] {
  const [largest] = sites.toSorted((a, b) => b.months - a.months || (a.id < b.id ? -1 : 1))
  if (largest === undefined || outlines.length === 0) return []
  const placed = sites.filter(({ months }) => months > 0).length
  const months = formatNumber(largest.months, 0, language)
  const caption = T(
    'Cirklens flade er måneder. Fuld: mere end året før. Med streg: mindre. Ring: som året før. Brudt ring: kun året før. Tabellen viser det samme.',
    'The surface of a circle is months. Full: more than the year before. With a bar: less. Ring: as the year before. Broken ring: only the year before. The table says the same.',
  )
  const alt = T(
    `Kort: ${placed} steder med uddannelse; det største er ${largest.name} med ${months} måneder.`,
    `Map: ${placed} sites with training; the largest is ${largest.name} with ${months} months.`,
  )
  return [
    {
      kind: 'drawing',
      title: T('Hvor forløbene er', 'Where the courses are')[language],
      svg: placeMapSvg(outlines, sites),
      alt: alt[language],
      caption: caption[language],
      width: 0.7,
    },
  ]
}

function courseParts({ courses }: PlacingAnswer, language: Language): readonly PdfPart[] {
  if (courses.length === 0) return []
  const groups = Map.groupBy(courses, ({ vurName, specialty }) => `${specialty}, ${vurName}`)
  return [
    heading(T('Forløb med begrundelser', 'Courses with their reasons')[language]),
    ...[...groups].flatMap(([name, own]) => [
      heading(upperFirst(name), 2),
      ...own.map((row): PdfPart => {
        const km = shownNumber(row.travelKm, language)
        const before = shownNumber(row.lastYear, language)
        const about = [
          T(`Året før: ${before}`, `The year before: ${before}`),
          T(`${km} km mellem stederne`, `${km} km between the sites`),
          ...(row.breaks.length === 0
            ? []
            : [T(`Bryder ${row.breaks.join(', ')}`, `Breaks ${row.breaks.join(', ')}`)]),
        ]
        return {
          kind: 'record',
          title: `${row.count} × ${staysText(row.stays, language)}`,
          about: about.map((one) => one[language]).join(' · '),
          text: row.reason?.[language] ?? '',
        }
      }),
    ]),
  ]
}

function basisParts(plan: PlacingAnswer, language: Language): readonly PdfPart[] {
  const { assumptions, notes, sources, question, engine } = plan
  const policies = question.policies.map((id) => {
    const { title, ids } = POLICY_TEXTS[id]
    return `${title[language]} (${ids.join(', ')})`
  })
  const none = T('ingen', 'none')[language]
  const switched = `${T('Politikker, der er slået til', 'Policies switched on')[language]}: ${policies.join('; ') || none}.`
  const made =
    engine === null
      ? []
      : [
          `${T('Motorens udgave', 'Engine version')[language]} ${engine.version}, ${T('startnummer', 'seed')[language]} ${engine.seed}, ${T('kontrolsum', 'checksum')[language]} ${engine.inputHash}.`,
        ]
  return [
    heading(T('Hvad planen bygger på', 'What the plan rests on')[language]),
    { kind: 'list', items: [switched, ...notes.map((note) => note[language]), ...made] },
    ...(assumptions.length === 0 ? [] : [assumptionTable(plan, language)]),
    heading(T('Kilder', 'Sources')[language]),
    { kind: 'list', items: sources.map(sourceLine) },
  ]
}
