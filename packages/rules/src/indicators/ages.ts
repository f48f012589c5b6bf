import { ageAt, type Fact, type Text } from '@laegedaekning/domain'
import { countRetirements, dayOfAge } from '../vacancy/index.ts'
import { DOCTORS, generalDoctors, publishedShare } from './general-doctors.ts'
import type { Indicator, IndicatorInfo } from './indicator.ts'
import { column, quotient, sumPart, whyNoCount, whyNoRate } from './inputs.ts'
import { appliedRule, makeFigure } from './make-figure.ts'
import { partlyReported } from './reservations.ts'

const OLDER = column('D60', { da: 'heraf 60 år eller derover', en: 'of which aged 60 or over' }, 'persons')

const AGE_INFO: IndicatorInfo = {
  id: 'laeger-60-plus',
  ids: ['I9', 'B2.5'],
  title: { da: 'Andel læger på 60 år og derover', en: 'Share of doctors aged 60 and over' },
  definition: {
    da: 'Læger i almen praksis, der er fyldt 60 år på dagen, delt med alle læger i almen praksis.',
    en: 'Doctors of general practice who have turned 60 on the day divided by all doctors of general practice.',
  },
  formula: { da: 'D60 ÷ D', en: 'D60 ÷ D' },
  unit: 'share',
  higherIs: 'worse',
  notion: 'rate',
  measure: 'rate',
  columns: [OLDER, DOCTORS],
  version: 1,
}

/** Share of doctors of general practice who are 60 or older (I9, B2.5). */
export const OLDER_DOCTORS: Indicator = {
  ...AGE_INFO,
  compute(facts, parameters) {
    const { aeldreLaegeAlder } = parameters.udpegning.kl2015
    const age = aeldreLaegeAlder.value
    const rules = [appliedRule(aeldreLaegeAlder)]
    const missing = whyNoRate(facts, 'doctor')
    const published =
      missing === 'not-reported'
        ? publishedShare(facts, 'laeger-med-eget-ydernummer-60-plus', OLDER.label)
        : null
    if (published !== null) return makeFigure(AGE_INFO, { ...published, rules })
    if (age === null) return makeFigure(AGE_INFO, { value: 'parameter-unknown', inputs: [], rules })
    const doctors = generalDoctors(facts)
    const older = sumPart(
      facts,
      'doctor',
      OLDER,
      doctors.filter(({ body }) => ageAt(body.birth, facts.date) >= age),
    )
    const all = sumPart(facts, 'doctor', DOCTORS, doctors)
    return makeFigure(AGE_INFO, {
      value: missing ?? quotient(older.value, all.value, 'not-reported'),
      inputs: [...older.inputs, ...all.inputs],
      rules,
      reservations: [PERSONAL],
    })
  },
}

const PERSONAL: Text = {
  da: 'Alder og egne planer er personoplysninger: vis ikke tal om enkelte læger udadtil (K27).',
  en: 'Age and own plans are personal data: do not show figures about single doctors outside (K27).',
}

const AT_HIGH = column(
  'E',
  { da: 'ventede ophør, høj pensionsalder', en: 'expected to stop, high retirement age' },
  'persons',
)
const AT_LOW = column(
  'EL',
  { da: 'ventede ophør, lav pensionsalder', en: 'expected to stop, low retirement age' },
  'persons',
)
const BY_STATEMENT = column(
  'EU',
  { da: 'har selv oplyst ophør inden for året', en: 'have stated themselves that they stop within the year' },
  'persons',
)

const RETIRING: IndicatorInfo = {
  id: 'forventede-ophoer',
  ids: ['I9', 'N32', 'N33', 'N34', 'T12', 'X9'],
  title: { da: 'Ventede ophør inden for et år', en: 'Expected to stop within a year' },
  definition: {
    da: 'Læger i almen praksis, der et år efter dagen har nået pensionsalderen i det høje scenarie. Det lave scenarie og lægernes egne oplysninger står ved siden af; de lægges ikke sammen.',
    en: 'Doctors of general practice who a year after the day have reached the retirement age of the high scenario. The low scenario and the doctors’ own statements stand beside it; they are not added.',
  },
  formula: {
    da: 'E = læger, der er fyldt a år om et år',
    en: 'E = doctors who have turned a years in a year',
  },
  unit: 'persons',
  higherIs: 'worse',
  notion: 'supply',
  measure: 'count',
  columns: [AT_HIGH, AT_LOW, BY_STATEMENT, DOCTORS],
  version: 1,
}

/** Doctors expected to stop within a year, by two age rules and by own statement, each for itself (I9, N32–N34). */
export const EXPECTED_RETIREMENTS: Indicator = {
  ...RETIRING,
  compute(facts, parameters) {
    const { hoej, lav } = parameters.fremskrivning.pensionsalder
    const rules = [appliedRule(hoej), appliedRule(lav)]
    if (hoej.value === null || lav.value === null) {
      return makeFigure(RETIRING, { value: 'parameter-unknown', inputs: [], rules })
    }
    const doctors = generalDoctors(facts)
    const year = { from: facts.date, until: dayOfAge(facts.date, 1) }
    const byAge = (retirementAgeYears: number): readonly Fact<'doctor'>[] => {
      const rule = { retirementAgeYears, ownStatementFirst: false }
      const going = countRetirements(
        doctors.map(({ body }) => body),
        rule,
        year,
      ).expected
      const ids = new Set(going.map(({ doctor }) => doctor))
      return doctors.filter(({ body }) => ids.has(body.id))
    }
    const stated = doctors.filter(
      ({ body }) => body.plannedRetirement !== null && body.plannedRetirement < year.until,
    )
    const high = sumPart(facts, 'doctor', AT_HIGH, byAge(hoej.value))
    return makeFigure(RETIRING, {
      value: whyNoCount(facts, 'doctor') ?? high.value,
      inputs: [
        ...high.inputs,
        ...sumPart(facts, 'doctor', AT_LOW, byAge(lav.value)).inputs,
        ...sumPart(facts, 'doctor', BY_STATEMENT, stated).inputs,
        ...sumPart(facts, 'doctor', DOCTORS, doctors).inputs,
      ],
      rules,
      reservations: [
        {
          da: 'En aldersregel er et scenarie og ikke en plan; læger, der allerede er ældre, ventes at stoppe i året.',
          en: 'An age rule is a scenario, not a plan; doctors who are already older are expected to stop within the year.',
        },
        PERSONAL,
        ...partlyReported(facts, 'doctor'),
      ],
    })
  },
}
