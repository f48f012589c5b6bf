import type { AreaId } from '@laegedaekning/domain'
import { findAreaId } from '@laegedaekning/domain'
import { useId } from 'react'
import { Link } from '../address/link.tsx'
import { danishOrder } from '../table/danish-order.ts'
import { useWords } from '../words/words.tsx'
import type { PlanPart } from './parts.ts'
import { type PlanAddress, type PlanView, planHref } from './plan-address.ts'

type FieldProperties = {
  readonly label: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly text: string }[]
  readonly choose: (value: string) => void
}

/** A list to choose from, with its label above. */
export function PlanField({ label, value, choices, choose }: FieldProperties) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </div>
  )
}

type YearProperties = {
  readonly years: readonly number[]
  readonly year: number | null
  readonly choose: (year: number) => void
}

/** The years that there is something for, the latest first. */
export function YearField({ years, year, choose }: YearProperties) {
  const { t } = useWords()
  const listed = year === null || years.includes(year) ? years : [...years, year]
  return (
    <PlanField
      label={t('plan.year')}
      value={String(year ?? '')}
      choices={listed.toSorted((a, b) => b - a).map((one) => ({ value: String(one), text: String(one) }))}
      choose={(value) => choose(Number(value))}
    />
  )
}

type SpecialtyProperties = {
  /** Another name than »Speciale«. */
  readonly label?: string
  readonly specialties: readonly string[]
  readonly value: string
  /** Text of the choice of all of them; without it one must be chosen. */
  readonly all?: string
  readonly choose: (value: string) => void
}

/** Specialties in Danish order. */
export function SpecialtyField({ label, specialties, value, all, choose }: SpecialtyProperties) {
  const { t } = useWords()
  const listed = specialties.includes(value) || value === '' ? specialties : [...specialties, value]
  return (
    <PlanField
      label={label ?? t('plan.specialty')}
      value={value}
      choices={[
        ...(all === undefined ? [] : [{ value: '', text: all }]),
        ...listed.toSorted(danishOrder).map((one) => ({ value: one, text: one })),
      ]}
      choose={choose}
    />
  )
}

type WithinProperties = {
  readonly places: readonly { readonly id: string; readonly name: string }[]
  readonly value: AreaId | null
  readonly choose: (value: AreaId | null) => void
}

/** The whole country, or one training region. */
export function WithinField({ places, value, choose }: WithinProperties) {
  const { t } = useWords()
  return (
    <PlanField
      label={t('plan.within')}
      value={value ?? ''}
      choices={[
        { value: '', text: t('plan.country') },
        ...places.map(({ id, name }) => ({ value: id, text: name })),
      ]}
      choose={(chosen) => choose(findAreaId(chosen) ?? null)}
    />
  )
}

type TabProperties = {
  readonly part: PlanPart
  readonly views: readonly PlanView[]
  readonly shown: PlanView
  readonly address: PlanAddress
  readonly textOf: (view: PlanView) => string
}

/** The views of a part. */
export function PlanTabs({ part, views, shown, address, textOf }: TabProperties) {
  const { t } = useWords()
  return (
    <nav className="tabs" aria-label={t('plan.views')}>
      {views.map((view) => (
        <Link
          key={view}
          href={planHref(part, { ...address, view, explain: '' })}
          aria-current={view === shown ? 'page' : undefined}
        >
          {textOf(view)}
        </Link>
      ))}
    </nav>
  )
}
