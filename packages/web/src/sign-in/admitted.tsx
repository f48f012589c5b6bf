import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Route } from '../address/route.ts'
import { hasEnded, meOptions } from './session.ts'
import { SignInPage } from './sign-in-page.tsx'

/** Pages for everybody, with what the policy table gives to the public. */
function isOpen(route: Route): boolean {
  if (route.page === 'data') return ['indhold', 'regler', 'ordliste', 'kilder'].includes(route.part)
  if (route.page === 'actions') return ['katalog', 'reformkalender'].includes(route.part)
  return ['find-place', 'rule', 'accessibility', 'keyboard', 'nothing'].includes(route.page)
}

/** Shows a page, or signing in in its place: the address stays, and the page comes afterwards. */
export function Admitted({ route, children }: { readonly route: Route; readonly children: ReactNode }) {
  const { data: me } = useQuery(meOptions)
  const isOwnPage = route.page === 'sign-in'
  // until the server has said who asks, the page begins: the one planner of a machine must not wait
  const mustSignIn = me?.signIn === 'demanded' && me.account === null && !isOpen(route)
  if (isOwnPage || mustSignIn) return <SignInPage isOwnPage={isOwnPage} hasEnded={hasEnded() && !isOwnPage} />
  return children
}
