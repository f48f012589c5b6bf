import type { AreaLevel, Certainty, Language, Text } from '@laegedaekning/domain'

/** What a certainty is called, in reports and files. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, Text>> = {
  sourced: { da: 'fundet i kilden', en: 'found in the source' },
  'second-hand': { da: 'andenhånd', en: 'second-hand' },
  inferred: { da: 'udledt', en: 'inferred' },
  assumed: { da: 'antaget', en: 'assumed' },
}

/** What a level's areas are called as a heading. */
export const LEVEL_HEADINGS: Readonly<Record<AreaLevel, Text>> = {
  land: { da: 'Hele landet', en: 'The whole country' },
  region: { da: 'Regioner', en: 'Regions' },
  vur: { da: 'Videreuddannelsesregioner', en: 'Postgraduate training regions' },
  sundhedsraad: { da: 'Sundhedsråd', en: 'Sundhedsråd' },
  kommune: { da: 'Kommuner', en: 'Municipalities' },
  amt: { da: 'Amter', en: 'Former counties' },
  planomraade: { da: 'Planområder', en: 'Planning areas' },
  postnummer: { da: 'Postnumre', en: 'Postal districts' },
  sogn: { da: 'Sogne', en: 'Parishes' },
  afstemningsomraade: { da: 'Afstemningsområder', en: 'Polling districts' },
}

const DA = {
  contents: 'Indhold',
  findings: 'Det vigtigste',
  figures: 'Nøgletal',
  areas: 'Område for område',
  withoutFigures: 'Nøgletal uden tal',
  withoutFiguresLead: 'Registret har ikke det, som disse nøgletal kræver. Grunden står ved hvert.',
  sources: 'Kilder',
  files: 'Indlæste filer',
  remarks: 'Hvad der ikke kunne bruges',
  remarksNone: 'Alle rækker kunne bruges uden bemærkninger.',
  remarksMore: (shown: number, all: number) =>
    `Her står ${shown} af ${all} bemærkninger, de alvorligste først. Resten står i filen med bemærkninger.`,
  versions: 'Udgave',
  madeUp: 'Opdigtede tal: rapporten indeholder tal fra eksempelregistret. De må ikke bruges som virkelige.',
  definition: 'Hvad tallet er',
  howMade: 'Sådan er det samlede tal regnet',
  rules: 'Regler og normer',
  reservations: 'Forbehold',
  legend: 'Signaturforklaring',
  noValue: 'intet tal',
  rank: 'Nr.',
  area: 'Område',
  comparison: 'Sammenlignet',
  certainty: 'Sikkerhed',
  total: 'I alt',
  indicator: 'Nøgletal',
  value: 'Tal',
  rankOf: (rank: number, of: number) => `${rank} af ${of}`,
  liesIn: 'Ligger i',
  from: 'fra',
  until: 'til',
  designations: 'Udpegninger',
  decidedBy: 'besluttet af',
  ydernumre: 'Ledige og særlige ydernumre',
  place: 'Sted',
  status: 'Status',
  origin: 'Oprindelse',
  where: 'Hvor',
  what: 'Hvad',
  file: 'Fil',
  kind: 'Genkendt som',
  rows: 'Rækker',
  used: 'brugt',
  notUsed: 'ikke brugt',
  severity: { error: 'fejl', warning: 'advarsel', note: 'bemærkning' },
  symbolSize: 'Cirklens flade er antallet.',
  explain: 'Hvor kommer tallet fra?',
  foot: 'Hvert tal kan følges til formel, regel, kilde og dato. Lavet med Lægedækning.',
} as const

type Words = {
  readonly [Key in keyof typeof DA]: (typeof DA)[Key] extends (...values: infer V) => string
    ? (...values: V) => string
    : (typeof DA)[Key] extends string
      ? string
      : Readonly<Record<keyof (typeof DA)[Key], string>>
}

const EN: Words = {
  contents: 'Contents',
  findings: 'The main findings',
  figures: 'Indicators',
  areas: 'Area by area',
  withoutFigures: 'Indicators without figures',
  withoutFiguresLead: 'The register does not hold what these indicators need. The reason stands at each.',
  sources: 'Sources',
  files: 'Files read',
  remarks: 'What could not be used',
  remarksNone: 'All rows could be used without remarks.',
  remarksMore: (shown, all) =>
    `Here are ${shown} of ${all} remarks, the worst first. The rest are in the file of remarks.`,
  versions: 'Version',
  madeUp: 'Made-up figures: the report holds figures of the example register. They must not be used as real.',
  definition: 'What the figure is',
  howMade: 'How the total was made',
  rules: 'Rules and norms',
  reservations: 'Reservations',
  legend: 'Legend',
  noValue: 'no figure',
  rank: 'No.',
  area: 'Area',
  comparison: 'Compared',
  certainty: 'Certainty',
  total: 'Total',
  indicator: 'Indicator',
  value: 'Figure',
  rankOf: (rank, of) => `${rank} of ${of}`,
  liesIn: 'Lies in',
  from: 'from',
  until: 'until',
  designations: 'Designations',
  decidedBy: 'decided by',
  ydernumre: 'Vacant and special provider numbers',
  place: 'Place',
  status: 'Status',
  origin: 'Origin',
  where: 'Where',
  what: 'What',
  file: 'File',
  kind: 'Recognised as',
  rows: 'Rows',
  used: 'used',
  notUsed: 'not used',
  severity: { error: 'error', warning: 'warning', note: 'note' },
  symbolSize: 'The circle’s surface is the number.',
  explain: 'Where does the figure come from?',
  foot: 'Every figure can be followed to formula, rule, source and date. Made with Lægedækning.',
}

/** The report's words in a language. */
export function wordsOf(language: Language): Words {
  return language === 'da' ? DA : EN
}

export type ReportWords = Words
