import { FLOW, FLOW_SLOTS } from '../cohort/counts.ts'
import { makeServiceForms } from '../cohort/shares.ts'
import { FORMS } from '../model/input.ts'
import { FORM_COUNT, type Layout } from '../model/layout.ts'
import {
  type AccountBook,
  type AccountGroup,
  FLOW_SIGNS,
  FLOWS,
  type Flow,
  type ForecastLevel,
  type StepAccount,
} from '../model/result.ts'
import { frameOf } from './frame.ts'

/** Stocks and flows that an account book reads, with the number by which they are divided (runs, or 1). */
export type AccountSource = {
  readonly stock: Float64Array
  readonly flows: Float64Array
  readonly divisor: number
}

type Member = { readonly group: number; readonly form: number }

/**
 * Step accounts on demand. A kommune's and a sundhedsraad's account counts every move between places; a region's, a VUR's and
 * the nation's only those between regions (all moves inside cancel in the sums, so the balance is the same).
 */
export function makeAccountBook(layout: Layout, source: AccountSource): AccountBook {
  const { groups: allGroups, steps, input } = layout
  const map = frameOf(layout)
  const members = listMembers(layout)
  const years = Array.from({ length: steps }, (_, index) => input.startYear + index)
  const areaAt = new Map(map.areas.map(({ id }, index) => [id, index]))

  function find(area: string, group: AccountGroup, year: number): StepAccount | undefined {
    const at = areaAt.get(area)
    const list = members.get(group)
    const step = year - input.startYear
    const level = map.areas[at ?? -1]?.level
    if (at === undefined || list === undefined || level === undefined || step < 0 || step >= steps)
      return undefined
    return addUp(at, area, level, group, list, step)
  }

  function addUp(
    at: number,
    area: string,
    level: ForecastLevel,
    group: AccountGroup,
    list: readonly Member[],
    step: number,
  ): StepAccount {
    const slots = new Float64Array(FLOW_SLOTS)
    let [start, end] = [0, 0]
    for (const { group: one, form } of list) {
      const place = layout.placeOfGroup[one] ?? 0
      const from = (step * layout.places.length + place) * 5
      if (!map.areasOfPlace.subarray(from, from + 5).includes(at)) continue
      start += source.stock[(step * allGroups + one) * FORM_COUNT + form] ?? 0
      end += source.stock[((step + 1) * allGroups + one) * FORM_COUNT + form] ?? 0
      const base = ((step * allGroups + one) * FORM_COUNT + form) * FLOW_SLOTS
      for (let slot = 0; slot < FLOW_SLOTS; slot += 1)
        slots[slot] = (slots[slot] ?? 0) + (source.flows[base + slot] ?? 0)
    }
    const isWide = level !== 'kommune' && level !== 'sundhedsraad'
    if (isWide) {
      slots[FLOW.movedIn] = slots[FLOW.movedInFar] ?? 0
      slots[FLOW.movedOut] = slots[FLOW.movedOutFar] ?? 0
    }
    const { divisor } = source
    return {
      year: input.startYear + step,
      area,
      level,
      group,
      start: start / divisor,
      flows: recordOf(slots, divisor),
      end: end / divisor,
    }
  }

  let residual: number | undefined
  return {
    years,
    groups: [...members.keys()],
    find,
    get largestResidual() {
      residual ??= findResidual(layout, source)
      return residual
    },
  }
}

function recordOf(slots: Float64Array, divisor: number): Readonly<Record<Flow, number>> {
  const [trained = 0, immigrated = 0, movedIn = 0, formIn = 0, dead = 0, emigrated = 0] = slots
  const [, , , , , , retired = 0, bound = 0, soldToPension = 0, soldToForm = 0, formOut = 0, movedOut = 0] =
    slots
  return {
    trained: trained / divisor,
    immigrated: immigrated / divisor,
    'moved-in': movedIn / divisor,
    'form-in': formIn / divisor,
    dead: dead / divisor,
    emigrated: emigrated / divisor,
    retired: retired / divisor,
    bound: bound / divisor,
    'sold-to-pension': soldToPension / divisor,
    'sold-to-form': soldToForm / divisor,
    'form-out': formOut / divisor,
    'moved-out': movedOut / divisor,
  }
}

/** Groups and forms behind each account group. */
function listMembers(layout: Layout): ReadonlyMap<AccountGroup, readonly Member[]> {
  const service = makeServiceForms(layout)
  const members = new Map<AccountGroup, Member[]>()
  const add = (name: AccountGroup, member: Member): void => {
    const list = members.get(name) ?? []
    list.push(member)
    members.set(name, list)
  }
  members.set('service', [])
  members.set('gp-specialists', [])
  for (let group = 0; group < layout.groups; group += 1) {
    const specialty = layout.specialtyOfGroup[group] ?? 0
    for (const [form, name] of FORMS.entries()) {
      const member = { group, form }
      add(`specialists:${layout.specialties[specialty] ?? ''}`, member)
      if (layout.kommuneLevel[specialty] !== 1) continue
      add('gp-specialists', member)
      add(`form:${name}`, member)
      if (service[(layout.careerOfGroup[group] ?? 0) * FORM_COUNT + form] === 1) add('service', member)
    }
  }
  return members
}

/** The largest |start + flows − end| of any place, specialty, form and year, in what the source counts. */
function findResidual(layout: Layout, { stock, flows, divisor }: AccountSource): number {
  let largest = 0
  const cells = layout.groups * FORM_COUNT
  for (let step = 0; step < layout.steps; step += 1)
    for (let cell = 0; cell < cells; cell += 1) {
      let sum = stock[step * cells + cell] ?? 0
      for (let slot = 0; slot < FLOWS.length; slot += 1)
        sum += (FLOW_SIGNS[slot] ?? 0) * (flows[(step * cells + cell) * FLOW_SLOTS + slot] ?? 0)
      largest = Math.max(largest, Math.abs(sum - (stock[(step + 1) * cells + cell] ?? 0)))
    }
  return largest / divisor
}

/** start + Σ sign × flow − end of one account. */
export function residualOf({ start, flows, end }: StepAccount): number {
  return FLOWS.reduce((sum, flow, index) => sum + (FLOW_SIGNS[index] ?? 0) * flows[flow], start) - end
}
