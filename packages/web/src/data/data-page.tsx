import { useQuery } from '@tanstack/react-query'
import { readAddress } from '../address/codec.ts'
import { usePlace } from '../address/history.ts'
import { Link } from '../address/link.tsx'
import { DATA_PAGES, type DataPage as Part } from '../address/route.ts'
import { Notices } from '../app/notices.tsx'
import { PageHeading } from '../app/page-heading.tsx'
import { useHref } from '../app/shell.tsx'
import { MadeUpStrip } from '../app/strips.tsx'
import { meOptions } from '../sign-in/session.ts'
import { useWords } from '../words/words.tsx'
import { AccessLogView } from './access-log-view.tsx'
import { ChangesView } from './changes-view.tsx'
import { DATA_CODEC } from './data-address.ts'
import { DatasetsView } from './datasets-view.tsx'
import { GlossaryView } from './glossary-view.tsx'
import { ImportView } from './import-view.tsx'
import { RulesView } from './rules-view.tsx'
import { SourcesView } from './sources-view.tsx'

/** The Data room: what is loaded, loading more, what has changed, and the rules and words everything is measured by. */
export function DataPage({ part }: { readonly part: Part }) {
  const { t } = useWords()
  const place = usePlace()
  const { state: address, notices } = readAddress(DATA_CODEC, place.search)
  return (
    <>
      <MadeUpStrip />
      <main className="page narrow" id="indhold" tabIndex={-1}>
        <PageHeading text={t(`data.${part}`)} />
        <p className="soft">{t(`data.${part}Intro`)}</p>
        <DataMenu part={part} />
        <Notices address={notices} />
        {part === 'indhold' && <DatasetsView />}
        {part === 'import' && <ImportView />}
        {part === 'aendringer' && <ChangesView />}
        {part === 'regler' && <RulesView address={address} />}
        {part === 'ordliste' && <GlossaryView address={address} />}
        {part === 'kilder' && <SourcesView />}
        {part === 'adgangslog' && <AccessLogView />}
      </main>
    </>
  )
}

/** The pages of the Data room. */
export function DataMenu({ part }: { readonly part: Part | null }) {
  const { t } = useWords()
  const href = useHref()
  const { data: me } = useQuery(meOptions)
  // the one planner of a machine has nobody to account for but is not kept from the address
  const hasLog = me?.signIn === 'demanded' && me.may.includes('read-access-log')
  const pages = DATA_PAGES.filter((page) => page !== 'adgangslog' || hasLog || page === part)
  return (
    <nav className="subnav" aria-label={t('data.menu')}>
      {pages.map((page) => (
        <Link
          key={page}
          href={href({ page: 'data', part: page })}
          aria-current={page === part ? 'page' : undefined}
        >
          {t(`data.${page}Short`)}
        </Link>
      ))}
    </nav>
  )
}
