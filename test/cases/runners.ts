import type { BaseFacts } from '@laegedaekning/api'
import {
  type AreaId,
  codeOf,
  getPlainDate,
  isTechnical,
  levelOf,
  type Period,
  type PlainDate,
  periodContains,
} from '@laegedaekning/domain'
import {
  checkMaximumList,
  checkPatientBase,
  compareRetirementAges,
  fillingRates,
  PATIENT_BASE_UNITS,
  type PatientBaseUnit,
  stockFromGrowth,
  straightPath,
  vacancyForecast,
} from '@laegedaekning/rules'
import type { CaseKind, CaseValues, WorkedCase } from '../../scripts/knowledge-cases.ts'
import { processCase } from './case-process.ts'
import { choiceRuleCase } from './choice-rule.ts'
import { guaranteeCase } from './guarantees.ts'
import { delepraksisCase, instrumentMatrixCase, providerNumbersCase } from './instruments.ts'
import { redundanciesCase } from './staff-transfer.ts'
import { bottleneckCase, introductionCase, keyCase, screeningCase } from './training.ts'

/** Answers a case with the product's own functions and facts, under the names of the case. */
export type Runner = (workedCase: WorkedCase, base: BaseFacts) => CaseValues

/** One runner for each kind of case; the compiler asks for a new kind's. */
export const RUNNERS: Readonly<Record<CaseKind, Runner>> = {
  'vacancy-forecast': ({ given }) => {
    const { vacantDuring, lacking } = vacancyForecast({
      vacant: numberOf(given, 'vacant'),
      growth: numberOf(given, 'growth-need'),
      retiring: numberOf(given, 'retirements'),
      trained: numberOf(given, 'newly-trained'),
    })
    return { 'vacant-in-total': vacantDuring, lacking }
  },
  'retirement-difference': ({ given }) => {
    const { doctorsStaying, differenceInLacking } = compareRetirementAges(
      { retiring: numberOf(given, 'retirements-early'), lacking: numberOf(given, 'lacking-early') },
      { retiring: numberOf(given, 'retirements-late'), lacking: numberOf(given, 'lacking-late') },
    )
    return { 'doctors-staying': doctorsStaying, 'difference-in-lacking': differenceInLacking }
  },
  'table-sums': (workedCase, base) => {
    const numbers = inForce(
      base.facts.flatMap((fact) => (fact.kind === 'ydernummer' ? [fact] : [])),
      getPlainDate(workedCase.date),
    )
    const amtOf = amter(base, getPlainDate(workedCase.date))
    const sums = new Map<string, number>()
    const count = (name: string) => sums.set(name, (sums.get(name) ?? 0) + 1)
    for (const { body } of numbers) {
      const amt = amtOf(body.area)
      count(`${amt}.${placeName(body.place)}.${body.printedOrigin}`)
      count(`amt.${amt}`)
      count(`origin.${body.printedOrigin}`)
      count('total')
      if (isTechnical(body.origin)) count('technical')
    }
    return Object.fromEntries(sums)
  },
  'patient-base': ({ given, date }) => {
    const base = { count: numberOf(given, 'base'), unit: unitOf(given, 'unit') }
    const { position, unitsDiffer } = checkPatientBase(base, unitOf(given, 'norm-unit'), getPlainDate(date))
    return { position: position ?? 'no-norm', 'units-differ': yesOrNo(unitsDiffer) }
  },
  'maximum-list': ({ given, date }) => {
    const list = { patients: numberOf(given, 'patients'), doctors: numberOf(given, 'doctors') }
    const { overLimit, patientsOver } = checkMaximumList(list, getPlainDate(date))
    return {
      'over-limit': overLimit === null ? 'no-limit' : yesOrNo(overLimit),
      'patients-over': patientsOver ?? 'no-limit',
    }
  },
  'area-counts': ({ date }, base) => {
    const levels = inForce(
      base.facts.flatMap((fact) => (fact.kind === 'area' ? [fact] : [])),
      getPlainDate(date),
    ).map(({ body }) => levelOf(body.id))
    const count = (level: string) => levels.filter((one) => one === level).length
    return {
      kommuner: count('kommune'),
      sundhedsraad: count('sundhedsraad'),
      regions: count('region'),
      videreuddannelsesregioner: count('vur'),
    }
  },
  growth: ({ given }) => {
    const { stockAtStart, stockAtEnd } = stockFromGrowth(
      numberOf(given, 'growth'),
      numberOf(given, 'growth-share'),
    )
    return { 'stock-at-start': stockAtStart, 'stock-at-end': stockAtEnd }
  },
  'filling-rate': ({ given }) => {
    const part = (name: string) => ({
      name,
      posted: numberOf(given, `${name}-posted`),
      filled: numberOf(given, `${name}-filled`),
    })
    const { overallShare, parts } = fillingRates([part('city'), part('outside')])
    return Object.fromEntries(
      [{ name: 'overall', share: overallShare }, ...parts].map(({ name, share }) => [
        `${name}-percent`,
        share === null ? 'nothing-posted' : share * 100,
      ]),
    )
  },
  'straight-path': ({ given }) => {
    const { years, netPerYear } = straightPath({
      startYear: numberOf(given, 'start-year'),
      startDoctors: numberOf(given, 'start-doctors'),
      targetYear: numberOf(given, 'target-year'),
      targetDoctors: numberOf(given, 'target-doctors'),
    })
    return { years, 'net-per-year': netPerYear }
  },
  'key-division': ({ given, date }) =>
    keyCase(String(given['vur']), String(given['specialty']), numberOf(given, 'amount'), date),
  redistribution: ({ given, date }) =>
    screeningCase(
      {
        percent: numberOf(given, 'university-percent'),
        hospitals: numberOf(given, 'regional-hospitals'),
        internal: given['internal-medicine'] === 'yes',
        special: given['special-condition'] === 'yes',
      },
      date,
    ),
  'introduction-posts': ({ given, date }) =>
    introductionCase(
      [String(given['held-first']), String(given['held-second'])].filter((name) => name !== 'none'),
      String(given['wanted']),
      date,
    ),
  bottleneck: ({ given }) =>
    bottleneckCase(numberOf(given, 'vacant-main'), numberOf(given, 'introduction-posts')),
  'choice-rule': ({ given, date }) =>
    choiceRuleCase(
      ['first-km', 'second-km', 'third-km'].map((name) => numberOf(given, name)),
      date,
    ),
  'collective-redundancies': ({ given, date }) => redundanciesCase(given, date),
  'case-process': ({ given }) => processCase(given),
  'instrument-matrix': ({ given, date }) => instrumentMatrixCase(given, date),
  delepraksis: ({ given, date }) => delepraksisCase(given, date),
  'provider-numbers': ({ given, date }) => providerNumbersCase(given, date),
  guarantee: ({ given, date }) => guaranteeCase(given, date),
}

