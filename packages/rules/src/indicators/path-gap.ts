import {
  type Certainty,
  DENMARK,
  type FigureInput,
  firstDayOf,
  type PlainDate,
  yearOf,
} from '@laegedaekning/domain'
import type { AreaFacts } from '../area-facts/area-facts.ts'
import { doctorsOnPath, straightPath } from '../path/index.ts'
import { DOCTORS, GENERAL_DOCTORS } from './general-doctors.ts'
import type { Indicator, IndicatorColumn, IndicatorInfo, ParametersAt } from './indicator.ts'
import { column, derivedInput } from './inputs.ts'
import { appliedRule, makeFigure } from './make-figure.ts'
import { PEOPLE, peoplePart } from './population.ts'

const IN_AREA = column('VA', { da: 'områdets andel af vejen', en: 'the area’s share of the path' }, 'persons')
const ON_PATH = column(
  'V',
  { da: 'læger på den lige vej, hele landet', en: 'doctors on the straight path, whole country' },
  'persons',
)
const NATION = column(
  'PD',
  { da: 'indbyggere i hele landet', en: 'inhabitants of the whole country' },
  'inhabitants',
)

const INFO: IndicatorInfo = {
  id: 'afstand-til-stien-mod-5000',
  ids: ['I1', 'N1', 'C1.19', 'B1.16'],
  title: {
    da: 'Læger i forhold til vejen mod 5.000 i 2035',
    en: 'Doctors against the path to 5,000 in 2035',
  },
  definition: {
    da: 'Læger i almen praksis minus det antal, som en lige vej mod målet i 2035 ville give området på dagen. Målet er sat for hele landet; et områdes del af vejen er her dets andel af indbyggerne.',
    en: 'Doctors of general practice less the number that a straight path to the goal of 2035 would give the area on the day. The goal is set for the whole country; an area’s part of the path is here its share of the inhabitants.',
  },
  formula: { da: 'D − VA, hvor VA = V × P ÷ PD', en: 'D − VA, where VA = V × P ÷ PD' },
  unit: 'persons',
  higherIs: 'better',
  notion: 'supply',
  measure: 'count',
  columns: [DOCTORS, IN_AREA, PEOPLE],
  version: 1,
}

/** Years since the beginning of our era, with the part of the year that has gone: 2026.5 in the middle of 2026. */
function yearsAt(date: PlainDate): number {
  const year = yearOf(date)
  const days = dayNumber(firstDayOf(year + 1)) - dayNumber(firstDayOf(year))
  return year + (dayNumber(date) - dayNumber(firstDayOf(year))) / days
}

/** Days since 1 March of year 0, by the Gregorian calendar. */
function dayNumber(date: PlainDate): number {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9]
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return 365 * y + leaps + Math.floor((153 * m + 2) / 5) + day - 1
}

/** Doctors of the whole country on the straight path at a date; `null` before it begins and after the goal's year. */
export function nationalPathAt(parameters: ParametersAt, date: PlainDate): number | null {
  const { startaar, start, maalaar, maal } = parameters.fremskrivning.vejTil5000
  if (startaar.value === null || start.value === null || maalaar.value === null || maal.value === null)
    return null
  const path = straightPath({
    startYear: startaar.value,
    startDoctors: start.value,
    targetYear: maalaar.value,
    targetDoctors: maal.value,
  })
  return doctorsOnPath(path, yearsAt(date))
}

/** Doctors above or below the straight path to 5,000 (I1, C1.19); for an area by its share of the people, marked assumed. */
export const AGAINST_THE_PATH: Indicator = {
  ...INFO,
  compute(facts, parameters) {
    const { startaar, start, maalaar, maal } = parameters.fremskrivning.vejTil5000
    const rules = [appliedRule(start), appliedRule(startaar), appliedRule(maal), appliedRule(maalaar)]
    const doctors = GENERAL_DOCTORS.compute(facts, parameters)
    const path = nationalPathAt(parameters, facts.date)
    const share = shareOfNation(facts)
    if (path === null) return makeFigure(INFO, { value: 'outside-period', inputs: doctorInputs(), rules })
    const expected = share === null ? null : path * share.value
    return makeFigure(INFO, {
      value:
        doctors.value === null || expected === null
          ? (doctors.missing ?? 'not-reported')
          : doctors.value - expected,
      inputs: [
        ...doctorInputs(),
        ...(expected === null
          ? []
          : [
              {
                ...pathInput(facts, IN_AREA, expected, start.source, share?.certainty),
                madeUp: share?.inputs.some((input) => input.madeUp) ?? false,
              },
            ]),
        pathInput(facts, ON_PATH, path, start.source),
        ...(share?.inputs ?? []),
      ],
      rules,
      reservations: [
        {
          da: 'Vejen er en lige streg at måle med og ingen prognose; udgangspunktet er »omkring« 3.500 og andenhånds.',
          en: 'The path is a straight line to measure by, not a forecast; its start is “about” 3,500 and second-hand.',
        },
        ...(facts.area === DENMARK
          ? []
          : [
              {
                da: 'At området skal have sin andel efter indbyggere, er en antagelse; intet mål er sat for mindre områder.',
                en: 'That the area should have its share by inhabitants is an assumption; no goal is set for smaller areas.',
              },
            ]),
        ...doctors.reservations,
      ],
    })

    function doctorInputs(): readonly FigureInput[] {
      return doctors.inputs
        .filter(({ symbol }) => symbol === DOCTORS.symbol || symbol === 'O')
        .map((input) => ({ ...input, symbol: DOCTORS.symbol }))
    }
  },
  signed: true,
  findNorm: () => ({ title: { da: 'vejen', en: 'the path' }, value: 0 }),
}

function pathInput(
  facts: AreaFacts,
  { symbol, label, unit }: IndicatorColumn,
  value: number,
  source: string,
  certainty: Certainty = 'inferred',
): FigureInput {
  return { symbol, label, unit, value, date: facts.date, source, certainty, madeUp: false }
}

/** The area's share of the nation's people; 1 for the nation itself, without an assumption. */
function shareOfNation(
  facts: AreaFacts,
): { readonly value: number; readonly certainty: Certainty; readonly inputs: readonly FigureInput[] } | null {
  const people = peoplePart(facts)
  if (facts.area === DENMARK && !facts.isRest)
    return { value: 1, certainty: 'inferred', inputs: people?.inputs ?? [] }
  const nation = facts.nationalPopulation?.total
  if (people === null || nation === undefined || nation.value === 0) return null
  return {
    value: people.value / nation.value,
    certainty: 'assumed',
    inputs: [...people.inputs, ...derivedInput(NATION, nation.value, nation, facts)],
  }
}
