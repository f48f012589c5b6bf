import { formatNumber, type Language, type Text } from '@laegedaekning/domain'
import type { PlaceProblem } from '@laegedaekning/placement'

const T = (da: string, en: string): Text => ({ da, en })

/** Names that limits are worded with. */
export type LimitNames = {
  readonly siteName: (id: string) => string
  readonly areaName: (id: string) => string
  /** Specialty and training region of a post. */
  readonly groupOf: (post: string) => string
}

/** A limit of a problem in words with its number, from the id of its row (`packages/placement/src/courses/rows.ts`). */
export function limitText(row: string, problem: PlaceProblem, names: LimitNames): Text {
  const { siteName, areaName, groupOf } = names
  const [kind = '', ...rest] = row.split('/')
  const [first = '', second = '', third = ''] = rest
  switch (kind) {
    case 'post': {
      const count = problem.posts.find(({ id }) => id === first)?.count ?? 0
      return T(
        `${count} forløb i ${groupOf(first)} skal have et sted`,
        `${count} courses in ${groupOf(first)} must have a place`,
      )
    }
    case 'key': {
      const share = problem.keys.find(({ id }) => id === `${first}/${second}`)?.shares[third]
      return T(
        `${areaName(third)}s andel af forløbene i ${groupOf(second)}${inBrackets(share, 'da')}`,
        `the share of ${areaName(third)} in the courses in ${groupOf(second)}${inBrackets(share, 'en')}`,
      )
    }
    case 'capacity': {
      const capacities = problem.sites.find(({ id }) => id === first)?.capacities ?? []
      const room = capacities.find(({ specialty }) => specialty === second)?.trainees
      const places = room === undefined ? '' : `${room} `
      return T(
        `${places}pladser i ${second} på ${siteName(first)}`,
        `${places}places in ${second} at ${siteName(first)}`,
      )
    }
    case 'policy':
      return policyText(rest.join('/'), problem, names)
    default:
      return T(row, row)
  }
}

function policyText(id: string, problem: PlaceProblem, { siteName, groupOf }: LimitNames): Text {
  const [rule = '', of = ''] = id.split('/')
  const policy = problem.policies.find((one) => one.id === id)
  const share = policy !== undefined && 'share' in policy ? policy.share : undefined
  const months = policy !== undefined && 'months' in policy ? (policy.months ?? 0) : 0
  switch (rule) {
    case 'W0d':
      return T(
        `loft over tid på universitetshospital i ${groupOf(of)}${inBrackets(share, 'da')}`,
        `cap on time at university hospitals in ${groupOf(of)}${inBrackets(share, 'en')}`,
      )
    case 'W7':
      return T(
        `mindste andel af hospitalstiden på akuthospital${inBrackets(share, 'da')}`,
        `least share of the hospital time at acute hospitals${inBrackets(share, 'en')}`,
      )
    case 'L2a':
      return T(
        `driftsbase på ${siteName(of)} (mindst ${months} måneder)`,
        `operating base at ${siteName(of)} (at least ${months} months)`,
      )
    case 'X12': {
      const most = policy?.kind === 'together' ? policy.mostMinutes : undefined
      return T(
        `hele forløbet i én region${most === undefined ? '' : ` og højst ${most} minutter mellem stederne`}`,
        `the whole course in one region${most === undefined ? '' : ` and at most ${most} minutes between the sites`}`,
      )
    }
    default:
      return T(id, id)
  }
}

function inBrackets(share: number | undefined, language: Language): string {
  if (share === undefined) return ''
  return ` (${formatNumber(share * 100, 1, language)}${language === 'da' ? ' %' : '%'})`
}
