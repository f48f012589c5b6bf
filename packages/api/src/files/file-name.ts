import type { StatusRequest } from '@laegedaekning/plans'

/** A name that tells what is in the file: `laegedaekning_indbyggere-pr-praksis_kommune_2026-01-01.csv`. */
export function fileNameOf(
  request: StatusRequest,
  options: { readonly madeUp: boolean; readonly kendt: string | undefined; readonly ending: string },
): string {
  const parts = ['laegedaekning', request.indicator, request.level, request.date]
  if (request.within !== 'land-dk') parts.push(`i-${request.within}`)
  if (options.kendt !== undefined) parts.push(`kendt-${options.kendt.slice(0, 10)}`)
  if (options.madeUp) parts.push('opdigtet')
  return `${parts.join('_')}.${options.ending}`
}
