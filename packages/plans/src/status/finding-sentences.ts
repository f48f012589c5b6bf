import type { Text } from '@laegedaekning/domain'

/** How a rate is told: the few beyond a limit, and one area with its value. */
type RateSentences = { readonly beyond: Text; readonly one: Text }
/** How a count is told: the sum, the sum of one, and none at all. */
type CountSentences = { readonly sum: Text; readonly one: Text; readonly none?: Text }

/** Sentences of the rates, by indicator. Facts only: never a cause, never a judgement. */
export const RATE_SENTENCES: Readonly<Record<string, RateSentences>> = {
  'indbyggere-pr-praksis': {
    beyond: {
      da: 'I {names} deler over {limit} indbyggere én almen praksis',
      en: 'In {names} more than {limit} inhabitants share one general practice',
    },
    one: {
      da: 'I {name} deler {value} indbyggere én almen praksis',
      en: 'In {name} {value} inhabitants share one general practice',
    },
  },
}

/** Sentences of the counts, by indicator. */
export const COUNT_SENTENCES: Readonly<Record<string, CountSentences>> = {
  befolkning: {
    sum: { da: '{total} indbyggere', en: '{total} inhabitants' },
    one: { da: '{total} indbygger', en: '{total} inhabitant' },
  },
}
