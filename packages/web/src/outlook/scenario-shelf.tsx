import { useWords } from '../words/words.tsx'
import type { RoomProperties } from './outlook-room.tsx'
import {
  addScenario,
  allScenarios,
  hasRoom,
  MOST_SCENARIOS,
  removeScenario,
  showScenario,
} from './scenarios.ts'

/** The scenarios side by side: which one is shown and changed; a new one, a copy, one away. All of them stand in the address. */
export function ScenarioShelf({ room }: { readonly room: RoomProperties }) {
  const { t } = useWords()
  const { address, change } = room
  const names = useScenarioNames(room)
  const { shown } = allScenarios(address)
  const name = names[shown] ?? ''
  return (
    <div className="scenario-shelf">
      {names.length > 1 && (
        <fieldset className="field">
          <legend>{t('outlook.compare.choose')}</legend>
          {names.map((one, index) => (
            <label key={`${index} ${one}`}>
              <input
                type="radio"
                name="scenario"
                value={index + 1}
                checked={index === shown}
                onChange={() => change(showScenario(address, index))}
              />
              {one}
            </label>
          ))}
        </fieldset>
      )}
      <p className="shelf-acts">
        {hasRoom(address) ? (
          <>
            <button
              type="button"
              className="button"
              onClick={() => change(addScenario(address, { name: '', levers: [] }))}
            >
              {t('outlook.compare.add')}
            </button>
            <button
              type="button"
              className="button"
              onClick={() =>
                change(
                  addScenario(address, {
                    name: t('outlook.compare.copyOf', { name }),
                    levers: address.scenario,
                  }),
                )
              }
            >
              {t('outlook.compare.copy')}
            </button>
          </>
        ) : (
          <span className="small soft">{t('outlook.compare.full', { most: MOST_SCENARIOS })}</span>
        )}
        {names.length > 1 && (
          <button type="button" className="button" onClick={() => change(removeScenario(address))}>
            {t('outlook.compare.remove')}
            <span className="unseen"> {name}</span>
          </button>
        )}
      </p>
    </div>
  )
}

/** What the scenarios are called, in their order: those without a name by their number. */
export function useScenarioNames({ address }: Pick<RoomProperties, 'address'>): readonly string[] {
  const { t } = useWords()
  return allScenarios(address).all.map(({ name }, index) =>
    name.trim() === '' ? t('outlook.compare.unnamed', { number: index + 1 }) : name,
  )
}
