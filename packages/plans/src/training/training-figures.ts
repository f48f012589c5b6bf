import type {
  AppliedRule,
  Figure,
  FigureInput,
  MissingReason,
  PlainDate,
  Provenance,
  Text,
  Unit,
} from '@laegedaekning/domain'
import { column, type IndicatorColumn, type IndicatorInfo, makeFigure } from '@laegedaekning/rules'

/** One number of a training figure. */
export type Part = {
  readonly symbol: string
  readonly label: Text
  readonly unit: Unit
  readonly value: number | null
}

const T = (da: string, en: string): Text => ({ da, en })
const part = (symbol: string, label: Text, unit: Unit): IndicatorColumn => column(symbol, label, unit)

type Info = Pick<IndicatorInfo, 'id' | 'ids' | 'title' | 'definition' | 'formula' | 'unit' | 'higherIs'> & {
  readonly columns: readonly IndicatorColumn[]
  readonly measure?: IndicatorInfo['measure']
}

function info({ measure, ...own }: Info): IndicatorInfo {
  return { notion: 'supply', measure: measure ?? 'rate', version: 1, ...own }
}

const POSTED = part('O', T('opslåede forløb', 'courses posted'), 'courses')
const FILLED = part('B', T('besatte forløb', 'courses filled'), 'courses')
const PLACED = part('P', T('placeret', 'placed'), 'person-years')
const QUOTA = part('K', T('krav efter nøglen', 'claim by the key'), 'person-years')

