import { type AppliedRule, type FigureInput, firstDayOf, type Text } from '@laegedaekning/domain'
import { FLOWS } from '@laegedaekning/forecast'
import { backtestWords } from './backtest-words.ts'
import { flowLabel, input } from './figure-parts.ts'
import type { Found, MoreQuestion } from './more-figures.ts'

const same = (text: string): Text => ({ da: text, en: text })

const inEnglish = (text: string): string => backtestWords(text, 'en').text

/** What is measured or counted, and no projection: the reservation of the forecast does not belong to it. */
const COUNTED = { reservations: [], data: '/api/outlook/input' } as const

/** The parameter behind a margin, as a rule with its day and source. */
function marginRules({ source }: MoreQuestion, parameter: string | null): readonly AppliedRule[] {
  const found = source.answer.assumptions.find((one) => one.parameter === parameter)
  if (parameter === null || found === undefined) return []
  const { ids, title, value, unit, validFrom, certainty } = found
  return [{ parameter, ids, title, value, unit, validFrom, source: found.source, certainty }]
}

/** A margin of the calibration (F11): `afstem-laeger` what the stock has, `afstem-laeger-maal`, `-rest` and `-bredde`. */
export function marginFigure(text: string, question: MoreQuestion): Found | undefined {
  const { answer } = question.source
  const [, id, part] = /^(.+?)(?:-(maal|rest|bredde))?$/.exec(text) ?? []
  const margin = answer.calibration.margins.find((one) => one.id === id)
  if (margin === undefined) return undefined
  const { target, got, remainder, uncertainty, source, certainty } = margin
  const origin = { source, certainty, madeUp: false }
  const wanted: Text = { da: 'tallet i kilden', en: 'the figure of the source' }
  const stock: Text = { da: 'startbestanden har', en: 'the starting stock has' }
  const rest: Text = { da: 'rest', en: 'remainder' }
  const m = { ...input('M', wanted, target, 'number', null, answer), ...origin }
  const g = input('G', stock, got, 'number', null, answer)
  const common = {
    ...COUNTED,
    ids: ['B8'],
    about: { title: margin.title, definition: MARGIN },
    rules: marginRules(question, margin.parameter),
  }
  switch (part) {
    case 'maal':
      return {
        ...common,
        certainty,
        madeUp: false,
        value: target,
        unit: 'number',
        formula: same('M'),
        inputs: [m],
      }
    case 'rest':
      return { ...common, value: remainder, unit: 'number', formula: same('G − M'), inputs: [g, m] }
    case 'bredde': {
      const width: Text = { da: 'det, kilden kan tage fejl', en: 'how far the source may be wrong' }
      const u = { ...input('u', width, uncertainty, 'share', null, answer), ...origin }
      return {
        ...common,
        certainty,
        value: uncertainty,
        unit: 'share',
        formula: {
          da: 'kildens usikkerhed u; resten skal ligge inden for u × M',
          en: 'uncertainty u of the source; the remainder must lie within u × M',
        },
        inputs: [u, m],
        rules: [...common.rules, ...marginRules(question, 'fremskrivning/bestand/usikkerhed')],
      }
    }
    default:
      return {
        ...common,
        value: got,
        unit: 'number',
        formula: same('M + R'),
        inputs: [m, input('R', rest, remainder, 'number', null, answer)],
      }
  }
}

const MARGIN: Text = {
  da: 'Startbestanden tilpasses åbne tal. Det, der ikke kunne passe, er resten.',
  en: 'The starting stock is calibrated to open figures. What could not be made to fit is the remainder.',
}

/** Persons of the stock from the register or made up: `personer-register`, `personer-opdigtet`. */
export function personsFigure(text: string, { source }: MoreQuestion): Found | undefined {
  const { fromRegister, madeUp, registerIsMadeUp } = source.answer.calibration
  const isRegister = text === 'register'
  const title: Text = isRegister
    ? { da: 'Læger fra registret', en: 'Doctors from the register' }
    : { da: 'Opdigtede læger', en: 'Made-up doctors' }
  const definition: Text = {
    da: 'Bestandens personer talt op: de, der står i det indlæste register, og de, der er lagt til, så bestanden passer med de åbne tal.',
    en: 'The persons of the stock counted: those in the register read in, and those added so that the stock fits the open figures.',
  }
  return {
    ...COUNTED,
    value: isRegister ? fromRegister : madeUp,
    unit: 'persons',
    formula: { da: 'antal personer', en: 'number of persons' },
    inputs: [],
    rules: [],
    about: { title, definition },
    madeUp: !isRegister || registerIsMadeUp,
    certainty: isRegister && !registerIsMadeUp ? 'sourced' : 'assumed',
  }
}

