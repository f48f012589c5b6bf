/** Tags of an OSM element; only the keys that are asked for need be there. */
export type Tags = Readonly<Record<string, string | undefined>>

/** Kinds of road with a speed of their own. */
export const ROAD_CLASSES = [
  'motorway',
  'trunk',
  'primary',
  'secondary',
  'tertiary',
  'unclassified',
  'residential',
  'living-street',
  'service',
  'track',
  'link',
] as const
export type RoadClass = (typeof ROAD_CLASSES)[number]

/** What is assumed of cars and ferries; `plans` and `api` read it from the parameters `tilgaengelighed/vej/*` at a date. */
export type RoadProfile = {
  /** km/h that is driven on a road without a speed limit of its own. */
  readonly kmPerHour: Readonly<Record<RoadClass, number>>
  /** General speed limits, for roads that only say »DK:urban« and the like. */
  readonly urbanLimitKmPerHour: number
  readonly ruralLimitKmPerHour: number
  readonly motorwayLimitKmPerHour: number
  /** Share of a tagged speed limit that is driven on average. */
  readonly limitShare: number
  /** For ferries that do not say how long they take. */
  readonly ferryKmPerHour: number
  /** Time between coming to a ferry and its leaving. */
  readonly ferryWaitingMinutes: number
  /** Speed between a house and the road. */
  readonly offRoadKmPerHour: number
}

/** How a car may use a way; speed 0: not in that direction. */
export type CarWay = {
  readonly forwardKmPerHour: number
  readonly backwardKmPerHour: number
  /** Only at the beginning and the end of a trip. */
  readonly endsOnly: boolean
  readonly ferry: boolean
  /** How long the whole ferry way takes, where it says so. */
  readonly ferryMinutes: number | undefined
}

/** The keys of a way that `carWay` reads, so that a reader can leave out the rest. */
export const WAY_KEYS = [
  'highway',
  'route',
  'junction',
  'oneway',
  'access',
  'vehicle',
  'motor_vehicle',
  'motorcar',
  'maxspeed',
  'maxspeed:forward',
  'maxspeed:backward',
  'maxspeed:type',
  'source:maxspeed',
  'zone:maxspeed',
  'duration',
  'area',
] as const

/** The keys of a node that `isClosed` reads. */
export const NODE_KEYS = ['barrier', 'access', 'vehicle', 'motor_vehicle', 'motorcar'] as const

const CLASS_OF: Readonly<Record<string, RoadClass>> = {
  motorway: 'motorway',
  trunk: 'trunk',
  primary: 'primary',
  secondary: 'secondary',
  tertiary: 'tertiary',
  unclassified: 'unclassified',
  road: 'unclassified',
  residential: 'residential',
  living_street: 'living-street',
  service: 'service',
  track: 'track',
  motorway_link: 'link',
  trunk_link: 'link',
  primary_link: 'link',
  secondary_link: 'link',
  tertiary_link: 'link',
}

/** From the general to the special: the most special tag that is there decides (wiki.openstreetmap.org, Key:access). */
const ACCESS_KEYS = ['access', 'vehicle', 'motor_vehicle', 'motorcar'] as const
const CLOSED = new Set([
  'no',
  'agricultural',
  'forestry',
  'agricultural;forestry',
  'emergency',
  'psv',
  'bus',
  'military',
])
const ENDS_ONLY = new Set(['private', 'destination', 'customers', 'delivery', 'permit', 'residents'])
/** Barriers that no car passes unless the node says that it does. */
const SHUT_BARRIERS = new Set([
  'bollard',
  'block',
  'jersey_barrier',
  'log',
  'debris',
  'planter',
  'stile',
  'turnstile',
  'full-height_turnstile',
  'kissing_gate',
  'cycle_barrier',
  'motorcycle_barrier',
  'horse_stile',
  'bus_trap',
  'sump_buster',
  'wall',
  'fence',
])

/** How a car may use a way with these tags, or `undefined` where it may not. */
export function carWay(tags: Tags, profile: RoadProfile): CarWay | undefined {
  const access = accessOf(tags)
  if (access === 'closed' || tags['area'] === 'yes') return undefined
  if (tags['route'] === 'ferry') return ferryWay(tags, profile)
  const highway = tags['highway'] ?? ''
  const roadClass = Object.hasOwn(CLASS_OF, highway) ? CLASS_OF[highway] : undefined
  if (roadClass === undefined) return undefined
  const { forward, backward } = directionsOf(tags)
  if (!forward && !backward) return undefined
  const kmPerHour = profile.kmPerHour[roadClass]
  const both = limitOf(tags['maxspeed'], tags, profile)
  const onward = limitOf(tags['maxspeed:forward'], {}, profile) ?? both
  const back = limitOf(tags['maxspeed:backward'], {}, profile) ?? both
  return {
    forwardKmPerHour: forward ? drivenSpeed(onward, kmPerHour, profile) : 0,
    backwardKmPerHour: backward ? drivenSpeed(back, kmPerHour, profile) : 0,
    endsOnly: access === 'ends-only' || (roadClass === 'track' && access !== 'open'),
    ferry: false,
    ferryMinutes: undefined,
  }
}

