import { type AreaId, findAreaId, type PlainDate } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { areasOptions } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'
import type { FieldFault } from './form-fields.tsx'

type Properties = {
  readonly id: string
  readonly area: AreaId | null
  readonly date: PlainDate
  readonly choose: (area: AreaId | null) => void
  /** »Område« without one. */
  readonly label?: string
  readonly faults?: readonly FieldFault[]
}

/** Regions and kommuner at a date in one list, and none; its fault above. */
export function AreaField({ id, area, date, choose, label, faults = [] }: Properties) {
  const { t } = useWords()
  const regions = useQuery(areasOptions('region', date, null)).data?.areas ?? []
  const kommuner = useQuery(areasOptions('kommune', date, null)).data?.areas ?? []
  const fault = faults.find(({ field }) => field === id)
  const listed = [...regions, ...kommuner].some((one) => one.id === area)
  return (
    <div className="field">
      <label htmlFor={id}>{label ?? t('actionForms.area')}</label>
      {fault !== undefined && (
        <span className="field-error" id={`${id}-error`}>
          {fault.text}
        </span>
      )}
      <select
        id={id}
        value={area ?? ''}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={fault === undefined ? undefined : `${id}-error`}
        onChange={(event) => choose(findAreaId(event.target.value) ?? null)}
      >
        <option value="">{t('actionForms.noArea')}</option>
        {area !== null && !listed && <option value={area}>{area}</option>}
        <optgroup label={t('actionForms.regions')}>
          {regions.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('actionForms.kommuner')}>
          {kommuner.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </optgroup>
      </select>
    </div>
  )
}
