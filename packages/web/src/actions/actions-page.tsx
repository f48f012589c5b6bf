import { type ComponentType, lazy, Suspense } from 'react'
import { usePlace } from '../address/history.ts'
import { Link } from '../address/link.tsx'
import { useHref } from '../app/shell.tsx'
import { KnownStrip, MadeUpStrip } from '../app/strips.tsx'
import { Waiting } from '../register/answer.tsx'
import { useWords } from '../words/words.tsx'
import { ACTION_PARTS, type ActionPart } from './parts.ts'

/** What a part is given: the rest of the address after its word (`W19` of `/indsatser/katalog/W19`), or `null`. */
export type PartProperties = { readonly item: string | null }

/** One page for each part; a part shows its own `PageHeading` first. */
const PAGES: Readonly<Record<ActionPart, ComponentType<PartProperties>>> = {
  katalog: lazy(async () => ({ default: (await import('./catalogue/catalogue-page.tsx')).CataloguePage })),
  portefoelje: lazy(async () => ({
    default: (await import('./portfolio/portfolio-page.tsx')).PortfolioPage,
  })),
  idebank: lazy(async () => ({ default: (await import('./ideas/ideas-page.tsx')).IdeasPage })),
  moeder: lazy(async () => ({ default: (await import('./meetings/meetings-page.tsx')).MeetingsPage })),
  sager: lazy(async () => ({ default: (await import('./cases/cases-page.tsx')).CasesPage })),
  redskaber: lazy(async () => ({
    default: (await import('./instruments/instruments-page.tsx')).InstrumentsPage,
  })),
  afgoerelser: lazy(async () => ({
    default: (await import('./decisions/decisions-page.tsx')).DecisionsPage,
  })),
  garantier: lazy(async () => ({
    default: (await import('./guarantees/guarantees-page.tsx')).GuaranteesPage,
  })),
  reformkalender: lazy(async () => ({
    default: (await import('./calendar/calendar-page.tsx')).CalendarPage,
  })),
}

type Properties = { readonly part: ActionPart; readonly item: string | null }

/** The room Indsatser og sager: what is done about coverage, and by whom. */
export function ActionsPage({ part, item }: Properties) {
  const known = new URLSearchParams(usePlace().search).get('kendt')
  const Page = PAGES[part]
  return (
    <>
      <MadeUpStrip />
      <KnownStrip known={known} />
      <main className="page actions" id="indhold" tabIndex={-1}>
        <PartMenu part={part} />
        <Suspense fallback={<Waiting />}>
          <Page item={item} />
        </Suspense>
      </main>
    </>
  )
}

/** The parts of the room. */
function PartMenu({ part }: { readonly part: ActionPart }) {
  const { t } = useWords()
  const href = useHref()
  return (
    <nav className="subnav" aria-label={t('actions.menu')}>
      {ACTION_PARTS.map((one) => (
        <Link
          key={one}
          href={href({ page: 'actions', part: one, item: null })}
          aria-current={one === part ? 'page' : undefined}
        >
          {t(`actions.part.${one}`)}
        </Link>
      ))}
    </nav>
  )
}
