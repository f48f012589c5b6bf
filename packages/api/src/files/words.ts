import type { Text } from '@laegedaekning/domain'

export { CERTAINTY_WORDS } from '@laegedaekning/plans'

/** The mark of invented figures. */
export const MADE_UP_WORDS: Text = { da: 'opdigtet', en: 'made up' }
