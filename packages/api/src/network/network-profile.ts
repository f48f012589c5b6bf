import type { RoadProfile } from '@laegedaekning/access'
import { Fault } from '@laegedaekning/domain'
import { type ParameterAt, type ParametersAt } from '@laegedaekning/rules'

/** What a network is built with, and the parameters that it comes from, by key. */
export type NetworkProfile = {
  readonly profile: RoadProfile
  readonly parameters: Readonly<Record<string, number>>
}

/** The speeds and waiting times in force, as plain values for the engine (`tilgaengelighed/vej/*`). */
export function networkProfile({ tilgaengelighed: { vej } }: ParametersAt): NetworkProfile {
  const used = new Map<string, number>()
  const of = (parameter: ParameterAt): number => {
    const value = numberOf(parameter)
    used.set(parameter.key, value)
    return value
  }
  const profile: RoadProfile = {
    kmPerHour: {
      motorway: of(vej.fart.motorvej),
      trunk: of(vej.fart.motortrafikvej),
      primary: of(vej.fart.primaer),
      secondary: of(vej.fart.sekundaer),
      tertiary: of(vej.fart.tertiaer),
      unclassified: of(vej.fart.oevrig),
      residential: of(vej.fart.boligvej),
      'living-street': of(vej.fart.opholdsvej),
      service: of(vej.fart.adgangsvej),
      track: of(vej.fart.markvej),
      link: of(vej.fart.rampe),
    },
    urbanLimitKmPerHour: of(vej.generelGraense.by),
    ruralLimitKmPerHour: of(vej.generelGraense.land),
    motorwayLimitKmPerHour: of(vej.generelGraense.motorvej),
    limitShare: of(vej.andelAfGraense),
    ferryKmPerHour: of(vej.faerge.fart),
    ferryWaitingMinutes: of(vej.faerge.ventetid),
    offRoadKmPerHour: of(vej.udenForVejFart),
  }
  return { profile, parameters: Object.fromEntries(used) }
}

/** How points are put on roads, and how far travel times go. */
export type RoadLimits = {
  readonly toRoadMetres: number
  readonly leastNetworkMetres: number
  readonly minutes: number
}

/** The limits in force at a date. */
export function roadLimits({ tilgaengelighed: { vej } }: ParametersAt): RoadLimits {
  return {
    toRoadMetres: numberOf(vej.graenseTilVej),
    leastNetworkMetres: numberOf(vej.mindsteVejnet),
    minutes: numberOf(vej.koeretidGraense),
  }
}

function numberOf({ key, value }: ParameterAt): number {
  if (value === null)
    throw new Fault(`the parameter ${key} has no value, and roads cannot be measured without`)
  return value
}
