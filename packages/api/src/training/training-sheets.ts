import { type Language, UNIT_WORDS } from '@laegedaekning/domain'
import type {
  DivideAnswer,
  FillingAnswer,
  IntroductionAnswer,
  ScreeningAnswer,
  TrainingCoursesAnswer,
  TrainingKeysAnswer,
  TrainingSitesAnswer,
} from '../contract/index.ts'
import type { Cell, Sheet, SheetColumn } from '../files/sheet.ts'

type Sheets = readonly [Sheet, ...Sheet[]]

const T = (da: string, en: string) => ({ da, en })
type Head = { readonly title: ReturnType<typeof T>; readonly format: SheetColumn['format'] }
const text = (da: string, en: string): Head => ({ title: T(da, en), format: { kind: 'text' } })
const year = (da: string, en: string): Head => ({ title: T(da, en), format: { kind: 'number', decimals: 0 } })
const number = (da: string, en: string): Head => ({
  title: T(da, en),
  format: { kind: 'number', decimals: 1 },
})
const share = (da: string, en: string): Head => ({ title: T(da, en), format: { kind: 'share', decimals: 1 } })

function sheet(
  name: ReturnType<typeof T>,
  heads: readonly Head[],
  rows: readonly (readonly Cell[])[],
  language: Language,
): Sheet {
  return {
    name: name[language],
    columns: heads.map(({ title, format }) => ({ header: title[language], format })),
    rows,
  }
}

const SPECIALTY = text('Speciale', 'Specialty')
const VUR = text('Videreuddannelsesregion', 'Training region')
const YEAR = year('År', 'Year')
const UNIT = text('Enhed', 'Unit')
const UNITS = {
  courses: T('forløb', 'courses'),
  'person-years': T('årsværk', 'person-years'),
} as const

const FILLING: readonly Head[] = [
  SPECIALTY,
  YEAR,
  text('Sted', 'Place'),
  text('Niveau', 'Level'),
  text('Id', 'Id'),
  number('Dimensioneret', 'Dimensioned'),
  number('Opslået', 'Posted'),
  number('Besat', 'Filled'),
  number('Ubesat', 'Unfilled'),
  number('Vekslet', 'Converted'),
  share('Besat andel', 'Share filled'),
  share('Laveste sted', 'Lowest site'),
  share('Højeste sted', 'Highest site'),
  share('Del af manglen, som gennemsnittet skjuler', 'Share of the shortfall hidden by the mean'),
]

/** The filling monitor: means with what they hide, the places inside, and year by year. */
export function fillingSheets(answer: FillingAnswer, language: Language): readonly [Sheet, Sheet, Sheet] {
  const rowsOf = (rows: FillingAnswer['rows']): readonly (readonly Cell[])[] =>
    rows.map((row) => [
      row.specialty === '' ? T('alle', 'all')[language] : row.specialty,
      row.year,
      row.place.name,
      row.place.level,
      row.place.id,
      row.dimensioned,
      row.posted,
      row.filled,
      row.unfilled,
      row.converted,
      row.share.value,
      row.smoothing?.worst.share ?? null,
      row.smoothing?.best.share ?? null,
      row.smoothing?.hiddenShare.value ?? null,
    ])
  return [
    sheet(T('Specialer', 'Specialties'), FILLING, rowsOf(answer.rows), language),
    sheet(T('Steder', 'Places'), FILLING, rowsOf(answer.places), language),
    sheet(T('År for år', 'Year by year'), FILLING, rowsOf(answer.series), language),
  ]
}

/** The published figures with their sources. */
export function publishedSheets(answer: FillingAnswer, language: Language): Sheets {
  const heads = [
    text('Emne', 'Topic'),
    text('Område', 'Area'),
    YEAR,
    number('Tal', 'Figure'),
    UNIT,
    text('Bemærkning', 'Note'),
    text('Kilde', 'Source'),
  ]
  const rows = answer.published.map((one) => [
    one.topic,
    one.area,
    one.year,
    one.value,
    UNIT_WORDS[one.figure.unit][language],
    one.note,
    answer.sources.find(({ id }) => id === one.source)?.title ?? one.source,
  ])
  return [sheet(T('Offentliggjort', 'Published'), heads, rows, language)]
}

