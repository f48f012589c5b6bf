import { findAreaId, INITIATIVE_STATUSES, type PlainDate } from '@laegedaekning/domain'
import { CAUSES } from '@laegedaekning/rules'
import { useQuery } from '@tanstack/react-query'
import { indicatorsOptions } from '../../register/queries.ts'
import { useWords } from '../../words/words.tsx'
import { AreaField } from '../area-field.tsx'
import { initiativesOptions } from '../catalogue/queries.ts'
import { ChoiceField, type FieldFault, ListField, TextField, TickField } from '../form-fields.tsx'
import { TextArea } from '../records/text-area.tsx'
import type { Draft } from '../records/use-draft.ts'
import type { InitiativeDraft, TextKey } from './initiative-draft.ts'
import { causeText, RHYTHMS } from './initiative-words.ts'

/** A part of the form. */
export type PartProperties = {
  readonly draft: Draft<InitiativeDraft>
  readonly faults: readonly FieldFault[]
  readonly today: PlainDate
}

type LineProperties = PartProperties & { readonly name: TextKey; readonly hint?: string }

function Line({ draft, faults, name, hint }: LineProperties) {
  const { t } = useWords()
  const label = name === 'budget' ? 'budgetOere' : name
  return (
    <TextField
      id={`initiative-${name}`}
      label={t(`portfolio.field.${label}`)}
      value={draft.body[name]}
      change={(value) => draft.change({ [name]: value })}
      faults={faults}
      {...(hint === undefined ? {} : { hint })}
    />
  )
}

/** What it is: title, text, the entry it builds on and the causes. */
export function WhatFields(part: PartProperties) {
  const { draft, faults } = part
  const words = useWords()
  const { t, say } = words
  const { causes, catalogueEntry } = draft.body
  const entries = useQuery(initiativesOptions(null)).data?.initiatives ?? []
  const listed = entries.some(({ id }) => id === catalogueEntry)
  const choices = [
    { value: '', text: t('portfolio.none') },
    ...(catalogueEntry === '' || listed ? [] : [{ value: catalogueEntry, text: catalogueEntry }]),
    ...entries.map(({ id, title }) => ({ value: id, text: `${id} ${say(title)}` })),
  ]
  return (
    <>
      <Line {...part} name="title" />
      <TextArea
        id="initiative-text"
        label={t('portfolio.field.text')}
        value={draft.body.text}
        change={(text) => draft.change({ text })}
        faults={faults}
        rows={5}
      />
      <ListField
        id="initiative-catalogueEntry"
        label={t('portfolio.field.catalogueEntry')}
        value={catalogueEntry}
        choices={choices}
        change={(chosen) => draft.change({ catalogueEntry: chosen })}
      />
      <fieldset className="field ticks">
        <legend>{t('portfolio.field.causes')}</legend>
        {CAUSES.map((cause) => (
          <TickField
            key={cause}
            label={causeText(cause, words)}
            checked={causes.includes(cause)}
            change={(checked) =>
              draft.change({
                causes: CAUSES.filter((one) => (one === cause ? checked : causes.includes(one))),
              })
            }
          />
        ))}
      </fieldset>
    </>
  )
}

/** Whose it is, who is responsible, and with whom. */
export function WhoFields(part: PartProperties) {
  const { draft, faults, today } = part
  const { t } = useWords()
  return (
    <>
      <AreaField
        id="initiative-area"
        label={t('portfolio.field.area')}
        area={findAreaId(draft.body.area) ?? null}
        choose={(area) => draft.change({ area: area ?? '' })}
        faults={faults}
        date={today}
      />
      <Line {...part} name="owner" hint={t('portfolio.hint.owner')} />
      <TextArea
        id="initiative-partners"
        label={t('portfolio.field.partners')}
        hint={t('portfolio.hint.partners')}
        value={draft.body.partners}
        change={(partners) => draft.change({ partners })}
        faults={faults}
      />
    </>
  )
}

/** Rhythm and money. */
export function MoneyFields(part: PartProperties) {
  const { draft } = part
  const { t } = useWords()
  const { rhythm } = draft.body
  const known = RHYTHMS.some((one) => one === rhythm)
  const choices = [
    { value: '', text: t('portfolio.none') },
    ...(rhythm === '' || known ? [] : [{ value: rhythm, text: rhythm }]),
    ...RHYTHMS.map((one) => ({ value: one, text: t(`portfolio.rhythms.${one}`) })),
  ]
  return (
    <>
      <ListField
        id="initiative-rhythm"
        label={t('portfolio.field.rhythm')}
        value={rhythm}
        choices={choices}
        change={(chosen) => draft.change({ rhythm: chosen })}
      />
      <Line {...part} name="budget" hint={t('portfolio.hint.budget')} />
    </>
  )
}

/** When it begins and ends, how it stands and why. */
export function DayFields(part: PartProperties) {
  const { draft, faults } = part
  const { t } = useWords()
  return (
    <>
      <Line {...part} name="startsOn" hint={t('portfolio.hint.day')} />
      <Line {...part} name="endsOn" hint={t('portfolio.hint.day')} />
      <ChoiceField
        legend={t('portfolio.field.status')}
        value={draft.body.status}
        choices={INITIATIVE_STATUSES.map((value) => ({ value, text: t(`portfolio.statuses.${value}`) }))}
        change={(status) => draft.change({ status })}
      />
      <TextArea
        id="initiative-reason"
        label={t('portfolio.field.reason')}
        value={draft.body.reason}
        change={(reason) => draft.change({ reason })}
        faults={faults}
        rows={2}
      />
    </>
  )
}

/** What it is followed on, where, and from when an effect can be seen. */
export function FollowFields(part: PartProperties) {
  const { draft, faults, today } = part
  const { t, say } = useWords()
  const { indicator, place } = draft.body
  const indicators = useQuery(indicatorsOptions).data?.indicators ?? []
  const listed = indicators.some(({ id }) => id === indicator)
  return (
    <>
      <ListField
        id="initiative-indicator"
        label={t('portfolio.field.indicator')}
        value={indicator}
        choices={[
          { value: '', text: t('portfolio.none') },
          ...(indicator === '' || listed ? [] : [{ value: indicator, text: indicator }]),
          ...indicators.map(({ id, title }) => ({ value: id, text: say(title) })),
        ]}
        change={(chosen) => draft.change({ indicator: chosen })}
      />
      <AreaField
        id="initiative-place"
        label={t('portfolio.field.place')}
        area={findAreaId(place) ?? null}
        choose={(chosen) => draft.change({ place: chosen ?? '' })}
        faults={faults}
        date={today}
      />
      <Line {...part} name="effectFrom" hint={t('portfolio.hint.effectFrom')} />
    </>
  )
}
