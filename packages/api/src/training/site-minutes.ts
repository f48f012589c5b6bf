import { listPlacePoints, type PlacePolicy, type RoadMinutes, readPlaceRules } from '@laegedaekning/plans'
import type { Roads } from '../access/access-desk.ts'
import type { OpenedTraining } from './open-training.ts'

/** Sites farther apart than so many times the limit need no exact time: either way the course is not connected. */
const BEYOND = 2

/**
 * Minutes by road between the training sites, for connected courses (X12); `null` where the policy is off or no network is
 * loaded, so that the problem estimates them.
 */
export async function measureSites(
  roads: Roads | undefined,
  { training, date }: OpenedTraining,
  policies: readonly PlacePolicy[],
): Promise<RoadMinutes | null> {
  if (!policies.includes('connected') || roads?.minutes === undefined) return null
  const { connectedMinutes } = readPlaceRules(date, policies)
  return roads.minutes(listPlacePoints(training), date, (connectedMinutes ?? 0) * BEYOND)
}