/** A goal of the latest kept backtest by its place in the table: `proeve-3` (F7–F12). */
export function backtestFigure(text: string, { source }: MoreQuestion): Found | undefined {
  const { answer } = source
  const [latest] = answer.quality.backtests
  const goal = latest?.goals[Number(text)]
  if (latest === undefined || goal === undefined) return undefined
  const { measured } = goal
  const { runs, worlds, seed, engineVersion, date, hash } = latest
  return {
    value: measured?.value ?? null,
    unit: measured?.unit ?? 'number',
    formula: measured?.formula ?? { da: goal.found, en: inEnglish(goal.found) },
    inputs: (measured?.inputs ?? []).map(({ symbol, label, value, unit }) => ({
      ...input(symbol, label, value, unit, date, answer),
      certainty: 'inferred',
      madeUp: false,
    })),
    rules: [],
    ids: [],
    data: '/api/outlook/input',
    certainty: 'inferred',
    madeUp: false,
    about: {
      title: { da: goal.goal, en: inEnglish(goal.goal) },
      definition: {
        da: `Krav: ${goal.asked}. Målt: ${goal.found}.`,
        en: `Asked: ${inEnglish(goal.asked)}. Measured: ${inEnglish(goal.found)}.`,
      },
    },
    reservations: [
      {
        da: `Målt med motor ${engineVersion}, ${runs} gennemløb, ${worlds} opdigtede verdener og startnummer ${seed}; kontrolsum ${hash.slice(-12)}. »npm run backtest« regner det om.`,
        en: `Measured with engine ${engineVersion}, ${runs} runs, ${worlds} made-up worlds and seed ${seed}; checksum ending ${hash.slice(-12)}. “npm run backtest” computes it again.`,
      },
    ],
  }
}

const RELEASED: Readonly<Record<string, Text>> = {
  mean: { da: 'fremskrevet gennemsnit', en: 'projected mean' },
  low80: { da: 'nedre ende af 80 %-båndet', en: 'lower end of the 80% band' },
  high80: { da: 'øvre ende af 80 %-båndet', en: 'upper end of the 80% band' },
  low90: { da: 'nedre ende af 90 %-båndet', en: 'lower end of the 90% band' },
  high90: { da: 'øvre ende af 90 %-båndet', en: 'upper end of the 90% band' },
}

/** A number of a frozen release, or what came: `udgiv-0-12-low80`, `udgiv-0-12-outcome` (F27). */
export function releaseFigure(text: string, { source }: MoreQuestion): Found | undefined {
  const { answer, groups } = source
  const [number, position, part = ''] = text.split('-')
  const release = answer.quality.releases[Number(number)]
  const row = release?.shown[Number(position)]
  if (release === undefined || row === undefined) return undefined
  const group = groups.find(({ measure }) => measure === row.measure)
  const day = firstDayOf(row.year)
  const values: Readonly<Record<string, number | null>> = {
    mean: row.mean,
    low80: row.low80,
    high80: row.high80,
    low90: row.low90,
    high90: row.high90,
    outcome: row.outcome,
  }
  const value = values[part]
  if (value === undefined || value === null) return undefined
  const unit = group?.unit ?? 'number'
  const isOutcome = part === 'outcome'
  const label = RELEASED[part] ?? { da: 'talt op bagefter', en: 'counted afterwards' }
  const inputs: readonly FigureInput[] = isOutcome
    ? Object.entries(RELEASED).map(([key, words]) => input(key, words, values[key] ?? 0, unit, day, answer))
    : [input('R', label, value, unit, day, answer)]
  return {
    value,
    unit,
    formula: isOutcome
      ? { da: 'optælling, holdt op mod det frosne tal', en: 'a count, held against the frozen figure' }
      : {
          da: `R, som udgivet ${release.id} og ikke rettet siden`,
          en: `R, as released ${release.id} and not changed since`,
        },
    inputs: inputs.map((one) => ({ ...one, madeUp: release.madeUp })),
    rules: [],
    ids: group?.ids ?? [],
    madeUp: release.madeUp && !isOutcome,
    certainty: isOutcome ? 'sourced' : 'assumed',
    about: {
      title: group?.title ?? same(row.measure),
      definition: {
        da: `Udgivelse ${release.id}, frosset. Kontrolsum af data ${release.inputHash.slice(-12)}, af resultat ${release.resultHash.slice(-12)}.`,
        en: `Release ${release.id}, frozen. Checksum of data ${release.inputHash.slice(-12)}, of result ${release.resultHash.slice(-12)}.`,
      },
    },
    ...COUNTED,
  }
}

const SYMBOLS_2008 = ['L', 'V', 'F', 'N'] as const

const THEN: Text = {
  da: 'Ydernumre, der mangler læge: ledige + vækst + fratrædelser − nye læger. Én læge er ét ydernummer.',
  en: 'Provider numbers without a doctor: vacant + growth + leaving − newly trained. One doctor is one provider number.',
}

