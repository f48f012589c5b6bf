import { findLever, type Lever, listLevers } from '@laegedaekning/rules'
import { useId, useState } from 'react'
import { useWords } from '../words/words.tsx'
import { firstChoice, LEVER_UNIT_WORDS, stepOf } from './lever-words.ts'
import type { RoomProperties } from './outlook-room.tsx'
import { ScenarioShelf } from './scenario-shelf.tsx'
import type { ChosenLever } from './scenario-text.ts'

/** The list of named, dated changes: add, size by slider, start, ramp, place, on and off, take away. */
export function ScenarioList({ room }: { readonly room: RoomProperties }) {
  const { t } = useWords()
  const { scenario } = room.address
  const patch = (index: number, change: Partial<ChosenLever>) =>
    room.setScenario(scenario.map((one, at) => (at === index ? { ...one, ...change } : one)))
  return (
    <section className="card outlook-card" aria-labelledby="scenario-heading">
      <h2 id="scenario-heading">
        {room.address.name === '' ? t('outlook.scenario.title') : room.address.name}
      </h2>
      <ScenarioShelf room={room} />
      <label className="field">
        {t('outlook.scenario.nameField')}
        <input
          type="text"
          maxLength={60}
          autoComplete="off"
          value={room.address.name}
          onChange={(event) => room.change({ name: event.target.value }, 'replace')}
        />
      </label>
      {scenario.length === 0 ? (
        <p className="empty">{t('outlook.scenario.empty')}</p>
      ) : (
        <ol className="levers">
          {scenario.map((one, index) => {
            const lever = findLever(one.lever)
            return lever === undefined ? null : (
              <LeverRow
                // the same lever may stand twice, in two places
                key={`${one.lever} ${index}`}
                room={room}
                lever={lever}
                chosen={one}
                change={(change) => patch(index, change)}
                remove={() => room.setScenario(scenario.filter((_, at) => at !== index))}
              />
            )
          })}
        </ol>
      )}
      <AddLever room={room} />
    </section>
  )
}

