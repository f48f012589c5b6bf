import type { Me } from '@laegedaekning/api/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { moveTo } from '../address/history.ts'
import { Link } from '../address/link.tsx'
import { useHref } from '../app/shell.tsx'
import { client } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'
import { meOptions, minutesToWarn, noted, nowAsks } from './session.ts'

/** Who is signed in, with the way out; nothing for the one planner of a machine. */
export function Who() {
  const { t } = useWords()
  const href = useHref()
  const { data: me } = useQuery(meOptions)
  const signOut = useSignOut()
  if (me === undefined || me.signIn === 'local') return null
  if (me.account === null)
    return (
      <Link className="who" href={href({ page: 'sign-in' })}>
        {t('signIn.do')}
      </Link>
    )
  const { name, role } = me.account
  return (
    <div className="who">
      <span title={t(`role.${role}`)}>{name}</span>
      <button type="button" className="button" onClick={() => signOut.mutate()}>
        {t('signIn.out')}
      </button>
    </div>
  )
}

function useSignOut() {
  const href = useHref()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => client.signOut(),
    onSuccess: (me) => {
      nowAsks(queries, me)
      moveTo(href({ page: 'sign-in' }))
    },
  })
}

/** Says about five minutes before that the session will end, what is kept, and how to go on (ux.md 3.4). */
export function SessionWarning() {
  const { t } = useWords()
  const queries = useQueryClient()
  const { data: me } = useQuery(meOptions)
  const stay = useMutation({
    mutationFn: () => client.staySignedIn(),
    onSuccess: (found) => queries.setQueryData(['me'], noted(found)),
  })
  const minutes = me === undefined ? null : minutesToWarn(me)
  if (me === undefined || minutes === null) return null
  return (
    <div className="problem session-warning" role="alert">
      <p>{t('signIn.endsSoon', { count: minutes })}</p>
      <p>{t('signIn.unsaved')}</p>
      {canStay(me) && (
        <button type="button" className="button" onClick={() => stay.mutate()}>
          {t('signIn.stay')}
        </button>
      )}
    </div>
  )
}

/** A session that has lasted as long as it may cannot be prolonged. */
function canStay({ endsAt, endsForGoodAt }: Me): boolean {
  return endsAt !== endsForGoodAt
}
