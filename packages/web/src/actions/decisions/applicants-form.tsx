import { useState } from 'react'
import { useWords } from '../../words/words.tsx'
import { type FieldFault, findNumber, TextField, TickField } from '../form-fields.tsx'
import { DecisionForm } from './decision-form.tsx'
import type { FormProperties } from './form-properties.ts'

const FLAGS = [
  'convertsDelepraksis',
  'sustainableCommunity',
  'expectedToRecruit',
  'inPool',
  'recruitmentProblems',
] as const
type Flag = (typeof FLAGS)[number]

type Row = {
  readonly key: number
  readonly name: string
  readonly flags: Readonly<Record<Flag, boolean>>
  readonly uncovered: string
  readonly held: string
}

const NO_FLAGS: Row['flags'] = {
  convertsDelepraksis: false,
  sustainableCommunity: false,
  expectedToRecruit: false,
  inPool: false,
  recruitmentProblems: false,
}
const rowOf = (key: number): Row => ({ key, name: '', flags: NO_FLAGS, uncovered: '', held: '' })

/** Assignment of provider numbers: how many there are, and who applies with what. */
export function ApplicantsForm(properties: FormProperties) {
  const { t } = useWords()
  const [numbers, setNumbers] = useState('1')
  const [rows, setRows] = useState<readonly Row[]>([rowOf(1), rowOf(2)])
  const change = (row: Row) => setRows(rows.map((one) => (one.key === row.key ? row : one)))
  const next = Math.max(0, ...rows.map(({ key }) => key)) + 1
  const read = () => {
    const count = findNumber(numbers)
    const faults: FieldFault[] =
      count !== undefined && Number.isInteger(count)
        ? []
        : [{ field: 'decision-numbers', text: `${t('decisions.numbers')}: ${t('actionForms.wholeWrong')}` }]
    const applicants = rows.map((row) =>
      readRow(row, faults, t('decisions.nameWrong'), t('actionForms.numberWrong')),
    )
    return { faults, inputs: { numbers: count ?? 0, applicants } }
  }
  return (
    <DecisionForm {...properties} read={read}>
      {(faults) => (
        <>
          <TextField
            id="decision-numbers"
            label={t('decisions.numbers')}
            numeric
            value={numbers}
            change={setNumbers}
            faults={faults}
          />
          {rows.map((row, index) => (
            <fieldset key={row.key} className="applicant">
              <legend>{t('decisions.applicant', { number: index + 1 })}</legend>
              <ApplicantFields row={row} change={change} faults={faults} />
              {rows.length > 1 && (
                <button
                  type="button"
                  className="plain small"
                  onClick={() => setRows(rows.filter((one) => one.key !== row.key))}
                >
                  {t('decisions.removeApplicant', { number: index + 1 })}
                </button>
              )}
            </fieldset>
          ))}
          <p>
            <button type="button" className="button" onClick={() => setRows([...rows, rowOf(next)])}>
              {t('decisions.addApplicant')}
            </button>
          </p>
        </>
      )}
    </DecisionForm>
  )
}

function readRow(row: Row, faults: FieldFault[], nameWrong: string, numberWrong: string) {
  if (row.name.trim() === '') faults.push({ field: `applicant-name-${row.key}`, text: nameWrong })
  const optional = (text: string, field: string, whole: boolean) => {
    if (text.trim() === '') return undefined
    const value = findNumber(text)
    if (value === undefined || (whole && !Number.isInteger(value))) {
      faults.push({ field: `${field}-${row.key}`, text: numberWrong })
    }
    return value
  }
  const uncoveredPer1000 = optional(row.uncovered, 'applicant-uncovered', false)
  const numbersHeld = optional(row.held, 'applicant-held', true)
  return {
    id: String(row.key),
    name: row.name.trim(),
    ...row.flags,
    ...(uncoveredPer1000 === undefined ? {} : { uncoveredPer1000 }),
    ...(numbersHeld === undefined ? {} : { numbersHeld }),
  }
}

type FieldsProperties = {
  readonly row: Row
  readonly change: (row: Row) => void
  readonly faults: readonly FieldFault[]
}

function ApplicantFields({ row, change, faults }: FieldsProperties) {
  const { t } = useWords()
  return (
    <>
      <TextField
        id={`applicant-name-${row.key}`}
        label={t('decisions.applicantName')}
        value={row.name}
        change={(name) => change({ ...row, name })}
        faults={faults}
      />
      <div className="ticks">
        {FLAGS.map((flag) => (
          <TickField
            key={flag}
            label={t(`decisions.priority.${flag}`)}
            checked={row.flags[flag]}
            change={(checked) => change({ ...row, flags: { ...row.flags, [flag]: checked } })}
          />
        ))}
      </div>
      <TextField
        id={`applicant-uncovered-${row.key}`}
        label={t('decisions.uncovered')}
        numeric
        value={row.uncovered}
        change={(uncovered) => change({ ...row, uncovered })}
        faults={faults}
      />
      <TextField
        id={`applicant-held-${row.key}`}
        label={t('decisions.held')}
        numeric
        value={row.held}
        change={(held) => change({ ...row, held })}
        faults={faults}
      />
    </>
  )
}