/**
 * The calculation of 2008 (N32–N36): what is lacking `dengang-62` and its steps `dengang-62-trin-2`; the same of the modern
 * model on its figures: `dengang-nu-hazard`, `dengang-nu-hazard-trin-2`.
 */
export function thenFigure(text: string, { source }: MoreQuestion): Found | undefined {
  const { then2008: then } = source.answer
  const [, nameOfBand, side] = /^nu-(.+)-baand-(lav|hoej)$/.exec(text) ?? []
  if (nameOfBand !== undefined && then !== null) return bandOf2008(nameOfBand, side === 'hoej', source)
  const [, name = '', at] = /^(.+?)(?:-trin-(\d))?$/.exec(text) ?? []
  if (then === null) return undefined
  const variant = then.variants.find(({ retirementAge }) => String(retirementAge) === name)
  const modern = then.modern.find(({ id }) => `nu-${id}` === name)
  const steps = (variant ?? then.variants[0])?.steps ?? []
  const values =
    variant?.steps.map(({ value }) => value) ??
    (modern === undefined ? null : [modern.vacant, modern.growth, modern.leaving, -modern.trained])
  const lacking = variant?.lacking ?? modern?.lacking
  if (values === null || lacking === undefined) return undefined
  const sourced = (one: FigureInput): FigureInput => ({
    ...one,
    source: then.source,
    certainty: then.certainty,
    madeUp: false,
  })
  const inputAt = (index: number): FigureInput =>
    sourced(
      input(
        SYMBOLS_2008[index] ?? '',
        steps[index]?.title ?? same(''),
        values[index] ?? 0,
        'ydernumre',
        firstDayOf(2008),
        source.answer,
      ),
    )
  const rules = steps.flatMap(({ rule }) => (rule === null ? [] : [rule]))
  const common = {
    ...COUNTED,
    unit: 'ydernumre',
    madeUp: false,
    certainty: modern === undefined ? then.certainty : 'assumed',
  } as const
  const place = { areaName: 'Region Midtjylland' }
  if (at === undefined)
    return {
      ...common,
      value: lacking,
      formula: same('L + V + F + N'),
      inputs: values.map((_, index) => inputAt(index)),
      rules: [...rules, ...(modern?.rules ?? [])],
      ids: ['N32', 'N33', 'N34'],
      about: {
        ...place,
        title: { da: 'Mangler 1. januar 2009', en: 'Lacking on 1 January 2009' },
        definition: THEN,
      },
    }
  const index = Number(at)
  const step = steps[index]
  const value = values[index]
  if (step === undefined || value === undefined) return undefined
  const isLeaving = modern !== undefined && index === 2
  const ways = isLeaving
    ? modern.leavingBy.flatMap(({ flow, value: leaving }) => {
        const known = FLOWS.find((one) => one === flow)
        if (known === undefined) return []
        return [input(flow, flowLabel(known), leaving, 'persons', firstDayOf(2008), source.answer)]
      })
    : []
  return {
    ...common,
    value,
    formula: isLeaving
      ? { da: 'summen af vejene ud', en: 'the sum of the ways out' }
      : same(SYMBOLS_2008[index] ?? ''),
    inputs: isLeaving ? ways.map((one) => ({ ...one, madeUp: false })) : [inputAt(index)],
    rules: isLeaving ? modern.rules : step.rule === null ? [] : [step.rule],
    ids: step.ids,
    about: { ...place, title: step.title, definition: THEN },
  }
}

/** An end of the band of the modern model's 2008: `dengang-nu-hazard-baand-lav`. */
function bandOf2008(id: string, isHigh: boolean, { answer }: MoreQuestion['source']): Found | undefined {
  const line = answer.then2008?.modern.find((one) => one.id === id)
  if (line === undefined) return undefined
  const { low, high, runs } = line.band80
  const expectedWords: Text = { da: 'ventet', en: 'expected' }
  return {
    ...COUNTED,
    value: isHigh ? high : low,
    unit: 'ydernumre',
    formula: isHigh
      ? {
          da: `90. percentil af ${runs} simulerede 2008`,
          en: `90th percentile of ${runs} simulated years of 2008`,
        }
      : {
          da: `10. percentil af ${runs} simulerede 2008`,
          en: `10th percentile of ${runs} simulated years of 2008`,
        },
    inputs: [
      { ...input('m', expectedWords, line.lacking, 'ydernumre', firstDayOf(2009), answer), madeUp: false },
    ],
    rules: line.rules,
    ids: ['N32', 'N33', 'N34'],
    madeUp: false,
    certainty: 'assumed',
    about: {
      areaName: 'Region Midtjylland',
      title: { da: 'Mangler 1. januar 2009', en: 'Lacking on 1 January 2009' },
      definition: {
        da: 'Båndet rummer kun tilfældet i de enkelte lægers valg; tvivl om bestand og satser er ikke i det.',
        en: 'The band holds chance in the choices of single doctors alone; doubt about stock and rates is not in it.',
      },
    },
  }
}
