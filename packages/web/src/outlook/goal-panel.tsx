import { DENMARK } from '@laegedaekning/domain'
import { Link } from '../address/link.tsx'
import { pathOf } from '../address/route.ts'
import { useWords } from '../words/words.tsx'
import { expected, fanOf } from './bands.ts'
import { edge } from './fan-state.ts'
import { BandEnds, Tell, TellText, Value } from './fan-table.tsx'
import { chanceWords, goalOf, isOfBaseline } from './finding.ts'
import { findAssumption, KEYS } from './goal-figures.ts'
import { shortKommuner } from './goal-state.ts'
import type { RoomProperties } from './outlook-room.tsx'

type Assumption = RoomProperties['answer']['assumptions'][number]

/** A rule's number, leading to its text, date and source. */
export function RuleNumber({ rule, text }: { readonly rule: Assumption; readonly text: string }) {
  const { language, say } = useWords()
  if (rule.parameter === null) return text
  return (
    <Link
      className="figure"
      href={`${pathOf({ page: 'rule', key: rule.parameter })}${language === 'en' ? '?sprog=en' : ''}`}
      title={say(rule.title)}
    >
      {text}
    </Link>
  )
}

/** What the outlook means: the 5,000 and the way to them, the status in 2029, the surplus beside the local shortage. */
export function GoalPanel({ room }: { readonly room: RoomProperties }) {
  return (
    <aside className="card panel" aria-label={useWords().t('outlook.goal.label')}>
      <FiveThousand room={room} />
      {isOfBaseline(room.source) && <OfBaseline />}
      <Evaluation room={room} />
      <Surplus room={room} />
      <Contradictions room={room} />
    </aside>
  )
}

function OfBaseline() {
  return <p className="small soft">{useWords().t('outlook.run.ofBaseline')}</p>
}

function FiveThousand({ room }: { readonly room: RoomProperties }) {
  const words = useWords()
  const { t, count, value } = words
  const goal = findAssumption(room, KEYS.goal)
  const goalYear = findAssumption(room, KEYS.goalYear)
  const start = findAssumption(room, KEYS.start)
  const startYear = findAssumption(room, KEYS.startYear)
  const group = room.question.groups.find(({ measure }) => measure === 'service')
  const area = room.answer.areas.find(({ level }) => level === 'land')
  if (goal === undefined || goalYear === undefined || group === undefined || area === undefined) return null
  const chance = goalOf({ group, area, year: goalYear.value }, room.source)
  // C1.19: (5,000 − 3,500) ÷ (2035 − 2024) = 136.4 net a year
  const perYear =
    start === undefined || startYear === undefined
      ? null
      : (goal.value - start.value) / (goalYear.value - startYear.value)
  return (
    <section>
      <h2>{t('outlook.goal.title', { goal: count(goal.value), year: goalYear.value })}</h2>
      {chance === null ? (
        <p className="soft">
          {t('outlook.goal.choose')}{' '}
          <Link href={room.hrefWith({ group: group.slug, area: area.id, year: goalYear.value })}>
            {t('outlook.goal.show')}
          </Link>
        </p>
      ) : (
        <>
          <p className="big-line">
            <span className="big">{chanceWords(words, chance.probability, chance.runs)}</span>
          </p>
          <p className="small soft">
            {t('outlook.goal.probability', {
              // none or all of n runs: the 95 % bound is 3 ÷ n (rule of three), not 0
              error: value(
                Math.max(chance.standardError, chance.standardError > 0 ? 0 : 3 / chance.runs),
                'share',
              ),
              runs: count(chance.runs),
            })}{' '}
            <Tell
              value={chance.probability}
              unit="share"
              room={{ question: { ...room.question, group } }}
              part="chance"
              about={t('outlook.goal.title', { goal: count(goal.value), year: goalYear.value })}
              area={area.id}
              year={goalYear.value}
            />
          </p>
        </>
      )}
      {perYear !== null && start !== undefined && startYear !== undefined && (
        <p className="small">
          {t('outlook.goal.path')} <RuleNumber rule={goal} text={count(goal.value)} /> −{' '}
          <RuleNumber rule={start} text={count(start.value)} />) ÷ (
          <RuleNumber rule={goalYear} text={String(goalYear.value)} /> −{' '}
          <RuleNumber rule={startYear} text={String(startYear.value)} />) ={' '}
          <b>
            <Tell
              value={perYear}
              unit="number"
              room={{ question: { ...room.question, group } }}
              part="vej"
              about={t('outlook.goal.netPerYear')}
              area={area.id}
              year={goalYear.value}
            />
          </b>{' '}
          {t('outlook.goal.netPerYear')}
        </p>
      )}
      <p className="small">
        {t('outlook.goal.now')}{' '}
        <Value
          value={expected(room.source.base, area.forecast, 'service', room.question.years[0] ?? 0)}
          room={{ ...room, question: { ...room.question, group } }}
          area={area.id}
          year={room.question.years[0] ?? 0}
          part="ventet"
        />{' '}
        {t('outlook.goal.and', { year: goalYear.value })}{' '}
        <Value
          value={expected(room.source.base, area.forecast, 'service', goalYear.value)}
          room={{ ...room, question: { ...room.question, group } }}
          area={area.id}
          year={goalYear.value}
          part="ventet"
        />{' '}
        {t('outlook.goal.expected')}
      </p>
    </section>
  )
}

