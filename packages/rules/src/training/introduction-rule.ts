import type { AppliedRule, PlainDate, Text } from '@laegedaekning/domain'
import { appliedRule } from '../indicators/make-figure.ts'
import { parameterAt } from '../parameters/parameter-at.ts'
import { parameters } from '../parameters.generated.ts'

const { introduktion } = parameters.videreuddannelse

/** An introduction post by its specialty. */
export type IntroductionPost = { readonly specialty: string; readonly internalMedicine: boolean }

export type IntroductionCheck = {
  readonly allowed: boolean
  /** The rule that decides; N13's first where the specialty is held already, its second within the internal-medicine block. */
  readonly rule: AppliedRule
  readonly reason: Text
}

/**
 * Whether a doctor who has held some introduction posts may take one more (N13, W12, C1.12): one of each specialty, and two
 * within the internal-medicine block. A proposal; where no number holds on the date, it is allowed.
 */
export function checkIntroduction(
  held: readonly IntroductionPost[],
  wanted: IntroductionPost,
  date: PlainDate,
): IntroductionCheck {
  const perSpecialty = parameterAt(introduktion.stillingerPrSpeciale, date)
  const perBlock = parameterAt(introduktion.stillingerIInternMedicin, date)
  const same = held.filter(({ specialty }) => specialty === wanted.specialty).length
  const inBlock = held.filter(({ internalMedicine }) => internalMedicine).length
  if (perSpecialty.value !== null && same >= perSpecialty.value)
    return {
      allowed: false,
      rule: appliedRule(perSpecialty),
      reason: {
        da: `Lægen har haft ${same} introduktionsstilling${same === 1 ? '' : 'er'} i ${wanted.specialty}; der er højst ${perSpecialty.value}.`,
        en: `The doctor has held ${same} introduction post${same === 1 ? '' : 's'} in ${wanted.specialty}; at most ${perSpecialty.value} is allowed.`,
      },
    }
  if (wanted.internalMedicine && perBlock.value !== null && inBlock >= perBlock.value)
    return {
      allowed: false,
      rule: appliedRule(perBlock),
      reason: {
        da: `Lægen har haft ${inBlock} introduktionsstillinger i intern medicin; der er højst ${perBlock.value}.`,
        en: `The doctor has held ${inBlock} introduction posts in internal medicine; at most ${perBlock.value} are allowed.`,
      },
    }
  return {
    allowed: true,
    rule: appliedRule(wanted.internalMedicine ? perBlock : perSpecialty),
    reason: { da: 'Reglen tillader stillingen.', en: 'The rule allows the post.' },
  }
}
