import { type AreaId, findAreaId, type PlainDate } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { areasOptions } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'

type Properties = {
  readonly id: string
  readonly area: AreaId | null
  readonly date: PlainDate
  readonly choose: (area: AreaId | null) => void
}

/** Regions and kommuner at a date in one list, and none. */
export function AreaField({ id, area, date, choose }: Properties) {
  const { t } = useWords()
  const regions = useQuery(areasOptions('region', date, null)).data?.areas ?? []
  const kommuner = useQuery(areasOptions('kommune', date, null)).data?.areas ?? []
  const listed = [...regions, ...kommuner].some((one) => one.id === area)
  return (
    <div className="field">
      <label htmlFor={id}>{t('actionForms.area')}</label>
      <select id={id} value={area ?? ''} onChange={(event) => choose(findAreaId(event.target.value) ?? null)}>
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
