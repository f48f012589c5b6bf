import type { PlacingAnswer, PlacingScenario } from '@laegedaekning/api/contract'
import { DENMARK, findAreaId, formatNumber } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { writeAddress } from '../../address/codec.ts'
import { Link } from '../../address/link.tsx'
import { pathOf } from '../../address/route.ts'
import { OUTLOOK_CODEC } from '../../outlook/outlook-address.ts'
import { ProblemNote, Waiting } from '../../register/answer.tsx'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { type Told, ToldFigure, ToldPart } from '../told-figure.tsx'
import { effectKey, weightKey } from './difference-figures.ts'
import { outlookGroupOf } from './outlook-group.ts'
import type { PlaceAddress } from './place-address.ts'
import { placingScenarioOptions } from './queries.ts'

/** The year that is shown: the one that the 5,000 are for (N1). */
const GOAL_YEAR = 2035

type Properties = {
  readonly answer: PlacingAnswer
  readonly address: PlaceAddress
  /** The figures of the rows, once they are computed. */
  readonly figures: readonly Told[]
}

/** What the plan does to coverage: computed with and without it when the reader asks, and opened as a scenario. */
export function ScenarioPart({ answer, address, figures }: Properties) {
  const { t } = useWords()
  const [wanted, setWanted] = useState(false)
  const query = useQuery(placingScenarioOptions(answer.plan, wanted))
  return (
    <section className="card action-card" aria-labelledby="scenario-heading">
      <h2 id="scenario-heading">{t('placing.scenario.title', { year: query.data?.year ?? GOAL_YEAR })}</h2>
      {!wanted && (
        <button type="button" className="button" onClick={() => setWanted(true)}>
          {t('placing.scenario.ask')}
        </button>
      )}
      <div aria-live="polite">
        {wanted && query.data === undefined && query.error === null && (
          <Waiting what={t('placing.scenario.waiting')} />
        )}
        {query.error !== null && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
        {query.data !== undefined && (
          <Carried found={query.data} answer={answer} address={address} figures={figures} />
        )}
      </div>
    </section>
  )
}

function Carried({ found, answer, address, figures }: Properties & { readonly found: PlacingScenario }) {
  const words = useWords()
  const { t, say, language } = words
  const { rows, levers, notes, year } = found
  const one = (value: number) => formatNumber(value, 1, language)
  const signed = (value: number) => `${value > 0 ? '+' : ''}${one(value)}`
  const [most] = rows.toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
  if (levers.length === 0 || most === undefined)
    return (
      <>
        <p>{t('placing.scenario.nothing')}</p>
        <Notes notes={notes} />
      </>
    )
  return (
    <>
      <p className="answer-sentence">
        {t('placing.scenario.finding', {
          name: most.name,
          title: say(most.title).toLocaleLowerCase(language),
          difference: signed(most.after - most.before),
          year,
        })}
      </p>
      <p>
        <Link
          href={hrefOf(found, answer, address, t('placing.scenario.name', { year: answer.question.year }))}
        >
          {t('placing.scenario.open')}
        </Link>
      </p>
      <h3>{t('placing.scenario.results', { year })}</h3>
      <ScrollBox>
        <table>
          <caption className="unseen">{t('placing.scenario.results', { year })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('placing.scenario.place')}</th>
              <th scope="col">{t('placing.scenario.measure')}</th>
              {[t('placing.scenario.without'), t('placing.scenario.with'), t('placing.difference')].map(
                (head) => (
                  <th key={head} scope="col" className="number">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const told = figures.find(({ key }) => key === effectKey(row))
              return (
                <tr key={`${row.area} ${row.measure}`}>
                  <th scope="row">{row.name}</th>
                  <td>{say(row.title)}</td>
                  <td className="number">{told !== undefined && <ToldPart told={told} symbol="U" />}</td>
                  <td className="number">{told !== undefined && <ToldPart told={told} symbol="M" />}</td>
                  <td className="number">
                    {row.after > row.before && '+'}
                    {told !== undefined && <ToldFigure told={told} />}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollBox>
      <h3>{t('placing.scenario.levers')}</h3>
      <ScrollBox>
        <table>
          <caption className="unseen">{t('placing.scenario.levers')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('placing.scenario.place')}</th>
              {[t('placing.scenario.size'), t('placing.scenario.before'), t('placing.scenario.after')].map(
                (head) => (
                  <th key={head} scope="col" className="number">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {levers.map((lever) => {
              const told = figures.find(({ key }) => key === weightKey(lever))
              return (
                <tr key={`${lever.lever} ${lever.place ?? ''}`}>
                  <th scope="row">
                    {lever.lever} {lever.placeName}
                  </th>
                  <td className="number">
                    {lever.size > 0 ? '+' : ''}
                    {told !== undefined && <ToldFigure told={told} />} %
                  </td>
                  <td className="number">{told !== undefined && <ToldPart told={told} symbol="F" />}</td>
                  <td className="number">{told !== undefined && <ToldPart told={told} symbol="E" />}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollBox>
      <Notes notes={notes} />
    </>
  )
}

function Notes({ notes }: Pick<PlacingScenario, 'notes'>) {
  const { say } = useWords()
  return (
    <ul className="small soft">
      {notes.map((note) => (
        <li key={note.da}>{say(note)}</li>
      ))}
    </ul>
  )
}

/** The room Fremskrivning with the plan as its scenario. */
function hrefOf(
  { levers, rows, year }: PlacingScenario,
  { question }: PlacingAnswer,
  { known, language }: PlaceAddress,
  name: string,
): string {
  const [first, ...more] = question.specialties
  // a plan without practices moves no doctor of the general-medical service: there the difference would be nothing
  const isHospitals = rows.every(({ measure }) => measure === 'specialists')
  const [most] = rows.toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
  return (
    pathOf({ page: 'outlook' }) +
    writeAddress(OUTLOOK_CODEC, {
      view: 'scenarie',
      group: isHospitals && first !== undefined && more.length === 0 ? outlookGroupOf(first) : null,
      level: isHospitals ? 'region' : 'sundhedsraad',
      area: (isHospitals && most !== undefined ? findAreaId(most.area) : undefined) ?? DENMARK,
      year,
      scenario: levers.map(({ lever, variant, startYear, size, rampYears, place }) => ({
        lever,
        variant,
        startYear,
        size,
        rampYears,
        place,
        on: true,
      })),
      name,
      others: [],
      position: 0,
      bands: 'nej',
      known: known ?? question.known,
      explain: '',
      language,
    })
  )
}
