import type { Text } from '@laegedaekning/domain'
import type { Objective } from './problem.ts'
import type { PlacementReason, RunnerUp } from './reasons.ts'
import type { Row } from './rows.ts'

type Language = 'da' | 'en'

/** What limits are counted in, in words. */
export const UNIT_WORDS: Readonly<Record<Row['unit'], Text>> = {
  courses: { da: 'forløb', en: 'courses' },
  'person-years': { da: 'årsværk fra nøglen', en: 'person-years off the key' },
  trainees: { da: 'læger ad gangen', en: 'trainees at a time' },
  months: { da: 'måneder', en: 'months' },
}

/** What is minimised, in words. */
export const OBJECTIVE_WORDS: Readonly<Record<Objective, Text>> = {
  law: { da: 'regelbrud', en: 'broken rules' },
  keys: { da: 'afvigelse fra nøglerne', en: 'deviation from the keys' },
  capacity: { da: 'pladser ud over kapaciteten', en: 'trainees beyond capacity' },
  floors: { da: 'måneder under driftsgrundlaget', en: 'months below the operating base' },
  policies: { da: 'måneder uden for politikken', en: 'months outside the policy' },
  coverage: { da: 'mangel på dækning', en: 'lack of coverage' },
  moves: { da: 'flytninger', en: 'moves' },
  travel: { da: 'km mellem stederne', en: 'km between sites' },
  calm: { da: 'ændringer fra sidste år', en: 'changes from last year' },
}

/** A number with at most four decimals, with the decimal sign of the language; no grouping. */
export function numberText(value: number, language: Language): string {
  const plain = String(Math.round(value * 1e4) / 1e4)
  return language === 'da' ? plain.replace('.', ',') : plain
}

/** The reason of a placement in Danish and English, made from its record alone. */
export function reasonText(reason: Omit<PlacementReason, 'text'>): Text {
  return { da: sentence(reason, 'da'), en: sentence(reason, 'en') }
}

function sentence(
  { tight, runnerUp, count, package: id }: Omit<PlacementReason, 'text'>,
  language: Language,
): string {
  const isDanish = language === 'da'
  const limits = tight.map(({ rule, owner, unit, activity, limit }) => {
    const who = owner === '' ? rule : `${rule} (${owner})`
    const [now, most] = [numberText(activity, language), numberText(limit, language)]
    return `${who}: ${now} ${isDanish ? 'mod grænsen' : 'against the limit'} ${most} ${UNIT_WORDS[unit][language]}`
  })
  const courses = isDanish
    ? `${count} forløb som ${id}.`
    : `${count} ${count === 1 ? 'course' : 'courses'} as ${id}.`
  const full =
    limits.length === 0
      ? isDanish
        ? 'Ingen grænse er stram.'
        : 'No limit is tight.'
      : `${isDanish ? 'Stramme grænser' : 'Tight limits'}: ${limits.join('; ')}.`
  return `${courses} ${full} ${otherText(runnerUp, language)}`
}

function otherText(runnerUp: PlacementReason['runnerUp'], language: Language): string {
  const isDanish = language === 'da'
  if (runnerUp === null)
    return isDanish ? 'Der er ingen anden sammensætning.' : 'There is no other composition.'
  return `${isDanish ? 'Næstbedst for ét forløb' : 'Next best for one course'}: ${moveText(runnerUp, language)}`
}

/** What one moved course changes and breaks, in words. */
export function moveText(
  runnerUp: Pick<RunnerUp, 'package' | 'losses' | 'breaks'>,
  language: Language,
): string {
  const isDanish = language === 'da'
  const losses = runnerUp.losses.map(
    ({ objective, level, change }) =>
      `${change > 0 ? '+' : ''}${numberText(change, language)} ${OBJECTIVE_WORDS[objective][language]}${
        objective === 'coverage' ? ` (${isDanish ? 'trin' : 'level'} ${level + 1})` : ''
      }`,
  )
  const same = isDanish ? 'det samme i alle mål' : 'the same in every objective'
  const breaks = runnerUp.breaks.map(
    ({ rule, owner, by }) =>
      `${rule}${owner === '' ? '' : ` (${owner})`} ${isDanish ? 'med' : 'by'} ${numberText(by, language)}`,
  )
  const broken =
    breaks.length === 0 ? '' : ` ${isDanish ? 'Det ville bryde' : 'It would break'} ${breaks.join(', ')}.`
  const change = losses.length === 0 ? same : losses.join(', ')
  return `${runnerUp.package} (${change}).${broken}`
}
