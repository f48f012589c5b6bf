import type { AccessAnswer, AreasAnswer, DatesAnswer } from '@laegedaekning/api/contract'
import type { AreaLevel } from '@laegedaekning/domain'
import type { IndicatorInfo } from '@laegedaekning/rules'
import { Link } from '../address/link.tsx'
import { pathOf } from '../address/route.ts'
import { DateChoice, WithinChoice } from '../status/question-form.tsx'
import { STATUS_LEVELS } from '../status/status-state.ts'
import { useWords } from '../words/words.tsx'
import { type AccessAddress, type AccessLevel, DISTANCES, PLACINGS } from './access-address.ts'
import type { AccessQuestion } from './queries.ts'

type Properties = {
  readonly question: AccessQuestion
  readonly answer: AccessAnswer | undefined
  readonly dates: DatesAnswer['dates']
  readonly levels: readonly AreaLevel[]
  readonly within: readonly AreasAnswer[]
  readonly change: (patch: Partial<AccessAddress>) => void
}

/** The question: what, how far is far, for which areas, when, inside which. */
export function AccessForm({ question, answer, dates, levels, within, change }: Properties) {
  const { t, say } = useWords()
  return (
    <section className="question" aria-label={t('question.label')}>
      <label className="field">
        {t('access.measure')}
        <select value={question.measure} onChange={(event) => change({ measure: event.target.value })}>
          {groupMeasures(answer?.measures ?? []).map(([group, members]) => (
            <optgroup key={group} label={t(`access.groups.${group}`)}>
              {members.map((info) => (
                <option key={info.id} value={info.id}>
                  {say(info.title)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <Segments
        legend={t('access.distance')}
        name="afstand"
        choices={DISTANCES}
        chosen={question.distance}
        say={(one) => t(`access.distances.${one}`)}
        choose={(distance) => change({ distance })}
      />
      <Segments
        legend={t('question.level')}
        name="niveau"
        choices={offeredLevels(levels, question.level)}
        chosen={question.level}
        say={(one) => (one === 'smaaomraade' ? t('access.smallAreas') : t(`level.${one}`))}
        choose={(level) => change({ level, area: '', practice: '', sort: 'vaerdi', direction: null })}
      />
      <DateChoice question={question} dates={dates} change={({ date }) => date && change({ date })} />
      <WithinChoice
        chosen={question.within}
        within={within}
        change={(patch) =>
          change({ area: '', ...(patch.within === undefined ? {} : { within: patch.within }) })
        }
      />
      <label className="field">
        {t('access.placing')}
        <select
          className="narrow"
          value={question.placing}
          onChange={(event) => {
            const placing = PLACINGS.find((one) => one === event.target.value)
            if (placing !== undefined) change({ placing, area: '' })
          }}
        >
          {PLACINGS.map((one) => (
            <option key={one} value={one}>
              {t(`access.placings.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <LimitLine answer={answer} />
    </section>
  )
}

function offeredLevels(levels: readonly AreaLevel[], chosen: AccessLevel): readonly AccessLevel[] {
  return [...STATUS_LEVELS.filter((one) => levels.includes(one) || one === chosen), 'smaaomraade']
}

type SegmentsProperties<T extends string> = {
  readonly legend: string
  readonly name: string
  readonly choices: readonly T[]
  readonly chosen: T
  readonly say: (choice: T) => string
  readonly choose: (choice: T) => void
}

/** A few choices side by side. */
function Segments<T extends string>({ legend, name, choices, chosen, say, choose }: SegmentsProperties<T>) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="segments">
        {choices.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={name}
              value={one}
              checked={one === chosen}
              onChange={() => choose(one)}
            />
            {say(one)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The rule as it applies on the day, leading to its text and history. */
function LimitLine({ answer }: { readonly answer: AccessAnswer | undefined }) {
  const { t } = useWords()
  if (answer === undefined) return null
  const path = pathOf({ page: 'rule', key: 'almen-praksis/afstand/afstandsgraense' })
  return (
    <p className="small soft limit-line">
      <Link href={path}>
        {answer.limitKm === null
          ? t('access.noLimit')
          : t('access.limit', { km: answer.limitKm, count: answer.leastPractices ?? 0 })}
      </Link>
    </p>
  )
}

const GROUPS = ['choice', 'distance', 'time', 'score'] as const
type Group = (typeof GROUPS)[number]

function groupOf({ id }: IndicatorInfo): Group {
  if (id.startsWith('afstand-')) return 'distance'
  if (id.startsWith('tid-')) return 'time'
  return id.startsWith('adgang-') ? 'score' : 'choice'
}

/** The measures by what they tell: the choice, kilometres, minutes, scores. */
function groupMeasures(
  measures: readonly IndicatorInfo[],
): readonly (readonly [Group, readonly IndicatorInfo[]])[] {
  return GROUPS.map((group) => [group, measures.filter((info) => groupOf(info) === group)] as const).filter(
    ([, members]) => members.length > 0,
  )
}