/** Key compliance this year and added up, and the keys in force. */
export function keySheets(answer: TrainingKeysAnswer, language: Language): Sheets {
  const heads = [
    VUR,
    SPECIALTY,
    text('Regler', 'Rules'),
    UNIT,
    text('Område', 'Area'),
    share('Nøgle', 'Key'),
    number('Placeret', 'Placed'),
    number('Krav', 'Claim'),
    number('Afvigelse', 'Deviation'),
    number(`Placeret siden ${answer.from ?? ''}`, `Placed since ${answer.from ?? ''}`),
    number('Krav i alt', 'Claim in all'),
    number('Afvigelse i alt', 'Deviation in all'),
  ]
  const rows = answer.rows.flatMap((row) =>
    row.parties.map((party) => [
      row.vurName,
      row.specialty === '' ? T('alle under nøglen', 'all under the key')[language] : row.specialty,
      row.ids.join(', '),
      UNITS[row.unit][language],
      party.name,
      party.share,
      party.placed,
      party.quota,
      party.deviation.value,
      party.cumulatedPlaced,
      party.cumulatedQuota,
      party.cumulatedDeviation.value,
    ]),
  )
  return [
    sheet(T('Nøgler', 'Keys'), heads, rows, language),
    sheet(T('Gældende nøgler', 'Keys in force'), IN_FORCE, keysInForce(answer, language), language),
  ]
}

const IN_FORCE: readonly Head[] = [
  VUR,
  text('Gælder for', 'Applies to'),
  UNIT,
  text('Område', 'Area'),
  share('Andel', 'Share'),
  text('Gælder fra', 'Valid from'),
  text('Regler', 'Rules'),
  text('Kilde', 'Source'),
]

/** The keys of the day, an exception of a specialty as a key of its own. */
function keysInForce({ keys }: TrainingKeysAnswer, language: Language): readonly (readonly Cell[])[] {
  return keys.flatMap((key) =>
    key.parties.map((party) => [
      key.vurName,
      key.specialty === ''
        ? T('alle specialer uden egen nøgle', 'all specialties without a key of their own')[language]
        : key.specialty,
      UNITS[key.unit][language],
      party.name,
      party.share,
      key.validFrom ?? '',
      key.ids.join(', '),
      key.source,
    ]),
  )
}

const VERDICTS = {
  review: T('tages op', 'taken up'),
  bilateral: T('aftales mellem to', 'settled between two'),
  exempt: T('undtaget', 'exempt'),
  below: T('under grænsen', 'below the limit'),
  unknown: T('ikke oplyst', 'not told'),
} as const

/** The screening with the reason of each criterion. */
export function screeningSheets(answer: ScreeningAnswer, language: Language): Sheets {
  const heads = [
    VUR,
    SPECIALTY,
    share('Tid på universitetshospital', 'Time at university hospitals'),
    year('Regionshospitaler', 'Regional hospitals'),
    text('Afgørelse', 'Verdict'),
    ...['N18', 'N19', 'N20', 'N21'].map((id) => text(id, id)),
  ]
  const rows = answer.rows.map((row) => [
    row.vurName,
    row.specialty,
    row.share.value,
    row.regionalHospitals,
    VERDICTS[row.verdict][language],
    ...row.criteria.map(({ reason }) => reason[language]),
  ])
  return [sheet(T('Gennemsyn', 'Screening'), heads, rows, language)]
}

/** Continuation and bottlenecks. */
export function introductionSheets(answer: IntroductionAnswer, language: Language): Sheets {
  const heads = [
    VUR,
    SPECIALTY,
    number('Opslåede I-stillinger', 'Introductions posted'),
    number('Besatte I-stillinger', 'Introductions filled'),
    number('Opslåede H-forløb', 'Main courses posted'),
    number('Besatte H-forløb', 'Main courses filled'),
    share('H i forhold til I året før', 'Main over introductions the year before'),
  ]
  const rows = answer.continuation.map((row) => [
    row.vurName,
    row.specialty,
    row.introductionsPosted,
    row.introductionsFilled,
    row.mainPosted,
    row.mainFilled,
    row.ratio.value,
  ])
  const narrow = [
    text('Område', 'Area'),
    SPECIALTY,
    number('Ubesatte H-forløb', 'Main courses vacant'),
    number('Opslåede I-stillinger', 'Introductions posted'),
  ]
  const stuck = answer.bottlenecks.map((one) => [
    one.areaName,
    one.specialty,
    one.vacantMain,
    one.introductionsPosted,
  ])
  return [
    sheet(T('Fra I til H', 'From introduction to main'), heads, rows, language),
    sheet(T('Flaskehalse', 'Bottlenecks'), narrow, stuck, language),
  ]
}