function Evaluation({ room }: { readonly room: RoomProperties }) {
  const { t } = useWords()
  const evaluation = findAssumption(room, KEYS.evaluation)
  if (evaluation === undefined) return null
  const { question, source } = room
  const table = source.scenarioTable ?? source.baseTable
  const fan = table === null ? [] : fanOf(table, question.area.forecast)
  const at = fan.find(({ year }) => year === evaluation.value)
  const own = source.scenarioTable === null ? '' : 's'
  const about = { room, area: question.area.id, year: evaluation.value }
  return (
    <section>
      <h3>{t('outlook.evaluation.title', { year: evaluation.value })}</h3>
      {at === undefined ? (
        <p className="soft small">{t('outlook.evaluation.coming')}</p>
      ) : (
        <p className="small">
          {t('outlook.evaluation.band')} <Value value={edge(at, 80, 'low')} part={`${own}lav80`} {...about} />
          –
          <Value value={edge(at, 80, 'high')} part={`${own}hoej80`} {...about} />{' '}
          {t('outlook.evaluation.when')} <RuleNumber rule={evaluation} text={String(evaluation.value)} />
        </p>
      )}
      <p className="small">
        <Link href={room.hrefWith({ view: 'maal' })}>{t('outlook.evaluation.more')}</Link>
      </p>
    </section>
  )
}

/** Total and distribution side by side (Y1): more doctors than demand in the country, fewer than need in places. */
function Surplus({ room }: { readonly room: RoomProperties }) {
  const { t, count } = useWords()
  const surplus = findAssumption(room, KEYS.surplus)
  const { source, question } = room
  const year = 2035
  const { all, short, worst } = shortKommuner(source, year)
  const group = question.groups.find(({ measure }) => measure === 'gap-by-need')
  if (surplus === undefined) return null
  return (
    <section>
      <h3>{t('outlook.surplus.title')}</h3>
      <p className="small">
        {t('outlook.surplus.total')} <RuleNumber rule={surplus} text={count(surplus.value)} />{' '}
        {t('outlook.surplus.totalEnd')}
      </p>
      {worst !== undefined && group !== undefined && (
        <p className="small">
          {t('outlook.surplus.localBefore')}{' '}
          <TellText
            text={count(short.length)}
            room={{ question: { ...question, group } }}
            part="mangler"
            about={t('outlook.surplus.local', { among: all.length, year })}
            area={DENMARK}
            year={year}
          />{' '}
          {t('outlook.surplus.local', { among: all.length, year })} <b>{worst.area.name}</b>{' '}
          <Value
            value={worst.value}
            room={{ ...room, question: { ...question, group } }}
            area={worst.area.id}
            year={year}
            part="ventet"
          />{' '}
          <BandEnds
            table={source.baseGap ?? null}
            forecast={worst.area.forecast}
            room={{ ...room, question: { ...question, group } }}
            area={worst.area.id}
            year={year}
            ofScenario={false}
          />{' '}
          {t('outlook.surplus.localEnd')}{' '}
          <Link href={room.hrefWith({ group: group.slug, level: 'kommune', year })}>
            {t('outlook.surplus.map')}
          </Link>
        </p>
      )}
      <p className="note">{t('outlook.surplus.note')}</p>
    </section>
  )
}

function Contradictions({ room }: { readonly room: RoomProperties }) {
  const { t, say, unit } = useWords()
  const { contradictions } = room.answer
  if (contradictions.length === 0) return null
  return (
    <section>
      <h3>{t('outlook.contradictions.title')}</h3>
      {contradictions.map(({ id, finding, figures, fits }, index) => (
        <details key={id}>
          <summary>{say(finding)}</summary>
          <ul className="small">
            {figures.map((figure, place) => (
              <li key={`${figure.topic} ${figure.source} ${figure.value}`}>
                <Tell
                  value={figure.value}
                  unit={figure.unit}
                  room={room}
                  part={`kilde-${index}-${place}`}
                  year={Number(id.slice(0, 4))}
                  about={figure.note}
                />{' '}
                {unit(figure.unit)} · {figure.note} · {sourceName(room, figure.source)}
              </li>
            ))}
          </ul>
          {fits !== null && (
            <p className="small">{t('outlook.contradictions.fits', { source: sourceName(room, fits) })}</p>
          )}
        </details>
      ))}
    </section>
  )
}

/** Publisher and date of a source, or its id. */
function sourceName({ answer }: RoomProperties, id: string): string {
  const source = answer.sources.find((one) => one.id === id)
  return source === undefined || source.publisher === '' ? id : `${source.publisher}, ${source.date}`
}