function numberOf(given: CaseValues, name: string): number {
  const value = given[name]
  if (typeof value !== 'number') throw new TypeError(`»${name}« is not a number: ${value}`)
  return value
}

function unitOf(given: CaseValues, name: string): PatientBaseUnit {
  const unit = PATIENT_BASE_UNITS.find((one) => one === given[name])
  if (unit === undefined) throw new TypeError(`»${name}« is no unit of a base: ${given[name]}`)
  return unit
}

function yesOrNo(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no'
}

/** The facts that hold on a day. */
function inForce<T extends { readonly virkning: Period }>(
  facts: readonly T[],
  date: PlainDate,
): readonly T[] {
  return facts.filter(({ virkning }) => periodContains(virkning, date))
}

/** The part of a former amt (planomraade) in which an area lies on a day, by the short name of the case's table. */
function amter(base: BaseFacts, date: PlainDate): (area: AreaId) => string {
  const parents = new Map<AreaId, AreaId>()
  for (const { body } of inForce(
    base.facts.flatMap((fact) => (fact.kind === 'membership' ? [fact] : [])),
    date,
  )) {
    if (levelOf(body.parent) === 'planomraade') parents.set(body.child, body.parent)
  }
  return (area) => {
    const amt = levelOf(area) === 'planomraade' ? area : parents.get(area)
    return amt === undefined ? `outside-${area}` : codeOf(amt).replace(/^rm-/, '')
  }
}

/** The printed place as the case writes it: »Århus Amt« is aarhus-amt. */
function placeName(place: string): string {
  return place
    .toLowerCase()
    .replaceAll(/[»«]/g, '')
    .replaceAll('å', 'aa')
    .replaceAll('ø', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(' ', '-')
}
