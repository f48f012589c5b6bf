import { isAreaLevel } from '@laegedaekning/domain'
import { danishOrder } from '../table/danish-order.ts'
import { useWords } from '../words/words.tsx'
import type { RoomProperties } from './outlook-room.tsx'

/** Levels from the widest to the finest, as the picker lists them. */
const LEVELS = ['land', 'region', 'vur', 'sundhedsraad', 'kommune'] as const

/** What the room shows: a group of doctors or need, and an area from the nation to a kommune. */
export function OutlookForm({ room }: { readonly room: RoomProperties }) {
  const { t, say } = useWords()
  const { answer, question, source, change } = room
  const { group, groups, area } = question
  const general = groups.filter(({ slug }) => !slug.startsWith('speciale-'))
  const specialties = groups
    .filter(({ slug }) => slug.startsWith('speciale-'))
    .toSorted((a, b) => danishOrder(say(a.title), say(b.title)))
  const withGroup = new Set(
    source.base.frame.rows.flatMap((row) => (row.measure === group.measure ? [row.area] : [])),
  )
  return (
    <section className="question" aria-label={t('question.label')}>
      <label className="field">
        {t('outlook.form.group')}
        <select value={group.slug} onChange={(event) => change({ group: event.target.value })}>
          <optgroup label={t('outlook.form.general')}>
            {general.map((one) => (
              <option key={one.slug} value={one.slug}>
                {say(one.title)}
              </option>
            ))}
          </optgroup>
          {specialties.length > 0 && (
            <optgroup label={t('outlook.form.specialties')}>
              {specialties.map((one) => (
                <option key={one.slug} value={one.slug}>
                  {say(one.title)}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </label>
      <label className="field">
        {t('outlook.form.area')}
        <select
          value={area.id}
          onChange={(event) => {
            const chosen = answer.areas.find(({ id }) => id === event.target.value)
            if (chosen !== undefined) change({ area: chosen.id })
          }}
        >
          {LEVELS.map((level) => {
            const areas = answer.areas.filter((one) => one.level === level && withGroup.has(one.forecast))
            if (areas.length === 0) return null
            return (
              <optgroup key={level} label={t(`levels.${level}`)}>
                {areas
                  .toSorted((a, b) => danishOrder(a.name, b.name))
                  .map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
              </optgroup>
            )
          })}
        </select>
      </label>
    </section>
  )
}

/** Choice of the level that map and list show. */
export function LevelChoice({ room }: { readonly room: RoomProperties }) {
  const { t } = useWords()
  const { address, question, change } = room
  const levels = LEVELS.filter((level) => level !== 'land' && question.levels.includes(level))
  return (
    <fieldset className="field">
      <legend>{t('question.level')}</legend>
      <div className="segments">
        {levels.map((level) => (
          <label key={level}>
            <input
              type="radio"
              name="outlook-level"
              value={level}
              checked={address.level === level}
              onChange={(event) => {
                const chosen = event.target.value
                if (isAreaLevel(chosen)) change({ level: chosen })
              }}
            />
            {t(`levels.${level}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
