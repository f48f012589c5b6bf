import type {
  ForecastUncertainty,
  Form,
  Parameter,
  UncertainParameter,
  Where,
  YearShock,
} from '@laegedaekning/forecast'
import { type NumberParameter, type Prior, parameters, type TableParameter } from '@laegedaekning/rules'
import { formOf, GP_CAREER, HOSPITAL_CAREER } from './careers.ts'
import { cellOf, type ParameterLog } from './parameter-log.ts'
import { GENERAL_MEDICINE_ID, listOutlookSpecialties, specialtyId } from './specialties.ts'

const { studie, ventetid, introduktion, hoveduddannelse, bosaetning, indvandring, ophoer } =
  parameters.fremskrivning
const { arbejdstid, ansaettelse, behov, bestand, aarsstoed } = parameters.fremskrivning

/** How a parameter of knowledge/ becomes an uncertain number of the forecast. */
type Link = {
  readonly from: NumberParameter | TableParameter
  readonly to: readonly Parameter[]
  /** Where a cell of a table acts, for priors whose cells are drawn apart. */
  readonly where?: (cell: string) => Where
  /** Where the whole acts. */
  readonly everywhere?: Where
  /** Relative width of the forecast's number for one of the parameter's, where they are not proportional. */
  readonly gain?: (value: number) => number
}

const inGroup = (group: string): Where => ({
  specialties: listOutlookSpecialties().flatMap((one) => (one.group === group ? [one.id] : [])),
})
const inVur = (code: string): Where => ({ vurs: [`vur-${code}`] })
const inForm = (cell: string): Where => ({ forms: [formOf(cell.split('|')[0] ?? '')] satisfies Form[] })

const LINKS: readonly Link[] = [
  { from: studie.pladser, to: ['students.intake'] },
  { from: studie.gennemfoerelse, to: ['students.drop-out'], gain: dropOutGain },
  { from: ventetid.soegerIntroduktion, to: ['training.pool-seek'] },
  { from: ventetid.forlader, to: ['training.pool-exit'] },
  { from: bosaetning.hjemfaktor, to: ['training.home-factor'] },
  { from: indvandring.laeger, to: ['training.immigrants'] },
  { from: introduktion.stillingerPrHoveduddannelse, to: ['introduction.posts'], where: inGroup },
  { from: introduktion.fortsaetter, to: ['introduction.continuation'], where: inGroup },
  { from: hoveduddannelse.forloeb, to: ['courses.posts'] },
  {
    from: hoveduddannelse.almenMedicinForloeb,
    to: ['courses.posts'],
    everywhere: { specialties: [GENERAL_MEDICINE_ID] },
  },
  {
    from: hoveduddannelse.fordelingPaaSpecialer,
    to: ['courses.posts'],
    where: (name) => ({ specialties: [specialtyId(name)] }),
  },
  { from: hoveduddannelse.tiltraekning, to: ['courses.attractiveness'], where: inGroup },
  { from: hoveduddannelse.tiltraekningSted, to: ['courses.attractiveness'], where: inVur },
  { from: hoveduddannelse.maaneder, to: ['courses.years'], where: inGroup },
  { from: hoveduddannelse.frafald, to: ['courses.drop-out'] },
  {
    from: bosaetning.bliverIUddannelsesregion,
    to: ['settling.stay-in-training-region'],
  },
  {
    from: bosaetning.bliverIUddannelsesregion,
    to: ['settling.stay-in-place'],
    everywhere: { careers: [HOSPITAL_CAREER] },
  },
  {
    from: bosaetning.bliverIUddannelseskommune,
    to: ['settling.stay-in-place'],
    everywhere: { careers: [GP_CAREER] },
  },
  { from: bosaetning.bliverIStudieregion, to: ['settling.stay-in-study-region'] },
  { from: ophoer.doed, to: ['exit.death'] },
  { from: ophoer.udvandring, to: ['exit.emigration'] },
  { from: ophoer.pension, to: ['exit.retirement'] },
  { from: ophoer.ejerSaelger, to: ['exit.sale'] },
  { from: ophoer.salgTilPension, to: ['exit.straight-to-pension'] },
  { from: ansaettelse.skifter, to: ['forms.change'], everywhere: { specialties: [GENERAL_MEDICINE_ID] } },
  { from: bosaetning.flytter, to: ['moves.rate'] },
  { from: arbejdstid.fuldtidsandel, to: ['work.full-time-share'], where: inForm },
  { from: arbejdstid.kapacitetPrFuldtidslaege, to: ['work.capacity-per-doctor'] },
  { from: behov.normFuldtidslaege, to: ['need.by-use', 'need.by-need', 'need.capacities'] },
]

