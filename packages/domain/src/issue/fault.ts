import type { Issue } from './issue.ts'

/** A bug or a broken machine: thrown, logged with an id, never shown with its inner text. */
export class Fault extends Error {
  override readonly name = 'Fault'
}

/** An expected refusal that stops a use case: carries the issues that the user sees. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly issues: readonly Issue[]
  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => issue.code).join(', '))
    this.issues = issues
  }
}
