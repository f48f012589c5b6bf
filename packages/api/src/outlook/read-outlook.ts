import {
  type AreaId,
  type Certainty,
  DENMARK,
  type Fact,
  firstDayOf,
  levelOf,
  type PlainDate,
  type Text,
  yearOf,
} from '@laegedaekning/domain'
import { findContradictions, findOutlookSpecialty } from '@laegedaekning/plans'
import { findParameter, parameterAt, tableAt } from '@laegedaekning/rules'
import type { z } from 'zod'
import type { API, Known, OutlookAnswer } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { remember } from '../register/remember.ts'
import { dateOf } from '../use-cases/read-status.ts'
import { sourcesOf } from '../use-cases/sources.ts'
import { type BuiltOutlook, outlookOf } from './build-outlook.ts'
import { readQuality } from './read-quality.ts'
import { readThen2008 } from './then-2008.ts'

/** Parameters that the room speaks of and that no part of the input rests on (N1, N2, N5, C1.19). */
const SPOKEN_OF = [
  'fremskrivning/vej-til-5000/maal',
  'fremskrivning/vej-til-5000/maalaar',
  'fremskrivning/vej-til-5000/start',
  'fremskrivning/vej-til-5000/startaar',
  'fremskrivning/overskud-af-laeger-2035',
  'reform/evalueringsaar',
] as const

/** The entry of the bibliography that stands for numbers that the model computes. */
const MODEL_SOURCE = 'fremskrivning'

const kept = new WeakMap<Register, ReturnType<typeof remember<OutlookAnswer>>>()

/** What the browser needs to forecast: the input, and everything that explains it; made once per day and change. */
export async function readOutlook(
  register: Register,
  query: z.output<typeof API.getOutlook.query>,
): Promise<OutlookAnswer> {
  const known = await register.known(query.kendt)
  const date = dateOf(register, query.dato)
  const found = kept.get(register) ?? remember<OutlookAnswer>(1)
  kept.set(register, found)
  return found(`${date} ${JSON.stringify(known)}`, () => answerOf(register, date, known))
}

/** Makes ready what the room Fremskrivning opens with (F20). */
export async function readyOutlook(register: Register): Promise<void> {
  await readOutlook(register, {})
}

async function answerOf(register: Register, date: PlainDate, known: Known): Promise<OutlookAnswer> {
  const built = await outlookOf(register, date, known)
  const assumptions = assumptionsOf(built)
  const { points: published, facts } = await publishedPoints(register, yearOf(date), known.change)
  const contradictions = findContradictions(facts)
  const sources = [
    ...assumptions.map(({ source }) => source),
    ...published.map(({ source }) => source),
    ...built.calibration.margins.map(({ source }) => source),
    ...contradictions.flatMap(({ figures }) => figures.map(({ source }) => source)),
    MODEL_SOURCE,
  ]
  return {
    input: built.input,
    inputHash: built.inputHash,
    areas: areasOf(built),
    specialties: built.input.specialties.map(({ id }) => ({ id, name: specialtyName(id) })),
    published,
    assumptions,
    contradictions,
    calibration: built.calibration,
    then2008: readThen2008(date),
    quality: readQuality(),
    notes: [],
    sources: sourcesOf([...new Set(sources)].toSorted()),
    known,
    madeUp: built.madeUp,
  }
}

function specialtyName(id: string): Text {
  const name = findOutlookSpecialty(id)?.name ?? id
  return { da: name, en: name }
}

type OutlookArea = OutlookAnswer['areas'][number]

