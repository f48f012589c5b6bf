import { lazy, Suspense, useEffect } from 'react'
import { LANGUAGE } from '../address/fields.ts'
import { moveTo, usePlace } from '../address/history.ts'
import { findRoute, pathOf, type Route } from '../address/route.ts'
import { ProfilePage } from '../area/profile-page.tsx'
import { DataPage } from '../data/data-page.tsx'
import { RulePage } from '../data/rule-page.tsx'
import { Waiting } from '../register/answer.tsx'
import { Admitted } from '../sign-in/admitted.tsx'
import { SessionWarning } from '../sign-in/who.tsx'
import { StatusPage } from '../status/status-page.tsx'
import { getWords, useWords, WordsProvider } from '../words/words.tsx'
import { AccessibilityPage, KeyboardPage } from './help-pages.tsx'
import { PageHeading } from './page-heading.tsx'
import { Bottom, Top } from './shell.tsx'

/** Rooms beyond Status and Data are fetched when they are first asked for, so that the first screen stays small. */
const FindPlacePage = lazy(async () => ({
  default: (await import('../find-place/find-place-page.tsx')).FindPlacePage,
}))

const AccessPage = lazy(async () => ({
  default: (await import('../access/access-page.tsx')).AccessPage,
}))

const WhatIfPage = lazy(async () => ({
  default: (await import('../what-if/what-if-page.tsx')).WhatIfPage,
}))

const OutlookPage = lazy(async () => ({
  default: (await import('../outlook/outlook-page.tsx')).OutlookPage,
}))

const ActionsPage = lazy(async () => ({
  default: (await import('../actions/actions-page.tsx')).ActionsPage,
}))

const PlanPage = lazy(async () => ({
  default: (await import('../plan/plan-page.tsx')).PlanPage,
}))

/** The app: shell, and the page that the address names, in the language that the address names. */
export function App() {
  const place = usePlace()
  const route = findRoute(place.path)
  const asked = new URLSearchParams(place.search).get(LANGUAGE.name) ?? LANGUAGE.fallback
  const language = LANGUAGE.read(asked) ?? LANGUAGE.fallback
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    if (place.path === '/') moveTo(`${pathOf({ page: 'status' })}${place.search}`, 'replace')
  }, [place])
  return (
    <WordsProvider value={getWords(language)}>
      <Top route={route} />
      <SessionWarning />
      <Admitted route={route}>
        <Suspense fallback={<Waiting />}>
          <Page route={route} />
        </Suspense>
      </Admitted>
      <Bottom />
    </WordsProvider>
  )
}

function Page({ route }: { readonly route: Route }) {
  switch (route.page) {
    case 'status':
      return <StatusPage />
    case 'profile':
      return <ProfilePage key={route.area} area={route.area} />
    case 'outlook':
      return <OutlookPage />
    case 'plan':
      return <PlanPage key={route.part} part={route.part} item={route.item} />
    case 'actions':
      return <ActionsPage key={route.part} part={route.part} item={route.item} />
    case 'data':
      return <DataPage key={route.part} part={route.part} />
    case 'access':
      return <AccessPage />
    case 'find-place':
      return <FindPlacePage />
    case 'rule':
      return <RulePage key={route.key} ruleKey={route.key} />
    case 'accessibility':
      return <AccessibilityPage />
    case 'keyboard':
      return <KeyboardPage />
    case 'what-if':
      return <WhatIfPage />
    case 'sign-in':
    case 'nothing':
      return <NothingPage />
  }
}

function NothingPage() {
  const { t } = useWords()
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <PageHeading text={t('nothing.title')} />
      <p>{t('nothing.advice')}</p>
    </main>
  )
}
