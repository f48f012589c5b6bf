import { z } from 'zod'
import { file, json, NO_BODY, op } from '../op.ts'
import { atDate, knownAt, none } from '../op-parts.ts'
import { PLACING_POLICIES } from '../schemas/placing.ts'
import { fillingAnswer, introductionAnswer, keysAnswer, screeningAnswer } from '../schemas/training.ts'
import { coursesAnswer, divideAnswer, placeProblemAnswer, sitesAnswer } from '../schemas/training-divide.ts'
import { areaId, language } from '../schemas/words.ts'

/** Stages in the words of the address. */
export const STAGE_WORDS = ['kbu', 'introduktion', 'hoveduddannelse'] as const
/** What can be taken home as a file. */
export const TRAINING_FILES = [
  'besaettelse',
  'besaettelse-steder',
  'besaettelse-aar',
  'offentliggjort',
  'noegler',
  'gennemsyn',
  'introduktion',
  'fordeling',
  'plan',
  'steder',
  'forloeb',
] as const
export const TRAINING_FORMATS = ['csv', 'csv-int', 'xlsx', 'json'] as const
/** How the national number is divided: by the plan's own numbers, by need-weighted doctors, by people, or by weights of the query. */
export const DIVIDE_WORDS = ['plan', 'behov', 'befolkning', 'egne'] as const
/** The unit of the keys: as each says, or one for all of them. */
const DIVIDE_UNITS = ['noegle', 'forloeb', 'aarsvaerk'] as const

const year = z.coerce.number().int().min(1990).max(2100).optional()
const when = { dato: atDate, kendt: knownAt }
/** Several names separated by `;`. */
const names = z
  .string()
  .max(2000)
  .default('')
  .meta({ examples: ['psykiatri;børne- og ungdomspsykiatri'] })

/** National numbers that are tried instead of the plan's, in half courses. */
const changedNumbers = z
  .string()
  .max(2000)
  .regex(/^([^:;]{1,100}:\d{1,4}([.,][05])?(;|$))*$/)
  .default('')
  .meta({ examples: ['psykiatri:60;urologi:12,5'] })
/** Weights of the training regions for `metode=egne`; those that are not told have the weight of their people. */
const ownWeights = z
  .string()
  .max(500)
  .regex(/^(vur-[a-z0-9-]{1,30}:\d{1,9}([.,]\d{1,6})?(;|$))*$/)
  .default('')
  .meta({ examples: ['vur-nord:33;vur-syd:20'] })

export const fillingQuery = z.strictObject({
  ...when,
  trin: z.enum(STAGE_WORDS).default('hoveduddannelse'),
  aar: year,
  speciale: z.string().max(100).optional(),
  'inden-for': areaId.optional(),
})
export const keysQuery = z.strictObject({ ...when, aar: year, fra: year })
export const screeningQuery = z.strictObject({ ...when, aar: year, saerlige: names })
export const introductionQuery = z.strictObject({
  ...when,
  aar: year,
  geografi: z.enum(['kommune', 'region', 'vur']).default('region'),
  /** Specialties of the introduction posts that a doctor has held. */
  har: names,
  /** The specialty that the doctor wants one more in. */
  oensker: z.string().max(100).optional(),
})
export const divideQuery = z.strictObject({
  ...when,
  metode: z.enum(DIVIDE_WORDS).default('plan'),
  enhed: z.enum(DIVIDE_UNITS).default('noegle'),
  tal: changedNumbers,
  vaegte: ownWeights,
  fra: year,
  til: year,
})
export const coursesQuery = z.strictObject({
  ...when,
  trin: z.enum(STAGE_WORDS).default('hoveduddannelse'),
  aar: year,
  speciale: z.string().max(100).optional(),
  'inden-for': areaId.optional(),
})
export const placeProblemQuery = z.strictObject({
  ...when,
  aar: year,
  /** Specialties, separated by `;`; all of them without it. */
  specialer: names,
  /** Policies to switch on, separated by `;`: the words of `PLACING_POLICIES`. */
  politikker: z
    .string()
    .max(200)
    .regex(new RegExp(`^((${PLACING_POLICIES.join('|')})(;|$))*$`))
    .default('loft-universitet'),
})

