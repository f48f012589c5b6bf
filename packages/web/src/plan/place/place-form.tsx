import type { PlacingForm } from '@laegedaekning/api/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { ListField, TickField } from '../../actions/form-fields.tsx'
import type { AddressNotice } from '../../address/codec.ts'
import { moveTo } from '../../address/history.ts'
import { Link } from '../../address/link.tsx'
import { Notices } from '../../app/notices.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { useHref } from '../../app/shell.tsx'
import { Answer, ProblemNote } from '../../register/answer.tsx'
import { client } from '../../register/queries.ts'
import { danishOrder } from '../../table/danish-order.ts'
import { ruleValue } from '../../words/rule-units.ts'
import { useWords } from '../../words/words.tsx'
import { DEMAND_WORDS, placeHref, SECONDS } from './place-address.ts'
import type { PlaceProperties } from './place-page.tsx'
import { formOptions, orderOf } from './queries.ts'

type Properties = PlaceProperties & { readonly notices: readonly AddressNotice[] }

/** What is to be placed: specialty, training region, year, policies, time. Every choice stands in the address. */
export function PlaceForm({ notices, ...properties }: Properties) {
  const { t } = useWords()
  const href = useHref()
  const query = useQuery(formOptions(properties.address))
  return (
    <>
      <PageHeading text={t('placing.title')} />
      <p className="soft">{t('placing.intro')}</p>
      <Notices address={notices} />
      <Answer query={query}>{(form) => <Fields {...properties} form={form} />}</Answer>
      <p>
        <Link href={href({ page: 'plan', part: 'sammenlign', item: null })}>{t('placing.savedPlans')}</Link>
      </p>
    </>
  )
}

function Fields({ address, change, form }: PlaceProperties & { readonly form: PlacingForm }) {
  const { t } = useWords()
  const start = useMutation({
    mutationFn: () =>
      client.startPlacing({
        body: orderOf(
          { ...address, year: address.year ?? form.year },
          form.policies.map(({ id }) => id),
        ),
      }),
    onSuccess: ({ id }) => moveTo(placeHref(id, { ...address, course: '', to: '', explain: '', group: '' })),
  })
  const year = String(address.year ?? form.year)
  return (
    <form
      className="card action-card action-form"
      aria-label={t('placing.form')}
      onSubmit={(event) => {
        event.preventDefault()
        start.mutate()
      }}
    >
      {form.madeUp && <p className="note">{t('placing.madeUp')}</p>}
      <ListField
        id="place-specialty"
        label={t('placing.specialty')}
        value={address.specialty}
        choices={[
          { value: '', text: t('placing.allSpecialties') },
          ...form.specialties.toSorted(danishOrder).map((one) => ({ value: one, text: one })),
        ]}
        change={(specialty) => change({ specialty }, 'replace')}
      />
      <ListField
        id="place-vur"
        label={t('placing.vur')}
        value={address.vur}
        choices={[
          { value: '', text: t('placing.allVurs') },
          ...form.vurs.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        change={(vur) => change({ vur }, 'replace')}
      />
      <ListField
        id="place-year"
        label={t('placing.year')}
        value={year}
        choices={[...new Set([...form.years.map(String), year])].map((one) => ({ value: one, text: one }))}
        change={(value) => change({ year: Number(value) }, 'replace')}
      />
      <Policies address={address} change={change} form={form} />
      <Demands address={address} change={change} />
      <ListField
        id="place-seconds"
        label={t('placing.seconds')}
        value={String(address.seconds)}
        choices={SECONDS.map((seconds) => ({
          value: String(seconds),
          text:
            seconds < 60
              ? t('placing.secondsOf', { count: seconds })
              : t('placing.minutesOf', { count: seconds / 60 }),
        }))}
        change={(value) => change({ seconds: Number(value) }, 'replace')}
      />
      <p className="small soft">{t('placing.secondsHint')}</p>
      {start.error !== null && <ProblemNote error={start.error} />}
      <div className="buttons">
        <button type="submit" className="button primary" disabled={start.isPending}>
          {start.isPending ? t('placing.starting') : t('placing.start')}
        </button>
      </div>
    </form>
  )
}

function Policies({ address, change, form }: PlaceProperties & { readonly form: PlacingForm }) {
  const words = useWords()
  const { t, say } = words
  const on = new Set(address.policies)
  const set = (id: string, checked: boolean): void => {
    const wanted = new Set(on)
    if (checked) wanted.add(id)
    else wanted.delete(id)
    const policies = form.policies.map((one) => one.id).filter((one) => wanted.has(one))
    change({ policies }, 'replace')
  }
  return (
    <fieldset className="field">
      <legend>{t('placing.policies')}</legend>
      <div className="ticks">
        {form.policies.map(({ id, title, about, ids, parameter }) => (
          <TickField
            key={id}
            checked={on.has(id)}
            change={(checked) => set(id, checked)}
            label={
              <>
                {say(title)} ({ids.join(', ')})
                <span className="small soft place-about">
                  {say(about)}{' '}
                  {parameter === null || parameter.value === null
                    ? t('placing.policyRule')
                    : t('placing.policyValue', {
                        value: ruleValue(parameter.value, parameter.unit, words),
                        source: parameter.source,
                        certainty: t(`certainty.${parameter.certainty}`),
                      })}
                </span>
              </>
            }
          />
        ))}
        <TickField
          checked={address.coverage === 'ja'}
          change={(checked) => change({ coverage: checked ? 'ja' : 'nej' }, 'replace')}
          label={
            <>
              {t('placing.coverage')}
              <span className="small soft place-about">{t('placing.coverageAbout')}</span>
            </>
          }
        />
      </div>
    </fieldset>
  )
}

/** What must be kept. Otherwise limits are kept as nearly as can be, in their order. */
function Demands({ address, change }: PlaceProperties) {
  const { t } = useWords()
  const on = new Set(address.demands)
  return (
    <fieldset className="field">
      <legend>{t('placing.demands')}</legend>
      <div className="ticks">
        {DEMAND_WORDS.map((word) => (
          <TickField
            key={word}
            label={t(`placing.demand.${word}`)}
            checked={on.has(word)}
            change={(checked) =>
              change(
                { demands: DEMAND_WORDS.filter((one) => (one === word ? checked : on.has(one))) },
                'replace',
              )
            }
          />
        ))}
      </div>
      <p className="small soft">{t('placing.demandsHint')}</p>
    </fieldset>
  )
}
