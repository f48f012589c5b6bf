import type { RecordBody } from '../records/record-field.ts'
import type { Conflict } from '../records/use-saving.ts'

/**
 * A body with each field of each step, and each day, as a field of its own, so that two people who worked on different steps
 * have nothing to choose between: `step:vikar:note`, `day:lukning`.
 */
export function apart(body: RecordBody): RecordBody {
  const { steps, days, ...rest } = body
  const flat: Record<string, unknown> = { ...rest }
  for (const step of itemsOf(steps)) {
    for (const [name, value] of Object.entries(step)) {
      if (name !== 'key') flat[`step:${String(step['key'])}:${name}`] = value
    }
  }
  for (const { key, day } of itemsOf(days)) flat[`day:${String(key)}`] = day
  return flat
}

/** The body of `apart` as it was; steps in the order of `order`, then those that only the other version has. */
export function together(flat: RecordBody, order: RecordBody): RecordBody {
  const body: Record<string, unknown> = {}
  const steps = new Map<string, Record<string, unknown>>(
    itemsOf(order['steps']).map(({ key }) => [String(key), { key }]),
  )
  const days: { readonly key: string; readonly day: unknown }[] = []
  for (const [name, value] of Object.entries(flat)) {
    const [kind, key = '', field = ''] = name.split(':')
    if (kind === 'step') {
      const step = steps.get(key) ?? { key }
      steps.set(key, step)
      step[field] = value
    } else if (kind === 'day') days.push({ key, day: value })
    else body[name] = value
  }
  // a step that nobody's version has any more is gone
  const whole = [...steps.values()].filter((step) => 'title' in step)
  return { ...body, steps: whole, days }
}

/** A conflict with steps and days apart. */
export function conflictApart(conflict: Conflict): Conflict {
  const { mine, theirs, base } = conflict
  return {
    mine: apart(mine),
    theirs: { ...theirs, body: apart(theirs.body) },
    base: base === null ? null : apart(base),
  }
}

function itemsOf(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value)
    ? value.flatMap((item: unknown) => (typeof item === 'object' && item !== null ? [{ ...item }] : []))
    : []
}
