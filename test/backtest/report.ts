import type { RecordRow } from '@laegedaekning/forecast'
import type { Outlook } from '@laegedaekning/plans'
import type { DanishCase } from './danish-series.ts'
import type { ExampleRow } from './examples-report.ts'
import type { BandCoverage, HorizonReport, Predicted } from './score-worlds.ts'
import { NEAR, type SettlingMoment } from './settling.ts'

/** A goal, what was measured, and whether it holds; `null` where a parameter was laid after the outcome. */
export type GoalRow = {
  readonly goal: string
  readonly asked: string
  readonly found: string
  readonly holds: boolean | null
}

/** One Danish case with our forecast. */
export type DanishRow = { readonly danish: DanishCase; readonly predicted: Predicted }

/** The goals F7–F9 of a report over worlds. */
export function worldGoals(reports: readonly HorizonReport[]): readonly GoalRow[] {
  return reports.flatMap(({ horizon, errorPerYear, skillAgainstBest, coverage }) => [
    {
      goal: `F7, ${horizon} år`,
      asked: 'specialer ≥ 200: fejl ≤ 0,9 % om året, median ≤ 0,5 %',
      found: `median ${percent(errorPerYear.median)}, 90 %: ${percent(errorPerYear.p90)}, størst ${percent(errorPerYear.largest)}`,
      holds: errorPerYear.largest <= 0.009 && errorPerYear.median <= 0.005,
    },
    {
      goal: `F8, ${horizon} år`,
      asked: `CRPS mindst ${horizon === 5 ? 20 : 30} % under den bedste simple metode`,
      found: `${percent(skillAgainstBest)} under`,
      holds: skillAgainstBest >= (horizon === 5 ? 0.2 : 0.3),
    },
    ...coverage.flatMap(({ name, band80, band90 }) =>
      [band80, band90].map((one) => ({
        goal: `F9, ${horizon} år, ${name} læger`,
        asked: `${percent(one.level)} båndet holder ${one.accepted.low}–${one.accepted.high} af ${one.outcomes}`,
        found: shownCoverage(one),
        holds: one.fits,
      })),
    ),
  ])
}

/** The goal F10 of each Danish case. */
export function danishGoals(rows: readonly DanishRow[]): readonly GoalRow[] {
  return rows.map(({ danish, predicted }) => {
    const { low, high } = predicted.band90
    const inside = danish.outcome >= low && danish.outcome <= high
    const ours = Math.abs(predicted.mean / danish.outcome - 1)
    const official = danish.official === null ? null : Math.abs(danish.official / danish.outcome - 1)
    return {
      goal: `F10, ${danish.name}`,
      asked: `${danish.outcome} i 90 % båndet${official === null ? '' : `, fejl under ${percent(official)}`}`,
      found: `${Math.round(predicted.mean)} (${Math.round(low)}–${Math.round(high)}), fejl ${percent(ours)}`,
      holds: danish.fitted ? null : inside && (official === null || ours < official),
    }
  })
}

/** The goal F11: the margins of the starting stock in the box, each within its own uncertainty. */
export function calibrationGoals(margins: Outlook['calibration']['margins']): readonly GoalRow[] {
  return margins.map(({ title, target, uncertainty, got, remainder, within }) => ({
    goal: `F11, ${title.da}`,
    asked: `${shownCount(target)} ± ${percent(uncertainty)}`,
    found: `${shownCount(got)}, rest ${shownCount(remainder)}`,
    holds: within,
  }))
}

/** The other half of F11: what the model missed a year of a published stock, as a share of it. */
export function remainderGoals(rows: readonly DanishRow[]): readonly GoalRow[] {
  return rows.map(({ danish, predicted }) => {
    const perYear = (danish.outcome - predicted.mean) / (danish.until - danish.from)
    const share = perYear / danish.start
    return {
      goal: `F11, restled, ${danish.name}`,
      asked: 'højst 0,5 % af bestanden om året',
      found: `${shownCount(perYear)} læger om året = ${percent(share)}`,
      holds: danish.fitted ? null : Math.abs(share) <= 0.005,
    }
  })
}

/** The goal F12: each moment of settling within two points of what was counted; no test where a parameter was laid after it. */
export function settlingGoals(moments: readonly SettlingMoment[]): readonly GoalRow[] {
  return moments.map(({ name, source, target, ours, fitted }) => ({
    goal: `F12, ${name}`,
    asked: `${percent(target)} ± 2 procentpoint (${source})`,
    found: `${percent(ours)}, ${shownCount(100 * Math.abs(ours - target))} ${ours < target ? 'under' : 'over'}`,
    holds: fitted ? null : Math.abs(ours - target) <= NEAR,
  }))
}

/** Goals as a Markdown table. */
export function goalTable(goals: readonly GoalRow[]): string {
  return table(
    ['Mål', 'Krav', 'Målt', 'Holder'],
    goals.map(({ goal, asked, found, holds }) => [goal, asked, found, saidHolds(holds)]),
  )
}

/** The scores of a horizon: bias, skill against each baseline and where the outcomes lay. */
export function horizonText({ horizon, cases, bias, skill, places }: HorizonReport): string {
  const against = Object.entries(skill).map(([name, value]) => `${name} ${percent(value)}`)
  return [
    `${horizon} år frem, ${cases} bestande: skævhed ${percent(bias)} (specialer ≥ 200); CRPS lavere end ${against.join(', ')}.`,
    `Udfaldenes plads i fremskrivningen (ti lige store dele): ${places.join(' ')}`,
  ].join('\n')
}

/** Examples as a Markdown table. */
export function exampleTable(rows: readonly ExampleRow[]): string {
  return table(
    ['Eksempel', 'Kilde', 'Trykt', 'Vores'],
    rows.map(({ what, source, printed, ours }) => [
      what,
      source,
      String(printed),
      String(Number(ours.toFixed(4))),
    ]),
  )
}

/** The record of released forecasts (F27). */
export function recordTable(rows: readonly RecordRow[]): string {
  const said = (value: boolean | null) => (value === null ? 'ikke talt endnu' : value ? 'ja' : 'nej')
  return table(
    ['Udgivelse', 'Område', 'Mål', 'År', 'Fremskrevet', 'Udfald', 'I 80 %', 'I 90 %'],
    rows.map((row) => [
      row.release,
      row.area,
      row.measure,
      String(row.year),
      row.mean.toFixed(0),
      row.outcome === null ? '–' : String(row.outcome),
      said(row.inside80),
      said(row.inside90),
    ]),
  )
}

function saidHolds(holds: boolean | null): string {
  if (holds === null) return 'ingen prøve: lagt efter tallet'
  return holds ? 'ja' : '**nej**'
}

function shownCount(value: number): string {
  return String(Math.round(value * 10) / 10).replace('.', ',')
}

function shownCoverage({ inside, outcomes, share, interval, own, byWorld }: BandCoverage): string {
  const range = ({ low, high }: { readonly low: number; readonly high: number }): string =>
    `${percent(low)}–${percent(high)}`
  return `${inside} af ${outcomes} = ${percent(share)} (${range(interval)}; verdener ${range(byWorld)}), rummer selv ${percent(own)}`
}

function percent(share: number): string {
  return `${(100 * share).toFixed(Math.abs(share) < 0.1 ? 2 : 1).replace('.', ',')} %`
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}
