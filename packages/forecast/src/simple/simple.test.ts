import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeSimple } from './compute-simple.ts'
import { parseSimpleProblem } from './parse-simple-problem.ts'
import { inflowForTarget, stockFlowPath } from './stock-flow.ts'

const places = (issues: readonly { readonly at?: unknown; readonly code: string }[]) =>
  issues.map(({ at, code }) => [code, at])

describe('the vacancy calculation of 2008 (N32–N34)', () => {
  it('with retirement at 62, 97 numbers are vacant and 73 doctors lack', () => {
    const answer = computeSimple({ kind: 'vacancy', vacant: 30, growth: 4, retiring: 63, trained: 24 })
    expect(answer).toMatchObject({
      engine: 'forecast',
      status: 'computed',
      vacantDuring: 97, // 30 + 4 + 63
      lacking: 73, // 97 − 24
      steps: [
        { name: 'vacant', change: 30, sum: 30 },
        { name: 'growth', change: 4, sum: 34 },
        { name: 'retiring', change: 63, sum: 97 },
        { name: 'trained', change: -24, sum: 73 },
      ],
    })
  })

  it('with retirement at 65, 60 numbers are vacant and 36 doctors lack', () => {
    expect(
      computeSimple({ kind: 'vacancy', vacant: 30, growth: 4, retiring: 26, trained: 24 }),
    ).toMatchObject({ vacantDuring: 60, lacking: 36 }) // 30 + 4 + 26; 60 − 24
  })

  it('says so where more are trained than there are numbers for', () => {
    const answer = computeSimple({ kind: 'vacancy', vacant: 1, growth: -1, retiring: 2, trained: 5 })
    expect(answer).toMatchObject({ lacking: -3 }) // 1 − 1 + 2 − 5
    expect(answer.reasons.map(({ code }) => code)).toContain('more-trained-than-needed')
  })
})

describe('one stock with steady flows', () => {
  it('goes from 3,500 to about 4,981 in 11 years with 390 a year and 6 % leaving', () => {
    const answer = computeSimple({ kind: 'stock-flow', stock: 3500, years: 11, inflow: 390, exitRate: 0.06 })
    if (answer.kind !== 'stock-flow') throw new Error('wrong kind')
    expect(answer.path[0]).toEqual({ year: 1, start: 3500, inflow: 390, exits: 210, end: 3680 })
    expect(answer.path[1]?.end).toBeCloseTo(3849.2, 9) // 3,680 × 0.94 + 390
    // 3,500 × 0.94^11 + 390 × (1 − 0.94^11) ÷ 0.06, with 0.94^11 = 0.506298…
    expect(answer.end).toBeCloseTo(3500 * 0.94 ** 11 + (390 * (1 - 0.94 ** 11)) / 0.06, 8)
    expect(Math.round(answer.end)).toBe(4981)
    expect(answer.account.inflow).toBe(4290) // 11 × 390
    expect(answer.account.start + answer.account.inflow - answer.account.exits).toBeCloseTo(answer.end, 8)
    expect(answer.neededInflow).toBeNull()
  })

  it('needs about 392 a year to reach 5,000', () => {
    const answer = computeSimple({ kind: 'stock-flow', stock: 3500, years: 11, exitRate: 0.06, target: 5000 })
    if (answer.kind !== 'stock-flow') throw new Error('wrong kind')
    expect(Math.round(answer.neededInflow ?? 0)).toBe(392)
    expect(answer.end).toBeCloseTo(5000, 8)
    expect(answer.aboveTarget).toBeCloseTo(0, 8)
    expect(answer.reasons.map(({ code }) => code)).toContain('inflow-from-target')
  })

  it('without exits the needed inflow is the straight path of C1.19: 136.4 a year', () => {
    expect(inflowForTarget({ stock: 3500, years: 11, exitRate: 0 }, 5000)).toBeCloseTo(1500 / 11, 10)
  })

  it('the needed inflow always reaches its target, and each year’s account is its own sum', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9000 }),
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 9000 }),
        (stock, years, exitRate, target) => {
          const inflow = inflowForTarget({ stock, years, exitRate }, target)
          const path = stockFlowPath({ stock, years, exitRate, inflow })
          expect(path.at(-1)?.end).toBeCloseTo(target, 5)
          for (const year of path) expect(year.end).toBe(year.start + year.inflow - year.exits)
        },
      ),
    )
  })
})

describe('reading a simple problem', () => {
  it('refuses unknown keys, and says where', () => {
    const { value, issues } = parseSimpleProblem({
      kind: 'vacancy',
      vacant: 30,
      growth: 4,
      retiring: 63,
      trained: 24,
      trainde: 1,
    })
    expect(value).toBeNull()
    expect(places(issues)).toEqual([['REQUEST_KEY_UNKNOWN', { kind: 'field', pointer: '/trainde' }]])
  })

  it('tells every fault at once', () => {
    const { issues } = parseSimpleProblem({ kind: 'stock-flow', stock: -1, years: 2.5, exitRate: 7 })
    expect(places(issues)).toEqual([
      ['REQUEST_VALUE_NOT_ALLOWED', { kind: 'field', pointer: '/stock' }],
      ['REQUEST_VALUE_NOT_ALLOWED', { kind: 'field', pointer: '/years' }],
      ['REQUEST_VALUE_NOT_ALLOWED', { kind: 'field', pointer: '/exitRate' }],
      ['REQUEST_KEY_MISSING', { kind: 'field', pointer: '/inflow' }],
    ])
  })

  it('asks for a kind that it knows', () => {
    expect(places(parseSimpleProblem({ kind: 'magic' }).issues)).toEqual([
      ['REQUEST_VALUE_NOT_ALLOWED', { kind: 'field', pointer: '/kind' }],
    ])
    expect(places(parseSimpleProblem({}).issues)).toEqual([
      ['REQUEST_KEY_MISSING', { kind: 'field', pointer: '/kind' }],
    ])
    expect(parseSimpleProblem([1]).value).toBeNull()
  })

  it('reads the two examples of the contract as they stand', () => {
    const flow = { kind: 'stock-flow', stock: 3500, years: 11, inflow: 390, exitRate: 0.06 }
    expect(parseSimpleProblem(flow).value).toEqual(flow)
    const vacancy = { kind: 'vacancy', vacant: 30, growth: 4, retiring: 63, trained: 24 }
    expect(parseSimpleProblem(vacancy).value).toEqual(vacancy)
  })
})
