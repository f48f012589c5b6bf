import { describe, expect, it } from 'vitest'
import { createThrottle } from './throttle.ts'

/** A throttle with a clock that is set by hand, in seconds. */
function timed() {
  let seconds = 0
  const throttle = createThrottle(() => seconds * 1000)
  return { ...throttle, at: (to: number) => (seconds = to) }
}

describe('attempts to sign in', () => {
  it('are held back after ten in a minute from one address, whatever the names', () => {
    const { attempt, at } = timed()
    for (let n = 0; n < 10; n += 1) {
      at(n)
      expect(attempt('ip', `name ${n}`)).toBe(0)
    }
    at(10)
    // the first was at 0 s and counts until 60 s: 60 − 10 = 50
    expect(attempt('ip', 'another')).toBe(50)
    expect(attempt('another ip', 'another')).toBe(0)
    at(60)
    expect(attempt('ip', 'another')).toBe(0)
    // that one was the tenth of the last minute; the next is free when that of 1 s is a minute old
    expect(attempt('ip', 'one more')).toBe(1)
  })

  it('are held back after five in a minute for one name, from wherever', () => {
    const { attempt, at } = timed()
    for (let n = 0; n < 5; n += 1) expect(attempt(`ip ${n}`, 'anna')).toBe(0)
    at(20)
    expect(attempt('ip 9', 'anna')).toBe(40)
    expect(attempt('ip 9', 'berit')).toBe(0)
  })

  it('wait 1, 2, 4 … seconds after the third, fourth, fifth … wrong password in a row, at most 15 minutes', () => {
    const { attempt, failed, at } = timed()
    let now = 0
    const waits: number[] = []
    for (let n = 0; n < 14; n += 1) {
      now += 3600
      at(now)
      expect(attempt('ip', 'anna')).toBe(0)
      failed('anna')
      waits.push(attempt(`other ${n}`, 'anna'))
    }
    expect(waits).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900])
  })

  it('start afresh after a right password', () => {
    const { attempt, failed, succeeded } = timed()
    for (let n = 0; n < 3; n += 1) failed('anna')
    expect(attempt('ip', 'anna')).toBe(1)
    succeeded('anna')
    expect(attempt('ip', 'anna')).toBe(0)
  })
})
