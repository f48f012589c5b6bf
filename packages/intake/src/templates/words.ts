import type { Word } from './template.ts'

/** The words of the templates' closed lists: Danish as written, and the register's own. */

export const CERTAINTY_WORDS: readonly Word[] = [
  { value: 'sourced', da: 'fundet' },
  { value: 'second-hand', da: 'andenhånd' },
  { value: 'inferred', da: 'udledt' },
  { value: 'assumed', da: 'antaget' },
]

export const POPULATION_SEX_WORDS: readonly Word[] = [
  { value: 'all', da: 'alle' },
  { value: 'female', da: 'kvinder' },
  { value: 'male', da: 'mænd' },
]

export const POPULATION_KIND_WORDS: readonly Word[] = [
  { value: 'counted', da: 'optalt' },
  { value: 'projected', da: 'fremskrevet' },
]

export const PRACTICE_KIND_WORDS: readonly Word[] = [
  { value: 'gp', da: 'almen praksis' },
  { value: 'presumed-gp', da: 'formodet almen praksis' },
  { value: 'gp-or-other', da: 'almen praksis eller andet' },
  { value: 'specialist', da: 'speciallægepraksis' },
]

export const PRACTICE_FORM_WORDS: readonly Word[] = [
  { value: 'solo', da: 'solopraksis' },
  { value: 'kompagniskab', da: 'kompagniskab' },
  { value: 'samarbejdspraksis', da: 'samarbejdspraksis' },
  { value: 'flerlaegepraksis', da: 'flerlægepraksis' },
  { value: 'delepraksis', da: 'delepraksis' },
  { value: 'licensklinik', da: 'licensklinik' },
  { value: 'regionsklinik', da: 'regionsklinik' },
  { value: 'udbudsklinik', da: 'udbudsklinik' },
  { value: 'forskningsklinik', da: 'forskningsklinik' },
  { value: 'noedklinik', da: 'nødklinik' },
  { value: 'unknown', da: 'ukendt' },
]

export const CAPACITY_STATE_WORDS: readonly Word[] = [
  { value: 'active', da: 'aktiv' },
  { value: 'vacant', da: 'ledig' },
  { value: 'for-sale', da: 'til salg' },
]

/** Q8: a number is not only vacant or filled. */
export const YDERNUMMER_STATUS_WORDS: readonly Word[] = [
  { value: 'filled', da: 'besat' },
  { value: 'vacant', da: 'ledigt' },
  { value: 'assigned-not-filled', da: 'tildelt, ikke besat' },
  { value: 'reserved', da: 'reserveret' },
  { value: 'temporarily-staffed', da: 'midlertidigt bemandet' },
  { value: 'pool', da: 'pulje' },
  { value: 'zero-number', da: '0-ydernummer' },
]

/** The columns of A3.1, the praksisplan behind its star, and the ordinary number. */
export const YDERNUMMER_ORIGIN_WORDS: readonly Word[] = [
  { value: 'latest-calculation', da: 'seneste beregning' },
  { value: 'earlier-calculation', da: 'tidligere beregning' },
  { value: 'pool', da: 'pulje' },
  { value: 'not-refilled', da: 'ikke genbesat' },
  { value: 'praksisplan', da: 'praksisplan' },
  { value: 'ordinary', da: 'almindelig' },
]

export const DOCTOR_SEX_WORDS: readonly Word[] = [
  { value: 'female', da: 'kvinde' },
  { value: 'male', da: 'mand' },
  { value: 'unknown', da: 'ukendt' },
]

export const DOCTOR_ROLE_WORDS: readonly Word[] = [
  { value: 'owner', da: 'ejer' },
  { value: 'employed', da: 'ansat' },
  { value: 'locum', da: 'vikar' },
  { value: 'hospital', da: 'sygehus' },
  { value: 'other', da: 'andet' },
]

export const TRAINING_STAGE_WORDS: readonly Word[] = [
  { value: 'kbu', da: 'KBU' },
  { value: 'introduction', da: 'introduktion' },
  { value: 'main', da: 'hoveduddannelse' },
]

export const TRAINING_INTAKE_WORDS: readonly Word[] = [
  { value: 'year', da: 'hele året' },
  { value: 'spring', da: 'forår' },
  { value: 'autumn', da: 'efterår' },
]

export const TRAINING_FORM_WORDS: readonly Word[] = [
  { value: 'ordinary', da: 'almindeligt' },
  { value: 'connected', da: 'sammenhængende' },
  { value: 'team', da: 'hold' },
]

export const TRAINING_SITE_KIND_WORDS: readonly Word[] = [
  { value: 'university', da: 'universitetshospital' },
  { value: 'regional', da: 'regionshospital' },
  { value: 'acute', da: 'akuthospital' },
  { value: 'tutor-practice', da: 'tutorpraksis' },
]

export const KEY_UNIT_WORDS: readonly Word[] = [
  { value: 'courses', da: 'forløb' },
  { value: 'person-years', da: 'årsværk' },
]

export const DESIGNATION_KIND_WORDS: readonly Word[] = [
  { value: 'national-threatened', da: 'nationalt lægedækningstruet' },
  { value: 'regional-threatened', da: 'regionalt lægedækningstruet' },
  { value: 'watch', da: 'observation' },
  { value: 'special-challenge', da: 'særlig udfordring' },
]

export const NAMED_PLACE_KIND_WORDS: readonly Word[] = [
  { value: 'address', da: 'adresse' },
  { value: 'town', da: 'by' },
]

export const UNIT_CELL_WORDS: readonly Word[] = [
  { value: 'inhabitants', da: 'indbyggere' },
  { value: 'listed-patients', da: 'tilmeldte patienter' },
  { value: 'weighted-inhabitants', da: 'behovsvægtede indbyggere' },
  { value: 'uncovered-citizens', da: 'borgere uden læge' },
  { value: 'persons', da: 'læger' },
  { value: 'full-time-doctors', da: 'fuldtidslæger' },
  { value: 'capacities', da: 'lægekapaciteter' },
  { value: 'ydernumre', da: 'ydernumre' },
  { value: 'practices', da: 'praksis' },
  { value: 'courses', da: 'forløb' },
  { value: 'person-years', da: 'årsværk' },
  { value: 'months', da: 'måneder' },
  { value: 'inhabitants-per-practice', da: 'indbyggere pr. praksis' },
  { value: 'inhabitants-per-capacity', da: 'indbyggere pr. lægekapacitet' },
  { value: 'patients-per-capacity', da: 'patienter pr. lægekapacitet' },
  { value: 'weighted-inhabitants-per-capacity', da: 'behovsvægtede indbyggere pr. lægekapacitet' },
  { value: 'per-1000-inhabitants', da: 'pr. 1.000 indbyggere' },
  { value: 'share', da: 'andel' },
  { value: 'years', da: 'år' },
  { value: 'kilometres', da: 'km' },
  { value: 'number', da: 'tal' },
]
