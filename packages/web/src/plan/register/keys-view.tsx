import { API, addressOf, type TrainingKeysAnswer } from '@laegedaekning/api/contract'
import { useQuery } from '@tanstack/react-query'
import { changeParameters } from '../../address/history.ts'
import { Link } from '../../address/link.tsx'
import { useHref } from '../../app/shell.tsx'
import { CertaintyTag, MadeUpTag } from '../../figure/tags.tsx'
import { DateField } from '../../form/date-field.tsx'
import { Answer } from '../../register/answer.tsx'
import { shortName } from '../../status/short-name.ts'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { PlanDownloads } from '../plan-downloads.tsx'
import { SpecialtyField, YearField } from '../plan-fields.tsx'
import { keysOptions, planQueries } from '../queries.ts'
import { type Told, ToldDialog, ToldFigure, ToldPart } from '../told-figure.tsx'
import type { RegisterViewProperties } from './register-page.tsx'

type Row = TrainingKeysAnswer['rows'][number]
type Party = Row['parties'][number]

/** The keys in force with unit, exceptions and dates, and how they were kept (I5, N7–N9). */
export function KeysView({ address, change }: RegisterViewProperties) {
  const { t } = useWords()
  const query = planQueries.keys(address)
  return (
    <Answer query={useQuery(keysOptions(query))}>
      {(answer) => (
        <>
          <div className="question">
            <DateField
              label={t('plan.register.keyDate')}
              date={answer.date}
              choose={(day) => changeParameters({ dato: day })}
            />
          </div>
          <KeyTable answer={answer} />
          <h2>{t('plan.register.kept')}</h2>
          <p className="soft small">{t('plan.register.keptIntro')}</p>
          <div className="question">
            <YearField years={answer.years} year={answer.year} choose={(year) => change({ year })} />
            <SpecialtyField
              specialties={[...new Set(answer.rows.map(({ specialty }) => specialty))].filter(
                (one) => one !== '',
              )}
              value={address.specialty}
              all={t('plan.register.wholeKeys')}
              choose={(specialty) => change({ specialty })}
            />
          </div>
          <ComplianceTable answer={answer} specialty={address.specialty} />
          <ToldDialog
            answer={answer}
            figures={answer.rows.flatMap((row) => row.parties.flatMap((party) => toldOf(row, party)))}
            explain={address.explain}
            known={address.known}
            dataAddress={addressOf(API.getTrainingKeys.path, {}, query)}
          />
          <PlanDownloads file="noegler" query={query} />
        </>
      )}
    </Answer>
  )
}

function toldOf(row: Row, party: Party): readonly [Told, Told] {
  const common = { area: party.area, year: row.year, about: `${row.specialty || row.vurName}, ${party.name}` }
  return [
    { ...common, key: `${row.key}|${party.area}|aar`, figure: party.deviation },
    { ...common, key: `${row.key}|${party.area}|samlet`, figure: party.cumulatedDeviation },
  ]
}

function KeyTable({ answer }: { readonly answer: TrainingKeysAnswer }) {
  const words = useWords()
  const { t, say } = words
  const href = useHref()
  if (answer.keys.length === 0) return <p className="empty card">{t('plan.register.noKeys')}</p>
  return (
    <ScrollBox>
      <table>
        <caption>{t('plan.register.keyCaption', { date: words.date(answer.date) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plan.vur')}</th>
            <th scope="col">{t('plan.register.appliesTo')}</th>
            <th scope="col">{t('plan.unit')}</th>
            <th scope="col">{t('plan.register.shares')}</th>
            <th scope="col">{t('plan.register.validFrom')}</th>
            <th scope="col">{t('plan.source')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.keys.map((key) => (
            <tr key={`${key.vur}|${key.specialty}`}>
              <th scope="row">{shortName(key.vurName, 'vur')}</th>
              <td>{key.specialty === '' ? t('plan.register.allOthers') : key.specialty}</td>
              <td>{t(`plan.keyUnit.${key.unit}`)}</td>
              <td>
                {key.parties.map((party) => (
                  <span key={party.area} className="plan-party">
                    {shortName(party.name, 'region')}{' '}
                    {key.parameter === null ? (
                      words.value(party.share, 'share')
                    ) : (
                      <Link href={href({ page: 'rule', key: key.parameter })}>
                        {words.value(party.share, 'share')}
                      </Link>
                    )}
                  </span>
                ))}
              </td>
              <td>{key.validFrom === null ? '–' : words.date(key.validFrom)}</td>
              <td>
                {key.parameter === null ? (
                  say(key.title)
                ) : (
                  <Link href={href({ page: 'rule', key: key.parameter })}>{key.ids.join(', ')}</Link>
                )}{' '}
                <CertaintyTag certainty={key.certainty} /> {key.madeUp && <MadeUpTag />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

type ComplianceProperties = { readonly answer: TrainingKeysAnswer; readonly specialty: string }

function ComplianceTable({ answer, specialty }: ComplianceProperties) {
  const { t } = useWords()
  const whole = answer.rows.filter((row) => row.specialty === '' || row.specialty === row.keySpecialty)
  const rows = specialty === '' ? whole : answer.rows.filter((row) => row.specialty === specialty)
  if (rows.length === 0) return <p className="empty card">{t('plan.register.noCourses')}</p>
  return (
    <ScrollBox>
      <table>
        <caption>{t('plan.register.keptCaption', { year: answer.year, from: answer.from })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plan.vur')}</th>
            <th scope="col">{t('plan.unit')}</th>
            <th scope="col">{t('plan.area')}</th>
            <th scope="col" className="number">
              {t('plan.register.placed')}
            </th>
            <th scope="col" className="number">
              {t('plan.register.claim')}
            </th>
            <th scope="col" className="number">
              {t('plan.register.deviation')}
            </th>
            <th scope="col" className="number">
              {t('plan.register.cumulated', { from: answer.from })}
            </th>
            <th scope="col">{t('plan.register.isKept')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap((row) =>
            row.parties.map((party) => <PartyRow key={`${row.key}|${party.area}`} row={row} party={party} />),
          )}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function PartyRow({ row, party }: { readonly row: Row; readonly party: Party }) {
  const { t } = useWords()
  const [now, all] = toldOf(row, party)
  return (
    <tr>
      <th scope="row">
        {shortName(row.vurName, 'vur')}
        {row.specialty !== '' && <span className="small soft"> {row.specialty}</span>}
      </th>
      <td>{t(`plan.keyUnit.${row.unit}`)}</td>
      <td>{shortName(party.name, 'region')}</td>
      <td className="number">
        <ToldPart told={now} symbol="P" />
      </td>
      <td className="number">
        <ToldPart told={now} symbol="K" />
      </td>
      <td className="number">
        <ToldFigure told={now} />
      </td>
      <td className="number">
        <ToldFigure told={all} />
      </td>
      <td>{t(`plan.keyVerdict.${row.verdict}`)}</td>
    </tr>
  )
}
