import type { AppliedRule, Figure, FigureInput, PlainDate } from '@laegedaekning/domain'
import type { IndicatorInfo } from '@laegedaekning/rules'
import { Link } from '../address/link.tsx'
import { pathOf } from '../address/route.ts'
import { ruleValue } from '../words/rule-units.ts'
import { useWords, type Words } from '../words/words.tsx'
import { CertaintyTag, MadeUpTag } from './tags.tsx'
import { writtenSum } from './written-sum.ts'

/** What an explanation needs of a source. */
export type SourceNote = {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly date: string
}

/** Everything behind a figure. */
export type Behind = {
  readonly figure: Figure
  readonly indicator: IndicatorInfo
  readonly date: PlainDate
  /** The areas in force, in words: `98 kommuner`. */
  readonly areas: string
  readonly sources: readonly SourceNote[]
  /** Instant of the latest change that the figure rests on, UTC. */
  readonly registeredAt: string | null
  /** Address of the same figure as data. */
  readonly dataAddress: string
  /** Symbol of the part that was opened. */
  readonly part: string | null
}

/** »Hvor kommer tallet fra?«: the sum written out, each input with source, date and certainty, rules and reservations. */
export function Explanation({ behind }: { readonly behind: Behind }) {
  const words = useWords()
  const { figure, indicator, date } = behind
  const { t, say } = words
  return (
    <>
      <WrittenSum behind={behind} />
      <dl className="facts">
        {figure.inputs.map((input, index) => (
          <InputRow
            key={`${input.symbol}-${index}`}
            input={input}
            repeats={hasSameOrigin(input, figure.inputs[index - 1])}
            behind={behind}
            words={words}
          />
        ))}
        {figure.rules.map((rule) => (
          <RuleRow key={rule.parameter} rule={rule} behind={behind} words={words} />
        ))}
        <dt>{t('figure.formula')}</dt>
        <dd>
          {say(figure.formula)}
          <br />
          {figure.ids.join(', ')} {say(indicator.title)},{' '}
          {t('figure.version', { version: indicator.version })}
        </dd>
        <dt>{t('figure.means')}</dt>
        <dd>{say(indicator.definition)}</dd>
        <dt>{t('figure.areas')}</dt>
        <dd>{t('figure.areasInForce', { areas: behind.areas, date: words.date(date) })}</dd>
        {behind.registeredAt !== null && (
          <>
            <dt>{t('figure.known')}</dt>
            <dd>
              {words.instant(behind.registeredAt)} · <a href={behind.dataAddress}>{t('figure.sameAgain')}</a>
            </dd>
          </>
        )}
      </dl>
      {figure.reservations.map((reservation) => (
        <p className="note" key={reservation.da}>
          {say(reservation)}
        </p>
      ))}
      {(indicator.notion === 'supply' || indicator.notion === 'demand') && (
        <p className="note">{t(`notion.${indicator.notion}`)}</p>
      )}
    </>
  )
}

function WrittenSum({ behind }: { readonly behind: Behind }) {
  const words = useWords()
  const sum = writtenSum(behind.figure, words.say(behind.figure.formula), words.value)
  if (sum === undefined) return null
  return (
    <p className="sum">
      {sum.map((piece, index) =>
        piece.kind === 'sign' ? (
          <span key={index} className="sign">
            {` ${piece.text} `}
          </span>
        ) : (
          <b
            key={index}
            className={piece.symbol !== null && piece.symbol === behind.part ? 'marked' : undefined}
          >
            {piece.text}
          </b>
        ),
      )}
    </p>
  )
}

type RowProperties<T> = T & { readonly behind: Behind; readonly words: Words }

/** Whether day, source and certainty are those of the row above, so that they need not be read again. */
function hasSameOrigin(input: FigureInput, above: FigureInput | undefined): boolean {
  return (
    above !== undefined &&
    input.date === above.date &&
    input.source === above.source &&
    input.certainty === above.certainty &&
    input.madeUp === above.madeUp
  )
}

type InputProperties = RowProperties<{ readonly input: FigureInput; readonly repeats: boolean }>

function InputRow({ input, repeats, behind, words }: InputProperties) {
  const { t, say } = words
  const marked = input.symbol === behind.part ? 'marked' : undefined
  const day = input.date === null ? null : words.date(input.date)
  return (
    <>
      <dt className={marked}>
        {words.figure({
          value: input.value,
          missing: input.value === null ? 'not-reported' : null,
          unit: input.unit,
        })}
      </dt>
      <dd className={marked}>
        {say(input.label)} <span className="soft">({input.symbol})</span>
        <br />
        {repeats ? (
          <span className="soft">{t('figure.sameOrigin')}</span>
        ) : (
          <>
            <span className="soft">
              {day !== null && `${day} · `}
              <SourceLink behind={behind} id={input.source} /> · {t(`certainty.${input.certainty}`)}
            </span>
            {input.madeUp && (
              <>
                {' '}
                <MadeUpTag />
              </>
            )}
          </>
        )}
      </dd>
    </>
  )
}

function RuleRow({ rule, behind, words }: RowProperties<{ readonly rule: AppliedRule }>) {
  const { t, say } = words
  const search = new URLSearchParams({
    dato: behind.date,
    ...(words.language === 'en' ? { sprog: 'en' } : {}),
  })
  const from = rule.validFrom === null ? null : t('figure.validFrom', { date: words.date(rule.validFrom) })
  return (
    <>
      <dt>{t('figure.rule')}</dt>
      <dd>
        <Link href={`${pathOf({ page: 'rule', key: rule.parameter })}?${search}`}>{say(rule.title)}</Link>
        {rule.value === null ? '' : `: ${ruleValue(rule.value, rule.unit, words)}`}
        {rule.ids.length > 0 && <span className="soft"> ({rule.ids.join(', ')})</span>}
        <br />
        <span className="soft">
          {from !== null && `${from} · `}
          <SourceLink behind={behind} id={rule.source} /> · {t(`certainty.${rule.certainty}`)}
        </span>
      </dd>
    </>
  )
}

/** What to know at a glance: made up, or else how sure it is when it is anything but found in its source. */
export function FigureTags({ figure }: { readonly figure: Figure }) {
  if (figure.value === null) return null
  return <>{figure.madeUp ? <MadeUpTag /> : <CertaintyTag certainty={figure.certainty} />}</>
}

/** Longest title that stands in a line of facts; a longer one gives way to publisher and date. */
const SHORT_TITLE = 24

/** A source in a few words: »FOLK1A«, or »Region Midtjylland, 2008«. */
export function shortSource({ title, publisher, date }: Omit<SourceNote, 'id'>): string {
  const short = title.split(' – ')[0] ?? title
  return short.length <= SHORT_TITLE ? short : `${publisher}, ${date.slice(0, 4)}`
}

/** The name of a source, leading to its entry in the bibliography. */
function SourceLink({ behind, id }: { readonly behind: Behind; readonly id: string }) {
  const { language } = useWords()
  const source = behind.sources.find((candidate) => candidate.id === id)
  const path = pathOf({ page: 'data', part: 'kilder' })
  return (
    <Link href={`${path}${language === 'en' ? '?sprog=en' : ''}#${id}`}>
      {source === undefined ? id : shortSource(source)}
    </Link>
  )
}
