import { readBaseFacts } from '@laegedaekning/api'
import { getPlainDate } from '@laegedaekning/domain'
import {
  buildForecastInput,
  EXAMPLE_SEED,
  makeExampleRegister,
  type Outlook,
  outlookRegisterOf,
} from '@laegedaekning/plans'

/** The outlook of what is in the box: published facts and the made-up example register, from 1 January 2026 to 2045. */
export async function outlookInTheBox(): Promise<Outlook> {
  const { facts } = await readBaseFacts()
  const example = makeExampleRegister({ facts, seed: EXAMPLE_SEED })
  return buildForecastInput(outlookRegisterOf([...facts, ...example], 2026, 2045), getPlainDate('2026-01-01'))
}
