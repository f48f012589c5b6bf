import type { Fact } from '@laegedaekning/domain'
import { EXAMPLE_SEED, makeExampleRegister } from '@laegedaekning/plans'
import type { Change, Registry } from '@laegedaekning/registry'
import { readBaseFacts } from '../base/base-facts.ts'
import { readOutlines } from '../base/outlines.ts'
import { type BoxStamp, stampFacts, stampOutlines } from './box-stamp.ts'
import { withoutUsersFacts } from './without-users-facts.ts'

/** Who the log names for what comes with the product. */
const WHO = 'Lægedækning'

/** What is told while a register is filled. `note` says what could not be had, and goes on. */
export type SeedProgress = {
  readonly step: (words: string) => void
  readonly note: (words: string) => void
}

export type SeedOptions = {
  /** Whether a new register gets the made-up register too. */
  readonly example: boolean
}

/**
 * Fills a new register with what is in the box: published facts (tier 1), outlines (tier 2) and, where asked, the made-up
 * register (tier 3), each as a change of its own. An old register gets only what has changed in the box since, never over
 * something that a user has registered; where nothing has changed, nothing is read but the hashes.
 */
export async function seedRegister(
  registry: Registry,
  options: SeedOptions,
  progress: SeedProgress,
): Promise<void> {
  const changes = await registry.listChanges()
  const isNew = changes.length === 0
  const facts = await seedFacts(registry, changes, progress)
  const outlines = await seedOutlines(registry, changes, progress)
  if (isNew && options.example) await seedExample(registry, facts, outlines, progress)
}

async function seedFacts(
  registry: Registry,
  changes: readonly Change[],
  progress: SeedProgress,
): Promise<readonly Fact[]> {
  const stamp = await stampFacts()
  if (isSeeded(changes, stamp)) return []
  progress.step('Indlæser offentliggjorte tal for Danmark …')
  const { facts, files } = await readBaseFacts()
  const rows = files.reduce((sum, file) => sum + file.rowsRead, 0)
  await saveSeed(registry, changes, { ...stamp, rows }, facts, {
    first: 'Offentliggjorte tal, der følger med programmet (knowledge/facts)',
    again: 'De offentliggjorte tal, der følger med programmet, er ændret',
  })
  return facts
}

async function seedOutlines(
  registry: Registry,
  changes: readonly Change[],
  progress: SeedProgress,
): Promise<readonly Fact[]> {
  const stamp = await stampOutlines()
  if (stamp === null) {
    progress.note('Kortets omrids mangler (pakken react-denmark-map er ikke installeret); kortet er tomt.')
    return []
  }
  if (isSeeded(changes, stamp)) return []
  progress.step('Tegner omrids af de 98 kommuner …')
  try {
    const outlines = await readOutlines()
    await saveSeed(registry, changes, { ...stamp, rows: outlines.length }, outlines, {
      first: 'Skematiske omrids af kommunerne (react-denmark-map, MIT)',
      again: 'Kommunernes skematiske omrids er tegnet på ny',
    })
    return outlines
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    progress.note(`Kortets omrids kunne ikke tegnes (${reason}); kortet er tomt.`)
    return []
  }
}

async function seedExample(
  registry: Registry,
  facts: readonly Fact[],
  outlines: readonly Fact[],
  progress: SeedProgress,
): Promise<void> {
  progress.step('Laver eksempelregistret (opdigtet) …')
  await registry.save({
    who: WHO,
    why: `Eksempelregister: opdigtede praksis, læger og forløb, der stemmer med de offentliggjorte tal (frø ${EXAMPLE_SEED})`,
    kind: 'example',
    facts: makeExampleRegister({ facts: [...facts, ...outlines], seed: EXAMPLE_SEED }),
    endings: [],
  })
}

function isSeeded(changes: readonly Change[], { name, sha256 }: BoxStamp): boolean {
  const latest = changes.find((change) => change.kind === 'seed' && change.file?.name === name)
  return latest?.file?.sha256 === sha256
}

async function saveSeed(
  registry: Registry,
  changes: readonly Change[],
  { name, sha256, rows }: BoxStamp & { readonly rows: number },
  facts: readonly Fact[],
  why: { readonly first: string; readonly again: string },
): Promise<void> {
  const isFirst = !changes.some((change) => change.kind === 'seed' && change.file?.name === name)
  const wanted = isFirst ? facts : await withoutUsersFacts(registry, changes, facts)
  await registry.save({
    who: WHO,
    why: isFirst ? why.first : why.again,
    kind: 'seed',
    file: { name, sha256, rows, rejected: 0 },
    facts: wanted,
    endings: [],
  })
}
