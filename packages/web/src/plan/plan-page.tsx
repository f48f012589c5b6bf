import { type ComponentType, lazy, Suspense } from 'react'
import { usePlace } from '../address/history.ts'
import { Link } from '../address/link.tsx'
import { useHref } from '../app/shell.tsx'
import { KnownStrip, MadeUpStrip } from '../app/strips.tsx'
import { Waiting } from '../register/answer.tsx'
import { addRoomWords, useWords } from '../words/words.tsx'
import { NoSitesNote } from './no-sites-note.tsx'
import { PLAN_PARTS, type PlanPart } from './parts.ts'
import { daPlanRoom, enPlanRoom } from './room-words.ts'

// before any of the room's pages speaks
addRoomWords({ da: daPlanRoom, en: enPlanRoom })

/** What a part is given: the rest of the address after its word (the id of one thing in it), or `null`. */
export type PlanPartProperties = { readonly item: string | null }

/** One page for each part; a part shows its own `PageHeading` first. */
const PAGES: Readonly<Record<PlanPart, ComponentType<PlanPartProperties>>> = {
  placering: lazy(async () => ({ default: (await import('./place/place-page.tsx')).PlacePage })),
  sammenlign: lazy(async () => ({ default: (await import('./compare/compare-page.tsx')).ComparePage })),
  register: lazy(async () => ({ default: (await import('./register/register-page.tsx')).RegisterPage })),
  besaettelse: lazy(async () => ({ default: (await import('./filling/filling-page.tsx')).FillingPage })),
  fordeling: lazy(async () => ({ default: (await import('./divide/divide-page.tsx')).DividePage })),
  screening: lazy(async () => ({ default: (await import('./screening/screening-page.tsx')).ScreeningPage })),
}

type Properties = { readonly part: PlanPart; readonly item: string | null }

/** The room Plan: training courses from the national number to months at a site. */
export function PlanPage({ part, item }: Properties) {
  const known = new URLSearchParams(usePlace().search).get('kendt')
  const Page = PAGES[part]
  return (
    <>
      <MadeUpStrip />
      <KnownStrip known={known} />
      <main className="page plan" id="indhold" tabIndex={-1}>
        <PartMenu part={part} />
        <NoSitesNote />
        <Suspense fallback={<Waiting />}>
          <Page item={item} />
        </Suspense>
      </main>
    </>
  )
}

/** The parts of the room. */
function PartMenu({ part }: { readonly part: PlanPart }) {
  const { t } = useWords()
  const href = useHref()
  return (
    <nav className="subnav" aria-label={t('plan.menu')}>
      {PLAN_PARTS.map((one) => (
        <Link
          key={one}
          href={href({ page: 'plan', part: one, item: null })}
          aria-current={one === part ? 'page' : undefined}
        >
          {t(`plan.part.${one}`)}
        </Link>
      ))}
    </nav>
  )
}
