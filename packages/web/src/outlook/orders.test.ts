import type { JobAnswer } from '@laegedaekning/api/contract'
import { afterEach, describe, expect, it } from 'vitest'
import { readAddress } from '../address/codec.ts'
import { leftOrders } from './break-off.ts'
import { standingOrders } from './orders.ts'
import { OUTLOOK_CODEC } from './outlook-address.ts'
import { forgetStopped, rememberStopped } from './stopped-runs.ts'
import { isBrokenOff } from './use-run.ts'

const ordersAt = (search: string) => standingOrders(readAddress(OUTLOOK_CODEC, search).state)
/** What is run, in short: size of the first lever, and whether it is the difference from the baseline. */
const short = (search: string) => ordersAt(search).map(({ scenarie, mod }) => [scenarie[0]?.size, mod])

const TWO = '?vis=scenarie&scenarie=W19:2026:40:1&andre=B~W19:2026:60:1'

describe('what is run for the scenarios of an address', () => {
  it('is the shown one and its difference from the baseline, and of the others only when all are asked for', () => {
    expect(short(TWO)).toEqual([
      [40, undefined],
      [40, 'grundforloeb'],
    ])
    expect(short(`${TWO}&baand=alle`).map(([size]) => size)).toEqual([40, 40, 60, 60])
  })

  it('is nothing without a change that is switched on: the baseline is never broken off', () => {
    expect(short('?vis=scenarie')).toEqual([])
    expect(short('?vis=scenarie&scenarie=W19:2026:40:1:land-dk:fra')).toEqual([])
  })

  it('is left when the scenario changes or the others are no longer asked for, not when another place is looked at', () => {
    const [all, one] = [ordersAt(`${TWO}&baand=alle`), ordersAt(TWO)]
    expect(
      leftOrders(one, ordersAt(TWO.replace(':40:', ':45:'))).map(({ scenarie }) => scenarie[0]?.size),
    ).toEqual([40, 40])
    expect(leftOrders(all, one).map(({ scenarie }) => scenarie[0]?.size)).toEqual([60, 60])
    expect(leftOrders(one, ordersAt(`${TWO}&omraade=region-1083&aar=2040`))).toEqual([])
  })
})

describe('a run that ended before it was done', () => {
  const job = (state: JobAnswer['state']): JobAnswer => ({
    id: 'a1',
    kind: 'forecast',
    state,
    done: 12,
    total: 200,
    startedAt: '2026-11-22T12:00:00Z',
    endedAt: '2026-11-22T12:00:05Z',
    issues: [],
  })
  afterEach(() => forgetStopped())

  it('begins anew by itself, unless the reader stopped it and has changed nothing since', () => {
    expect(isBrokenOff(job('cancelled'))).toBe(true)
    expect(isBrokenOff(job('interrupted'))).toBe(true)
    rememberStopped('a1')
    expect(isBrokenOff(job('cancelled'))).toBe(false)
    forgetStopped('another')
    expect(isBrokenOff(job('cancelled'))).toBe(false)
    forgetStopped()
    expect(isBrokenOff(job('cancelled'))).toBe(true)
  })

  it('that failed is not tried again by itself', () => {
    expect(isBrokenOff(job('failed'))).toBe(false)
  })
})