/** A drop-out of d a year over six years leaves c = (1 − d)^6; a relative change of c is this many times as large in d. */
function dropOutGain(completed: number): number {
  const years = 6
  const dropOut = 1 - completed ** (1 / years)
  return dropOut > 0 ? (completed ** (1 / years) / years) * (1 / dropOut) : 0
}

/** Relative standard deviation of a prior round its centre; 0 for `fixed` and for a centre of 0. */
export function relativeWidth(prior: Prior, centre: number): number {
  if (prior.form === 'fixed' || centre <= 0) return 0
  if (prior.form === 'gamma') return 1 / Math.sqrt(prior.shape)
  if (prior.form === 'lognormal') return Math.sqrt(Math.exp(prior.sigma ** 2) - 1)
  return Math.sqrt(Math.max(0, 1 - centre) / (centre * (prior.size + 1)))
}

/**
 * Every prior of knowledge/ that the forecast can draw, as factors with mean 1; the yearly shocks; and the errors of the register.
 * Cells of a table that are drawn apart become one factor each; cells drawn together become one, as wide as their mean. Training
 * regions that the register does not have are left out.
 */
export function makeUncertainty(log: ParameterLog, vurs: ReadonlySet<string>): ForecastUncertainty {
  const isHere = ({ where }: UncertainParameter): boolean =>
    where?.vurs?.every((vur) => vurs.has(vur)) ?? true
  return {
    parameters: LINKS.flatMap((link) => uncertainOf(log, link)).filter(isHere),
    years: makeShocks(log),
    data: makeDataErrors(log),
  }
}

function uncertainOf(log: ParameterLog, link: Link): readonly UncertainParameter[] {
  const input = 'uncertainty.parameters'
  const { form } = link.from
  const cells: Readonly<Record<string, number>> =
    form === 'number' ? { '': log.number(input, link.from) } : log.table(input, link.from)
  const prior = log.list().find((one) => one.input === input && one.parameter === link.from.key)?.prior
  if (prior === undefined || prior === null) return []
  const make = (cell: string, centre: number, where: Where | undefined): readonly UncertainParameter[] => {
    const width = relativeWidth(prior, centre) * (link.gain?.(centre) ?? 1)
    if (!(width > 0)) return []
    return link.to.map((parameter) => ({
      id: [link.from.key, cell, parameter].filter((part) => part !== '').join('|'),
      parameter,
      ...(where === undefined ? {} : { where }),
      operation: 'multiply',
      distribution: { kind: 'lognormal', mean: 1, sd: width },
    }))
  }
  if (prior.draw === 'apart' && link.where !== undefined) {
    const { where } = link
    return firstOfEach(cells).flatMap(([cell, centre]) => make(cell, centre, where(cell)))
  }
  const values = Object.values(cells).filter((value) => value > 0)
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  return make('', mean, link.everywhere)
}

/** One cell for each word of the first axis: a form by sex is drawn once for both sexes. */
function firstOfEach(cells: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  const groups = Map.groupBy(Object.entries(cells), ([key]) => key.split('|')[0] ?? '')
  return [...groups].map(([name, same]) => [
    name,
    same.reduce((sum, [, value]) => sum + value, 0) / same.length,
  ])
}

const SHOCKS: readonly { readonly word: string; readonly parameters: readonly Parameter[] }[] = [
  { word: 'ophoer', parameters: ['exit.sale', 'exit.retirement'] },
  { word: 'besaettelse', parameters: ['courses.attractiveness'] },
  { word: 'vandring', parameters: ['exit.emigration', 'training.immigrants'] },
]

/** Shocks that are common to a year. The parameter gives the innovation; a series with correlation r has sd ÷ √(1 − r²). */
function makeShocks(log: ParameterLog): readonly YearShock[] {
  const spread = log.table('uncertainty.years', aarsstoed.spredning)
  const memory = log.table('uncertainty.years', aarsstoed.samvariation)
  return SHOCKS.flatMap(({ word, parameters: numbers }) =>
    numbers.map((parameter): YearShock => {
      const correlation = cellOf(memory, word)
      const sd = cellOf(spread, word) / Math.sqrt(1 - correlation ** 2)
      return { id: `${word}|${parameter}`, parameter, sd, correlation }
    }),
  )
}

function makeDataErrors(log: ParameterLog): ForecastUncertainty['data'] {
  const mean = log.number('uncertainty.data', bestand.registerfejl)
  const prior = log.list().find(({ parameter }) => parameter === bestand.registerfejl.key)?.prior
  if (prior === undefined || prior === null) return []
  return [{ id: 'registerfejl', absentShare: { kind: 'beta', mean, sd: mean * relativeWidth(prior, mean) } }]
}
