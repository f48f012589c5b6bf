import { type AreaId, type Figure, firstDayOf, type Text } from '@laegedaekning/domain'
import { parameterAt, parameters, type Screening, screenSpecialty } from '@laegedaekning/rules'
import { specialtyId } from '../outlook/specialties.ts'
import {
  areaNameOf,
  isInternalMedicine,
  listTrainingSpecialties,
  listVurs,
  type TrainingRegister,
} from './training-register.ts'
import { universityShareOf } from './university-share.ts'

/** A specialty in a VUR held against the four VUS criteria. */
export type ScreeningRow = Screening & {
  readonly key: string
  readonly specialty: string
  readonly vur: AreaId
  readonly vurName: string
  readonly share: Figure
  readonly regionalHospitals: number
}

export type ScreeningRequest = {
  readonly year: number
  /** Specialties with special conditions (N21) beyond those that knowledge/ has, by the planner's own word. */
  readonly special: readonly string[]
}

/** Screens every specialty in every VUR for redistribution (X11, N18–N21): those that are taken up first. */
export function buildScreening(
  register: TrainingRegister,
  request: ScreeningRequest,
): readonly ScreeningRow[] {
  const day = firstDayOf(request.year)
  return listVurs(register)
    .flatMap((vur) =>
      listTrainingSpecialties(register).flatMap((specialty): readonly ScreeningRow[] => {
        const { share, regionalHospitals, months } = universityShareOf(register, specialty, vur, request.year)
        if (months === 0) return []
        const screening = screenSpecialty(
          {
            specialty,
            universityShare: share.value,
            regionalHospitals,
            internalMedicine: isInternalMedicine(specialty),
            special: specialCondition(specialty, request),
          },
          day,
        )
        const vurName = areaNameOf(register, vur)
        return [
          { ...screening, key: `${vur}|${specialty}`, specialty, vur, vurName, share, regionalHospitals },
        ]
      }),
    )
    .toSorted(
      (a, b) => rank(a) - rank(b) || (b.share.value ?? 0) - (a.share.value ?? 0) || (a.key < b.key ? -1 : 1),
    )
}

const VERDICTS = ['review', 'bilateral', 'unknown', 'exempt', 'below'] as const

function rank({ verdict }: ScreeningRow): number {
  return VERDICTS.indexOf(verdict)
}

/** Neurology as the source has it (N21), and what the planner says. */
function specialCondition(specialty: string, { special, year }: ScreeningRequest): Text | null {
  const months = parameterAt(
    parameters.videreuddannelse.omfordeling.neurologiMaanederUdenForSpecialet,
    firstDayOf(year),
  )
  if (specialtyId(specialty) === 'neurologi' && months.value !== null)
    return {
      da: `Neurologi har ${months.value} måneder uden for specialet.`,
      en: `Neurology has ${months.value} months outside the specialty.`,
    }
  return special.some((one) => specialtyId(one) === specialtyId(specialty))
    ? { da: 'Særlige forhold er angivet i søgningen.', en: 'Special conditions are stated in the query.' }
    : null
}