/** What each figure of the training room means; plain data, as indicators are. */
export const TRAINING_INFOS = {
  filled: info({
    id: 'besatte-forloeb',
    ids: ['I3', 'T11', 'W25'],
    title: T('Besatte forløb', 'Courses filled'),
    definition: T(
      'Besatte forløb som andel af de opslåede. Et gennemsnit over flere steder er alle besatte over alle opslåede, aldrig et gennemsnit af andele.',
      'Courses filled as a share of those posted. A mean over several sites is all filled over all posted, never a mean of shares.',
    ),
    formula: T('B ÷ O', 'B ÷ O'),
    unit: 'share',
    higherIs: 'better',
    columns: [POSTED, FILLED],
  }),
  hiddenCourses: info({
    id: 'skjulte-ubesatte-forloeb',
    ids: ['T11', 'C1.18', 'K9'],
    title: T('Ubesatte forløb, som gennemsnittet skjuler', 'Vacancies that the mean hides'),
    definition: T(
      'Ubesatte forløb ud over dem, som hvert sted ville have, hvis det var besat som gennemsnittet.',
      'Unfilled courses beyond those that each site would have if it were filled as the mean is.',
    ),
    formula: T('Σ max(0, O·(G − B/O))', 'Σ max(0, O·(G − B/O))'),
    unit: 'courses',
    higherIs: 'worse',
    measure: 'count',
    columns: [POSTED, FILLED],
  }),
  hiddenShare: info({
    id: 'skjult-andel-af-manglen',
    ids: ['T11', 'C1.18', 'K9'],
    title: T('Del af manglen, som gennemsnittet skjuler', 'Share of the shortfall that the mean hides'),
    definition: T(
      'De skjulte ubesatte forløb som andel af alle ubesatte. 0: alle steder er besat lige godt; tæt på 1: hele manglen ligger samlet på få steder.',
      'The hidden vacancies as a share of all. 0: every site is filled alike; near 1: the whole shortfall lies at few sites.',
    ),
    formula: T('S ÷ U', 'S ÷ U'),
    unit: 'share',
    higherIs: 'worse',
    columns: [
      part('S', T('skjulte ubesatte', 'hidden vacancies'), 'courses'),
      part('U', T('ubesatte i alt', 'vacancies in all'), 'courses'),
    ],
  }),
  belowMean: info({
    id: 'laveste-sted-under-gennemsnittet',
    ids: ['T11', 'C1.18'],
    title: T('Det laveste sted under gennemsnittet', 'The lowest site below the mean'),
    definition: T(
      'Gennemsnittets besatte andel minus det laveste steds.',
      'The filled share of the mean less that of the lowest site.',
    ),
    formula: T('G − L', 'G − L'),
    unit: 'share',
    higherIs: 'worse',
    columns: [
      part('G', T('gennemsnit', 'mean'), 'share'),
      part('L', T('laveste sted', 'lowest site'), 'share'),
    ],
  }),
  keyDeviation: info({
    id: 'afvigelse-fra-fordelingsnoegle',
    ids: ['I5', 'N7', 'N8', 'N9', 'C2.6'],
    title: T('Afvigelse fra fordelingsnøglen', 'Deviation from the key'),
    definition: T(
      'Hvad et område har fået, minus hvad nøglen giver det krav på, i nøglens egen enhed: forløb eller årsværk.',
      'What an area has had less what the key gives it a claim to, in the unit of the key: courses or person-years.',
    ),
    formula: T('P − K', 'P − K'),
    unit: 'person-years',
    higherIs: 'neutral',
    measure: 'count',
    columns: [PLACED, QUOTA],
  }),
  universityShare: info({
    id: 'andel-paa-universitetshospital',
    ids: ['I4', 'N18', 'N22'],
    title: T('Andel af tiden på universitetshospital', 'Share of the time at university hospitals'),
    definition: T(
      'Måneder på universitetshospital som andel af alle måneder i de opslåede hoveduddannelsesforløb.',
      'Months at university hospitals as a share of all months of the main courses posted.',
    ),
    formula: T('U ÷ M', 'U ÷ M'),
    unit: 'share',
    higherIs: 'neutral',
    columns: [
      part('U', T('måneder på universitetshospital', 'months at university hospitals'), 'months'),
      part('M', T('måneder i alt', 'months in all'), 'months'),
    ],
  }),
  continuation: info({
    id: 'fra-introduktion-til-hoveduddannelse',
    ids: ['I12', 'W10'],
    title: T('Fra introduktion til hoveduddannelse', 'From introduction to main course'),
    definition: T(
      'Besatte hoveduddannelsesforløb i forhold til besatte introduktionsstillinger året før. Tallene er stillinger og ikke personer, så det er et forhold, ikke en andel af de samme læger.',
      'Main courses filled against introduction posts filled the year before. They are posts and not persons, so it is a ratio and no share of the same doctors.',
    ),
    formula: T('H ÷ I', 'H ÷ I'),
    unit: 'share',
    higherIs: 'neutral',
    columns: [
      part('H', T('besatte H-forløb', 'main courses filled'), 'courses'),
      part('I', T('besatte I-stillinger året før', 'introductions filled the year before'), 'courses'),
    ],
  }),
  vurQuota: info({
    id: 'forloeb-til-videreuddannelsesregion',
    ids: ['N6', 'X10'],
    title: T('Forløb til videreuddannelsesregionen', 'Courses to the training region'),
    definition: T(
      'Specialets forløb i landet delt mellem videreuddannelsesregionerne: som planen siger, eller vægten delt med rækkens og søjlens divisor og rundet til nærmeste halve forløb.',
      'The courses of the specialty in the country divided between the training regions: as the plan says, or the weight divided by the divisors of row and column and rounded to the nearest half course.',
    ),
    formula: T('w ÷ (ρ·κ), rundet', 'w ÷ (ρ·κ), rounded'),
    unit: 'courses',
    higherIs: 'neutral',
    measure: 'count',
    columns: [
      part('w', T('behovsvægt', 'weight of need'), 'number'),
      part('ρ', T('rækkens divisor', 'divisor of the row'), 'index'),
      part('κ', T('søjlens divisor', 'divisor of the column'), 'index'),
    ],
  }),
  keyQuota: info({
    id: 'forloeb-efter-noegle',
    ids: ['N7', 'N8', 'N9', 'X10', 'C2.7'],
    title: T('Forløb eller årsværk efter nøgle', 'Courses or person-years by key'),
    definition: T(
      'Nøglens kvote fra planens første år til og med året, minus hvad området har fået før, rundet op eller ned, så også regionens sum er rundet op eller ned.',
      'The quota of the key from the first year of the plan to the year, less what the area has had before, rounded up or down so that the sum of the region is too.',
    ),
    formula: T('Q − F, rundet op eller ned', 'Q − F, rounded up or down'),
    unit: 'courses',
    higherIs: 'neutral',
    measure: 'count',
    columns: [
      part('Q', T('kvote siden planens første år', 'quota since the first year'), 'courses'),
      part('F', T('fået før i år', 'had before this year'), 'courses'),
    ],
  }),
  bottleneck: info({
    id: 'ubesat-uden-introduktion',
    ids: ['N14', 'I13', 'C1.13'],
    title: T(
      'Ubesatte H-forløb uden introduktionsstilling',
      'Vacant main courses without an introduction post',
    ),
    definition: T(
      'Ubesatte hoveduddannelsesforløb i et speciale og et område, hvor ingen introduktionsstilling i samme speciale er slået op: ingen kan kvalificere sig dér.',
      'Vacant main courses of a specialty in an area where no introduction post of that specialty is posted: nobody can qualify there.',
    ),
    formula: T('U', 'U'),
    unit: 'courses',
    higherIs: 'worse',
    measure: 'count',
    columns: [],
  }),
  courseSum: info({
    id: 'forloeb-i-alt',
    ids: ['N6', 'X10'],
    title: T('Forløb eller årsværk i alt', 'Courses or person-years in all'),
    definition: T(
      'Summen af de dele, som tabellen viser: et speciale over videreuddannelsesregionerne, eller en region over specialerne.',
      'The sum of the parts that the table shows: a specialty over the training regions, or a region over the specialties.',
    ),
    formula: T('sum af delene', 'sum of the parts'),
    unit: 'courses',
    higherIs: 'neutral',
    measure: 'count',
    columns: [],
  }),
  published: info({
    id: 'offentliggjort-uddannelsestal',
    ids: ['I3', 'N6', 'N15'],
    title: T('Offentliggjort uddannelsestal', 'Published training figure'),
    definition: T(
      'Et tal om uddannelsesforløb, som det er offentliggjort. Det er ikke regnet ud her og blandes ikke med registrets egne tal.',
      'A figure on training courses as it was published. It is not computed here and never mixed with the register’s own.',
    ),
    formula: T('O, som offentliggjort', 'O, as published'),
    unit: 'courses',
    higherIs: 'neutral',
    measure: 'count',
    columns: [],
  }),
  siteRoom: info({
    id: 'plads-til-laeger-under-uddannelse',
    ids: ['I11', 'O10'],
    title: T('Plads til læger under uddannelse', 'Room for doctors in training'),
    definition: T(
      'Hvor mange læger stedet kan uddanne ad gangen. Vejledere (i praksis: tutorlæger) står ved siden af og er ikke regnet med i pladsen.',
      'How many doctors the site can train at a time. Supervisors (tutors in a practice) stand beside it and are not part of the room.',
    ),
    formula: T('L', 'L'),
    unit: 'number',
    higherIs: 'better',
    measure: 'count',
    columns: [
      part('L', T('læger ad gangen', 'trainees at a time'), 'number'),
      part('V', T('vejledere eller tutorlæger', 'supervisors or tutors'), 'number'),
    ],
  }),
} as const satisfies Readonly<Record<string, IndicatorInfo>>

