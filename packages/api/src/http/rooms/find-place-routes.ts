import { API } from '../../contract/index.ts'
import { listPlaces, type MeasureRoad, readPlace } from '../../find-place/read-place.ts'
import type { Register } from '../../register/register.ts'
import { answers, type Mounted } from '../route.ts'

/** The routes of Find my place; with `measureRoad`, kilometres by road stand beside the straight line. */
export function findPlaceRoutes(register: Register, measureRoad?: MeasureRoad): readonly Mounted[] {
  return [
    answers(API.searchPlaces, ({ query }) => listPlaces(register, query)),
    answers(API.answerPlace, ({ query }) => readPlace(register, query, measureRoad)),
  ]
}
