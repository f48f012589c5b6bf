import { useQuery } from '@tanstack/react-query'
import { readAddress } from '../../address/codec.ts'
import { moveTo, usePlace } from '../../address/history.ts'
import { Notices } from '../../app/notices.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { Answer } from '../../register/answer.tsx'
import { useWords } from '../../words/words.tsx'
import type { PartProperties } from '../actions-page.tsx'
import { CATALOGUE_CODEC, type CatalogueAddress, catalogueHref } from './catalogue-address.ts'
import { CatalogueView } from './catalogue-view.tsx'
import { InitiativePage } from './initiative-page.tsx'
import { initiativesOptions } from './queries.ts'

/** The catalogue of initiatives (K19): the list with its filters, or one initiative. */
export function CataloguePage({ item }: PartProperties) {
  return item === null ? <Catalogue /> : <InitiativePage key={item} id={item} />
}

function Catalogue() {
  const { t } = useWords()
  const { state: address, notices } = readAddress(CATALOGUE_CODEC, usePlace().search)
  const query = useQuery(initiativesOptions(address.date))
  const change = (patch: Partial<CatalogueAddress>, how: 'push' | 'replace' = 'push') =>
    moveTo(catalogueHref({ ...address, ...patch }), how)
  return (
    <>
      <PageHeading text={t('catalogue.title')} />
      <p className="soft">{t('catalogue.intro')}</p>
      <Notices address={notices} />
      <Answer query={query}>
        {(answer) => <CatalogueView answer={answer} address={address} change={change} />}
      </Answer>
    </>
  )
}
