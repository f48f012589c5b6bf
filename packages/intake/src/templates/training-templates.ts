import {
  AMOUNT,
  ANY_AREA,
  areaOf,
  COUNT,
  EMPTY_TEXT,
  IDENTIFIER,
  KOMMUNE_OR_LAND,
  LATITUDE,
  LONGITUDE,
  optional,
  PRACTICE,
  required,
  SHARED_COLUMNS,
  TEXT,
  wordOf,
  YEAR,
} from './column.ts'
import type { Template } from './template.ts'
import {
  KEY_UNIT_WORDS,
  TRAINING_FORM_WORDS,
  TRAINING_INTAKE_WORDS,
  TRAINING_SITE_KIND_WORDS,
  TRAINING_STAGE_WORDS,
} from './words.ts'

const SPECIALTY = { da: 'Speciale, som i listen over de 39', en: 'Specialty as in the list of the 39' }
const WHICH_SITE = {
  da: 'Stedets id i skabelonen uddannelsessteder',
  en: 'Id in the table of training sites',
}

/** Templates of the training register: courses, sites, room at sites, what courses are made of, and keys (O6–O10). */
export const TRAINING_TEMPLATES: readonly Template[] = [
  {
    id: 'uddannelsesforloeb',
    kind: 'training',
    title: { da: 'Uddannelsesforløb', en: 'Training courses' },
    meaning: {
      da: 'Forløb i et speciale, på et trin, et sted og i et år; halve forløb findes',
      en: 'Courses of one specialty, stage, place and year; half courses are real',
    },
    columns: [
      required('id', ['forloeb', 'course'], IDENTIFIER, 'almen-medicin-hu-2026-nord', {
        da: 'Et kort id',
        en: 'A short id',
      }),
      required('specialty', ['speciale', 'specialty'], TEXT, 'almen medicin', {
        da: 'Speciale',
        en: 'Specialty',
      }),
      required('stage', ['uddannelsestrin', 'stage'], wordOf(TRAINING_STAGE_WORDS), 'hoveduddannelse', {
        da: 'KBU, introduktion eller hoveduddannelse',
        en: 'KBU, introduction or main',
      }),
      required('year', ['aar', 'year'], YEAR, '2026', { da: 'År', en: 'Year' }),
      optional(
        'intake',
        ['optag', 'intake'],
        wordOf(TRAINING_INTAKE_WORDS),
        'hele året',
        {
          da: 'Forår, efterår eller hele året. Tom: hele året',
          en: 'Spring, autumn or the year. Empty: year',
        },
        { kind: 'value', value: 'year' },
      ),
      optional(
        'form',
        ['forloebsform', 'course_form'],
        wordOf(TRAINING_FORM_WORDS),
        'almindeligt',
        {
          da: 'Almindeligt, sammenhængende (KBU, introduktion og hoveduddannelse i ét) eller hold. Tom: almindeligt',
          en: 'Ordinary, connected (KBU, introduction and main as one) or team. Empty: ordinary',
        },
        { kind: 'value', value: 'ordinary' },
      ),
      required('area', ['omraade', 'area'], ANY_AREA, 'vur-nord', {
        da: 'Hvor de er placeret: land, VUR, region eller kommune',
        en: 'Where they are placed: country, training region, region or municipality',
      }),
      optional(
        'site',
        ['uddannelsessted', 'site'],
        TEXT,
        '',
        {
          da: 'Stedets id fra skabelonen uddannelsessteder. Tom: tal over stedniveau',
          en: 'Id of the site in the table of training sites. Empty: figures above site level',
        },
        EMPTY_TEXT,
      ),
      optional(
        'composition',
        ['sammensaetning', 'composition'],
        TEXT,
        '',
        {
          da: 'Id i skabelonen forloebsdele, som siger, hvilke ophold forløbet består af. Tom: ikke oplyst',
          en: 'Id in the table of course elements, which tells the stays of the course. Empty: not told',
        },
        EMPTY_TEXT,
      ),
      optional('dimensioned', ['dimensioneret', 'dimensioned'], AMOUNT, '104,5', {
        da: 'Antal i dimensioneringsplanen',
        en: 'Number in the national plan',
      }),
      optional('posted', ['opslaaet', 'posted'], AMOUNT, '110', {
        da: 'Antal opslået',
        en: 'Number advertised',
      }),
      optional('filled', ['besatte_forloeb', 'filled'], AMOUNT, '92', {
        da: 'Antal besat',
        en: 'Number filled',
      }),
      optional('converted', ['vekslet', 'converted'], AMOUNT, '', {
        da: 'Antal ubesatte, som er vekslet til et andet speciale. Tom: ikke oplyst',
        en: 'Number unfilled and given to another specialty. Empty: not told',
      }),
      ...SHARED_COLUMNS,
    ],
  },
  {
    id: 'uddannelsessteder',
    kind: 'site',
    title: { da: 'Uddannelsessteder', en: 'Training sites' },
    meaning: {
      da: 'Hospitaler og tutorpraksis, hvor læger uddannes',
      en: 'Hospitals and tutor practices where doctors train',
    },
    columns: [
      required('id', ['uddannelsessted', 'site'], IDENTIFIER, 'viborg', {
        da: 'Et kort id, som andre skabeloner henviser til',
        en: 'A short id that other tables refer to',
      }),
      required('name', ['navn', 'name'], TEXT, 'Regionshospitalet Viborg', { da: 'Navn', en: 'Name' }),
      required('kind', ['stedtype', 'site_kind'], wordOf(TRAINING_SITE_KIND_WORDS), 'akuthospital', {
        da: 'Universitetshospital, regionshospital, akuthospital eller tutorpraksis',
        en: 'University hospital, regional hospital, acute hospital or tutor practice',
      }),
      required('kommune', ['kommune', 'municipality'], KOMMUNE_OR_LAND, '0760', {
        da: 'Kommunens kode, id eller navn',
        en: 'Code, id or name of the municipality',
      }),
      optional('keyArea', ['noegleomraade', 'key_area'], areaOf('region'), '', {
        da: 'Regionen, som stedet tæller i ved fordelingsnøglen. Tom: regionen, som kommunen ligger i',
        en: 'The region that the site counts in for the key. Empty: the region of its municipality',
      }),
      optional('lat', ['breddegrad', 'latitude'], LATITUDE, '56,45', {
        da: 'Breddegrad (WGS 84)',
        en: 'Latitude (WGS 84)',
      }),
      optional('lon', ['laengdegrad', 'longitude'], LONGITUDE, '9,40', {
        da: 'Længdegrad (WGS 84)',
        en: 'Longitude (WGS 84)',
      }),
      optional('practice', ['praksis', 'practice'], PRACTICE, '', {
        da: 'Praksis-id for en tutorpraksis. Tom: ingen',
        en: 'Practice id of a tutor practice. Empty: none',
      }),
      ...SHARED_COLUMNS,
    ],
  },
  {
    id: 'uddannelseskapacitet',
    kind: 'siteCapacity',
    title: { da: 'Uddannelseskapacitet', en: 'Training capacity' },
    meaning: {
      da: 'Hvor mange læger et sted kan uddanne ad gangen i et speciale, og hvor mange vejledere eller tutorer det har',
      en: 'How many doctors a site can train at a time in a specialty, and how many supervisors or tutors it has',
    },
    columns: [
      required('site', ['uddannelsessted', 'site'], IDENTIFIER, 'viborg', WHICH_SITE),
      required('specialty', ['speciale', 'specialty'], TEXT, 'kardiologi', SPECIALTY),
      required('trainees', ['laeger_ad_gangen', 'trainees'], AMOUNT, '4', {
        da: 'Læger under uddannelse ad gangen; decimaler forekommer',
        en: 'Doctors in training at a time; decimals occur',
      }),
      optional('supervisors', ['vejledere', 'supervisors'], AMOUNT, '6', {
        da: 'Vejledere, i en praksis tutorlæger. Tom: ikke oplyst',
        en: 'Supervisors, in a practice tutors. Empty: not told',
      }),
      ...SHARED_COLUMNS,
    ],
  },
  {
    id: 'forloebsdele',
    kind: 'element',
    title: { da: 'Forløbenes dele', en: 'Elements of courses' },
    meaning: {
      da: 'Ophold, som en sammensætning af forløb består af: måneder på steder, i rækkefølge',
      en: 'Stays that a composition of courses is made of: months at sites, in order',
    },
    columns: [
      required('composition', ['sammensaetning', 'composition'], IDENTIFIER, 'kardiologi-viborg', {
        da: 'Et kort id for sammensætningen, som forløbene henviser til',
        en: 'A short id of the composition, which courses refer to',
      }),
      required('order', ['nummer', 'order'], COUNT, '1', {
        da: 'Opholdets nummer i rækkefølgen',
        en: 'Number of the stay in the order',
      }),
      required('site', ['uddannelsessted', 'site'], IDENTIFIER, 'viborg', WHICH_SITE),
      required('months', ['maaneder', 'months'], AMOUNT, '24', { da: 'Måneder', en: 'Months' }),
      optional(
        'level',
        ['funktionsniveau', 'function_level'],
        TEXT,
        '',
        { da: 'Funktionsniveau, fx specialiseret funktion', en: 'Function level, for example specialised' },
        EMPTY_TEXT,
      ),
      ...SHARED_COLUMNS,
    ],
  },
  {
    id: 'fordelingsnoegler',
    kind: 'key',
    title: { da: 'Fordelingsnøgler', en: 'Distribution keys' },
    meaning: {
      da: 'Hvordan en videreuddannelsesregion deler forløb eller årsværk mellem områder; en række for hvert område',
      en: 'How a training region divides courses or person-years between areas; a row for each area',
    },
    columns: [
      required('vur', ['videreuddannelsesregion', 'vur'], areaOf('vur'), 'vur-nord', {
        da: 'Videreuddannelsesregionen, hvis nøgle det er',
        en: 'The training region whose key it is',
      }),
      optional(
        'specialty',
        ['speciale', 'specialty'],
        TEXT,
        '',
        {
          da: 'Kun for undtagelser: specialet. Tom: alle andre',
          en: 'Only for exceptions. Empty: all others',
        },
        EMPTY_TEXT,
      ),
      required('area', ['omraade', 'area'], ANY_AREA, 'region-1081', {
        da: 'Området, som får delen',
        en: 'The area that has the part',
      }),
      required('unit', ['noeglens_enhed', 'key_unit'], wordOf(KEY_UNIT_WORDS), 'forløb', {
        da: 'Om nøglen deler forløb eller årsværk',
        en: 'Whether the key divides courses or person-years',
      }),
      required('parts', ['dele', 'parts'], AMOUNT, '1', {
        da: 'Områdets dele; andelen er delene divideret med alle områders dele',
        en: 'The parts of the area; the share is these over the parts of all areas',
      }),
      optional('note', ['bemaerkning', 'note'], TEXT, '', { da: 'Bemærkning', en: 'Note' }, EMPTY_TEXT),
      ...SHARED_COLUMNS,
    ],
  },
]
