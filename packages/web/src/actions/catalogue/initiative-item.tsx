import { CATALOGUE_TEXTS } from '@laegedaekning/api/contract'
import type { Initiative, InitiativeStatus } from '@laegedaekning/rules'
import { Link } from '../../address/link.tsx'
import { useHref } from '../../app/shell.tsx'
import { useWords } from '../../words/words.tsx'

/** One initiative of the list: its name, how far it has come, and who would do it. */
export function InitiativeItem({ initiative }: { readonly initiative: Initiative }) {
  const { say } = useWords()
  const { id, title, state, levels, addressee } = initiative
  return (
    <li>
      <InitiativeLink id={id} title={say(title)} /> <StatusTag status={state.status} />
      <p className="small soft">
        {[
          levels.map((level) => say(CATALOGUE_TEXTS.level[level])).join(', '),
          addressee.map((party) => say(CATALOGUE_TEXTS.party[party])).join(', '),
        ].join(' · ')}
      </p>
    </li>
  )
}

/** The number and name of an initiative as a link to all about it. */
export function InitiativeLink({ id, title }: { readonly id: string; readonly title: string }) {
  const href = useHref()
  return (
    <Link href={href({ page: 'actions', part: 'katalog', item: id })}>
      {id} {title}
    </Link>
  )
}

/** How far an initiative has come, in a word. */
export function StatusTag({ status }: { readonly status: InitiativeStatus }) {
  const { say } = useWords()
  const calm = status !== 'overtaken'
  return <span className={calm ? 'tag calm' : 'tag'}>{say(CATALOGUE_TEXTS.status[status])}</span>
}