function ferryWay(tags: Tags, { ferryKmPerHour }: RoadProfile): CarWay | undefined {
  const { forward, backward } = directionsOf(tags)
  if (!forward && !backward) return undefined
  return {
    forwardKmPerHour: forward ? ferryKmPerHour : 0,
    backwardKmPerHour: backward ? ferryKmPerHour : 0,
    endsOnly: false,
    ferry: true,
    ferryMinutes: minutesOf(tags['duration']),
  }
}

/** Whether a node shuts the road for cars: a barrier, or a ban on the node itself. A gate is passed unless it bans. */
export function isClosed(tags: Tags): boolean {
  const access = accessOf(tags)
  if (access !== undefined) return access === 'closed' && tags['barrier'] !== undefined
  return SHUT_BARRIERS.has(tags['barrier'] ?? '')
}

function accessOf(tags: Tags): 'open' | 'ends-only' | 'closed' | undefined {
  let decided: string | undefined
  for (const key of ACCESS_KEYS) decided = tags[key] ?? decided
  if (decided === undefined) return undefined
  if (CLOSED.has(decided)) return 'closed'
  return ENDS_ONLY.has(decided) ? 'ends-only' : 'open'
}

/** Directions that may be driven; roundabouts and motorways are one-way unless they say otherwise. */
function directionsOf(tags: Tags): { readonly forward: boolean; readonly backward: boolean } {
  const oneWay = tags['oneway']
  if (oneWay === '-1' || oneWay === 'reverse') return { forward: false, backward: true }
  if (oneWay === 'yes' || oneWay === '1' || oneWay === 'true') return { forward: true, backward: false }
  // Its direction changes with the clock, which nobody knows here.
  if (oneWay === 'reversible') return { forward: false, backward: false }
  const round = tags['junction'] === 'roundabout' || tags['junction'] === 'circular'
  const implied = round || tags['highway'] === 'motorway'
  return { forward: true, backward: !(implied && oneWay === undefined) }
}

function drivenSpeed(
  limitKmPerHour: number | undefined,
  kmPerHour: number,
  { limitShare }: RoadProfile,
): number {
  return limitKmPerHour === undefined ? kmPerHour : limitKmPerHour * limitShare
}

const KM_PER_MILE = 1.609344
/** No road has a limit above; a number beyond is a fault of the map and is disregarded. */
const HIGHEST_LIMIT_KM_PER_HOUR = 200

function limitOf(text: string | undefined, tags: Tags, profile: RoadProfile): number | undefined {
  const number = /^(\d{1,3}(?:\.\d+)?)( ?mph| ?km\/h)?$/.exec(text ?? '')
  if (number !== null) {
    const kmPerHour = Number(number[1]) * (number[2]?.trim() === 'mph' ? KM_PER_MILE : 1)
    return kmPerHour > 0 && kmPerHour <= HIGHEST_LIMIT_KM_PER_HOUR ? kmPerHour : undefined
  }
  for (const zone of [text, tags['maxspeed:type'], tags['zone:maxspeed'], tags['source:maxspeed']]) {
    const limit = zoneLimit(zone, profile)
    if (limit !== undefined) return limit
  }
  return undefined
}

function zoneLimit(zone: string | undefined, profile: RoadProfile): number | undefined {
  switch (zone) {
    case 'DK:urban':
      return profile.urbanLimitKmPerHour
    case 'DK:rural':
      return profile.ruralLimitKmPerHour
    case 'DK:motorway':
      return profile.motorwayLimitKmPerHour
    default:
      return undefined
  }
}

/** Minutes of a duration: `15`, `01:20`, `01:20:30` or `PT1H20M`; `undefined` for none, for 0 and for what is no duration. */
export function minutesOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const clock = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/.exec(text)
  const iso = /^PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?$/.exec(text)
  const minutes = clock
    ? Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60
    : iso
      ? Number(iso[1] ?? 0) * 60 + Number(iso[2] ?? 0)
      : /^\d{1,4}$/.test(text)
        ? Number(text)
        : 0
  return minutes > 0 ? minutes : undefined
}
