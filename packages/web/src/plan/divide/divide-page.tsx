import { API, addressOf, type DivideAnswer } from '@laegedaekning/api/contract'
import { useQuery } from '@tanstack/react-query'
import { ChoiceField } from '../../actions/form-fields.tsx'
import { Notices } from '../../app/notices.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { Answer } from '../../register/answer.tsx'
import { useWords } from '../../words/words.tsx'
import { KEY_UNIT_CHOICES, METHODS, type PlanAddress } from '../plan-address.ts'
import { PlanDownloads } from '../plan-downloads.tsx'
import { SpecialtyField, YearField } from '../plan-fields.tsx'
import { divideOptions, planQueries } from '../queries.ts'
import { divideFigures } from '../register/plan-table-view.tsx'
import { ToldDialog } from '../told-figure.tsx'
import { type ChangePlan, usePlan } from '../use-plan.ts'
import { DivideTable } from './divide-table.tsx'
import { OneSpecialty } from './one-specialty.tsx'
import { WeightFields } from './weight-fields.tsx'

/** What the views of a division are given. */
export type DivideProperties = {
  readonly answer: DivideAnswer
  readonly address: PlanAddress
  readonly change: ChangePlan
  readonly year: number
}

/** National numbers divided to training regions and by key to regions, evened out over the plan's years (X10). */
export function DividePage() {
  const { t } = useWords()
  const { address, notices, change } = usePlan('fordeling')
  const query = planQueries.divide(address)
  return (
    <>
      <PageHeading text={t('plan.divide.title')} />
      <p className="soft">{t('plan.divide.intro')}</p>
      <Notices address={notices} />
      <Answer query={useQuery(divideOptions(query))}>
        {(answer) => (
          <>
            <Division answer={answer} address={address} change={change} />
            <ToldDialog
              answer={answer}
              figures={divideFigures(answer)}
              explain={address.explain}
              known={address.known}
              dataAddress={addressOf(API.getTrainingDivide.path, {}, query)}
            />
            <PlanDownloads file="fordeling" query={query} />
          </>
        )}
      </Answer>
    </>
  )
}

type DivisionProperties = Omit<DivideProperties, 'year'>

function Division({ answer, address, change }: DivisionProperties) {
  const { t } = useWords()
  const year = answer.years.find((one) => one === address.year) ?? answer.years[0]
  if (year === undefined) return <p className="empty card">{t('plan.divide.nothing')}</p>
  const specialties = [...new Set(answer.vurs.map(({ specialty }) => specialty))]
  const shared = { answer, address, change, year }
  return (
    <>
      <div className="question">
        <ChoiceField
          legend={t('plan.divide.method')}
          value={address.method}
          choices={METHODS.map((value) => ({ value, text: t(`plan.divide.methods.${value}`) }))}
          change={(method) => change({ method })}
        />
        <ChoiceField
          legend={t('plan.divide.unit')}
          value={address.unit}
          choices={KEY_UNIT_CHOICES.map((value) => ({ value, text: t(`plan.divide.units.${value}`) }))}
          change={(unit) => change({ unit })}
        />
        <YearField years={answer.years} year={year} choose={(chosen) => change({ year: chosen })} />
        <SpecialtyField
          specialties={specialties}
          value={address.specialty}
          all={t('plan.allSpecialties')}
          choose={(specialty) => change({ specialty })}
        />
      </div>
      <p className="soft small">{t(`plan.divide.methodWords.${address.method}`)}</p>
      {address.method === 'egne' && <WeightFields {...shared} />}
      <DivideNotes answer={answer} change={change} year={year} />
      {address.specialty !== '' && specialties.includes(address.specialty) ? (
        <OneSpecialty key={address.specialty} {...shared} />
      ) : (
        <DivideTable {...shared} />
      )}
    </>
  )
}

/** What the reader must know: trials, unknown names, years without a plan, and why a year cannot be divided. */
function DivideNotes({ answer, change, year: shown }: Omit<DivideProperties, 'address'>) {
  const { t, say, value, count } = useWords()
  return (
    <>
      {answer.changed.length > 0 && (
        <p className="note">
          {t('plan.divide.trial', {
            numbers: answer.changed
              .map(({ specialty, courses }) => `${specialty} ${value(courses, 'courses')}`)
              .join(', '),
          })}{' '}
          <button type="button" className="plain" onClick={() => change({ numbers: '' })}>
            {t('plan.divide.backToPlan')}
          </button>
        </p>
      )}
      {answer.unknownSpecialties.length > 0 && (
        <p className="note">{t('plan.divide.unknown', { names: answer.unknownSpecialties.join(', ') })}</p>
      )}
      {answer.ties.flatMap(({ year, divisions, complete }) =>
        year !== shown ? (
          []
        ) : (
          <p key={year} className="note">
            {t(complete ? 'plan.divide.tied' : 'plan.divide.tiedMore', { year, divisions: count(divisions) })}
          </p>
        ),
      )}
      {answer.borrowedYears.length > 0 && (
        <p className="note">
          {[...Map.groupBy(answer.borrowedYears, ({ from }) => from)]
            .map(([from, years]) =>
              t('plan.divide.borrowed', { year: years.map(({ year }) => year).join(', '), from }),
            )
            .join(' ')}
        </p>
      )}
      {answer.conflicts.map((conflict) => (
        <p key={conflict.year} className="problem">
          {conflict.year}: {say(conflict)}
        </p>
      ))}
    </>
  )
}
