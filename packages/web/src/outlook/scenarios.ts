import type { AddressField } from '../address/codec.ts'
import { type ChosenLever, readScenario, writeScenario } from './scenario-text.ts'

/** A scenario with its name; the name may be empty. */
export type NamedScenario = { readonly name: string; readonly levers: readonly ChosenLever[] }

/** The part of the room's address that says which scenarios there are, and which of them is shown. */
export type ScenarioState = {
  /** The scenario that is shown and changed. */
  readonly name: string
  readonly scenario: readonly ChosenLever[]
  /** The other scenarios, in their order. */
  readonly others: readonly NamedScenario[]
  /** How many of the others stand before the one that is shown. */
  readonly position: number
  readonly bands: 'nej' | 'ja' | 'alle'
}

/** Scenarios side by side: as many as a table has room for and an address can carry. */
export const MOST_SCENARIOS = 6

/** Stands between two scenarios, and between a name and its changes: letters that an address leaves as they are. */
const [BETWEEN, AFTER_NAME] = ['*', '~']

/** The other scenarios in an address: `Flere forløb~W3:2027:40:3:land-dk*Seniorordninger~W19:2026:60:1:land-dk`. */
export const OTHERS: AddressField<readonly NamedScenario[]> = {
  name: 'andre',
  read: readOthers,
  write: (others) => (others.length === 0 ? null : others.map(writeOther).join(BETWEEN)),
  fallback: [],
}

/** How many of the others stand before the scenario that is shown. */
export const POSITION: AddressField<number> = {
  name: 'plads',
  read: (text) => (/^[1-5]$/.test(text) ? Number(text) : undefined),
  write: (value) => (value === 0 ? null : String(value)),
  fallback: 0,
}

function readOthers(text: string): readonly NamedScenario[] | undefined {
  const parts = text.split(BETWEEN)
  const found = parts.flatMap((part): readonly NamedScenario[] => {
    const [name = '', levers, ...more] = part.split(AFTER_NAME)
    if (levers === undefined || more.length > 0 || name.length > 300) return []
    const read = levers === '' ? [] : readScenario(levers)
    return read === undefined ? [] : [{ name, levers: read }]
  })
  return found.length === parts.length && found.length < MOST_SCENARIOS ? found : undefined
}

function writeOther({ name, levers }: NamedScenario): string {
  return `${name.replaceAll(/[*~]/g, ' ')}${AFTER_NAME}${writeScenario(levers)}`
}

/** Every scenario in its order, and where the shown one stands among them. */
export function allScenarios({ name, scenario, others, position }: ScenarioState): {
  readonly all: readonly NamedScenario[]
  readonly shown: number
} {
  const shown = Math.min(position, others.length)
  return { all: others.toSpliced(shown, 0, { name, levers: scenario }), shown }
}

/** The state that shows one of a list of scenarios; an empty list is one empty scenario. */
function stateOf(all: readonly NamedScenario[], shown: number): ScenarioState {
  const position = Math.max(0, Math.min(shown, all.length - 1))
  const { name, levers } = all[position] ?? { name: '', levers: [] }
  return { name, scenario: levers, others: all.toSpliced(position, 1), position, bands: 'nej' }
}

/** Shows another of the scenarios; the one shown until now is kept as it is. */
export function showScenario(state: ScenarioState, index: number): ScenarioState {
  const { all, shown } = allScenarios(state)
  if (index === shown) return state
  // the bands of all stay: nothing has changed but which of them is looked at
  return { ...stateOf(all, index), bands: state.bands === 'alle' ? 'alle' : 'nej' }
}

/** Adds a scenario after the others and shows it. One that is empty and without a name gives its place. */
export function addScenario(state: ScenarioState, added: NamedScenario): ScenarioState {
  const { all, shown } = allScenarios(state)
  const isBlank = state.name === '' && state.scenario.length === 0
  const kept = isBlank ? all.toSpliced(shown, 1) : all
  return stateOf([...kept, added], kept.length)
}

/** Takes the shown scenario away and shows the one before it. */
export function removeScenario(state: ScenarioState): ScenarioState {
  const { all, shown } = allScenarios(state)
  return stateOf(all.toSpliced(shown, 1), shown - 1)
}

/** Whether there is room for one more. */
export function hasRoom({ others }: ScenarioState): boolean {
  return others.length + 1 < MOST_SCENARIOS
}
