import type { Text } from '@laegedaekning/domain'

/**
 * The words of one issue code. `{name}` stands for a value of the issue; a part in `[…]` is left out when one of its values
 * is missing, so that a message never shows an empty gap.
 */
export type IssueText = {
  /** What it is, without values: heading of its page and `title` of a problem document. */
  readonly title: Text
  /** What was found. */
  readonly what: Text
  /** Why it matters. */
  readonly why: Text
  /** What to do now. */
  readonly advice: Text
}