/** Every area that the forecast has, with its name: those of the start and those that begin later (Østdanmark, K24). */
function areasOf({ register, input }: BuiltOutlook): readonly OutlookArea[] {
  const inForecast = new Set<string>([
    DENMARK,
    ...input.places.flatMap(({ id, sundhedsraad, regions, vur }) => [
      id,
      vur,
      ...(sundhedsraad === undefined ? [] : [sundhedsraad]),
      ...regions.map((region) => region.id),
    ]),
  ])
  const found = new Map<AreaId, OutlookArea>()
  for (const snapshot of [register.start, ...register.later]) {
    for (const { body } of snapshot.area) {
      if (!inForecast.has(body.id) || found.has(body.id)) continue
      const parents = snapshot.membership.flatMap((fact) =>
        fact.body.child === body.id ? [fact.body.parent] : [],
      )
      found.set(body.id, {
        id: body.id,
        forecast: body.id,
        name: body.name,
        level: levelOf(body.id),
        parents,
      })
    }
  }
  return [...found.values()]
}

function assumptionsOf({ sources, date }: BuiltOutlook): OutlookAnswer['assumptions'] {
  const used = sources.map((one) => ({
    input: one.input,
    parameter: one.parameter,
    title: one.title,
    ...(one.parameter === null ? NO_VALUE : valueOf(one.parameter, date)),
    validFrom: one.validFrom,
    source: one.source,
    certainty: one.certainty,
    evidence: one.grade,
    madeUp: one.madeUp,
    uncertain: one.prior !== null,
  }))
  const spoken = SPOKEN_OF.flatMap((key) => {
    const parameter = findParameter(key)
    if (parameter?.form !== 'number' || used.some((one) => one.parameter === key)) return []
    const { title, source, certainty, validFrom } = parameterAt(parameter, date)
    const evidence = gradeOf(certainty)
    const about = { input: 'reform', parameter: key, title, validFrom, source, certainty, evidence }
    return [{ ...about, ...valueOf(key, date), madeUp: false, uncertain: false }]
  })
  return [...used, ...spoken]
}

/** What is only told and not computed with: as good as its source. */
function gradeOf(certainty: Certainty): 'B' | 'C' | 'D' {
  if (certainty === 'sourced') return 'B'
  return certainty === 'assumed' ? 'D' : 'C'
}

const NO_VALUE = { value: null, unit: '', ids: [] }

function valueOf(
  key: string,
  date: PlainDate,
): { readonly value: number | null; readonly unit: string; readonly ids: readonly string[] } {
  const parameter = findParameter(key)
  if (parameter === undefined) return NO_VALUE
  if (parameter.form === 'table') {
    const { unit, rule } = tableAt(parameter, date)
    return { value: null, unit, ids: rule }
  }
  const { value, unit, rule } = parameterAt(parameter, date)
  return { value, unit, ids: rule }
}

/** Which measure of the forecast a published figure is of. */
const MEASURE_OF_TOPIC: Readonly<Record<string, string>> = {
  'laeger-i-almen-praksis': 'service',
  'laeger-med-eget-ydernummer': 'owners',
  laegekapaciteter: 'capacities',
}

/** The first year whose published figures a fan may have room for. */
const PUBLISHED_FROM = 2007

/** Published figures of the forecast's measures, one for each year in which they hold. */
async function publishedPoints(
  { registry }: Register,
  startYear: number,
  change: number,
): Promise<{
  readonly points: OutlookAnswer['published']
  readonly facts: readonly Fact<'published'>[]
}> {
  const facts = new Map<string, Fact<'published'>>()
  const points = new Map<string, OutlookAnswer['published'][number]>()
  for (let year = PUBLISHED_FROM; year <= startYear; year += 1) {
    const { published } = await registry.at({
      virkning: firstDayOf(year),
      registrering: change,
      kinds: ['published'],
    })
    for (const fact of published) {
      const { body, provenance } = fact
      facts.set(`${body.topic} ${body.area} ${fact.virkning.from} ${provenance.source}`, fact)
      const measure = MEASURE_OF_TOPIC[body.topic]
      if (measure === undefined) continue
      const { source, certainty } = provenance
      const what = { da: body.note, en: body.note }
      const point = { measure, area: body.area, year, value: body.value, what, source, certainty }
      points.set(`${measure} ${body.area} ${year}`, point)
    }
  }
  return { points: [...points.values()], facts: [...facts.values()] }
}