function AddLever({ room }: { readonly room: RoomProperties }) {
  const { t, say } = useWords()
  const { scenario } = room.address
  // chosen first, added by a button: with arrow keys one passes every way of the list
  const [picked, setPicked] = useState('')
  const add = (): void => {
    const lever = findLever(picked)
    if (lever === undefined) return
    room.setScenario([...scenario, firstChoice(lever)])
    setPicked('')
  }
  const levers = listLevers()
  const quantified = levers.filter(({ effect }) => effect.kind === 'quantified')
  const others = levers.filter(({ effect }) => effect.kind !== 'quantified')
  return (
    <>
      <label className="field">
        {t('outlook.scenario.add')}
        <select value={picked} onChange={(event) => setPicked(event.target.value)}>
          <option value="">{t('outlook.scenario.choose')}</option>
          {quantified.map((lever) => (
            <option key={lever.id} value={lever.id}>
              {`${lever.id} ${say(lever.title)}`}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button add-lever" onClick={add}>
        {t('outlook.scenario.addButton')}
      </button>
      <details>
        <summary>{t('outlook.scenario.without', { number: others.length })}</summary>
        <dl className="facts">
          {others.map((lever) => (
            <div key={lever.id}>
              <dt>{`${lever.id} ${say(lever.title)}`}</dt>
              <dd>{lever.effect.kind === 'no-quantified-effect' ? say(lever.effect.reason) : ''}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}

type RowProperties = {
  readonly room: RoomProperties
  readonly lever: Lever
  readonly chosen: ChosenLever
  readonly change: (change: Partial<ChosenLever>) => void
  readonly remove: () => void
}

function LeverRow({ room, lever, chosen, change, remove }: RowProperties) {
  const { t, say } = useWords()
  const { effect } = lever
  const years = room.question.years
  return (
    <li className={chosen.on ? 'lever' : 'lever off'}>
      <div className="lever-top">
        <h3>
          <abbr title={say(lever.text)}>{lever.id}</abbr> {say(lever.title)}
        </h3>
        <label className="lever-on">
          <input
            type="checkbox"
            checked={chosen.on}
            onChange={(event) => change({ on: event.target.checked })}
          />
          {t('outlook.scenario.on')}
        </label>
        <button type="button" className="plain" onClick={remove}>
          {t('outlook.scenario.remove')}
          <span className="unseen"> {say(lever.title)}</span>
        </button>
      </div>
      {effect.kind === 'quantified' ? (
        <SizeSlider lever={lever} effect={effect} chosen={chosen} change={change} />
      ) : (
        <p className="note">{say(effect.reason)}</p>
      )}
      <div className="lever-fields">
        {effect.kind === 'quantified' && effect.variants.length > 1 && (
          <label className="field">
            {t('outlook.scenario.variant')}
            <select
              value={chosen.variant ?? effect.variants[0]?.id}
              onChange={(event) => change({ variant: event.target.value })}
            >
              {effect.variants.map(({ id, title }) => (
                <option key={id} value={id}>
                  {say(title)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className="field">
          {t('outlook.scenario.start')}
          <select
            value={chosen.startYear}
            onChange={(event) => change({ startYear: Number(event.target.value) })}
          >
            {years.slice(0, -1).map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {t('outlook.scenario.ramp')}
          <select
            value={chosen.rampYears}
            onChange={(event) => change({ rampYears: Number(event.target.value) })}
          >
            {[0, 1, 2, 3, 5, 8, 10].map((count) => (
              <option key={count} value={count}>
                {t('outlook.scenario.years', { count })}
              </option>
            ))}
            {![0, 1, 2, 3, 5, 8, 10].includes(chosen.rampYears) && (
              <option value={chosen.rampYears}>
                {t('outlook.scenario.years', { count: chosen.rampYears })}
              </option>
            )}
          </select>
        </label>
        <PlaceChoice room={room} lever={lever} chosen={chosen} change={change} />
      </div>
      <Ground lever={lever} />
    </li>
  )
}

type SizeProperties = Pick<RowProperties, 'lever' | 'chosen' | 'change'> & {
  readonly effect: Extract<Lever['effect'], { readonly kind: 'quantified' }>
}

function SizeSlider({ lever, effect, chosen, change }: SizeProperties) {
  const { t, say, language } = useWords()
  const id = useId()
  const { least, most, unit } = effect.size
  const text = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB')
    .format(chosen.size)
    .replace('-', '−')
  return (
    <div className="lever-size">
      <label htmlFor={id}>
        {t('outlook.scenario.size')}
        <span className="unseen"> {say(lever.title)}</span>
      </label>
      <input
        id={id}
        type="range"
        // a size from a plan may lie below what the slider gives; it must not jump when it is touched
        min={Math.min(least, chosen.size)}
        max={most}
        step={stepOf(least, most)}
        value={chosen.size}
        aria-valuetext={`${text} ${say(LEVER_UNIT_WORDS[unit])}`}
        onChange={(event) => change({ size: Number(event.target.value) })}
      />
      <output htmlFor={id} className="number">
        {text} {say(LEVER_UNIT_WORDS[unit])}
      </output>
    </div>
  )
}

function PlaceChoice({ room, lever, chosen, change }: RowPropertiesWithoutRemove) {
  const { t } = useWords()
  const places = placesOf(room, lever, (region) => t('outlook.scenario.hospitals', { region }))
  if (places.length === 0) return null
  return (
    <label className="field">
      {t('outlook.scenario.place')}
      <select
        value={chosen.place ?? ''}
        onChange={(event) => change({ place: event.target.value === '' ? null : event.target.value })}
      >
        <option value="">{t('outlook.scenario.everywhere')}</option>
        {places.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

type RowPropertiesWithoutRemove = Omit<RowProperties, 'remove'>

/** Where a lever can act: VURs, any areas below the nation, the hospitals of a region, or nowhere in particular. */
export function placesOf(
  { answer }: RoomProperties,
  { place }: Lever,
  hospitalsIn: (region: string) => string,
): readonly { readonly id: string; readonly name: string }[] {
  if (place === 'vur') return answer.areas.filter(({ level }) => level === 'vur')
  if (place === 'campus') return answer.input.studies.campuses.map(({ id }) => ({ id, name: id }))
  if (place !== 'area') return []
  const hospitals = answer.input.places.flatMap(({ id, kind, regions }) => {
    const region = answer.areas.find((area) => area.forecast === regions[0]?.id)
    return kind === 'wide' ? [{ id, name: hospitalsIn(region?.name ?? id) }] : []
  })
  return [...answer.areas.filter(({ level }) => level !== 'land'), ...hospitals]
}

/** What a lever rests on: evidence, cost, source. Never without them. */
function Ground({ lever }: { readonly lever: Lever }) {
  const { t, say, count } = useWords()
  return (
    <details className="small">
      <summary>
        {t('outlook.scenario.evidence', { grade: lever.evidence })} ·{' '}
        {lever.cost === null
          ? t('outlook.scenario.noCost')
          : t(`outlook.scenario.cost.${lever.cost.per}`, { kroner: count(lever.cost.kroner) })}
      </summary>
      <p>{say(lever.text)}</p>
      <p>{say(lever.ground)}</p>
      {lever.cost !== null && (
        <p>
          {lever.cost.at} ({lever.cost.source})
        </p>
      )}
      <p className="soft">
        {t('status.sources')} {lever.source}, {lever.at}. {t('outlook.scenario.who')}{' '}
        {lever.addressee.join(', ')}. {t('outlook.scenario.moves')} {lever.moves.join(', ')}
      </p>
    </details>
  )
}
