import type { FillingAnswer } from '@laegedaekning/api/contract'
import { API, addressOf } from '@laegedaekning/api/contract'
import { useQuery } from '@tanstack/react-query'
import { ChoiceField } from '../../actions/form-fields.tsx'
import { Notices } from '../../app/notices.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { Answer } from '../../register/answer.tsx'
import { useWords } from '../../words/words.tsx'
import { type PlanAddress, type PlanView, STAGES } from '../plan-address.ts'
import { PlanDownloads } from '../plan-downloads.tsx'
import { PlanTabs, SpecialtyField, WithinField, YearField } from '../plan-fields.tsx'
import { fillingOptions, planQueries } from '../queries.ts'
import { ToldDialog } from '../told-figure.tsx'
import { type ChangePlan, usePlan } from '../use-plan.ts'
import { figuresOf, mappedOf } from './filling-state.ts'
import { IntroductionView } from './introduction-view.tsx'
import { SeriesView } from './series-view.tsx'
import { SpecialtyView } from './specialty-view.tsx'
import { SpreadView } from './spread-view.tsx'

const VIEWS = ['foerste', 'specialer', 'aar-for-aar', 'introduktion'] as const satisfies readonly PlanView[]

/** The filling monitor (I3): never only the mean of a training region (T11). */
export function FillingPage() {
  const { t } = useWords()
  const { address, notices, change } = usePlan('besaettelse')
  const shown = VIEWS.find((view) => view === address.view) ?? 'foerste'
  return (
    <>
      <PageHeading text={t('plan.filling.title')} />
      <p className="soft">{t('plan.filling.intro')}</p>
      <Notices address={notices} />
      <PlanTabs
        part="besaettelse"
        views={VIEWS}
        shown={shown}
        address={address}
        textOf={(view) => t(`plan.filling.view.${VIEWS.find((one) => one === view) ?? 'foerste'}`)}
      />
      {shown === 'introduktion' ? (
        <IntroductionView address={address} change={change} />
      ) : (
        <Monitor shown={shown} address={address} change={change} />
      )}
    </>
  )
}

/** The file whose first table is the one shown. */
const FILES = {
  foerste: 'besaettelse-steder',
  specialer: 'besaettelse',
  'aar-for-aar': 'besaettelse-aar',
} as const

type Shown = Exclude<(typeof VIEWS)[number], 'introduktion'>
type Properties = { readonly shown: Shown; readonly address: PlanAddress; readonly change: ChangePlan }

function Monitor({ shown, address, change }: Properties) {
  const { t } = useWords()
  const query = planQueries.filling(shown === 'specialer' ? { ...address, specialty: '' } : address)
  return (
    <Answer query={useQuery(fillingOptions(query))}>
      {(answer) => (
        <>
          <div className="question">
            <ChoiceField
              legend={t('plan.stage')}
              value={address.stage}
              choices={STAGES.map((value) => ({ value, text: t(`plan.stages.${value}`) }))}
              change={(stage) => change({ stage, year: null, specialty: '' })}
            />
            {shown !== 'aar-for-aar' && (
              <YearField years={answer.years} year={answer.year} choose={(year) => change({ year })} />
            )}
            {shown !== 'specialer' && (
              <SpecialtyField
                specialties={answer.specialties.filter((one) => one !== '')}
                value={address.specialty}
                all={t('plan.allSpecialties')}
                choose={(specialty) => change({ specialty })}
              />
            )}
            <WithinField
              places={answer.vurs}
              value={address.within}
              choose={(within) => change({ within })}
            />
          </div>
          <Shown shown={shown} answer={answer} address={address} />
          <ToldDialog
            answer={answer}
            figures={figuresOf(answer)}
            explain={address.explain}
            known={address.known}
            dataAddress={addressOf(API.getTrainingFilling.path, {}, query)}
          />
          <PlanDownloads
            file={FILES[shown]}
            query={query}
            {...(shown === 'foerste' && mappedOf(answer).length > 0
              ? { map: `laegedaekning_besaettelse_${address.stage}_${answer.year}` }
              : {})}
          />
        </>
      )}
    </Answer>
  )
}

type ShownProperties = {
  readonly shown: Shown
  readonly answer: FillingAnswer
  readonly address: PlanAddress
}

function Shown({ shown, answer, address }: ShownProperties) {
  const { t } = useWords()
  if (answer.rows.length === 0) return <p className="empty card">{t('plan.filling.nothing')}</p>
  if (shown === 'specialer') return <SpecialtyView answer={answer} />
  if (shown === 'aar-for-aar') return <SeriesView answer={answer} />
  return <SpreadView answer={answer} address={address} />
}
