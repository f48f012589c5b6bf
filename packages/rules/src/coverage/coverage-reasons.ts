import type { Text } from '@laegedaekning/domain'
import type { CoverageBasis } from './coverage-input.ts'
import type { CoverageReason, CoverageRow, UsedNorm } from './coverage-result.ts'

const BASIS_WORDS: Readonly<Record<CoverageBasis, Text>> = {
  inhabitants: {
    da: 'Behovet er regnet af indbyggere; nogle af dem har læge i et andet område.',
    en: 'Need is counted from inhabitants; some of them have their doctor in another area.',
  },
  'listed-patients': {
    da: 'Behovet er regnet af tilmeldte patienter; borgere uden læge er ikke med.',
    en: 'Need is counted from listed patients; citizens without a doctor are not among them.',
  },
  weighted: {
    da: 'Behovet er regnet af behovsvægtede indbyggere.',
    en: 'Need is counted from need-weighted inhabitants.',
  },
}

const FORMULA: CoverageReason = {
  code: 'formula-ours',
  ids: ['X8', 'B9', 'B12'],
  text: {
    da: 'Nødvendige kapaciteter = befolkning ÷ norm; nye ydernumre = hele kapaciteter, der mangler, rundet ned og aldrig under 0. Formlen er vores egen: den tidligere overenskomsts er ikke fundet.',
    en: 'Needed capacities = population ÷ norm; new provider numbers = whole capacities lacking, rounded down and never below 0. The formula is ours: that of the old agreement is not found.',
  },
}

const NORM_COUNTS_PATIENTS: CoverageReason = {
  code: 'norm-counts-patients',
  ids: ['B3.1', 'Q10'],
  text: {
    da: 'Normen tæller tilmeldte patienter, men holdes her op mod en anden befolkning.',
    en: 'The norm counts listed patients, but is here held against another population.',
  },
}

const VACANT_INCLUDED: CoverageReason = {
  code: 'vacant-included',
  ids: ['C2.4'],
  text: {
    da: 'Ledige kapaciteter er talt med blandt kapaciteterne; de frigives ikke én gang til.',
    en: 'Vacant capacities are counted among the capacities; they are not released a second time.',
  },
}

/** Where the mean of the weights was taken. */
function weightsReason(national: boolean): CoverageReason {
  return national
    ? {
        code: 'weights-normalised-nationally',
        ids: ['B4.4', 'I15'],
        text: {
          da: 'Vægtene er sat, så hele landets gennemsnit er 1.',
          en: 'Weights are set so that the mean of the whole country is 1.',
        },
      }
    : {
        code: 'weights-normalised-over-table',
        ids: ['B4.4', 'I15'],
        text: {
          da: 'Vægtene er sat, så gennemsnittet af alle tabellens områder er 1; uden hele landets befolkning kan tallene kun sammenlignes inden for tabellen.',
          en: 'Weights are set so that the mean of all areas of the table is 1; without the whole country’s people the numbers compare only within the table.',
        },
      }
}

/** What the caller must know of a norm that came from the parameters. */
function normReasons(norms: readonly UsedNorm[], rows: readonly CoverageRow[]): readonly CoverageReason[] {
  const reasons: CoverageReason[] = []
  if (norms.some(({ peoplePerCapacity }) => peoplePerCapacity === null)) {
    reasons.push({
      code: 'norm-unknown',
      ids: ['B3.1', 'B12'],
      text: {
        da: 'Ingen norm er fundet for datoen; giv den selv med »norm«.',
        en: 'No norm is found for the date; give it yourself as “norm”.',
      },
    })
  } else if (norms.some(({ certainty }) => certainty !== 'sourced')) {
    reasons.push({
      code: 'norm-not-confirmed',
      ids: ['B1.14', 'C2.5'],
      text: {
        da: 'Normen på datoen er antaget eller andenhånds; se »norms«.',
        en: 'The norm at the date is assumed or second-hand; see “norms”.',
      },
    })
  }
  if (rows.some(({ normOrigin }) => normOrigin !== 'parameters')) {
    reasons.push({
      code: 'norm-given',
      ids: ['C2.5'],
      text: { da: 'En norm fulgte med tabellen.', en: 'A norm came with the table.' },
    })
  }
  return reasons
}

/** Everything that decided a result, in a fixed order. */
export function coverageReasons(
  basis: CoverageBasis,
  weighted: { readonly weights: boolean; readonly national: boolean },
  norms: readonly UsedNorm[],
  rows: readonly CoverageRow[],
): readonly CoverageReason[] {
  return [
    FORMULA,
    { code: `basis-${basis}`, ids: ['B9', 'Q10'], text: BASIS_WORDS[basis] },
    ...(basis === 'listed-patients' ? [] : [NORM_COUNTS_PATIENTS]),
    ...normReasons(norms, rows),
    ...(weighted.weights ? [weightsReason(weighted.national)] : []),
    ...(rows.some(({ vacant }) => vacant !== null) ? [VACANT_INCLUDED] : []),
  ]
}
