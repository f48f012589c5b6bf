/** Courses of one specialty in one geography: main courses vacant, and introduction posts on offer. */
export type IntroductionSupply = {
  readonly vacantMain: number
  readonly introductionsPosted: number
}

/**
 * Whether a vacant main course stands without an introduction post in the same specialty and geography (N14, I13, C1.13):
 * nobody there can qualify for it.
 */
export function isBottleneck({ vacantMain, introductionsPosted }: IntroductionSupply): boolean {
  return vacantMain > 0 && introductionsPosted <= 0
}
