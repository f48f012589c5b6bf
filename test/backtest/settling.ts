import { type ForecastInput, type SettlingFlow, settlingFlows } from '@laegedaekning/forecast'
import { parameters } from '@laegedaekning/rules'

/** A share that somebody has counted, beside the share that the forecast implies (F12). */
export type SettlingMoment = {
  readonly name: string
  /** Where the target comes from: the key of its source. */
  readonly source: string
  readonly target: number
  readonly ours: number
  /** Whether a parameter was laid so that the forecast has this share: then it is no test of it. */
  readonly fitted: boolean
}

/** The years whose new specialists are counted: their training was decided by the forecast, after 2026's stock of courses. */
const [FROM, UNTIL] = [2036, 2044]
const GENERAL_MEDICINE = 'almen-medicin'
const [NORDJYLLAND, SYDDANMARK] = ['region-1081', 'region-1083']
const { moment } = parameters.fremskrivning.bosaetning

/** How near a moment must be to its target: two points (F12). */
export const NEAR = 0.02

/**
 * The moments of F12: shares of the new specialists of all specialties from 2036 to 2044 in an input whose places are Danish.
 * Who studied abroad is left out where the place of study counts.
 */
export function settlingMoments(input: ForecastInput): readonly SettlingMoment[] {
  const general = settlingFlows(input, GENERAL_MEDICINE, FROM, UNTIL)
  const all = input.specialties.flatMap(({ id }) =>
    id === GENERAL_MEDICINE ? general : settlingFlows(input, id, FROM, UNTIL),
  )
  const fromDenmark = all.filter(({ study }) => study !== null)
  const studiedIn = (flows: readonly SettlingFlow[], region: string) =>
    flows.filter(({ study }) => study === region)
  const homeIn = (flows: readonly SettlingFlow[], region: string): number =>
    shareOf(studiedIn(flows, region), ({ home }) => home === region)
  return [
    beside(moment.ukSpecialeHvorStuderet, shareOf(fromDenmark, isTrainedWhereStudied)),
    fittedTo(
      moment.ukUddannelsesregion,
      shareOf(all, ({ home, training }) => home === training),
    ),
    beside(
      moment.ukStudieregion,
      shareOf(fromDenmark, ({ home, study }) => home === study),
    ),
    fittedTo(
      moment.ukHjemStudieEllerUddannelse,
      shareOf(fromDenmark, ({ home, study, training }) => home === study || home === training),
    ),
    fittedTo(moment.odenseAlle, homeIn(all, SYDDANMARK)),
    beside(moment.odensePraktiserende, homeIn(general, SYDDANMARK)),
    beside(moment.tromsoeBliver, homeIn(all, NORDJYLLAND)),
  ]
}

/** Moments that the forecast has no notion for: it knows neither where a doctor grew up nor where the KBU was. */
export const NOT_MEASURED = [
  moment.ukHjemegn,
  moment.tromsoeFraNord,
  moment.tromsoeFraSyd,
  moment.aalborgBliver,
].map(({ title }) => title.da)

/** Share of the persons of flows for whom something holds; 0 of nobody. */
export function shareOf(flows: readonly SettlingFlow[], holds: (flow: SettlingFlow) => boolean): number {
  const sum = (some: readonly SettlingFlow[]): number =>
    some.reduce((total, { persons }) => total + persons, 0)
  const all = sum(flows)
  return all === 0 ? 0 : sum(flows.filter(holds)) / all
}

function isTrainedWhereStudied({ study, training }: SettlingFlow): boolean {
  return study === training
}

type Target = {
  readonly title: { readonly da: string }
  readonly periods: readonly { readonly value: number | null; readonly source: string }[]
}

function beside({ title, periods }: Target, ours: number): SettlingMoment {
  const latest = periods.at(-1)
  const target = latest?.value ?? Number.NaN
  return { name: title.da, source: latest?.source ?? '', target, ours, fitted: false }
}

/** The same of a moment that the shares of settling and the home factor were laid after (knowledge/…/bosaetning). */
function fittedTo(target: Target, ours: number): SettlingMoment {
  return { ...beside(target, ours), fitted: true }
}
