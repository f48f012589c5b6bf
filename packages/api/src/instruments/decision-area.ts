import { type AreaId, DENMARK, type PlainDate } from '@laegedaekning/domain'
import { findArea } from '@laegedaekning/plans'
import {
  type AreaTree,
  collectAreaFacts,
  type DesignationSignals,
  growAreaTree,
  lineageOf,
  parametersAt,
  signalsOf,
} from '@laegedaekning/rules'
import type { z } from 'zod'
import type { API } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { refuse } from '../use-cases/refuse.ts'

type DecisionArea = z.output<typeof API.getDecisionArea.ok.schema>

/** An area at a date with its region and the designations in force, of itself or of an area it lies in. Refusal: AREA_NOT_FOUND. */
export async function placeOf(
  register: Register,
  area: AreaId,
  date: PlainDate,
): Promise<Omit<DecisionArea, 'signals'>> {
  const snapshot = await register.at(date, await register.known())
  const found = findArea(snapshot, area, date)
  if (found === undefined) return refuse('AREA_NOT_FOUND', { found: area, date })
  const tree = growAreaTree(snapshot)
  const lineage = lineageOf(tree, area)
  const around = new Set<AreaId>(lineage.values())
  const designations = snapshot.designation
    .filter(({ body }) => around.has(body.area))
    .map(({ body, virkning, provenance }) => ({
      kind: body.kind,
      area: body.area,
      areaName: nameOf(tree, body.area),
      decidedBy: body.decidedBy,
      from: virkning.from,
      until: virkning.until,
      madeUp: provenance.madeUp,
    }))
  const name = area === DENMARK ? 'Danmark' : nameOf(tree, area)
  return { date, area, name, region: lineage.get('region') ?? null, designations }
}

/** The same with the signals that the register's figures give for a designation; `null` where a figure is missing. */
export async function readDecisionArea(
  register: Register,
  area: AreaId,
  date: PlainDate,
): Promise<DecisionArea> {
  const place = await placeOf(register, area, date)
  const snapshot = await register.at(date, await register.known())
  const facts = collectAreaFacts(snapshot, date).get(area)
  return { ...place, signals: knownOf(signalsOf(facts, parametersAt(date))) }
}

function knownOf(signals: DesignationSignals): DecisionArea['signals'] {
  return Object.fromEntries(
    Object.entries(signals).map(([id, signal]) => [
      id,
      signal.value === null
        ? null
        : { value: signal.value, certainty: signal.certainty, madeUp: signal.madeUp },
    ]),
  )
}

function nameOf(tree: AreaTree, area: AreaId): string {
  return tree.areas.get(area)?.body.name ?? area
}