export type TrainingFigureId = keyof typeof TRAINING_INFOS

/** Every meaning of a training figure. */
export function listTrainingInfos(): readonly IndicatorInfo[] {
  return Object.values(TRAINING_INFOS)
}

/** Where the numbers of a figure come from. */
export type Origin = Provenance & { readonly date: PlainDate | null }

/** A training figure from its parts; `unit` where a key counts in another than the usual one. */
export function trainingFigure(
  id: TrainingFigureId,
  value: number | MissingReason,
  parts: readonly Part[],
  origin: Origin,
  more: {
    readonly unit?: Unit
    readonly rules?: readonly AppliedRule[]
    readonly reservations?: readonly Text[]
    readonly formula?: Text
  } = {},
): Figure {
  const inputs = parts.map(
    (one): FigureInput => ({
      ...one,
      date: origin.date,
      source: origin.source,
      certainty: origin.certainty,
      madeUp: origin.madeUp,
    }),
  )
  const { unit, ...calculation } = more
  const meaning = unit === undefined ? TRAINING_INFOS[id] : { ...TRAINING_INFOS[id], unit }
  return makeFigure(meaning, { value, inputs, ...calculation })
}

/** A published figure of training as it stands with its source (I3, N15). */
export function publishedFigure(value: number, unit: Unit, note: string, origin: Origin): Figure {
  const label = note === '' ? T('offentliggjort tal', 'published figure') : T(note, note)
  return trainingFigure('published', value, [{ symbol: 'O', label, unit, value }], origin, { unit })
}
