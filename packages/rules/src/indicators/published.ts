import type { Fact, Text } from '@laegedaekning/domain'
import type { AreaFacts } from '../area-facts/area-facts.ts'
import { tallyOf } from '../area-facts/tally.ts'
import { inputOf } from './inputs.ts'
import type { Calculation } from './make-figure.ts'

/** Topics of published figures (`knowledge/facts/offentliggjorte-tal.csv`) that stand in where a register is silent. */
export type PublishedTopic =
  | 'andel-praksis-aaben'
  | 'laeger-i-almen-praksis'
  | 'laeger-med-eget-ydernummer'
  | 'laeger-med-eget-ydernummer-60-plus'
  | 'patienter-pr-kapacitet'

/** The published figure of a topic for just this area, in force at the date. */
export function findPublishedFact(facts: AreaFacts, topic: PublishedTopic): Fact<'published'> | null {
  return facts.published.find((fact) => fact.body.topic === topic) ?? null
}

const INSTEAD: Text = {
  da: 'Registret har ikke tallene; dette er et offentliggjort tal og er ikke regnet ud her.',
  en: 'The register does not have the numbers; this is a published figure, not computed here.',
}

/** A published figure as the answer of an indicator, saying that it is one; `null` where none is in force. */
export function findPublished(facts: AreaFacts, topic: PublishedTopic): Calculation | null {
  const fact = findPublishedFact(facts, topic)
  if (fact === null) return null
  const { value, unit, note } = fact.body
  const label = { da: 'offentliggjort tal', en: 'published figure' }
  return {
    value,
    formula: { da: 'O (offentliggjort)', en: 'O (published)' },
    inputs: inputOf(
      { symbol: 'O', label, unit },
      tallyOf([fact], () => value),
      facts,
    ),
    reservations: [INSTEAD, ...(note === '' ? [] : [{ da: note, en: `The source says in Danish: ${note}` }])],
  }
}
