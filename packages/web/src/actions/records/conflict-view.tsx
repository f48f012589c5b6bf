import { useEffect, useId, useRef, useState } from 'react'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'
import { authorName } from './author.ts'
import { firstSides, isContested, mergedOf, type Side } from './merge.ts'
import { fieldOf, type RecordBody, type RecordField } from './record-field.ts'
import type { Conflict } from './use-saving.ts'

type Properties = {
  readonly conflict: Conflict
  /** The kind's fields in words. */
  readonly fields: readonly RecordField[]
  /** Saves the merged version, which begins from theirs. */
  readonly save: (merged: RecordBody, version: number) => void
  /** Leaves it unsaved: what was written stays on the screen. */
  readonly leave: () => void
}

/** Somebody else saved while this was written: both versions side by side, the choice per field (ux.md, feature 27). */
export function ConflictView({ conflict, fields, save, leave }: Properties) {
  const words = useWords()
  const { t } = words
  const { mine, theirs, base } = conflict
  const [sides, setSides] = useState(() => firstSides(base, mine, theirs.body))
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  return (
    <section className="problem conflict" aria-labelledby="conflict-heading">
      <h2 id="conflict-heading" ref={heading} tabIndex={-1}>
        {t('records.conflict')}
      </h2>
      <p>
        {t('records.conflictAdvice', {
          who: authorName(theirs.changedBy, words),
          when: words.instant(theirs.changedAt),
        })}
      </p>
      <ScrollBox>
        <table>
          <caption className="unseen">{t('records.conflict')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('records.field')}</th>
              <th scope="col">{t('records.mine')}</th>
              <th scope="col">{t('records.theirs', { who: authorName(theirs.changedBy, words) })}</th>
            </tr>
          </thead>
          <tbody>
            {[...sides].map(([key, side]) => (
              <Row
                key={key}
                field={fieldOf(key, fields, words)}
                values={{ mine: mine[key], theirs: theirs.body[key] }}
                side={side}
                contested={isContested(base, mine, theirs.body, key)}
                choose={(wanted) => setSides(new Map(sides).set(key, wanted))}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="buttons">
        <button
          type="button"
          className="button primary"
          onClick={() => save(mergedOf(mine, theirs.body, sides), theirs.version)}
        >
          {t('records.saveMerged')}
        </button>
        <button type="button" className="button" onClick={leave}>
          {t('records.leave')}
        </button>
      </p>
    </section>
  )
}

type RowProperties = {
  readonly field: RecordField
  readonly values: Readonly<Record<Side, unknown>>
  readonly side: Side
  readonly contested: boolean
  readonly choose: (side: Side) => void
}

function Row({ field, values, side, contested, choose }: RowProperties) {
  const { t } = useWords()
  const name = useId()
  return (
    <tr>
      <th scope="row">
        {field.label} {contested && <span className="tag">{t('records.both')}</span>}
      </th>
      {(['mine', 'theirs'] as const).map((one) => (
        <td key={one}>
          <input
            id={`${name}-${one}`}
            type="radio"
            name={name}
            checked={side === one}
            onChange={() => choose(one)}
          />{' '}
          <label className="as-written" htmlFor={`${name}-${one}`}>
            {t(`records.choose.${one}`)} {field.show(values[one])}
          </label>
        </td>
      ))}
    </tr>
  )
}
