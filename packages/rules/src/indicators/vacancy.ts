import { type Fact, isTechnical, isVacant, type Text, type Ydernummer } from '@laegedaekning/domain'
import type { Indicator, IndicatorInfo } from './indicator.ts'
import { column, sumPart, whyNoCount } from './inputs.ts'
import { makeFigure } from './make-figure.ts'
import { oneShortage, partlyReported } from './reservations.ts'

const VACANT = column('N', { da: 'ledige ydernumre', en: 'vacant provider numbers' }, 'ydernumre')

type Printed = Ydernummer['printedOrigin']
/** The columns of S4's table (A3.1), and one for what it has no column for. */
const BY_ORIGIN: readonly {
  readonly symbol: string
  readonly label: Text
  readonly origins: readonly Printed[]
}[] = [
  {
    symbol: 'N1',
    label: { da: 'seneste beregning', en: 'latest calculation' },
    origins: ['latest-calculation'],
  },
  {
    symbol: 'N2',
    label: { da: 'tidligere beregning', en: 'earlier calculation' },
    origins: ['earlier-calculation'],
  },
  { symbol: 'N3', label: { da: 'pulje', en: 'pool' }, origins: ['pool'] },
  { symbol: 'N4', label: { da: 'ikke genbesat', en: 'not re-filled' }, origins: ['not-refilled'] },
  {
    symbol: 'N5',
    label: { da: 'anden oprindelse', en: 'other origin' },
    origins: ['praksisplan', 'ordinary'],
  },
]
const TECHNICAL = column('T', { da: 'heraf tekniske', en: 'of which technical' }, 'ydernumre')

/** Statuses that are more than vacant and filled (Q8); inputs of the figure, no columns of the table. */
const BY_STATUS: readonly {
  readonly symbol: string
  readonly label: Text
  readonly status: Ydernummer['status']
}[] = [
  { symbol: 'S1', label: { da: 'heraf uden læge', en: 'of which without a doctor' }, status: 'vacant' },
  {
    symbol: 'S2',
    label: { da: 'heraf tildelt, ikke besat', en: 'of which assigned, not filled' },
    status: 'assigned-not-filled',
  },
  { symbol: 'S3', label: { da: 'heraf reserveret', en: 'of which reserved' }, status: 'reserved' },
  {
    symbol: 'S4',
    label: { da: 'heraf midlertidigt bemandet', en: 'of which temporarily staffed' },
    status: 'temporarily-staffed',
  },
  { symbol: 'S5', label: { da: 'heraf puljestillinger', en: 'of which pool posts' }, status: 'pool' },
]

const INFO: IndicatorInfo = {
  id: 'ledige-ydernumre',
  ids: ['I6', 'A3.1', 'Q8'],
  title: { da: 'Ledige ydernumre', en: 'Vacant provider numbers' },
  definition: {
    da: 'Ydernumre, som ingen har fast: ledige, tildelt men ikke besat, reserveret, midlertidigt bemandet eller i en pulje. 0-ydernumre tæller ikke med. Delt op efter, hvorfor nummeret findes; tekniske er skabt af en beregning, en plan eller en pulje og er ikke opgivet af en læge.',
    en: 'Provider numbers that nobody holds permanently: vacant, assigned but not filled, reserved, temporarily staffed or in a pool. 0-numbers do not count. Divided by why the number exists; technical ones were made by a calculation, a plan or a pool and were not given up by a doctor.',
  },
  formula: { da: 'N = N1 + N2 + N3 + N4 + N5', en: 'N = N1 + N2 + N3 + N4 + N5' },
  unit: 'ydernumre',
  higherIs: 'worse',
  notion: 'vacant',
  measure: 'count',
  columns: [VACANT, ...BY_ORIGIN.map(({ symbol, label }) => column(symbol, label, 'ydernumre')), TECHNICAL],
  version: 1,
}

/** Vacant provider numbers by origin and status (I6). */
export const VACANT_YDERNUMRE: Indicator = {
  ...INFO,
  compute(facts) {
    const vacant = facts.ydernummer.filter(({ body }) => isVacant(body.status))
    const count = (symbol: string, label: Text, only: (body: Ydernummer) => boolean) =>
      sumPart(
        facts,
        'ydernummer',
        column(symbol, label, 'ydernumre'),
        vacant.filter(({ body }) => only(body)),
      )
    const all = sumPart(facts, 'ydernummer', VACANT, vacant)
    return makeFigure(INFO, {
      value: whyNoCount(facts, 'ydernummer') ?? all.value,
      inputs: [
        ...all.inputs,
        ...BY_ORIGIN.flatMap(
          ({ symbol, label, origins }) =>
            count(symbol, label, ({ printedOrigin }) => origins.includes(printedOrigin)).inputs,
        ),
        ...count(TECHNICAL.symbol, TECHNICAL.label, ({ origin }) => isTechnical(origin)).inputs,
        ...BY_STATUS.flatMap(({ symbol, label, status }) => {
          const part = count(symbol, label, (body) => body.status === status)
          return part.value === 0 ? [] : part.inputs
        }),
      ],
      reservations: [oneShortage('vacant'), ...otherColumn(vacant), ...partlyReported(facts, 'ydernummer')],
    })
  },
}

/** The star of A3.1: numbers printed in a column to which they do not belong. */
function otherColumn(vacant: readonly Fact<'ydernummer'>[]): readonly Text[] {
  const starred = vacant.filter(({ body }) => body.printedOrigin !== body.origin).length
  if (starred === 0) return []
  return [
    {
      da: `${starred} står i kildens tabel i en anden kolonne, end dets oprindelse siger; her følges tabellen.`,
      en: `${starred} stand in another column of the source’s table than their origin says; the table is followed here.`,
    },
  ]
}
