import type { CaseProcessesAnswer } from '@laegedaekning/api/contract'
import { CASE_TRACKS } from '@laegedaekning/domain'
import { CertaintyTag } from '../../figure/tags.tsx'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { deadlineWords } from './case-words.ts'
import type { Process } from './queries.ts'

/** The processes that cases are started from, each with its steps, where they come from, and how sure it is. */
export function ProcessList({ found }: { readonly found: CaseProcessesAnswer }) {
  const { t, say } = useWords()
  return (
    <section aria-labelledby="processes-heading">
      <h2 id="processes-heading">{t('cases.processes')}</h2>
      <p className="soft">{t('cases.processesIntro')}</p>
      {found.processes.map((process) => (
        <details key={process.id}>
          <summary>
            {say(process.title)} <span className="small soft">{process.ids.join(', ')}</span>
          </summary>
          <ProcessView process={process} />
        </details>
      ))}
    </section>
  )
}

/** A process: its text, source, and steps by track with owner, deadline rule and ground. */
export function ProcessView({ process }: { readonly process: Process }) {
  const words = useWords()
  const { t, say } = words
  const steps = CASE_TRACKS.flatMap((track) => process.steps.filter((step) => step.track === track))
  return (
    <>
      <p>{say(process.text)}</p>
      <p className="small soft">
        {t('cases.basis', { source: process.source, at: process.at, ids: process.ids.join(', ') })}{' '}
        <CertaintyTag certainty={process.certainty} />
      </p>
      <ScrollBox>
        <table className="process">
          <caption className="unseen">{say(process.title)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('cases.step')}</th>
              <th scope="col">{t('cases.track')}</th>
              <th scope="col">{t('cases.owner')}</th>
              <th scope="col">{t('cases.deadline')}</th>
              <th scope="col">{t('cases.rests')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step.key}>
                <th scope="row">
                  {say(step.title)}
                  <p className="small soft duty-text">{say(step.text)}</p>
                </th>
                <td>{t(`cases.tracks.${step.track}`)}</td>
                <td>{partyOf(process, step.owner, say)}</td>
                <td>
                  {deadlineWords(step.due, process, words)} <CertaintyTag certainty={step.due.certainty} />
                  {step.due.source !== null && (
                    <span className="small soft">
                      {' '}
                      ({step.due.source}, {step.due.at})
                    </span>
                  )}
                </td>
                <td>{step.ids.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}

function partyOf(process: Process, key: string, say: (text: Process['title']) => string): string {
  const found = process.parties.find((party) => party.key === key)
  return found === undefined ? key : say(found.title)
}
