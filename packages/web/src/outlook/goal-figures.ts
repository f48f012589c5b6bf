import { type AppliedRule, firstDayOf, type Text } from '@laegedaekning/domain'
import type { GoalAnswer } from '@laegedaekning/forecast'
import type { Lever } from '@laegedaekning/rules'
import { common, type FigureSource, input } from './figure-parts.ts'
import {
  FALSE_ALARMS,
  type GoalQuestionOfRoom,
  powerAt,
  seekableLevers,
  seekWithLever,
  seekWithMix,
  shortKommuner,
  spreadOf,
} from './goal-state.ts'
import { LEVER_UNIT_WORDS } from './lever-words.ts'
import type { Found, MoreQuestion } from './more-figures.ts'

/** Keys of the parameters that the goal, the way to it and its evaluation rest on (N1, N2, N5, C1.19). */
export const KEYS = {
  goal: 'fremskrivning/vej-til-5000/maal',
  goalYear: 'fremskrivning/vej-til-5000/maalaar',
  start: 'fremskrivning/vej-til-5000/start',
  startYear: 'fremskrivning/vej-til-5000/startaar',
  surplus: 'fremskrivning/overskud-af-laeger-2035',
  evaluation: 'reform/evalueringsaar',
} as const

/** The assumption of a key with its value, or `undefined`. */
export function findAssumption({ answer }: Pick<FigureSource, 'answer'>, key: string) {
  const found = answer.assumptions.find(({ parameter }) => parameter === key)
  return found === undefined || found.value === null ? undefined : { ...found, value: found.value }
}

/** The straight way to the goal as its parameters give it, or `null` while one of them lacks. */
export function goalPath(source: Pick<FigureSource, 'answer'>) {
  const [start, startYear, goal, goalYear] = [KEYS.start, KEYS.startYear, KEYS.goal, KEYS.goalYear].map(
    (key) => findAssumption(source, key)?.value,
  )
  if (start === undefined || startYear === undefined || goal === undefined || goalYear === undefined)
    return null
  return { start, startYear, goal, goalYear }
}

function ruleOf(source: FigureSource, key: string): readonly AppliedRule[] {
  const found = findAssumption(source, key)
  if (found === undefined) return []
  const { ids, title, value, unit, validFrom, certainty } = found
  return [{ parameter: key, ids, title, value, unit, validFrom, source: found.source, certainty }]
}

/** What a search is asked, and what it found. */
type Sought = {
  readonly question: GoalQuestionOfRoom
  readonly lever: Lever | undefined
  readonly answer: GoalAnswer
}

/** The answer to `w3-50` (W3 for 50 %) or `mix-80`; searched again where it is not remembered. */
function sought(text: string, { source }: MoreQuestion): Sought | undefined {
  const [id = '', percent = ''] = text.split('-')
  const { answer, baseTable, chosen } = source
  const goal = answer.input.goals.find(({ measure }) => measure === 'service')
  if (goal === undefined || baseTable?.measure !== goal.measure) return undefined
  const { area, measure, year, atLeast } = goal
  const question = { answer, table: baseTable, area, measure, year, atLeast, wanted: Number(percent) / 100 }
  const lever = seekableLevers().find((one) => one.id.toLowerCase() === id)
  const found = lever === undefined ? seekWithMix(question, chosen) : seekWithLever(question, lever)
  return found === null ? undefined : { question, lever, answer: found }
}

const SPREAD: Text = {
  da: 'standardafvigelse mellem grundforløbets gennemløb',
  en: 'standard deviation between the runs of the baseline',
}

function seekInputs({ question }: Sought, { group, source }: MoreQuestion) {
  const { atLeast, year, table, area } = question
  const day = firstDayOf(year)
  const goal: Text = { da: 'målet', en: 'the goal' }
  return [
    input('M', goal, atLeast, group.unit, day, source.answer),
    input('s', SPREAD, spreadOf(table, area, year) ?? 0, group.unit, day, source.answer),
  ]
}

/** What a searched figure is of: the lever with what its effect rests on, or the scenario as it stands. */
function aboutSought({ lever }: Sought): NonNullable<Found['about']> {
  if (lever === undefined)
    return {
      title: { da: 'Scenariet, skaleret', en: 'The scenario, scaled' },
      definition: {
        da: 'Alle scenariets ændringer ganget med samme tal; 1 er scenariet, som det står.',
        en: 'All changes of the scenario times the same number; 1 is the scenario as it stands.',
      },
    }
  return {
    title: { da: `${lever.id} ${lever.title.da}`, en: `${lever.id} ${lever.title.en}` },
    definition: lever.ground,
  }
}

/** Probability that a lever at its smallest sufficient size reaches the goal: `soeg-w3-50`, `soeg-mix-80` (F15). */
export function seekFigure(text: string, question: MoreQuestion): Found | undefined {
  const found = sought(text, question)
  if (found === undefined) return undefined
  const size: Text = { da: 'mindste størrelse, i vejens enhed', en: 'smallest size, in the unit of the way' }
  return {
    value: found.answer.probability,
    unit: 'share',
    formula: { da: 'Φ((ventet(x) − M) ÷ s)', en: 'Φ((expected(x) − M) ÷ s)' },
    inputs: [
      { ...input('x', size, 0, 'number', null, question.source.answer), value: found.answer.size },
      ...seekInputs(found, question),
    ],
    about: aboutSought(found),
    ids: found.lever === undefined ? ['N1', 'C1.19'] : ['N1', 'C1.19', found.lever.id],
  }
}

