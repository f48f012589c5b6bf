import { getPlainDate, ISSUE_CODES, type PlainDate } from '@laegedaekning/domain'
import {
  findParameter,
  INDICATORS,
  type IndicatorInfo,
  listParameters,
  listTerms,
  type Parameter,
  parameterAt,
  type Term,
  tableAt,
} from '@laegedaekning/rules'
import {
  type ErrorsAnswer,
  ISSUE_WORDS,
  type ParameterHistory,
  type ParametersAnswer,
  statusOfCode,
} from '../contract/index.ts'
import { compareDanish } from '../register/danish-order.ts'
import { refuse } from './refuse.ts'
import { sourcesOf } from './sources.ts'

/** The indicators in the order of the catalogue, without their sums. */
export function listIndicators(): readonly IndicatorInfo[] {
  return INDICATORS.map((indicator) => {
    const { compute: _compute, ...info } = indicator
    return info
  })
}

/** Every rule, norm, target and assumption as it applies at a date. */
export function readParameters(date: PlainDate): ParametersAnswer {
  return { date, parameters: listParameters().map((parameter) => parameterOn(parameter, date)) }
}

function parameterOn(parameter: Parameter, date: PlainDate): ParametersAnswer['parameters'][number] {
  return parameter.form === 'number'
    ? { ...parameterAt(parameter, date), form: 'number', cells: null }
    : { ...tableAt(parameter, date), form: 'table', value: null }
}

/** One rule or norm with its history. Refusal: PARAMETER_NOT_FOUND. */
export function readParameter(key: string): ParameterHistory {
  const parameter = findParameter(key)
  if (parameter === undefined) return refuse('PARAMETER_NOT_FOUND', { found: key }, '/params/key')
  const { title, unit, kind, compare, rule, note, form } = parameter
  const periods = parameter.form === 'number' ? numberPeriods(parameter) : tablePeriods(parameter)
  return {
    key,
    title,
    unit,
    kind,
    compare,
    rule,
    note,
    form,
    axes: parameter.form === 'table' ? parameter.axes : null,
    periods,
    sources: sourcesOf([...new Set(periods.map((period) => period.source))]),
  }
}

type Periods = ParameterHistory['periods']

function numberPeriods(parameter: Extract<Parameter, { form: 'number' }>): Periods {
  return parameter.periods.map((period) => ({ ...period, ...datesOf(period), cells: null }))
}

function tablePeriods(parameter: Extract<Parameter, { form: 'table' }>): Periods {
  return parameter.periods.map((period) => ({ ...period, ...datesOf(period), value: null }))
}

function datesOf(period: { readonly from: string; readonly until: string | null }): {
  from: PlainDate
  until: PlainDate | null
} {
  return {
    from: getPlainDate(period.from),
    until: period.until === null ? null : getPlainDate(period.until),
  }
}

/** The words of the domain in Danish order. */
export function readGlossary(): readonly Term[] {
  return listTerms().toSorted((a, b) => compareDanish(a.da, b.da))
}

/** Every issue code with its words and the HTTP status it answers with. */
export function listErrors(): ErrorsAnswer {
  return {
    errors: ISSUE_CODES.map((code) => {
      const { title, why, advice } = ISSUE_WORDS[code]
      return { code, status: statusOfCode(code), title, why, advice }
    }),
  }
}
