import { daPlan } from '../words/da-plan.ts'
import { daPlanCalendar } from '../words/da-plan-calendar.ts'
import { daPlanPlace } from '../words/da-plan-place.ts'
import { enPlan } from '../words/en-plan.ts'
import { enPlanCalendar } from '../words/en-plan-calendar.ts'
import { enPlanPlace } from '../words/en-plan-place.ts'

/** The texts of the room Plan in Danish. */
export const daPlanRoom = { ...daPlan, ...daPlanPlace, ...daPlanCalendar }

/** The texts of the room Plan in English: the same keys, by type. */
export const enPlanRoom: typeof daPlanRoom = { ...enPlan, ...enPlanPlace, ...enPlanCalendar }
