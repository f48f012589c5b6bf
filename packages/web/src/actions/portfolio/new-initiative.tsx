import {
  type AreaId,
  DENMARK,
  getStoredBody,
  type OwnInitiative,
  type PlainDate,
} from '@laegedaekning/domain'
import { copyFromCatalogue, copyFromIdea, emptyInitiative } from '@laegedaekning/plans'
import { useQuery } from '@tanstack/react-query'
import { moveTo } from '../../address/history.ts'
import { Link } from '../../address/link.tsx'
import { pathOf } from '../../address/route.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { useHref } from '../../app/shell.tsx'
import { Answer } from '../../register/answer.tsx'
import { useWords } from '../../words/words.tsx'
import { initiativeOptions } from '../catalogue/queries.ts'
import { recordOptions } from '../records/queries.ts'
import { InitiativeForm } from './initiative-form.tsx'
import type { PortfolioAddress } from './portfolio-address.ts'

type Properties = {
  readonly address: PortfolioAddress
  readonly today: PlainDate
  readonly nameOf: (id: string) => string
}

/** A new initiative: empty, or begun from an entry of the catalogue or an idea of the bank. */
export function NewInitiative({ address, today, nameOf }: Properties) {
  const { t } = useWords()
  const href = useHref()
  const { from } = address
  return (
    <>
      <p className="small">
        <Link href={href({ page: 'actions', part: 'portefoelje', item: null })}>{t('portfolio.back')}</Link>
      </p>
      <PageHeading text={t('portfolio.newTitle')} />
      {from === null ? (
        <Begin from={emptyInitiative(NOBODY)} draftKey="ny" area={address.region} {...{ today, nameOf }} />
      ) : from.kind === 'catalogue' ? (
        <FromCatalogue id={from.id} area={address.region} {...{ today, nameOf }} />
      ) : (
        <FromIdea id={from.id} area={address.region} {...{ today, nameOf }} />
      )}
    </>
  )
}

/** Stands for »not chosen yet« in the body that the form begins from; the form asks for the area. */
const NOBODY: AreaId = DENMARK

type CopyProperties = Omit<Properties, 'address'> & { readonly id: string; readonly area: AreaId | null }

function FromCatalogue({ id, area, today, nameOf }: CopyProperties) {
  const { language } = useWords()
  return (
    <Answer query={useQuery(initiativeOptions(id))}>
      {({ initiative }) => (
        <Begin
          from={copyFromCatalogue(initiative, NOBODY, language)}
          draftKey={`ny-${id}`}
          {...{ area, today, nameOf }}
        />
      )}
    </Answer>
  )
}

function FromIdea({ id, area, today, nameOf }: CopyProperties) {
  return (
    <Answer query={useQuery(recordOptions('idea', id))}>
      {({ body }) => (
        <Begin
          from={copyFromIdea(getStoredBody('idea', body), NOBODY)}
          draftKey={`ny-ide-${id}`}
          {...{ area, today, nameOf }}
        />
      )}
    </Answer>
  )
}

type BeginProperties = Omit<CopyProperties, 'id'> & {
  readonly from: OwnInitiative
  readonly draftKey: string
}

function Begin({ from, draftKey, area, today, nameOf }: BeginProperties) {
  const { language } = useWords()
  const saved = (id: string) =>
    moveTo(
      `${pathOf({ page: 'actions', part: 'portefoelje', item: id })}${language === 'en' ? '?sprog=en' : ''}`,
      'replace',
    )
  return (
    <InitiativeForm
      record={null}
      draftKey={draftKey}
      given={from}
      area={area}
      today={today}
      nameOf={nameOf}
      saved={saved}
    />
  )
}
