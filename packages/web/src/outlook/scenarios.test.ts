import { describe, expect, it } from 'vitest'
import { readAddress, writeAddress } from '../address/codec.ts'
import { OUTLOOK_CODEC } from './outlook-address.ts'
import { readScenario } from './scenario-text.ts'
import {
  addScenario,
  allScenarios,
  hasRoom,
  removeScenario,
  type ScenarioState,
  showScenario,
} from './scenarios.ts'

const levers = (text: string) => readScenario(text) ?? []
const COURSES = { name: 'Flere forløb', levers: levers('W3:2027:40:3') }
const SENIORS = { name: 'Seniorordninger', levers: levers('W19.bliver:2026:60:1:region-1085:fra') }
const PAY = { name: '', levers: levers('W14:2026:1') }

const BLANK: ScenarioState = { name: '', scenario: [], others: [], position: 0, bands: 'nej' }
const three = [COURSES, SENIORS, PAY].reduce(addScenario, BLANK)
const names = (state: ScenarioState) => allScenarios(state).all.map(({ name }) => name)

describe('several scenarios', () => {
  it('stand in the order they were added, the last one shown; a blank one gives its place', () => {
    expect(allScenarios(three)).toEqual({ all: [COURSES, SENIORS, PAY], shown: 2 })
  })

  it('keep their order and what is in them when another is shown', () => {
    const first = showScenario(three, 0)
    expect(first.scenario).toEqual(COURSES.levers)
    expect(allScenarios(first)).toEqual({ all: [COURSES, SENIORS, PAY], shown: 0 })
    expect(showScenario(first, 2)).toEqual(three)
  })

  it('keep their bands when all were asked for and another is only looked at; a new one has none', () => {
    const all = { ...three, bands: 'alle' as const }
    expect(showScenario(all, 0).bands).toBe('alle')
    expect(showScenario({ ...three, bands: 'ja' }, 0).bands).toBe('nej')
    expect(addScenario(all, PAY).bands).toBe('nej')
  })

  it('are changed where they stand', () => {
    const changed = { ...showScenario(three, 1), scenario: PAY.levers, name: 'Løn' }
    expect(names(showScenario(changed, 2))).toEqual(['Flere forløb', 'Løn', ''])
  })

  it('are taken away one by one, down to an empty one', () => {
    const two = removeScenario(showScenario(three, 0))
    expect(allScenarios(two)).toEqual({ all: [SENIORS, PAY], shown: 0 })
    expect(removeScenario(removeScenario(two))).toEqual(BLANK)
  })

  it('are six at most', () => {
    const six = [COURSES, SENIORS, PAY].reduce(addScenario, three)
    expect([hasRoom(three), hasRoom(six)]).toEqual([true, false])
  })

  it('come back from the address as they were; a letter that parts them is no letter of a name', () => {
    const named = addScenario(three, { name: 'Løn * tid ~ sted', levers: PAY.levers })
    const { state } = readAddress(OUTLOOK_CODEC, '')
    const shown = showScenario(named, 1)
    const read = readAddress(OUTLOOK_CODEC, writeAddress(OUTLOOK_CODEC, { ...state, ...shown }))
    expect(read.notices).toEqual([])
    expect(allScenarios(read.state)).toEqual({
      all: [COURSES, SENIORS, PAY, { name: 'Løn   tid   sted', levers: PAY.levers }],
      shown: 1,
    })
  })

  it.each(['Flere', 'Flere~W3', 'A~B~W3:2027:40', Array(6).fill('A~').join('*')])(
    '»%s« is not read, and the reader is told',
    (text) => {
      const { state, notices } = readAddress(OUTLOOK_CODEC, `?andre=${encodeURIComponent(text)}`)
      expect(state.others).toEqual([])
      expect(notices).toHaveLength(1)
    },
  )
})