/** The division: VUR cells with divisors, region cells with quota and who balances it. */
export function divideSheets(answer: DivideAnswer, language: Language): readonly [Sheet, Sheet] {
  const heads = [
    YEAR,
    SPECIALTY,
    VUR,
    number('Forløb', 'Courses'),
    number('Planens tal', 'Number of the plan'),
    number('Kvote', 'Quota'),
    number('Rækkens divisor', 'Divisor of the row'),
    number('Søjlens divisor', 'Divisor of the column'),
  ]
  const rows = answer.vurs.map((cell) => [
    cell.year,
    cell.specialty,
    cell.vurName,
    cell.courses,
    cell.planned,
    cell.quota,
    cell.rowDivisor,
    cell.columnDivisor,
  ])
  const regional = [
    YEAR,
    SPECIALTY,
    text('Område', 'Area'),
    UNIT,
    number('Får', 'Given'),
    number('Kvote i året', 'Quota of the year'),
    number('Kvote siden begyndelsen', 'Quota since the start'),
    number('Fået før', 'Given before'),
    number('Rest', 'Residual'),
    text('Udlignes af', 'Balanced by'),
    year('Udlignet i', 'Evened out in'),
  ]
  const cells = answer.regions.map((cell) => [
    cell.year,
    cell.specialty,
    cell.areaName,
    UNITS[cell.unit][language],
    cell.amount,
    cell.quota,
    cell.cumulatedQuota,
    cell.givenBefore,
    cell.residual,
    cell.balancedBy,
    cell.evenedOutIn,
  ])
  return [
    sheet(T('Til regionerne', 'To regions'), regional, cells, language),
    sheet(T('Til videreuddannelsesregion', 'To training regions'), heads, rows, language),
  ]
}

/** Sites with their room, one specialty a row. */
export function siteSheets(answer: TrainingSitesAnswer, language: Language): Sheets {
  const heads = [
    text('Id', 'Id'),
    text('Navn', 'Name'),
    text('Type', 'Kind'),
    text('Kommune', 'Municipality'),
    SPECIALTY,
    number('Læger ad gangen', 'Trainees at a time'),
    number('Vejledere', 'Supervisors'),
  ]
  const rows = answer.sites.flatMap((site) =>
    site.capacities.map((room) => [
      site.id,
      site.name,
      site.kind,
      site.kommune,
      room.specialty,
      room.trainees,
      room.supervisors,
    ]),
  )
  return [sheet(T('Steder', 'Sites'), heads, rows, language)]
}

/** Courses with their stays written out. */
export function courseSheets(answer: TrainingCoursesAnswer, language: Language): Sheets {
  const heads = [
    text('Id', 'Id'),
    SPECIALTY,
    YEAR,
    text('Optag', 'Intake'),
    text('Form', 'Form'),
    text('Område', 'Area'),
    text('Sted', 'Site'),
    number('Dimensioneret', 'Dimensioned'),
    number('Opslået', 'Posted'),
    number('Besat', 'Filled'),
    number('Vekslet', 'Converted'),
    text('Ophold', 'Stays'),
  ]
  const months = T('md.', 'months')[language]
  const rows = answer.rows.map((row) => [
    row.key,
    row.specialty,
    row.year,
    row.intake,
    row.form,
    row.areaName,
    row.siteName,
    row.dimensioned,
    row.posted,
    row.filled,
    row.converted,
    row.stays.map((stay) => `${stay.name} ${stay.months} ${months}`).join(' → '),
  ])
  return [sheet(T('Forløb', 'Courses'), heads, rows, language)]
}
