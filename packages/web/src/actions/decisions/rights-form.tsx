import type { AreaId } from '@laegedaekning/domain'
import type { DesignationKind } from '@laegedaekning/rules'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../words/words.tsx'
import { AreaField } from '../area-field.tsx'
import { TickField } from '../form-fields.tsx'
import { decisionAreaOptions } from './decision-area-options.ts'
import { DecisionForm } from './decision-form.tsx'
import type { FormProperties } from './form-properties.ts'

const KINDS: readonly DesignationKind[] = [
  'regional-threatened',
  'national-threatened',
  'watch',
  'special-challenge',
]

/** The rights that follow from the designations of an area, as the register has them, and those that are ticked. */
export function RightsForm(properties: FormProperties) {
  const { t } = useWords()
  const [date, setDate] = useState(properties.today)
  const [area, setArea] = useState<AreaId | null>(null)
  const [ticked, setTicked] = useState<readonly DesignationKind[]>([])
  const place = useQuery({ ...decisionAreaOptions(area, date), enabled: area !== null }).data
  const here = place?.area === area ? place : undefined
  const inForce: readonly DesignationKind[] = here?.designations.map(({ kind }) => kind) ?? []
  const read = () => ({
    faults: [],
    inputs: {
      designations: KINDS.filter((kind) => inForce.includes(kind) || ticked.includes(kind)),
      region: here?.region ?? null,
    },
  })
  return (
    <DecisionForm {...properties} read={read} setDate={setDate}>
      {() => (
        <>
          <AreaField id="decision-area" area={area} date={date} choose={setArea} />
          <div className="ticks">
            {KINDS.map((kind) => (
              <TickField
                key={kind}
                label={`${t(`designation.${kind}`)}${inForce.includes(kind) ? ` – ${t('decisions.registered')}` : ''}`}
                checked={inForce.includes(kind) || ticked.includes(kind)}
                change={(checked) =>
                  setTicked(checked ? [...ticked, kind] : ticked.filter((one) => one !== kind))
                }
              />
            ))}
          </div>
        </>
      )}
    </DecisionForm>
  )
}
