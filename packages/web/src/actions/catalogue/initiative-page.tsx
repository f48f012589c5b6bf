import { CATALOGUE_TEXTS, type InitiativeAnswer } from '@laegedaekning/api/contract'
import type { InitiativeState } from '@laegedaekning/rules'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from '../../address/link.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { useHref } from '../../app/shell.tsx'
import { CertaintyTag } from '../../figure/tags.tsx'
import { Answer } from '../../register/answer.tsx'
import { useWords } from '../../words/words.tsx'
import { newInitiativeHref } from '../portfolio/portfolio-address.ts'
import { StatusTag } from './initiative-item.tsx'
import { initiativeOptions } from './queries.ts'

/** All about one initiative: text, status with its reason, causes, links and sources. */
export function InitiativePage({ id }: { readonly id: string }) {
  const { t, say } = useWords()
  const href = useHref()
  const query = useQuery(initiativeOptions(id))
  return (
    <>
      <p className="small">
        <Link href={href({ page: 'actions', part: 'katalog', item: null })}>{t('catalogue.back')}</Link>
      </p>
      <PageHeading
        text={
          query.data === undefined ? id : `${query.data.initiative.id} ${say(query.data.initiative.title)}`
        }
      />
      <Answer query={query}>{(answer) => <Facts answer={answer} />}</Answer>
    </>
  )
}

function Facts({ answer }: { readonly answer: InitiativeAnswer }) {
  const { t, say, language } = useWords()
  const { initiative: one, regions } = answer
  const T = CATALOGUE_TEXTS
  return (
    <>
      <p className="initiative-text">{say(one.text)}</p>
      <p className="no-print">
        <Link className="button" href={newInitiativeHref({ kind: 'catalogue', id: one.id }, language)}>
          {t('portfolio.copy')}
        </Link>
      </p>
      <dl className="terms">
        <Term name={t('catalogue.status')}>
          <State state={one.state} />
        </Term>
        {one.parts.map(({ id, title, state }) => (
          <Term key={id} name={`${id}) ${say(title)}`}>
            <State state={state} />
          </Term>
        ))}
        <Term name={t('catalogue.level')}>{one.levels.map((level) => say(T.level[level])).join(', ')}</Term>
        <Term name={t('catalogue.addressee')}>
          {one.addressee.map((party) => say(T.party[party])).join(', ')}
        </Term>
        <Term name={t('catalogue.target')}>
          {one.targets.map((target) => say(T.target[target])).join(', ')}
        </Term>
        {one.rhythm !== null && <Term name={t('catalogue.rhythm')}>{say(T.rhythm[one.rhythm])}</Term>}
        <Causes answer={answer} />
        <Links answer={answer} />
        {one.knownIn.map(({ region, text, source, at }) => (
          <Term key={region} name={regions.find(({ id }) => id === region)?.name ?? region}>
            {say(text)} <Where source={source} at={at} />
          </Term>
        ))}
        <Term name={t('catalogue.source')}>
          {answer.sources.find(({ id }) => id === one.source)?.title}{' '}
          <Where source={one.source} at={one.at} /> <CertaintyTag certainty={one.certainty} />
        </Term>
      </dl>
    </>
  )
}

function Term({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function State({ state }: { readonly state: InitiativeState }) {
  const words = useWords()
  return (
    <>
      <StatusTag status={state.status} /> {words.say(state.reason)}{' '}
      <Where source={state.source} at={state.at} /> <CertaintyTag certainty={state.certainty} />{' '}
      <span className="small soft">{words.t('catalogue.asOf', { when: state.asOf })}</span>
    </>
  )
}

/** The source as a link into the bibliography, and the place in it. */
function Where({ source, at }: { readonly source: string; readonly at: string }) {
  const href = useHref()
  return (
    <span className="small">
      (<Link href={`${href({ page: 'data', part: 'kilder' })}#${source}`}>{source}</Link>, {at})
    </span>
  )
}

function Causes({ answer }: { readonly answer: InitiativeAnswer }) {
  const { t, say } = useWords()
  const { causes, printedCells } = answer.initiative
  return (
    <Term name={t('catalogue.cause')}>
      {causes.length === 0 && t('catalogue.noCause')}
      {causes.map(({ cause, mark }) => (
        <p key={cause}>
          {cause} {say(CATALOGUE_TEXTS.cause[cause])}{' '}
          <span className="tag calm">{t(`catalogue.${mark}`)}</span>
        </p>
      ))}
      {printedCells !== null && (
        <p className="small soft">{t('catalogue.printed', { cells: printedCells })}</p>
      )}
    </Term>
  )
}

function Links({ answer: { indicators, levers } }: { readonly answer: InitiativeAnswer }) {
  const { t, say, language } = useWords()
  const english = language === 'en' ? '&sprog=en' : ''
  return (
    <>
      {indicators.length > 0 && (
        <Term name={t('catalogue.indicators')}>
          {indicators.map(({ id, title }) => (
            <p key={id}>
              <Link href={`/status?noegletal=${id}${english}`}>{say(title)}</Link>
            </p>
          ))}
          <p className="small soft">{t('catalogue.ourReading')}</p>
        </Term>
      )}
      {levers.length > 0 && (
        <Term name={t('catalogue.levers')}>
          {levers.map(({ id, title, scenario }) => (
            <p key={id}>
              {scenario === null ? (
                <>
                  {id} {say(title)} <span className="absent">{t('catalogue.noEffect')}</span>
                </>
              ) : (
                <Link href={`/fremskrivning?vis=scenarie&scenarie=${scenario}${english}`}>
                  {id} {say(title)}
                </Link>
              )}
            </p>
          ))}
        </Term>
      )}
    </>
  )
}