/** The smallest size itself: `stoerrelse-w3-50` (F15). */
export function sizeFigure(text: string, question: MoreQuestion): Found | undefined {
  const found = sought(text, question)
  if (found === undefined) return undefined
  const { answer, lever } = found
  const unit = lever?.effect.kind === 'quantified' ? LEVER_UNIT_WORDS[lever.effect.size.unit] : null
  const wanted: Text = { da: 'den sandsynlighed, der ønskes', en: 'the probability that is wanted' }
  const reached: Text = { da: 'sandsynlighed ved den størrelse', en: 'probability at that size' }
  const asked: Text = { da: 'gange, kohortemotoren er spurgt', en: 'times that the cohort engine was asked' }
  return {
    value: answer.size,
    unit: 'number',
    formula: {
      da: `mindste x${unit === null ? '' : ` (${unit.da})`}, hvor Φ((ventet(x) − M) ÷ s) ≥ p; fundet ved halvering`,
      en: `smallest x${unit === null ? '' : ` (${unit.en})`} with Φ((expected(x) − M) ÷ s) ≥ p; found by halving`,
    },
    inputs: [
      input('p', wanted, found.question.wanted, 'share', null, question.source.answer),
      ...seekInputs(found, question),
      input('q', reached, answer.probability, 'share', null, question.source.answer),
      input('n', asked, answer.asked, 'number', null, question.source.answer),
    ],
    about: aboutSought(found),
    ids: lever === undefined ? ['N1', 'C1.19'] : ['N1', 'C1.19', lever.id],
  }
}

/** Parts of what the status of a year can tell, as the addresses of their figures name them. */
export const POWER_PARTS = ['vej', 'ventet', 'spredning', 'alarm', 'falsk', 'opdaget', 'adskilt'] as const
export type PowerPart = (typeof POWER_PARTS)[number]

/** The status of a year as a test: `styrke-2029-opdaget`; of the scenario shown: `styrke-2029-opdaget-s` (N5). */
export function powerFigure(text: string, { source, group }: MoreQuestion): Found | undefined {
  const [yearText, partText = 'opdaget', of] = text.split('-')
  const year = Number(yearText)
  const part = POWER_PARTS.find((one) => one === partText)
  const found = powerOf(source, year, of === 's')
  const path = goalPath(source)
  if (found === null || part === undefined || path === null) return undefined
  const { answer } = source
  const day = firstDayOf(year)
  const persons = group.unit
  const onTrack: Text = { da: 'den lige vej til målet', en: 'the straight way to the goal' }
  const offTrack: Text =
    of === 's' ? { da: 'scenariet', en: 'the scenario' } : { da: 'grundforløbet', en: 'the baseline' }
  const alarms: Text = { da: 'falske alarmer, som accepteres', en: 'false alarms that are accepted' }
  const v = input('V', onTrack, found.onTrack, persons, day, answer)
  const g = input('G', offTrack, found.offTrack, persons, day, answer)
  const s = input('s', SPREAD, found.sd, persons, day, answer)
  const a = input('a', alarms, FALSE_ALARMS, 'share', null, answer)
  const rules = [KEYS.evaluation, KEYS.start, KEYS.startYear, KEYS.goal, KEYS.goalYear].flatMap((key) =>
    ruleOf(source, key),
  )
  const { alarmBelow, power, separation, falseAlarms } = found.power
  const parts: Readonly<Record<PowerPart, Pick<Found, 'value' | 'unit' | 'formula' | 'inputs'>>> = {
    vej: {
      value: found.onTrack,
      unit: persons,
      formula: { da: 'S + (M − S) ÷ m × å', en: 'S + (M − S) ÷ m × å' },
      inputs: [
        input('S', { da: 'start', en: 'start' }, path.start, persons, firstDayOf(path.startYear), answer),
        input('M', { da: 'målet', en: 'the goal' }, path.goal, persons, firstDayOf(path.goalYear), answer),
        input(
          'm',
          { da: 'år til målet fra startåret', en: 'years to the goal from the start' },
          path.goalYear - path.startYear,
          'number',
          null,
          answer,
        ),
        input(
          'å',
          { da: 'år til status fra startåret', en: 'years to the status from the start' },
          year - path.startYear,
          'number',
          null,
          answer,
        ),
      ],
    },
    ventet: {
      value: found.offTrack,
      unit: persons,
      formula: { da: 'G, forventet tal af kohortemotoren', en: 'G, expected number of the cohort engine' },
      inputs: [g],
    },
    spredning: { value: found.sd, unit: persons, formula: { da: 's', en: 's' }, inputs: [s] },
    alarm: {
      value: alarmBelow,
      unit: persons,
      formula: { da: 'V + s·Φ⁻¹(a)', en: 'V + s·Φ⁻¹(a)' },
      inputs: [v, s, a],
    },
    falsk: {
      value: falseAlarms,
      unit: 'share',
      formula: { da: 'a, et valg og ikke en måling', en: 'a, a choice and no measurement' },
      inputs: [a],
    },
    opdaget: {
      value: power,
      unit: 'share',
      formula: { da: 'Φ((V + s·Φ⁻¹(a) − G) ÷ s)', en: 'Φ((V + s·Φ⁻¹(a) − G) ÷ s)' },
      inputs: [v, g, s, a],
    },
    adskilt: {
      value: separation,
      unit: 'share',
      formula: { da: 'Φ((V − G) ÷ √(s² + s²))', en: 'Φ((V − G) ÷ √(s² + s²))' },
      inputs: [v, g, s],
    },
  }
  return {
    ...parts[part],
    rules: [...rules, ...common(group, answer).rules],
    ids: ['N5', 'N1', 'C1.19'],
    about: {
      title: { da: `Status i ${year}`, en: `Status of ${year}` },
      definition: {
        da: 'Hvor godt et tal talt op i statusåret kan skelne den lige vej til målet fra det ventede forløb, når begge svinger som grundforløbets gennemløb.',
        en: 'How well a number counted in the year of the status can tell the straight way to the goal from the expected course, when both vary as the runs of the baseline do.',
      },
    },
  }
}

