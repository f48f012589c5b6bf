import type { Certainty, Text } from '@laegedaekning/domain'

/** What a certainty is called, in files and reports. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, Text>> = {
  sourced: { da: 'fundet i kilden', en: 'found in the source' },
  'second-hand': { da: 'andenhånd', en: 'second-hand' },
  inferred: { da: 'udledt', en: 'inferred' },
  assumed: { da: 'antaget', en: 'assumed' },
}

/** The mark of invented figures. */
export const MADE_UP_WORDS: Text = { da: 'opdigtet', en: 'made up' }
