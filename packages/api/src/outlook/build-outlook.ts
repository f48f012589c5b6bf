import { canonicalJson, firstDayOf, type PlainDate, sha256Hex, yearOf } from '@laegedaekning/domain'
import {
  buildForecastInput,
  LATER_KINDS,
  OUTLOOK_END_YEAR,
  type Outlook,
  type OutlookRegister,
  outlookDates,
} from '@laegedaekning/plans'
import type { Known } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { remember } from '../register/remember.ts'

/** An outlook of a register with the register that it was made from and the hash of its input. */
export type BuiltOutlook = Outlook & {
  readonly date: PlainDate
  readonly register: OutlookRegister
  readonly inputHash: string
}

/** Outlooks kept in memory: today's, and one as known before. */
const OUTLOOKS_KEPT = 2

const kept = new WeakMap<Register, ReturnType<typeof remember<BuiltOutlook>>>()

/** The outlook of the register at a day, as known at a change; made once per register, day and change. */
export function outlookOf(register: Register, date: PlainDate, known: Known): Promise<BuiltOutlook> {
  const found = kept.get(register) ?? remember<BuiltOutlook>(OUTLOOKS_KEPT)
  kept.set(register, found)
  return found(`${date} ${known.change}`, () => build(register, date, known))
}

async function build(register: Register, date: PlainDate, known: Known): Promise<BuiltOutlook> {
  const startYear = yearOf(date)
  const start = await register.at(firstDayOf(startYear), known)
  const later: OutlookRegister['later'][number][] = []
  for (const day of outlookDates(startYear, OUTLOOK_END_YEAR)) {
    const kinds = [...LATER_KINDS]
    later.push(await register.registry.at({ virkning: day, registrering: known.change, kinds }))
  }
  const world: OutlookRegister = { start, later }
  const outlook = buildForecastInput(world, date)
  return { ...outlook, date, register: world, inputHash: sha256Hex(canonicalJson(outlook.input)) }
}
