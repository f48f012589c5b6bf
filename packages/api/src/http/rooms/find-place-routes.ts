import { type AccessDesk, NO_ROADS, type Roads } from '../../access/access-desk.ts'
import { API } from '../../contract/index.ts'
import { downloadWhatIf } from '../../find-place/download-what-if.ts'
import { listPlaces, readPlace } from '../../find-place/read-place.ts'
import { readRoadReach, readWhatIfWorld } from '../../find-place/read-what-if.ts'
import { measureRoadsBy } from '../../find-place/road-reach.ts'
import { answers, hands, type Mounted } from '../route.ts'

/** The routes of Find my place and What if; with `roads`, kilometres by road stand beside the straight line. */
export function findPlaceRoutes(desk: AccessDesk, roads: Roads = NO_ROADS): readonly Mounted[] {
  const { register } = desk
  const measureRoad = measureRoadsBy(roads)
  return [
    answers(API.searchPlaces, ({ query }) => listPlaces(register, query)),
    answers(API.answerPlace, ({ query }) => readPlace(register, query, measureRoad)),
    answers(API.getWhatIfWorld, ({ query }) => readWhatIfWorld(desk, query)),
    hands(API.downloadWhatIf, ({ query }) => downloadWhatIf(desk, roads, query)),
    answers(API.getRoadReach, ({ query }) => readRoadReach(register, roads, query)),
  ]
}
