import type { Decision, DecisionTable, DecisionText } from '@laegedaekning/rules'
import { useState } from 'react'
import { CertaintyTag, MadeUpTag } from '../../figure/tags.tsx'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { ReasonList } from '../reason-list.tsx'

/** A decision: the answer in a sentence, what it rests on, and the finished text. */
export function DecisionView({ decision }: { readonly decision: Decision }) {
  const { t, say, date } = useWords()
  const { council } = decision
  return (
    <div className="decision">
      <section className="card action-card" aria-labelledby="decision-heading">
        <h2 id="decision-heading">{t('decisions.answer')}</h2>
        <output className={`answer-sentence tone-${decision.tone}`}>
          <strong>{t(`decisions.tone.${decision.tone}`)}</strong> {say(decision.sentence)}{' '}
          <CertaintyTag certainty={decision.certainty} /> {decision.madeUp && <MadeUpTag />}
        </output>
        {decision.tables.map((table) => (
          <Table key={table.title.da} table={table} />
        ))}
        <h3>{t('decisions.reasons')}</h3>
        <ReasonList reasons={decision.reasons} />
        <p className="small soft">
          {t('decisions.madeAt', { date: date(decision.date), ids: decision.ruleIds.join(', ') })}
        </p>
      </section>
      {council !== null && (
        <section className="card action-card" aria-labelledby="council-heading">
          <h2 id="council-heading">{t('decisions.council')}</h2>
          <p>
            {t('decisions.councilSaid', {
              body: council.body,
              date: date(council.on),
              decided: t(`decisions.councilChoices.${council.decided}`).toLowerCase(),
            })}{' '}
            {council.because}
          </p>
        </section>
      )}
      <ReadyText text={decision.text} />
    </div>
  )
}

function Table({ table }: { readonly table: DecisionTable }) {
  const { say } = useWords()
  return (
    <ScrollBox>
      <table>
        <caption>{say(table.title)}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.da} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at}>{say(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function ReadyText({ text }: { readonly text: Decision['text'] }) {
  const { t, language } = useWords()
  const [told, setTold] = useState('')
  const words = text[language]
  const parts = partsOf(words)
  const copy = async () => {
    const lines = parts.map(([name, body]) => `${t(`decisions.text.${name}`)}\n${body.join('\n')}`)
    try {
      await navigator.clipboard.writeText([words.title, ...lines].join('\n\n'))
      setTold(t('decisions.copied'))
    } catch {
      setTold(t('decisions.copyFailed'))
    }
  }
  return (
    <section className="card action-card" aria-labelledby="text-heading">
      <h2 id="text-heading">{words.title}</h2>
      {parts.map(([name, body]) => (
        <div key={name}>
          <h3>{t(`decisions.text.${name}`)}</h3>
          {body.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
      <p className="buttons">
        <button type="button" className="button" onClick={() => void copy()}>
          {t('decisions.copy')}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {t('download.print')}
        </button>
      </p>
      <output className="told">{told}</output>
    </section>
  )
}

function partsOf({ summary, recommendation, statement, economy }: DecisionText) {
  return [
    ['summary', [summary]],
    ['recommendation', [recommendation]],
    ['statement', statement],
    ['economy', [economy]],
  ] as const
}
