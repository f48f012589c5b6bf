import { useQuery } from '@tanstack/react-query'
import { usePlace, withParameters } from '../address/history.ts'
import { Link } from '../address/link.tsx'
import { pathOf, type Route } from '../address/route.ts'
import { datasetsOptions, readyOptions } from '../register/queries.ts'
import { Search } from '../search/search-dialog.tsx'
import { meOptions } from '../sign-in/session.ts'
import { Who } from '../sign-in/who.tsx'
import { useWords } from '../words/words.tsx'
import { SkipLink } from './skip-link.tsx'

/** Adds the language to a path of the app. */
export function useHref(): (route: Exclude<Route, { readonly page: 'nothing' }>) => string {
  const { language } = useWords()
  return (route) => `${pathOf(route)}${language === 'en' ? '?sprog=en' : ''}`
}

/** Name, rooms and language. Only rooms that exist are named. */
export function Top({ route }: { readonly route: Route }) {
  const { t } = useWords()
  const href = useHref()
  const room = roomOf(route)
  return (
    <header>
      <SkipLink to="indhold" text={t('shell.skip')} />
      <div className="top">
        <Link className="logo" href={href({ page: 'status' })}>
          {t('shell.name')}
        </Link>
        <nav className="rooms" aria-label={t('shell.rooms')}>
          <Link href={href({ page: 'status' })} aria-current={room === 'status' ? 'page' : undefined}>
            {t('shell.status')}
          </Link>
          <Link href={href({ page: 'find-place' })} aria-current={room === 'find-place' ? 'page' : undefined}>
            {t('shell.findPlace')}
          </Link>
          <Link href={href({ page: 'outlook' })} aria-current={room === 'outlook' ? 'page' : undefined}>
            {t('shell.outlook')}
          </Link>
          <Link
            href={href({ page: 'plan', part: 'register', item: null })}
            aria-current={room === 'plan' ? 'page' : undefined}
          >
            {t('shell.plan')}
          </Link>
          <Link
            href={href({ page: 'actions', part: 'katalog', item: null })}
            aria-current={room === 'actions' ? 'page' : undefined}
          >
            {t('shell.actions')}
          </Link>
          <Link
            href={href({ page: 'data', part: 'indhold' })}
            aria-current={room === 'data' ? 'page' : undefined}
          >
            {t('shell.data')}
          </Link>
        </nav>
        <Search />
        <LanguageSwitch />
        <Who />
      </div>
    </header>
  )
}

/** The room that a page belongs to. */
function roomOf({ page }: Route): Route['page'] {
  if (page === 'rule') return 'data'
  return page === 'profile' || page === 'access' ? 'status' : page
}

/** The same screen in the other language. */
function LanguageSwitch() {
  const { language, t } = useWords()
  const place = usePlace()
  return (
    <nav className="languages" aria-label={t('shell.language')}>
      <Link
        href={withParameters(place, { sprog: null })}
        lang="da"
        hrefLang="da"
        aria-label="DA, dansk"
        aria-current={language === 'da' ? 'true' : undefined}
      >
        DA
      </Link>
      <span aria-hidden="true">·</span>
      <Link
        href={withParameters(place, { sprog: 'en' })}
        lang="en"
        hrefLang="en"
        aria-label="EN, English"
        aria-current={language === 'en' ? 'true' : undefined}
      >
        EN
      </Link>
    </nav>
  )
}

/** What everything rests on: latest registration, version, sources, and the pages that every site owes its readers. */
export function Bottom() {
  const words = useWords()
  const { t } = words
  const href = useHref()
  const ready = useQuery(readyOptions)
  const datasets = useQuery(datasetsOptions)
  const { data: me } = useQuery(meOptions)
  const registeredAt = datasets.data?.known.registeredAt ?? null
  return (
    <footer className="bottom">
      <p>
        {t('shell.name')} {ready.data?.version ?? ''}
      </p>
      {me?.signIn === 'local' && <p>{t('signIn.none')}</p>}
      {registeredAt !== null && <p>{t('shell.registered', { when: words.instant(registeredAt) })}</p>}
      <p>
        <Link href={href({ page: 'data', part: 'kilder' })}>{t('shell.sources')}</Link>
      </p>
      <p>
        <Link href={href({ page: 'keyboard' })}>{t('shell.keyboard')}</Link>
      </p>
      <p>
        <Link href={href({ page: 'accessibility' })}>{t('shell.accessibility')}</Link>
      </p>
      <p>
        <a href="/api/openapi.json">{t('shell.api')}</a>
      </p>
    </footer>
  )
}
