import { type ImportCheck, issueMessage } from '@laegedaekning/api/contract'
import { useState } from 'react'
import { ProblemNote } from '../register/answer.tsx'
import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'
import { missingFields, type WhoAndWhy, WhoAndWhyFields } from './who-and-why.tsx'

type Properties = {
  readonly check: ImportCheck
  readonly restart: () => void
  readonly confirm: (given: WhoAndWhy & { readonly skipRowsWithErrors: boolean }) => void
  readonly isWriting: boolean
  readonly error: Error | null
}

/** What an import would do: per file, in facts, and every issue with its place and advice. Then the confirmation. */
export function ImportCheckView({ check, restart, confirm, isWriting, error }: Properties) {
  const words = useWords()
  const { t, count } = words
  const { issueCounts, facts } = check
  return (
    <>
      {issueCounts.error > 0 && <ErrorSummary check={check} />}
      <FileTable check={check} />
      <section className="profile-group">
        <h2>{t('import.preview')}</h2>
        <p>
          {t('import.wouldDo', {
            added: count(facts.added),
            changed: count(facts.changed),
            unchanged: count(facts.unchanged),
          })}
        </p>
      </section>
      <IssueTable check={check} />
      {check.canImport || check.canImportWithoutErrors ? (
        <ConfirmForm check={check} confirm={confirm} isWriting={isWriting} error={error} restart={restart} />
      ) : (
        <section className="profile-group">
          <p>{t(whyNot(check))}</p>
          <button type="button" className="button" onClick={restart}>
            {t('import.restart')}
          </button>
        </section>
      )}
    </>
  )
}

/** The text for why a check cannot be confirmed. A file of which no row was used says nothing of what the register holds. */
export function whyNot({
  facts,
  issueCounts,
}: Pick<ImportCheck, 'facts' | 'issueCounts'>): 'import.cannot' | 'import.nothingUsed' | 'import.nothingNew' {
  if (issueCounts.error > 0) return 'import.cannot'
  return facts.in === 0 ? 'import.nothingUsed' : 'import.nothingNew'
}

/** Links in the summary; the whole list stands in the table. */
const SUMMARISED = 10

function ErrorSummary({ check }: { readonly check: ImportCheck }) {
  const { t, language } = useWords()
  const errors = check.issues
    .map((issue, index) => ({ issue, index }))
    .filter(({ issue }) => issue.severity === 'error')
  return (
    <div className="problem" role="alert">
      <h2>{t('import.errors', { count: check.issueCounts.error })}</h2>
      <ul>
        {errors.slice(0, SUMMARISED).map(({ issue, index }) => {
          const message = issueMessage(issue, language)
          return (
            <li key={index}>
              <a href={`#issue-${index}`}>
                {message.what} {message.where}
              </a>
            </li>
          )
        })}
      </ul>
      {errors.length > SUMMARISED && (
        <p>{t('import.moreBelow', { count: check.issueCounts.error - SUMMARISED })}</p>
      )}
    </div>
  )
}

function FileTable({ check }: { readonly check: ImportCheck }) {
  const { t, say, count } = useWords()
  return (
    <ScrollBox>
      <table>
        <caption>{t('import.filesRead')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.file')}</th>
            <th scope="col">{t('import.format')}</th>
            {(['rowsRead', 'rowsUsed', 'rowsNotUsed'] as const).map((column) => (
              <th key={column} scope="col" className="number">
                {t(`import.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {check.files.map((file) => (
            <tr key={file.name}>
              <th scope="row">{file.name}</th>
              <td>{file.formatTitle === null ? t('import.unknownFormat') : say(file.formatTitle)}</td>
              <td className="number">{count(file.rowsRead)}</td>
              <td className="number">{count(file.rowsUsed)}</td>
              <td className="number">{count(file.rowsNotUsed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function IssueTable({ check }: { readonly check: ImportCheck }) {
  const { t, count, language } = useWords()
  const { issues, issueCounts } = check
  const all = issueCounts.error + issueCounts.warning + issueCounts.note
  const counted = (number: number) => ({ count: number, text: count(number) })
  if (all === 0) return <p>{t('import.noIssues')}</p>
  return (
    <section className="profile-group">
      <h2>{t('import.issues')}</h2>
      <p className="small soft">
        {t('import.countedErrors', counted(issueCounts.error))},{' '}
        {t('import.countedWarnings', counted(issueCounts.warning))},{' '}
        {t('import.countedNotes', counted(issueCounts.note))}.
        {all > issues.length && ` ${t('import.firstIssues', { count: issues.length })}`}
      </p>
      <ScrollBox>
        <table className="issues">
          <caption className="unseen">{t('import.issues')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('import.severity')}</th>
              <th scope="col">{t('import.where')}</th>
              <th scope="col">{t('import.what')}</th>
              <th scope="col">{t('import.advice')}</th>
            </tr>
          </thead>
          <tbody>
            {issues.map((issue, index) => {
              const message = issueMessage(issue, language)
              return (
                <tr key={index} id={`issue-${index}`} tabIndex={-1}>
                  <td className={issue.severity === 'error' ? 'worse' : 'soft'}>
                    {t(`severity.${issue.severity}`)}
                  </td>
                  <td className="small">{message.where}</td>
                  <td>{message.what}</td>
                  <td className="small soft">
                    {message.why} {message.advice}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}

type ConfirmProperties = Pick<Properties, 'check' | 'confirm' | 'isWriting' | 'error' | 'restart'>

function ConfirmForm({ check, confirm, isWriting, error, restart }: ConfirmProperties) {
  const { t, count } = useWords()
  const [value, setValue] = useState<WhoAndWhy>({ who: '', why: '' })
  const [skip, setSkip] = useState(false)
  const [asked, setAsked] = useState(false)
  const missing = missingFields(value)
  const mustSkip = !check.canImport && !skip
  return (
    <form
      className="form card"
      aria-label={t('import.confirm')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (missing.length === 0 && !mustSkip) confirm({ ...value, skipRowsWithErrors: skip })
      }}
    >
      <h2>{t('import.confirm')}</h2>
      <WhoAndWhyFields value={value} change={setValue} missing={asked ? missing : []} />
      {check.canImportWithoutErrors && !check.canImport && (
        <>
          {asked && mustSkip && (
            <p className="field-error" role="alert">
              {t('import.mustSkip')}
            </p>
          )}
          <label className="tick">
            <input type="checkbox" checked={skip} onChange={(event) => setSkip(event.target.checked)} />
            {t('import.skip', { rows: count(check.issueCounts.error) })}
          </label>
        </>
      )}
      {error !== null && <ProblemNote error={error} />}
      <div className="buttons">
        <button type="submit" className="button primary">
          {isWriting ? t('import.writing') : t('import.doImport')}
        </button>
        <button type="button" className="button" onClick={restart}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
