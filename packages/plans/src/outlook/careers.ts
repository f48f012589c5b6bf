import {
  type AgeByForm,
  type ByForm,
  FORMS,
  type ForecastCareer,
  type Form,
  type Sex,
} from '@laegedaekning/forecast'
import { parameters } from '@laegedaekning/rules'
import { atEveryAge, byAgeOf } from './age-tables.ts'
import { cellOf, type ParameterLog } from './parameter-log.ts'

/** Ids of the two careers; levers name them. */
export const GP_CAREER = 'almen-praksis'
export const HOSPITAL_CAREER = 'oevrige-specialer'

const DANISH: Readonly<Record<Form, string>> = {
  owner: 'ejer',
  employed: 'ansat',
  'region-clinic': 'regionsklinik',
  hospital: 'sygehus',
  locum: 'vikar',
  outside: 'uden-for',
}

/** The form of employment that a word of the parameters names; throws a `RangeError` for another word. */
export function formOf(word: string): Form {
  const form = FORMS.find((one) => DANISH[one] === word)
  if (form === undefined) throw new RangeError(`»${word}« is no form of employment`)
  return form
}

const { ophoer, ansaettelse, arbejdstid, bosaetning, pensionsalder } = parameters.fremskrivning

function byForm(cells: Readonly<Record<string, number>>): ByForm {
  return Object.fromEntries(Object.entries(cells).map(([word, value]) => [formOf(word), value]))
}

function formChanges(cells: Readonly<Record<string, number>>): ForecastCareer['formChanges'] {
  return Object.entries(cells).map(([words, rate]) => {
    const [from = '', to = ''] = words.split('-til-')
    return { from: formOf(from), to: formOf(to), rate }
  })
}

/** What the register itself shows of the doctors in general practice; it goes before the parameters where it shows it. */
export type MeasuredWork = {
  readonly capacityPerDoctor: ByForm
  /** Mean full-time share of a form and sex, or `null` where the register has no such doctor. */
  readonly fullTimeShare: (form: Form, sex: Sex) => number | null
}

function fullTimeShares(
  cells: Readonly<Record<string, number>>,
  measured: MeasuredWork['fullTimeShare'],
): AgeByForm {
  return Object.fromEntries(
    FORMS.map((form) => {
      const of = (sex: Sex, word: string): number => measured(form, sex) ?? cellOf(cells, DANISH[form], word)
      return [form, atEveryAge(of('female', 'kvinder'), of('male', 'maend'))]
    }),
  )
}

/** How specialists live, for those in general practice and for all others. */
export function makeCareers(
  log: ParameterLog,
  measured: MeasuredWork,
  startYear: number,
): readonly ForecastCareer[] {
  const shared = sharedParts(log, startYear)
  const fullTime = log.table('careers.fullTimeShare', arbejdstid.fuldtidsandel)
  const inRegion = log.number('careers.settling', bosaetning.bliverIUddannelsesregion)
  const inKommune = log.number('careers.settling', bosaetning.bliverIUddannelseskommune)
  const stayInStudyRegion = log.number('careers.settling', bosaetning.bliverIStudieregion)
  const retirement = byAgeOf(log.table('careers.retirement', ophoer.pension))
  const atWork = FORMS.filter((form) => form !== 'owner')
  const general: ForecastCareer = {
    ...shared,
    id: GP_CAREER,
    entryForms: byForm(log.table('careers.entryForms', ansaettelse.nyeIAlmenMedicin)),
    settling: {
      stayInPlace: inRegion * inKommune,
      stayInTrainingRegion: inRegion * (1 - inKommune),
      stayInStudyRegion,
    },
    // owners leave by selling; a sale that is retirement is counted there
    retirement: Object.fromEntries(atWork.map((form) => [form, retirement])),
    formChanges: formChanges(log.table('careers.formChanges', ansaettelse.skifter)),
    fullTimeShare: fullTimeShares(fullTime, measured.fullTimeShare),
    serviceForms: ['owner', 'employed', 'region-clinic'],
    capacityPerDoctor: measured.capacityPerDoctor,
  }
  const hospital: ForecastCareer = {
    ...shared,
    id: HOSPITAL_CAREER,
    entryForms: byForm(log.table('careers.entryForms', ansaettelse.nyeIOevrige)),
    settling: { stayInPlace: inRegion, stayInTrainingRegion: 0, stayInStudyRegion },
    retirement: { hospital: retirement, outside: retirement },
    formChanges: formChanges(log.table('careers.formChanges', ansaettelse.skifterOevrige)),
    fullTimeShare: fullTimeShares(fullTime, () => null),
    serviceForms: [],
    capacityPerDoctor: {},
  }
  return [general, hospital]
}

function sharedParts(log: ParameterLog, startYear: number) {
  return {
    emigration: byAgeOf(log.table('careers.emigration', ophoer.udvandring)),
    retirementAge: [{ fromYear: startYear, value: log.number('careers.retirementAge', pensionsalder.hoej) }],
    sale: {
      rate: byAgeOf(log.table('careers.sale', ophoer.ejerSaelger)),
      straightToPension: byAgeOf(log.table('careers.sale', ophoer.salgTilPension)),
      toForms: byForm(log.table('careers.sale', ophoer.efterSalg)),
    },
    moves: {
      rate: byAgeOf(log.table('careers.moves', bosaetning.flytter)),
      leaveRegionShare: log.number('careers.moves', bosaetning.flytterRegion),
    },
  }
}
