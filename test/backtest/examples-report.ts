import {
  basicStaff,
  crpsOfNormal,
  fullTimeSupply,
  intakeForGap,
  intervalScore,
  kaplanMeier,
  requiredSupply,
} from '@laegedaekning/forecast'

/** A printed figure of somebody else beside ours. */
export type ExampleRow = {
  readonly what: string
  readonly source: string
  readonly printed: number
  readonly ours: number
}

const DUTCH = 'Van Greuningen m.fl., Human Resources for Health 10:21 (2012)'

/** Published examples recomputed (F1); packages/forecast/src/examples holds them all, as tests. */
export function exampleRows(): readonly ExampleRow[] {
  const worth = { years: 5, workingShare: 2690 / 3070, fullTimeShare: 0.29 * 0.822 + 0.71 * 0.551 }
  const relapses = [6, 6, 6, 7, 10, 13, 16, 22, 23].map((time) => ({ time, event: true }))
  const lost = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((time) => ({ time, event: false }))
  return [
    {
      what: 'Nederlandene: fuldtidslæger 2019',
      source: DUTCH,
      printed: 8187,
      ours: fullTimeSupply([
        { persons: 5301, fullTimeShare: 0.822 },
        { persons: 6945, fullTimeShare: 0.551 },
      ]),
    },
    {
      what: 'Nederlandene: behov 2019',
      source: DUTCH,
      printed: 7807,
      ours: requiredSupply(7292 * 1.01, 0.06, []),
    },
    {
      what: 'Nederlandene: optag, 380 for mange',
      source: DUTCH,
      printed: 476,
      ours: intakeForGap(614, -380, worth),
    },
    {
      what: 'Nederlandene: optag, 869 for få',
      source: DUTCH,
      printed: 929,
      ours: intakeForGap(614, 869, worth),
    },
    {
      what: 'WISN, Kisumu: klinikere',
      source: 'Burmen m.fl., Human Resources for Health 15:9 (2017)',
      printed: 17.46,
      ours: basicStaff({ cases: 100_000, hoursPerCase: 0.25, hoursPerDay: 8 }, 179),
    },
    {
      what: 'Kaplan–Meier, 6-MP: andel uden tilbagefald efter 23 uger',
      source: 'Freireich m.fl., Blood 21 (1963); produktet regnet i hånden',
      printed: 0.4482,
      ours: kaplanMeier([...relapses, ...lost]).at(-1)?.survival ?? Number.NaN,
    },
    {
      what: 'CRPS af N(0, 1) i 0',
      source: 'Gneiting og Raftery, JASA 102 (2007): (√2 − 1) ÷ √π',
      printed: 0.2337,
      ours: crpsOfNormal(0, 1, 0),
    },
    {
      what: 'Intervalscore, 0,1 i 0–0,4 ved 50 %',
      source: 'scoringrules, tests/test_interval.py',
      printed: 0.4,
      ours: intervalScore({ low: 0, high: 0.4 }, 0.1, 0.5),
    },
  ]
}
