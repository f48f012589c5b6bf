import type { Certainty, SourceId, Text } from '@laegedaekning/domain'
import type { ForecastInput } from '@laegedaekning/forecast'
import { parameters } from '@laegedaekning/rules'
import { cellOf, type ParameterLog } from './parameter-log.ts'
import type { AgeRemainder } from './specialists.ts'
import { GENERAL_MEDICINE_ID } from './specialties.ts'

const { bestand, studie, hoveduddannelse } = parameters.fremskrivning

/** An open margin beside what the starting stock has of it (F11). */
export type CalibrationMargin = {
  readonly id: string
  readonly title: Text
  readonly target: number
  /** How far from the target the stock may lie, as a share of it. */
  readonly uncertainty: number
  readonly got: number
  /** `got` less `target`; a large remainder is a finding. */
  readonly remainder: number
  readonly within: boolean
  readonly source: SourceId
  readonly certainty: Certainty
  /** Parameter that holds the target; `null` for what is counted in the register. */
  readonly parameter: string | null
}

/** How the starting stock agrees with what is published, and how much of it is made up. */
export type CalibrationReport = {
  readonly margins: readonly CalibrationMargin[]
  /** Specialists in general medicine by age: the register, what was made up, and what the margin wanted. */
  readonly generalByAge: readonly (AgeRemainder & { readonly remainder: number })[]
  /** Persons of the stock from the register, named or counted, and those made up beside them. */
  readonly fromRegister: number
  readonly madeUp: number
  /** Whether the register itself holds made-up persons, as that of an example does. */
  readonly registerIsMadeUp: boolean
  /** Part of the country that the register's kommuner hold, by people; margins are scaled by it. */
  readonly scale: number
}

/** What the report is made from. */
export type CalibrationInput = {
  readonly input: ForecastInput
  readonly scale: number
  readonly fromRegister: number
  readonly registerIsMadeUp: boolean
  readonly generalByAge: readonly AgeRemainder[]
  /** People of the start year in the need, and in the register. */
  readonly people: { readonly counted: number; readonly used: number }
}

type Rule = {
  readonly id: string
  readonly title: Text
  readonly target: number
  readonly got: number
  readonly parameter: string | null
}

/** The calibration report of a starting stock. */
export function makeCalibration(log: ParameterLog, world: CalibrationInput): CalibrationReport {
  const widths = log.table('calibration', bestand.usikkerhed)
  const margins = rulesOf(log, world).map(({ parameter, ...rule }): CalibrationMargin => {
    const uncertainty = cellOf(widths, rule.id)
    const remainder = rule.got - rule.target
    const { source, certainty } = log.list().find((one) => one.parameter === parameter) ?? {
      source: 'dst-frkm126',
      certainty: 'sourced' as const,
    }
    // whole persons: half a person is no error
    const within = Math.abs(remainder) <= Math.max(uncertainty * rule.target, 0.5)
    return { ...rule, uncertainty, remainder, within, source, certainty, parameter }
  })
  return {
    margins,
    generalByAge: world.generalByAge.map((group) => ({
      ...group,
      remainder: group.register + group.madeUp - group.wanted,
    })),
    fromRegister: world.fromRegister,
    madeUp: sumOf(world.input.specialists) + sumOf(world.input.trainees) - world.fromRegister,
    registerIsMadeUp: world.registerIsMadeUp,
    scale: world.scale,
  }
}

function sumOf(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0)
}

function rulesOf(log: ParameterLog, world: CalibrationInput): readonly Rule[] {
  const { specialists, trainees, careers, courses, studies } = world.input
  const general = specialists.filter(({ specialty }) => specialty === GENERAL_MEDICINE_ID)
  const service = careers.flatMap(({ serviceForms }) => serviceForms)
  const inGeneral = <T extends { readonly specialty?: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter(({ specialty }) => specialty === GENERAL_MEDICINE_ID)
  const posts = (rows: typeof courses): number =>
    rows.reduce((sum, row) => sum + (row.posts[0]?.value ?? 0), 0)
  const of = (parameter: Parameters<typeof log.number>[1]): number =>
    log.number('calibration', parameter) * world.scale
  const places = log.table('calibration', studie.pladser)
  const intake = Object.values(places).reduce((sum, value) => sum + value, 0) * world.scale
  return [
    marginRule(
      'laeger',
      'Læger i alt',
      'Doctors in all',
      bestand.laeger.key,
      of(bestand.laeger),
      sumOf(specialists) + sumOf(trainees),
    ),
    marginRule(
      'speciallaeger',
      'Speciallæger i alt',
      'Specialists in all',
      bestand.speciallaeger.key,
      of(bestand.speciallaeger),
      sumOf(specialists),
    ),
    marginRule(
      'speciallaeger-almen-medicin',
      'Speciallæger i almen medicin',
      'Specialists in general medicine',
      bestand.speciallaegerAlmenMedicin.key,
      of(bestand.speciallaegerAlmenMedicin),
      sumOf(general),
    ),
    marginRule(
      'laeger-i-tilbuddet',
      'Læger i det almenmedicinske tilbud',
      'Doctors in the general-medical service',
      bestand.laegerITilbuddet.key,
      of(bestand.laegerITilbuddet),
      sumOf(general.filter(({ form }) => service.includes(form))),
    ),
    marginRule(
      'i-gang-almen-medicin',
      'I gang med hoveduddannelse i almen medicin',
      'In the main course in general medicine',
      bestand.iGangAlmenMedicin.key,
      of(bestand.iGangAlmenMedicin),
      sumOf(inGeneral(trainees).filter(({ stage }) => stage === 'course')),
    ),
    marginRule(
      'studiepladser',
      'Studiepladser om året',
      'Study places a year',
      studie.pladser.key,
      intake,
      studies.campuses.reduce((sum, one) => sum + (one.intake[0]?.value ?? 0), 0),
    ),
    marginRule(
      'forloeb',
      'Hoveduddannelsesforløb om året',
      'Main courses a year',
      hoveduddannelse.forloeb.key,
      of(hoveduddannelse.forloeb),
      posts(courses),
    ),
    marginRule(
      'forloeb-almen-medicin',
      'Hoveduddannelsesforløb i almen medicin',
      'Main courses in general medicine',
      hoveduddannelse.almenMedicinForloeb.key,
      of(hoveduddannelse.almenMedicinForloeb),
      posts(inGeneral(courses)),
    ),
    marginRule(
      'folketal',
      'Indbyggere i startåret',
      'Inhabitants in the start year',
      null,
      world.people.counted,
      world.people.used,
    ),
  ]
}

function marginRule(
  id: string,
  da: string,
  en: string,
  parameter: string | null,
  target: number,
  got: number,
): Rule {
  return { id, title: { da, en }, parameter, target, got }
}
