import type { FieldFault } from '../form-fields.tsx'

type Properties = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  readonly faults?: readonly FieldFault[]
  readonly hint?: string
  readonly rows?: number
  /** Most characters; what the kind of record allows. */
  readonly most?: number
}

/** Several lines to write in, with the fault above and the hint below, as `TextField` has them. */
export function TextArea({
  id,
  label,
  value,
  change,
  faults = [],
  hint,
  rows = 3,
  most = 20_000,
}: Properties) {
  const fault = faults.find(({ field }) => field === id)
  const described = [
    ...(fault === undefined ? [] : [`${id}-error`]),
    ...(hint === undefined ? [] : [`${id}-hint`]),
  ]
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {fault !== undefined && (
        <span className="field-error" id={`${id}-error`}>
          {fault.text}
        </span>
      )}
      <textarea
        id={id}
        rows={rows}
        value={value}
        maxLength={most}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        onChange={(event) => change(event.target.value)}
      />
      {hint !== undefined && (
        <span className="small soft" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  )
}
