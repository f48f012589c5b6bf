import {
  AGE,
  ANY_AREA,
  COUNT,
  IDENTIFIER,
  KOMMUNE_OR_LAND,
  optional,
  required,
  SHARED_COLUMNS,
  TEXT,
  wordOf,
  YEAR,
} from './column.ts'
import type { Template } from './template.ts'
import { DOCTOR_SEX_WORDS, TRAINING_STAGE_WORDS } from './words.ts'

const SPECIALTY = { da: 'Speciale, som i listen over de 39', en: 'Specialty as in the list of the 39' }
const SEX = { da: 'Kvinde, mand eller ukendt', en: 'Woman, man or unknown' }
const PERSONS = { da: 'Antal personer', en: 'Number of persons' }

/** Stages in which a doctor can be counted in training for a specialty. */
const STAGES = TRAINING_STAGE_WORDS.filter(({ value }) => value !== 'kbu')

/** Templates of counted doctors and students: what the forecast needs where registers of persons are closed (B10.1). */
export const WORKFORCE_TEMPLATES: readonly Template[] = [
  {
    id: 'specialister',
    kind: 'specialists',
    title: { da: 'Speciallæger efter alder', en: 'Specialists by age' },
    meaning: {
      da: 'Antal speciallæger i et speciale, en region, et køn og en aldersgruppe på første gyldige dag. Bruges i fremskrivningen',
      en: 'Number of specialists of a specialty, region, sex and age group on the first day of validity. Used by the forecast',
    },
    columns: [
      required('specialty', ['speciale', 'specialty'], TEXT, 'psykiatri', SPECIALTY),
      required('area', ['omraade', 'area'], ANY_AREA, 'region-1081', {
        da: 'Region, hvor de arbejder',
        en: 'Region in which they work',
      }),
      required('sex', ['koen', 'sex'], wordOf(DOCTOR_SEX_WORDS), 'kvinde', SEX),
      required('ageFrom', ['alder_fra', 'age_from'], AGE, '60', {
        da: 'Første alder i gruppen, fyldte år',
        en: 'First age of the group, completed years',
      }),
      optional('ageUntil', ['alder_under', 'age_until'], AGE, '65', {
        da: 'Første alder efter gruppen. Tom: åben gruppe',
        en: 'First age after the group. Empty: open group',
      }),
      required('persons', ['antal_laeger', 'doctors'], COUNT, '31', PERSONS),
      ...SHARED_COLUMNS,
    ],
  },
  {
    id: 'laeger-i-uddannelse',
    kind: 'trainees',
    title: { da: 'Læger i uddannelse', en: 'Doctors in training' },
    meaning: {
      da: 'Antal læger i gang med introduktion eller hoveduddannelse på første gyldige dag, efter året de begyndte',
      en: 'Number of doctors in introduction or main course on the first day of validity, by the year in which they began',
    },
    columns: [
      required('specialty', ['speciale', 'specialty'], TEXT, 'almen medicin', SPECIALTY),
      required('stage', ['uddannelsestrin', 'stage'], wordOf(STAGES), 'hoveduddannelse', {
        da: 'Introduktion eller hoveduddannelse',
        en: 'Introduction or main course',
      }),
      required('area', ['omraade', 'area'], ANY_AREA, 'vur-nord', {
        da: 'Videreuddannelsesregionen, hvor de uddannes',
        en: 'Training region in which they train',
      }),
      required('startYear', ['startaar', 'start_year'], YEAR, '2024', {
        da: 'Året, de begyndte',
        en: 'Year in which they began',
      }),
      required('sex', ['koen', 'sex'], wordOf(DOCTOR_SEX_WORDS), 'mand', SEX),
      required('persons', ['antal_laeger', 'doctors'], COUNT, '42', PERSONS),
      ...SHARED_COLUMNS,
    ],
  },
  {
    id: 'studieoptag',
    kind: 'intake',
    title: { da: 'Optag på medicin', en: 'Intake to medicine' },
    meaning: {
      da: 'Pladser og optagne på medicinstudiet efter studiested og år',
      en: 'Places and students admitted to medicine by place of study and year',
    },
    columns: [
      required('campus', ['studiested', 'campus'], IDENTIFIER, 'aalborg', {
        da: 'Kort navn: koebenhavn, koege, aarhus, goedstrup, odense, esbjerg, aalborg eller et nyt',
        en: 'Short name: koebenhavn, koege, aarhus, goedstrup, odense, esbjerg, aalborg or a new one',
      }),
      required('kommune', ['kommune', 'municipality'], KOMMUNE_OR_LAND, '0760', {
        da: 'Kommunen, hvor studiestedet ligger; land-dk, når det ikke er oplyst',
        en: 'Municipality of the place of study; land-dk where not told',
      }),
      required('year', ['aar', 'year'], YEAR, '2025', { da: 'Optagelsesår', en: 'Year of admission' }),
      optional('places', ['studiepladser', 'places'], COUNT, '179', {
        da: 'Udbudte pladser. Tom: ikke oplyst',
        en: 'Places offered. Empty: not reported',
      }),
      optional('admitted', ['optagne', 'admitted'], COUNT, '195', {
        da: 'Optagne. Tom: ikke oplyst',
        en: 'Students admitted. Empty: not reported',
      }),
      ...SHARED_COLUMNS,
    ],
  },
]
