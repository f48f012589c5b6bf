import type { AreaId, Text } from '@laegedaekning/domain'
import type { DesignationKind } from '../instruments/advise.ts'
import { type Reason, reasonOf } from '../rule-texts/reason.ts'
import { isInForce } from '../rule-texts/rule-text.ts'
import { ruleTexts } from '../rule-texts.generated.ts'
import { type Decision, type DecisionDay, decisionOf } from './decision.ts'

/** What rights are read from: the designations in force, and the region, since some rights are of one region. */
export type RightsInput = {
  readonly designations: readonly DesignationKind[]
  readonly region: AreaId | null
}

/** The rights that follow from the designations on a day (B2.1, B2.2), each with the rule, its number and its period. */
export function decideRights(input: RightsInput, day: DecisionDay): Decision {
  const wanted: ReadonlySet<string> = new Set(input.designations)
  const inForce = ruleTexts.filter(
    (rule) =>
      rule.right !== null &&
      isInForce(rule, day.date) &&
      (rule.region === null || rule.region === input.region),
  )
  const asReason = (rule: (typeof inForce)[number]): Reason => reasonOf(rule, day.date, day.numberOn)
  const rights = inForce.filter(({ right }) => right !== null && wanted.has(right)).map(asReason)
  const none = inForce.filter(({ right }) => right === 'none').map(asReason)
  const has = rights.length > 0
  return decisionOf(
    {
      kind: 'rights',
      outcome: has ? 'rights' : 'none',
      tone: has ? 'yes' : 'no',
      sentence: has ? countSentence(rights.length) : NOTHING,
      reasons: has ? rights : none,
      inputs: { designations: input.designations, region: input.region },
      title: { da: 'Rettigheder efter udpegning', en: 'Rights after designation' },
      recommendation: has
        ? {
            da: 'Det indstilles, at rettighederne tages til efterretning.',
            en: 'It is recommended that the rights are noted.',
          }
        : { da: 'Der er intet at indstille.', en: 'There is nothing to recommend.' },
      economy: { da: 'Udgifter er ikke beregnet her.', en: 'Costs are not computed here.' },
      facts: [],
    },
    day,
  )
}

function countSentence(count: number): Text {
  return {
    da: `${count} rettigheder følger af udpegningen på dagen.`,
    en: `${count} rights follow from the designation on the day.`,
  }
}

const NOTHING: Text = {
  da: 'Ingen rettigheder følger af udpegningen på dagen.',
  en: 'No rights follow from the designation on the day.',
}
