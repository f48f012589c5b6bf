import { ScrollBox } from '../table/scroll-box.tsx'
import { useWords } from '../words/words.tsx'
import { type Account, waterfallOf } from './account-state.ts'
import { Tell, Value } from './fan-table.tsx'
import { accountOf, flowLabel } from './figure-parts.ts'
import type { RoomProperties } from './outlook-room.tsx'
import { Waterfall } from './waterfall.tsx'

/** What leads from the first year to the chosen one: start + entries − exits = end, to the person (F3). */
export function AccountCard({ room }: { readonly room: RoomProperties }) {
  const { t, say } = useWords()
  const { question, source } = room
  const { group, area, year } = question
  const result = source.scenario ?? source.base
  const account = group.account === null ? null : accountOf(result, area.forecast, group.account, year)
  return (
    <section className="card outlook-card" aria-labelledby="outlook-account-heading">
      <h2 id="outlook-account-heading">
        {t('outlook.account.heading', {
          group: say(group.title),
          area: area.name,
          from: question.years[0],
          until: year,
        })}
      </h2>
      {account === null || account.untilYear <= account.fromYear ? (
        <p className="empty">{t('outlook.account.none')}</p>
      ) : (
        <AccountShown room={room} account={account} />
      )}
    </section>
  )
}

function AccountShown({ room, account }: { readonly room: RoomProperties; readonly account: Account }) {
  const words = useWords()
  const { t, say, count } = words
  const { question, source } = room
  const nameOf = (key: string) => {
    const step = account.steps.find(({ flow }) => flow === key)
    if (step !== undefined) return say(flowLabel(step.flow))
    return t(key === 'start' ? 'outlook.account.start' : 'outlook.account.end', {
      year: key === 'start' ? account.fromYear : account.untilYear,
    })
  }
  const label = t('outlook.account.alt', {
    from: account.fromYear,
    until: account.untilYear,
    start: count(account.start),
    end: count(account.end),
  })
  const part = source.scenario === null ? 'ventet' : 'sventet'
  return (
    <>
      <Waterfall bars={waterfallOf(account)} nameOf={nameOf} show={count} label={label} />
      <details open>
        <summary>{t('outlook.table.summary')}</summary>
        <ScrollBox>
          <table>
            <caption className="unseen">{label}</caption>
            <thead>
              <tr>
                <th scope="col">{t('outlook.account.step')}</th>
                <th scope="col" className="number">
                  {t('outlook.account.change')}
                </th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{nameOf('start')}</th>
                <td className="number">
                  <Value
                    value={account.start}
                    room={room}
                    area={question.area.id}
                    year={account.fromYear}
                    part={part}
                  />
                </td>
              </tr>
              {account.steps.map(({ flow, change }) => (
                <tr key={flow}>
                  <th scope="row">{say(flowLabel(flow))}</th>
                  <td className="number">
                    <Tell
                      value={change}
                      unit={question.group.unit}
                      room={room}
                      part={`${source.scenario === null ? 'trin' : 'strin'}-${flow}`}
                      about={say(flowLabel(flow))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr className="total">
                <th scope="row">{nameOf('end')}</th>
                <td className="number">
                  <Value
                    value={account.end}
                    room={room}
                    area={question.area.id}
                    year={account.untilYear}
                    part={part}
                  />
                </td>
              </tr>
            </tfoot>
          </table>
        </ScrollBox>
      </details>
      <p className="small soft">{t('outlook.account.exact')}</p>
    </>
  )
}
