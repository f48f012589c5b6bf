import { type Fact, levelOf, weakestCertainty } from '@laegedaekning/domain'
import type { ByForm, Form, Sex } from '@laegedaekning/forecast'
import { evidenceGrade, parameters } from '@laegedaekning/rules'
import type { MeasuredWork } from './careers.ts'
import type { OutlookRegister } from './outlook-register.ts'
import type { ParameterLog } from './parameter-log.ts'
import type { KnownSpecialist } from './specialists.ts'
import { GENERAL_MEDICINE_ID } from './specialties.ts'

const { arbejdstid } = parameters.fremskrivning

/** How the register's doctors in general practice work: capacities per doctor and full-time shares. */
export function measureWork(
  log: ParameterLog,
  register: OutlookRegister,
  known: readonly KnownSpecialist[],
): MeasuredWork {
  return {
    capacityPerDoctor: capacityPerDoctor(log, register, known),
    fullTimeShare: (form, sex) => fullTimeOf(known, form, sex),
  }
}

/** Forms that hold the capacities of a practice or clinic. */
const SERVING: readonly Form[] = ['owner', 'employed', 'region-clinic']

/** Mean full-time share of the register's doctors in general practice of a form and sex. */
function fullTimeOf(known: readonly KnownSpecialist[], form: Form, sex: Sex): number | null {
  const same = known.filter(
    ({ row }) => row.specialty === GENERAL_MEDICINE_ID && row.form === form && row.sex === sex,
  )
  if (same.length === 0) return null
  return same.reduce((sum, { fullTimeShare }) => sum + fullTimeShare, 0) / same.length
}

/** Capacities per doctor of each form: the register's active capacities over its doctors, else full-time shares (B3.1). */
function capacityPerDoctor(
  log: ParameterLog,
  register: OutlookRegister,
  known: readonly KnownSpecialist[],
): ByForm {
  const perFullTime = log.number('careers.capacityPerDoctor', arbejdstid.kapacitetPrFuldtidslaege)
  const serving = known.filter(
    ({ row }) => row.specialty === GENERAL_MEDICINE_ID && SERVING.includes(row.form),
  )
  const active = register.start.capacity
    .filter(({ body }) => body.state === 'active' && levelOf(body.area) === 'kommune')
    .reduce((sum, { body }) => sum + body.capacities, 0)
  const each = active > 0 && serving.length > 0 ? active / serving.length : perFullTime
  return { owner: each, employed: each, 'region-clinic': each }
}

/** The parts of the register as sources, the weakest certainty of each. */
export function noteRegister(log: ParameterLog, register: OutlookRegister): void {
  const { start } = register
  const parts: readonly {
    readonly input: string
    readonly facts: readonly Fact[]
    readonly da: string
    readonly en: string
  }[] = [
    { input: 'specialists', facts: start.doctor, da: 'Læger i registret', en: 'Doctors of the register' },
    { input: 'specialists', facts: start.specialists, da: 'Talte speciallæger', en: 'Counted specialists' },
    {
      input: 'trainees',
      facts: start.trainees,
      da: 'Talte læger i uddannelse',
      en: 'Counted doctors in training',
    },
    { input: 'studies.campuses', facts: start.intake, da: 'Optag på medicin', en: 'Intake to medicine' },
    { input: 'careers.capacityPerDoctor', facts: start.capacity, da: 'Lægekapaciteter', en: 'Capacities' },
    { input: 'places', facts: start.membership, da: 'Områder og tilhør', en: 'Areas and memberships' },
    {
      input: 'need',
      facts: [start, ...register.later].flatMap(({ population }) => population),
      da: 'Folketal efter alder',
      en: 'People by age',
    },
  ]
  for (const { input, facts, da, en } of parts) {
    for (const [source, same] of Map.groupBy(facts, ({ provenance }) => provenance.source)) {
      const certainty = weakestCertainty(same.map(({ provenance }) => provenance.certainty))
      log.note({
        input,
        parameter: null,
        title: { da, en },
        source,
        certainty,
        grade: evidenceGrade('fact', certainty),
        madeUp: same.some(({ provenance }) => provenance.madeUp),
        validFrom: same[0]?.virkning.from ?? null,
        at: null,
        prior: null,
      })
    }
  }
}
