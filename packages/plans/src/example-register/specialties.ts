import { GENERAL_MEDICINE } from './topics.ts'

/** The other 38 specialties (B6.10) with an invented weight: how many main courses each has against the others. */
export const OTHER_SPECIALTIES: readonly (readonly [specialty: string, weight: number])[] = [
  ['akutmedicin', 35],
  ['anæstesiologi', 70],
  ['arbejdsmedicin', 9],
  ['børne- og ungdomspsykiatri', 28],
  ['dermato-venerologi', 12],
  ['gynækologi og obstetrik', 34],
  ['endokrinologi', 24],
  ['gastroenterologi og hepatologi', 20],
  ['geriatri', 24],
  ['hæmatologi', 14],
  ['infektionsmedicin', 12],
  ['kardiologi', 34],
  ['lungesygdomme', 20],
  ['nefrologi', 14],
  ['reumatologi', 16],
  ['kirurgi', 34],
  ['karkirurgi', 6],
  ['plastikkirurgi', 9],
  ['thoraxkirurgi', 4],
  ['urologi', 16],
  ['klinisk biokemi', 9],
  ['klinisk farmakologi', 6],
  ['klinisk fysiologi og nuklearmedicin', 11],
  ['klinisk genetik', 6],
  ['klinisk immunologi', 6],
  ['klinisk mikrobiologi', 8],
  ['klinisk onkologi', 24],
  ['neurokirurgi', 5],
  ['neurologi', 30],
  ['oftalmologi', 16],
  ['oto-rhino-laryngologi', 20],
  ['ortopædisk kirurgi', 42],
  ['patologisk anatomi og cytologi', 20],
  ['psykiatri', 56],
  ['pædiatri', 32],
  ['radiologi', 48],
  ['retsmedicin', 3],
  ['samfundsmedicin', 12],
]

export const PSYCHIATRIC: readonly string[] = ['psykiatri', 'børne- og ungdomspsykiatri']

/** The eleven specialties beside the psychiatric ones that got more courses in 2024 and 2025 (B7). */
export const ADDED_TO: readonly string[] = [
  'akutmedicin',
  'radiologi',
  'anæstesiologi',
  'gynækologi og obstetrik',
  'geriatri',
  'lungesygdomme',
  'klinisk genetik',
  'neurologi',
  'ortopædisk kirurgi',
  'patologisk anatomi og cytologi',
  'urologi',
]

/** All 39, by name. */
export const SPECIALTIES: readonly string[] = [
  ...OTHER_SPECIALTIES.map(([specialty]) => specialty),
  GENERAL_MEDICINE,
].toSorted((a, b) => (a < b ? -1 : 1))
