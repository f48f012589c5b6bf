import type { AreaId, PlainDate } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { areasOptions } from '../../register/queries.ts'
import { useWords } from '../../words/words.tsx'
import type { FieldFault } from '../form-fields.tsx'

type Properties = {
  readonly id: string
  readonly label: string
  /** Id of the area; empty where none is chosen. */
  readonly value: string
  readonly change: (value: string) => void
  readonly faults: readonly FieldFault[]
  readonly date: PlainDate
}

type Listed = readonly { readonly id: AreaId; readonly name: string }[]

/** A region or kommune of a form, with its fault above. */
export function PlaceField({ id, label, value, change, faults, date }: Properties) {
  const { t } = useWords()
  const regions: Listed = useQuery(areasOptions('region', date, null)).data?.areas ?? []
  const kommuner: Listed = useQuery(areasOptions('kommune', date, null)).data?.areas ?? []
  const listed = [...regions, ...kommuner].some((one) => one.id === value)
  const fault = faults.find(({ field }) => field === id)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {fault !== undefined && (
        <span className="field-error" id={`${id}-error`}>
          {fault.text}
        </span>
      )}
      <select
        id={id}
        value={value}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={fault === undefined ? undefined : `${id}-error`}
        onChange={(event) => change(event.target.value)}
      >
        <option value="">{t('portfolio.none')}</option>
        {value !== '' && !listed && <option value={value}>{value}</option>}
        <Group label={t('actionForms.regions')} areas={regions} />
        <Group label={t('actionForms.kommuner')} areas={kommuner} />
      </select>
    </div>
  )
}

function Group({ label, areas }: { readonly label: string; readonly areas: Listed }) {
  return (
    <optgroup label={label}>
      {areas.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </optgroup>
  )
}
