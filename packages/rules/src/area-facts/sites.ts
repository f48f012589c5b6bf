import { DENMARK, type Fact, type Practice } from '@laegedaekning/domain'

/** Whether a practice is one of general medicine: reported as such, or presumed from the provider number (data.md 4). */
export function isGeneralPractice({ kind }: Pick<Practice, 'kind'>): boolean {
  return kind === 'gp' || kind === 'presumed-gp'
}

/**
 * The practice that a place of treatment belongs to. Registers that list places write the second place of practice 000086 as
 * 000086-2; where no practice has the number alone, the whole id is the practice.
 */
export function practiceOf(id: string, ids: ReadonlySet<string>): string {
  const match = /^(.+)-\d+$/.exec(id)
  const number = match?.[1]
  return number !== undefined && ids.has(number) ? number : id
}

/**
 * Each practice once, at its first place that lies in a kommune, so that a practice with several places is one practice and
 * the kommuner's numbers add up to the country's. Expects the facts by id.
 */
export function countedPractices(facts: readonly Fact<'practice'>[]): readonly Fact<'practice'>[] {
  const ids = new Set(facts.map((fact) => fact.body.id))
  const counted = new Map<string, Fact<'practice'>>()
  for (const fact of facts) {
    const practice = practiceOf(fact.body.id, ids)
    const known = counted.get(practice)
    const better = known === undefined || (known.body.kommune === DENMARK && fact.body.kommune !== DENMARK)
    if (better) counted.set(practice, fact)
  }
  return counted.size === facts.length ? facts : [...counted.values()]
}
