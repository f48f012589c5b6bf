import {
  areaNameOf,
  buildIntroduction,
  buildKeyCompliance,
  buildScreening,
  findOutlookSpecialty,
} from '@laegedaekning/plans'
import { appliedRule, cellAt, checkIntroduction, parameterAt, parameters } from '@laegedaekning/rules'
import type { z } from 'zod'
import type { API, IntroductionAnswer, ScreeningAnswer, TrainingKeysAnswer } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { basisOf, namesOf, openTraining, postedYears } from './open-training.ts'

/** Years that key compliance is added up over where the query does not say. */
const YEARS_BACK = 4

/** The keys in force and how they were kept (I5). */
export async function readKeys(
  register: Register,
  query: z.output<typeof API.getTrainingKeys.query>,
): Promise<TrainingKeysAnswer> {
  const found = await openTraining(register, query)
  const years = postedYears(found, 'main')
  const year = query.aar ?? years.at(-1) ?? null
  const from = year === null ? null : (query.fra ?? year - YEARS_BACK)
  return {
    year,
    from,
    years,
    keys: found.training.keys.map(({ parties, ...key }) => ({
      ...key,
      vurName: areaNameOf(found.training, key.vur),
      parties: parties.map((party) => ({ ...party, name: areaNameOf(found.training, party.area) })),
    })),
    rows: year === null || from === null ? [] : buildKeyCompliance(found.training, { year, from }),
    ...basisOf(found),
  }
}

/** The four VUS criteria for every specialty (X11). */
export async function readScreening(
  register: Register,
  query: z.output<typeof API.getTrainingScreening.query>,
): Promise<ScreeningAnswer> {
  const found = await openTraining(register, query)
  const years = postedYears(found, 'main')
  const year = query.aar ?? years.at(-1) ?? null
  const { andelPaaUhEfterSpeciale: table } = parameters.videreuddannelse.omfordeling
  return {
    year,
    years,
    rows: year === null ? [] : buildScreening(found.training, { year, special: namesOf(query.saerlige) }),
    named: table.axes.speciale.map((speciale) => ({
      specialty: findOutlookSpecialty(speciale)?.name ?? speciale,
      rule: appliedRule(cellAt(table, { speciale }, found.date)),
    })),
    ...basisOf(found, ['S1']),
  }
}

/** Continuation, bottlenecks and the rule of introduction posts (I12, I13, N13, N14). */
export async function readIntroduction(
  register: Register,
  query: z.output<typeof API.getTrainingIntroduction.query>,
): Promise<IntroductionAnswer> {
  const found = await openTraining(register, query)
  const years = postedYears(found, 'main')
  const year = query.aar ?? years.at(-1) ?? null
  const table =
    year === null
      ? { continuation: [], bottlenecks: [], lookedAt: 0 }
      : buildIntroduction(found.training, year, query.geografi)
  const { introduktion } = parameters.videreuddannelse
  return {
    year,
    years,
    geography: query.geografi,
    continuation: table.continuation,
    bottlenecks: table.bottlenecks,
    lookedAt: table.lookedAt,
    rules: [introduktion.stillingerPrSpeciale, introduktion.stillingerIInternMedicin].map((parameter) =>
      appliedRule(parameterAt(parameter, found.date)),
    ),
    check:
      query.oensker === undefined
        ? null
        : checkIntroduction(namesOf(query.har).map(postOf), postOf(query.oensker), found.date),
    ...basisOf(found, ['S0']),
  }
}

function postOf(name: string): { readonly specialty: string; readonly internalMedicine: boolean } {
  const known = findOutlookSpecialty(name)
  return { specialty: known?.name ?? name, internalMedicine: known?.group === 'intern-medicin' }
}
