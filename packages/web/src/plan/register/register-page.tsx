import { Notices } from '../../app/notices.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { useWords } from '../../words/words.tsx'
import type { PlanAddress, PlanView } from '../plan-address.ts'
import { PlanTabs } from '../plan-fields.tsx'
import { type ChangePlan, usePlan } from '../use-plan.ts'
import { CoursesView } from './courses-view.tsx'
import { KeysView } from './keys-view.tsx'
import { PlanTableView } from './plan-table-view.tsx'
import { PublishedView } from './published-view.tsx'
import { SitesView } from './sites-view.tsx'
import { TemplateList } from './template-list.tsx'

const VIEWS = [
  'foerste',
  'noegler',
  'steder',
  'forloeb',
  'offentliggjort',
] as const satisfies readonly PlanView[]

/** What each view of the register is given. */
export type RegisterViewProperties = { readonly address: PlanAddress; readonly change: ChangePlan }

/** The register of training: plan, keys, sites, courses, and what has been published (issue 5, point 1). */
export function RegisterPage() {
  const { t } = useWords()
  const { address, notices, change } = usePlan('register')
  const shown = VIEWS.find((view) => view === address.view) ?? 'foerste'
  return (
    <>
      <PageHeading text={t('plan.register.title')} />
      <p className="soft">{t('plan.register.intro')}</p>
      <Notices address={notices} />
      <PlanTabs
        part="register"
        views={VIEWS}
        shown={shown}
        address={address}
        textOf={(view) => t(`plan.register.view.${VIEWS.find((one) => one === view) ?? 'foerste'}`)}
      />
      <View shown={shown} address={address} change={change} />
      <TemplateList />
    </>
  )
}

function View({ shown, ...properties }: RegisterViewProperties & { readonly shown: (typeof VIEWS)[number] }) {
  switch (shown) {
    case 'foerste':
      return <PlanTableView {...properties} />
    case 'noegler':
      return <KeysView {...properties} />
    case 'steder':
      return <SitesView {...properties} />
    case 'forloeb':
      return <CoursesView {...properties} />
    case 'offentliggjort':
      return <PublishedView {...properties} />
  }
}