/** The files' query: that of the table it is made of, as far as it has a meaning there. */
const downloadQuery = z.strictObject({
  ...when,
  fil: z.enum(TRAINING_FILES),
  format: z.enum(TRAINING_FORMATS),
  sprog: language.default('da'),
  trin: fillingQuery.shape.trin,
  aar: year,
  speciale: fillingQuery.shape.speciale,
  'inden-for': areaId.optional(),
  fra: year,
  til: year,
  metode: divideQuery.shape.metode,
  enhed: divideQuery.shape.enhed,
  tal: changedNumbers,
  vaegte: ownWeights,
  geografi: introductionQuery.shape.geografi,
  saerlige: names,
})

/** Training courses: register, filling monitor, keys, screening, division and the placement problem. */
export const TRAINING_OPS = {
  getTrainingFilling: op({
    method: 'GET',
    path: '/api/training/filling',
    params: none,
    query: fillingQuery,
    body: NO_BODY,
    ok: json(fillingAnswer),
    summary: 'Posted and filled courses by specialty, place and year down to site, with what each mean hides',
    policy: 'read-figures',
    refusals: ['AREA_NOT_FOUND'],
  }),
  getTrainingKeys: op({
    method: 'GET',
    path: '/api/training/keys',
    params: none,
    query: keysQuery,
    body: NO_BODY,
    ok: json(keysAnswer),
    summary: 'The distribution keys in force, and how they were kept this year and added up',
    policy: 'read-figures',
    refusals: [],
  }),
  getTrainingScreening: op({
    method: 'GET',
    path: '/api/training/screening',
    params: none,
    query: screeningQuery,
    body: NO_BODY,
    ok: json(screeningAnswer),
    summary: 'Specialties held against the four VUS criteria, with the reason for each',
    policy: 'read-figures',
    refusals: [],
  }),
  getTrainingIntroduction: op({
    method: 'GET',
    path: '/api/training/introduction',
    params: none,
    query: introductionQuery,
    body: NO_BODY,
    ok: json(introductionAnswer),
    summary: 'Continuation from introduction to main course, bottlenecks, and the rule of introduction posts',
    policy: 'read-figures',
    refusals: [],
  }),
  getTrainingDivide: op({
    method: 'GET',
    path: '/api/training/divide',
    params: none,
    query: divideQuery,
    body: NO_BODY,
    ok: json(divideAnswer),
    summary: 'National numbers divided to training regions and by key to regions, evened out over the years',
    policy: 'read-figures',
    refusals: [],
  }),
  getTrainingSites: op({
    method: 'GET',
    path: '/api/training/sites',
    params: none,
    query: z.strictObject(when),
    body: NO_BODY,
    ok: json(sitesAnswer),
    summary: 'Hospitals and tutor practices with their room for trainees',
    policy: 'read-figures',
    refusals: [],
  }),
  getTrainingCourses: op({
    method: 'GET',
    path: '/api/training/courses',
    params: none,
    query: coursesQuery,
    body: NO_BODY,
    ok: json(coursesAnswer),
    summary:
      'Courses of a specialty, stage and year as the register tells them, with the stays that they are made of',
    policy: 'read-figures',
    refusals: ['AREA_NOT_FOUND'],
  }),
  getPlaceProblem: op({
    method: 'GET',
    path: '/api/training/place-problem',
    params: none,
    query: placeProblemQuery,
    body: NO_BODY,
    ok: json(placeProblemAnswer),
    summary: 'The placement problem of a year made from the register, ready for the placement engine',
    policy: 'read-figures',
    refusals: [],
  }),
  downloadTraining: op({
    method: 'GET',
    path: '/api/training/download',
    params: none,
    query: downloadQuery,
    body: NO_BODY,
    ok: file(
      'text/csv',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/json',
    ),
    summary: 'A table of the training room as a file: Danish or international CSV, XLSX or JSON',
    policy: 'read-figures',
    refusals: ['AREA_NOT_FOUND'],
  }),
} as const