/** The power of the status of a year against the baseline, or against the scenario shown; `null` where a number lacks. */
export function powerOf(source: FigureSource, year: number, ofScenario: boolean): ReturnType<typeof powerAt> {
  const { baseTable, base, scenario } = source
  const path = goalPath(source)
  const result = ofScenario ? scenario : base
  if (baseTable?.measure !== 'service' || path === null || result === null) return null
  return powerAt(year, path, { table: baseTable, result, area: 'land-dk' })
}

/** Net doctors a year along the straight way to the goal: (5,000 − 3,500) ÷ (2035 − 2024) = 136.4 (C1.19). */
export function pathFigure(_: string, { source, group }: MoreQuestion): Found | undefined {
  const path = goalPath(source)
  if (path === null) return undefined
  const { start, startYear, goal, goalYear } = path
  const rules = [KEYS.goal, KEYS.start, KEYS.goalYear, KEYS.startYear].flatMap((key) => ruleOf(source, key))
  const origin = (key: string) => {
    const found = findAssumption(source, key)
    return found === undefined ? {} : { source: found.source, certainty: found.certainty, madeUp: false }
  }
  const years: Text = { da: 'år fra start til mål', en: 'years from start to goal' }
  return {
    value: (goal - start) / (goalYear - startYear),
    unit: 'number',
    formula: { da: '(M − S) ÷ n', en: '(M − S) ÷ n' },
    inputs: [
      {
        ...input('M', { da: 'målet', en: 'the goal' }, goal, group.unit, firstDayOf(goalYear), source.answer),
        ...origin(KEYS.goal),
      },
      {
        ...input('S', { da: 'start', en: 'start' }, start, group.unit, firstDayOf(startYear), source.answer),
        ...origin(KEYS.start),
      },
      { ...input('n', years, goalYear - startYear, 'number', null, source.answer), ...origin(KEYS.goalYear) },
    ],
    rules,
    ids: ['C1.19', 'N1'],
    madeUp: false,
    certainty: findAssumption(source, KEYS.start)?.certainty ?? 'assumed',
    reservations: [],
    about: {
      title: { da: 'Den lige vej til målet', en: 'The straight way to the goal' },
      definition: {
        da: 'Nettotilgang om året, hvis den er lige stor hvert år.',
        en: 'Net growth a year, if it is the same every year.',
      },
    },
  }
}

/** Kommuner with fewer full-time doctors than their need in a year (Y1). */
export function shortFigure(_: string, { source, year }: MoreQuestion): Found | undefined {
  const { short, all } = shortKommuner(source, year)
  const names = short.slice(0, MOST_NAMED)
  const gap: Text = { da: 'mangel i', en: 'shortage in' }
  return {
    value: short.length,
    unit: 'number',
    formula: {
      da: `antal kommuner af ${all.length}, hvor behov − fuldtidslæger er over en halv læge; de største står herunder`,
      en: `kommuner of ${all.length} where need − full-time doctors is above half a doctor; the largest are below`,
    },
    inputs: names.map(({ area, value }, index) =>
      input(
        `K${index + 1}`,
        { da: `${gap.da} ${area.name}`, en: `${gap.en} ${area.name}` },
        value,
        'full-time-doctors',
        firstDayOf(year),
        source.answer,
      ),
    ),
    ids: ['Y1', 'N2'],
    about: {
      title: { da: 'Kommuner, der mangler læger', en: 'Kommuner short of doctors' },
      definition: {
        da: 'Behov efter sygdom og vilkår minus fuldtidslæger i tilbuddet, ventet af kohortemotoren i grundforløbet.',
        en: 'Need by need weights less full-time doctors in the service, as the cohort engine expects in the baseline.',
      },
    },
  }
}

const MOST_NAMED = 10
