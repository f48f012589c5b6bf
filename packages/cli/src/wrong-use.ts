import type { Text } from '@laegedaekning/domain'

/** The user asked for something that cannot be: exit code 2, with what to do instead. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
  readonly words: Text
  constructor(words: Text) {
    super(words.en)
    this.words = words
  }
}
