import { getPlainDate } from '@laegedaekning/domain'
import { EXAMPLE_SEED, makeExampleRegister } from '@laegedaekning/plans'
import { readBaseFacts } from '../base/base-facts.ts'
import { readOutlines } from '../base/outlines.ts'
import { openMemoryRegister } from '../plan/open-memory-register.ts'

/** For tests: what `npm start` shows, in memory, on 22 November 2026. */
export async function openFullRegister(): ReturnType<typeof openMemoryRegister> {
  const { facts } = await readBaseFacts()
  const outlines = await readOutlines()
  const example = makeExampleRegister({ facts: [...facts, ...outlines], seed: EXAMPLE_SEED })
  return openMemoryRegister(getPlainDate('2026-11-22'), [
    { why: 'facts', facts },
    { why: 'outlines', facts: outlines },
    { why: 'example', facts: example },
  ])
}
