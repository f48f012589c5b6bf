import { type AreaId, areaId, type Fact, firstDayOf, Refusal, yearOf } from '@laegedaekning/domain'
import { areaNameOf, buildFilling, latestPostedYear, listVurs, publishedFigure } from '@laegedaekning/plans'
import { appliedRule, cellAt, parameters } from '@laegedaekning/rules'
import type { z } from 'zod'
import type { API, FillingAnswer } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { remember } from '../register/remember.ts'
import { basisOf, openTraining } from './open-training.ts'

/** The stages by the words of the address. */
export const STAGE = { kbu: 'kbu', introduktion: 'introduction', hoveduddannelse: 'main' } as const
const VURS = ['nord', 'syd', 'oest'] as const
/** The only year that filling by VUR was published for (N15). */
const PUBLISHED_YEAR = 2016

/** The filling monitor (I3), with the published figures beside it. */
export async function readFilling(
  register: Register,
  query: z.output<typeof API.getTrainingFilling.query>,
): Promise<FillingAnswer> {
  const found = await openTraining(register, query)
  const stage = STAGE[query.trin]
  const within = query['inden-for'] ?? null
  if (within !== null && !found.training.tree.areas.has(within)) throw unknownArea(within)
  const year = query.aar ?? latestPostedYear(found.training, stage)
  const specialty = query.speciale ?? null
  const table =
    year === null
      ? { specialties: [], years: [], rows: [], places: [], series: [] }
      : buildFilling(found.training, { stage, year, specialty, within })
  const published = await publishedOf(register, found.known.change)
  const { specialties, years, rows, places, series } = table
  return {
    stage,
    year,
    specialty,
    within,
    specialties,
    years,
    vurs: listVurs(found.training).map((id) => ({ id, name: areaNameOf(found.training, id) })),
    rows,
    places,
    series,
    published,
    unfilled2016: VURS.map((vur) => ({
      vur: areaId('vur', vur),
      rule: appliedRule(
        cellAt(
          parameters.videreuddannelse.ubesatteHoveduddannelsesforloeb,
          { vur },
          firstDayOf(PUBLISHED_YEAR),
        ),
      ),
    })),
    ...basisOf(found, [...published.map(({ source }) => source), 'S1']),
  }
}

/** Refuses an area that the register does not know on the day. */
export function unknownArea(area: AreaId): Refusal {
  return new Refusal([{ code: 'AREA_NOT_FOUND', severity: 'error', values: { found: area } }])
}

/** Years that published training figures are looked for in. */
const FIRST_YEAR = 2007
const LAST_YEAR = 2030

/** The published figures of training as they are in the box, each once; read once per change. */
function publishedOf(register: Register, change: number): Promise<FillingAnswer['published']> {
  const found = kept.get(register) ?? remember<FillingAnswer['published']>(1)
  kept.set(register, found)
  return found(String(change), () => readPublished(register, change))
}

const kept = new WeakMap<Register, ReturnType<typeof remember<FillingAnswer['published']>>>()

async function readPublished(register: Register, change: number): Promise<FillingAnswer['published']> {
  const facts = new Map<string, Fact<'published'>>()
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const { published } = await register.registry.at({
      virkning: firstDayOf(year),
      registrering: change,
      kinds: ['published'],
    })
    for (const fact of published)
      if (TOPIC.test(fact.body.topic))
        facts.set(`${fact.body.topic} ${fact.body.area} ${fact.virkning.from}`, fact)
  }
  return [...facts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { body, virkning, provenance }]) => ({
      topic: body.topic,
      area: body.area,
      year: yearOf(virkning.from),
      value: body.value,
      note: body.note,
      source: provenance.source,
      certainty: provenance.certainty,
      figure: publishedFigure(body.value, body.unit, body.note, { ...provenance, date: virkning.from }),
    }))
}

const TOPIC = /^(hovedforloeb|introduktion)-/
