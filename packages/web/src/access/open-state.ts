/** Open, closed, or not said: the key of its words. */
export function stateOf(open: boolean | null): 'yes' | 'no' | 'unsaid' {
  return open === null ? 'unsaid' : open ? 'yes' : 'no'
}
