import { type AreaId, findAreaId } from '@laegedaekning/domain'
import { ACTION_PARTS, type ActionPart } from '../actions/parts.ts'
import { PLAN_PARTS, type PlanPart } from '../plan/parts.ts'

/** The pages of the Data room, in the order of its menu. */
export const DATA_PAGES = [
  'indhold',
  'import',
  'aendringer',
  'regler',
  'ordliste',
  'kilder',
  'adgangslog',
] as const
export type DataPage = (typeof DATA_PAGES)[number]

/** Which page an address names. The folders of the address are the rooms. */
export type Route =
  | { readonly page: 'status' }
  | { readonly page: 'profile'; readonly area: AreaId }
  | { readonly page: 'outlook' }
  | { readonly page: 'plan'; readonly part: PlanPart; readonly item: string | null }
  | { readonly page: 'actions'; readonly part: ActionPart; readonly item: string | null }
  | { readonly page: 'data'; readonly part: DataPage }
  | { readonly page: 'rule'; readonly key: string }
  | { readonly page: 'access' }
  | { readonly page: 'find-place' }
  | { readonly page: 'what-if' }
  | { readonly page: 'sign-in' }
  | { readonly page: 'accessibility' }
  | { readonly page: 'keyboard' }
  | { readonly page: 'nothing' }

const NOTHING: Route = { page: 'nothing' }

/** The page that a path names. `/` is the Status room; `/was` is the short address that Danish authorities use. */
export function findRoute(path: string): Route {
  const [room = '', ...rest] = path.split('/').filter((part) => part !== '')
  if (room === 'status' && rest.length === 1 && rest[0] === 'adgang') return { page: 'access' }
  if (room === '' || room === 'status') return rest.length === 0 ? { page: 'status' } : NOTHING
  if (room === 'omraade') return profileRoute(rest)
  if (room === 'indsatser') return actionsRoute(rest)
  if (room === 'plan') return planRoute(rest)
  if (room === 'data') return dataRoute(rest)
  if (rest.length > 0) return NOTHING
  if (room === 'find-sted') return { page: 'find-place' }
  if (room === 'hvad-nu-hvis') return { page: 'what-if' }
  if (room === 'log-ind') return { page: 'sign-in' }
  if (room === 'fremskrivning') return { page: 'outlook' }
  if (room === 'tilgaengelighed' || room === 'was') return { page: 'accessibility' }
  return room === 'tastatur' ? { page: 'keyboard' } : NOTHING
}

function profileRoute([id = '', ...more]: readonly string[]): Route {
  const area = findAreaId(id)
  return area === undefined || more.length > 0 ? NOTHING : { page: 'profile', area }
}

/** `/indsatser` is its first part; what follows the part's word names one thing in it. */
function actionsRoute([name = ACTION_PARTS[0], item, ...more]: readonly string[]): Route {
  const part = ACTION_PARTS.find((one) => one === name)
  if (part === undefined || more.length > 0) return NOTHING
  return { page: 'actions', part, item: item === undefined ? null : decodeSafely(item) }
}

/** `/plan` is its first part; what follows the part's word names one thing in it. */
function planRoute([name = PLAN_PARTS[0], item, ...more]: readonly string[]): Route {
  const part = PLAN_PARTS.find((one) => one === name)
  if (part === undefined || more.length > 0) return NOTHING
  return { page: 'plan', part, item: item === undefined ? null : decodeSafely(item) }
}

function dataRoute([name, ...more]: readonly string[]): Route {
  if (name === undefined) return { page: 'data', part: 'indhold' }
  if (name === 'regler' && more.length > 0) return { page: 'rule', key: more.map(decodeSafely).join('/') }
  const part = DATA_PAGES.find((page) => page === name)
  return part === undefined || part === 'indhold' || more.length > 0 ? NOTHING : { page: 'data', part }
}

/** A path part with its percent codes read; left as it is where they are broken. */
function decodeSafely(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The path of a page. */
export function pathOf(route: Exclude<Route, { readonly page: 'nothing' }>): string {
  switch (route.page) {
    case 'status':
      return '/status'
    case 'profile':
      return `/omraade/${route.area}`
    case 'outlook':
      return '/fremskrivning'
    case 'plan':
      return `/plan/${route.part}${route.item === null ? '' : `/${encodeURIComponent(route.item)}`}`
    case 'actions':
      return `/indsatser/${route.part}${route.item === null ? '' : `/${encodeURIComponent(route.item)}`}`
    case 'data':
      return route.part === 'indhold' ? '/data' : `/data/${route.part}`
    case 'rule':
      return `/data/regler/${route.key}`
    case 'access':
      return '/status/adgang'
    case 'find-place':
      return '/find-sted'
    case 'sign-in':
      return '/log-ind'
    case 'what-if':
      return '/hvad-nu-hvis'
    case 'accessibility':
      return '/tilgaengelighed'
    case 'keyboard':
      return '/tastatur'
  }
}
