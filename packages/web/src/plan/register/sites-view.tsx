import { API, addressOf, type TrainingSitesAnswer } from '@laegedaekning/api/contract'
import { DENMARK, yearOf } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { ChoiceField } from '../../actions/form-fields.tsx'
import { MadeUpTag } from '../../figure/tags.tsx'
import { Answer } from '../../register/answer.tsx'
import { shortName } from '../../status/short-name.ts'
import { danishOrder } from '../../table/danish-order.ts'
import { useWords } from '../../words/words.tsx'
import { LongBox } from '../long-table.tsx'
import { PlanDownloads } from '../plan-downloads.tsx'
import { SpecialtyField } from '../plan-fields.tsx'
import { planQueries, sitesOptions } from '../queries.ts'
import { type Told, ToldAmount, ToldDialog, ToldFigure, ToldPart } from '../told-figure.tsx'
import type { RegisterViewProperties } from './register-page.tsx'

type Room = TrainingSitesAnswer['rooms'][number]

/** Sites with type, and room for trainees and supervisors; tutor practices by kommune (I11, O10). */
export function SitesView({ address, change }: RegisterViewProperties) {
  const { t } = useWords()
  const query = planQueries.sites(address)
  return (
    <Answer query={useQuery(sitesOptions(query))}>
      {(answer) => {
        const year = yearOf(answer.date)
        const ofKind = answer.rooms.filter(
          ({ kind }) => (kind === 'tutor-practice') === (address.sites === 'tutorpraksis'),
        )
        return (
          <>
            <div className="question">
              <ChoiceField
                legend={t('plan.register.siteKind')}
                value={address.sites}
                choices={(['hospitaler', 'tutorpraksis'] as const).map((value) => ({
                  value,
                  text: t(`plan.register.sites.${value}`),
                }))}
                change={(sites) => change({ sites, specialty: '' })}
              />
              <SpecialtyField
                specialties={[...new Set(ofKind.map(({ specialty }) => specialty))].filter(
                  (one) => one !== '',
                )}
                value={address.specialty}
                all={t('plan.allSpecialties')}
                choose={(specialty) => change({ specialty })}
              />
            </div>
            <SiteTable
              rooms={ofKind.filter(({ specialty }) => specialty === address.specialty)}
              year={year}
              madeUp={answer.madeUp}
            />
            <ToldDialog
              answer={answer}
              figures={answer.rooms.map((room) => toldOf(room, year))}
              explain={address.explain}
              known={address.known}
              dataAddress={addressOf(API.getTrainingSites.path, {}, query)}
            />
            <PlanDownloads file="steder" query={query} />
          </>
        )
      }}
    </Answer>
  )
}

function toldOf(room: Room, year: number): Told {
  const about = room.specialty === '' ? room.name : `${room.name}, ${room.specialty}`
  return { key: room.key, about, area: room.vur ?? DENMARK, year, figure: room.figure }
}

type TableProperties = { readonly rooms: readonly Room[]; readonly year: number; readonly madeUp: boolean }

function SiteTable({ rooms, year, madeUp }: TableProperties) {
  const { t, count, value } = useWords()
  if (rooms.length === 0) return <p className="empty card">{t('plan.register.noSites')}</p>
  const isTutor = rooms[0]?.kind === 'tutor-practice'
  const sum = (of: (room: Room) => number) => rooms.reduce((total, room) => total + of(room), 0)
  return (
    <>
      <h2>
        {t(isTutor ? 'plan.register.tutorFinding' : 'plan.register.siteFinding', {
          sites: count(sum(({ sites }) => sites)),
          trainees: value(
            sum(({ trainees }) => trainees),
            'number',
          ),
        })}{' '}
        {madeUp && <MadeUpTag />}
      </h2>
      <LongBox>
        <table>
          <caption>{t(isTutor ? 'plan.register.tutorCaption' : 'plan.register.siteCaption')}</caption>
          <thead>
            <tr>
              <th scope="col" aria-sort="ascending">
                {t(isTutor ? 'plan.kommune' : 'plan.site')}
              </th>
              <th scope="col">{t('plan.vur')}</th>
              {isTutor ? (
                <th scope="col" className="number">
                  {t('plan.register.practices')}
                </th>
              ) : (
                <th scope="col">{t('plan.register.kind')}</th>
              )}
              <th scope="col" className="number">
                {t('plan.register.trainees')}
              </th>
              <th scope="col" className="number">
                {t('plan.register.supervisors')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rooms
              .toSorted((a, b) => danishOrder(a.name, b.name))
              .map((room) => (
                <tr key={room.key}>
                  <th scope="row">{room.name}</th>
                  <td>{shortName(room.vurName, 'vur')}</td>
                  {isTutor ? (
                    <td className="number">
                      <ToldAmount told={toldOf(room, year)} value={room.sites} />
                    </td>
                  ) : (
                    <td>{t(`plan.siteKind.${room.kind}`)}</td>
                  )}
                  <td className="number">
                    <ToldFigure told={toldOf(room, year)} />
                  </td>
                  <td className="number">
                    <ToldPart told={toldOf(room, year)} symbol="V" />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </LongBox>
    </>
  )
}
