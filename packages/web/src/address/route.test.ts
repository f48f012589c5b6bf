import { areaId } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { findRoute, pathOf, type Route } from './route.ts'

const ROUTES: readonly (readonly [string, Exclude<Route, { readonly page: 'nothing' }>])[] = [
  ['/status', { page: 'status' }],
  ['/omraade/kommune-0336', { page: 'profile', area: areaId('kommune', '0336') }],
  ['/indsatser/katalog', { page: 'actions', part: 'katalog', item: null }],
  ['/indsatser/katalog/W19', { page: 'actions', part: 'katalog', item: 'W19' }],
  ['/indsatser/reformkalender', { page: 'actions', part: 'reformkalender', item: null }],
  ['/plan/register', { page: 'plan', part: 'register', item: null }],
  ['/data', { page: 'data', part: 'indhold' }],
  ['/data/import', { page: 'data', part: 'import' }],
  ['/data/aendringer', { page: 'data', part: 'aendringer' }],
  ['/data/regler', { page: 'data', part: 'regler' }],
  ['/data/ordliste', { page: 'data', part: 'ordliste' }],
  ['/data/kilder', { page: 'data', part: 'kilder' }],
  ['/data/adgangslog', { page: 'data', part: 'adgangslog' }],
  ['/log-ind', { page: 'sign-in' }],
  ['/data/regler/almen-praksis/kapacitet/norm', { page: 'rule', key: 'almen-praksis/kapacitet/norm' }],
  ['/find-sted', { page: 'find-place' }],
  ['/hvad-nu-hvis', { page: 'what-if' }],
  ['/tilgaengelighed', { page: 'accessibility' }],
  ['/tastatur', { page: 'keyboard' }],
]

describe('the path of a page', () => {
  it.each(ROUTES)('%s leads to the page and back', (path, route) => {
    expect(findRoute(path)).toEqual(route)
    expect(pathOf(route)).toBe(path)
  })

  it('the front door is the Status room, and /was the short address of the accessibility statement', () => {
    expect(findRoute('/')).toEqual({ page: 'status' })
    expect(findRoute('/was')).toEqual({ page: 'accessibility' })
  })

  it.each([
    '/nowhere',
    '/omraade/atlantis',
    '/omraade',
    '/status/x',
    '/data/indhold',
    '/data/import/x',
    '/indsatser/x',
    '/plan/x',
    '/indsatser/katalog/W19/x',
    '/%',
  ])('%s leads to the page that says so', (path) => {
    expect(findRoute(path)).toEqual({ page: 'nothing' })
  })
})
