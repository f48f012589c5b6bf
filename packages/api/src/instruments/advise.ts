import type { AreaId, PlainDate } from '@laegedaekning/domain'
import { type AdviceQuestion, adviseInstruments, challengeOf } from '@laegedaekning/rules'
import type { z } from 'zod'
import type { API } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { placeOf } from './decision-area.ts'

type Answer = z.output<typeof API.adviseInstruments.ok.schema>

/**
 * The instrument advisor. The challenge is as given, else as the designations in force say, else none. Refusal: AREA_NOT_FOUND.
 */
export async function advise(
  register: Register,
  request: {
    readonly date: PlainDate
    readonly effort: AdviceQuestion['effort']
    readonly horizon: AdviceQuestion['horizon']
    readonly area?: AreaId | undefined
    readonly challenge?: AdviceQuestion['area'] | undefined
  },
): Promise<Answer> {
  const { date, effort, horizon, area, challenge } = request
  const place = area === undefined ? null : await placeOf(register, area, date)
  const designations = place?.designations.map(({ kind }) => kind) ?? null
  const question: AdviceQuestion = {
    area: challenge ?? challengeOf(designations ?? []),
    effort,
    horizon,
    designations,
    region: place?.region ?? null,
  }
  const found = (designations ?? []).length > 0 ? 'designation' : 'no-designation'
  return {
    advice: adviseInstruments(question, date),
    basis: challenge === undefined ? found : 'given',
    place,
  }
}
