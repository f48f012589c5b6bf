import type { Text } from '@laegedaekning/domain'
import type { PlacingAnswer } from '../contract/index.ts'
import type { PLACING_POLICIES } from '../contract/schemas/placing.ts'

export type ObjectiveName = PlacingAnswer['stages'][number]['objective']

const T = (da: string, en: string): Text => ({ da, en })

/** The policies in words, with the ids that they stand under. */
export const POLICY_TEXTS: Readonly<
  Record<
    (typeof PLACING_POLICIES)[number],
    { readonly title: Text; readonly about: Text; readonly ids: readonly string[] }
  >
> = {
  'loft-universitet': {
    title: T('Loft over universitetshospitaler', 'Cap on university hospitals'),
    about: T(
      'Højst så stor en del af tiden på universitetshospital i de specialer, som gennemsynet udpeger (N18–N21).',
      'At most this share of the time at university hospitals in the specialties that the screening names (N18–N21).',
    ),
    ids: ['W0d', 'N18'],
  },
  akuthospital: {
    title: T('Mindst på akuthospital', 'Least at acute hospitals'),
    about: T(
      'Mindst så stor en del af hospitalstiden på akuthospital; kravet om specialiseret funktion (N12) falder bort.',
      'At least this share of the hospital time at acute hospitals; the need of a specialised function (N12) falls away.',
    ),
    ids: ['W7', 'N12'],
  },
  driftsbase: {
    title: T('Driftsbase på hvert hospital', 'An operating base at each hospital'),
    about: T(
      'Mindst så mange måneders uddannelse på hvert regions- og akuthospital.',
      'At least so many months of training at each regional and acute hospital.',
    ),
    ids: ['L2a'],
  },
  'sammenhaengende-forloeb': {
    title: T('Sammenhængende forløb', 'Connected courses'),
    about: T(
      'Hele forløbet i én region og højst så mange minutter mellem stederne, så lægen ikke skal flytte under uddannelsen.',
      'The whole course in one region and at most so many minutes between the sites, so that the doctor need not move during training.',
    ),
    ids: ['X12'],
  },
}

/** What is minimised, in words, with what it is counted in. */
export const OBJECTIVE_TEXTS: Readonly<Record<ObjectiveName, { readonly title: Text; readonly unit: Text }>> =
  {
    law: { title: T('Lov: regelbrud', 'Law: broken rules'), unit: T('brud', 'breaches') },
    keys: {
      title: T('Nøgler: afvigelse fra fordelingsnøglerne', 'Keys: deviation from the distribution keys'),
      unit: T('forløb eller årsværk', 'courses or person-years'),
    },
    capacity: {
      title: T('Kapacitet: læger ud over pladserne', 'Capacity: trainees beyond the places'),
      unit: T('læger ad gangen', 'trainees at a time'),
    },
    floors: {
      title: T('Driftsgrundlag: måneder, der mangler', 'Operating base: months lacking'),
      unit: T('måneder', 'months'),
    },
    policies: {
      title: T('Politikker: brud på dem, der er slået til', 'Policies: breaches of those switched on'),
      unit: T('måneder eller forløb', 'months or courses'),
    },
    coverage: {
      title: T('Dækning: uddannelse, hvor der mangler læger', 'Coverage: training where doctors are lacking'),
      unit: T('måneder pr. manglende læge', 'months per doctor lacking'),
    },
    moves: {
      title: T('Kvalitet: flytninger mellem steder', 'Quality: moves between sites'),
      unit: T('flytninger', 'moves'),
    },
    travel: {
      title: T('Kvalitet: afstand mellem stederne', 'Quality: distance between the sites'),
      unit: T('km', 'km'),
    },
    calm: {
      title: T('Ro: ændringer fra sidste år', 'Calm: changes from last year'),
      unit: T('forløb', 'courses'),
    },
  }

/** The title of a stage; coverage says which of its levels it is. */
export function stageTitle(objective: ObjectiveName, level: number, isLastLevel: boolean): Text {
  const { title } = OBJECTIVE_TEXTS[objective]
  if (objective !== 'coverage') return title
  if (isLastLevel) return T(`${title.da} (alle områder)`, `${title.en} (all areas)`)
  return level <= 1
    ? T(`${title.da} (det dårligst dækkede område)`, `${title.en} (the worst-covered area)`)
    : T(`${title.da} (de ${level} dårligst dækkede)`, `${title.en} (the ${level} worst-covered)`)
}

/** A value of an objective as people count it: coverage is made as large as can be, the engine counts it with its sign turned. */
export function shownValue(objective: ObjectiveName, value: number): number {
  return objective === 'coverage' && value !== 0 ? -value : value
}

/** What limits are counted in. */
export const UNIT_TEXTS: Readonly<Record<'courses' | 'person-years' | 'trainees' | 'months', Text>> = {
  courses: T('forløb', 'courses'),
  'person-years': T('årsværk fra nøglen', 'person-years off the key'),
  trainees: T('læger ad gangen', 'trainees at a time'),
  months: T('måneder', 'months'),
}
