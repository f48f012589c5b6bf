import type { SnapshotKind, Text } from '@laegedaekning/domain'

/** What one fact of each kind is called where a message tells which one it is about: `Praksis 012345`. */
const FACT_WORDS: Readonly<Record<SnapshotKind, Text>> = {
  area: { da: 'Område', en: 'Area' },
  membership: { da: 'Tilhør', en: 'Membership' },
  outline: { da: 'Omrids', en: 'Outline' },
  population: { da: 'Befolkning', en: 'Population' },
  households: { da: 'Husstande', en: 'Households' },
  unlisted: { da: 'Borgere uden læge', en: 'Citizens without a doctor' },
  practice: { da: 'Praksis', en: 'Practice' },
  capacity: { da: 'Kapacitet', en: 'Capacity' },
  ydernummer: { da: 'Ydernummer', en: 'Provider number' },
  doctor: { da: 'Læge', en: 'Doctor' },
  training: { da: 'Uddannelsesforløb', en: 'Training courses' },
  published: { da: 'Offentliggjort tal', en: 'Published figure' },
  designation: { da: 'Udpegning', en: 'Designation' },
  place: { da: 'Sted', en: 'Place' },
  specialists: { da: 'Speciallæger', en: 'Specialists' },
  trainees: { da: 'Læger i uddannelse', en: 'Doctors in training' },
  intake: { da: 'Studieoptag', en: 'Study intake' },
  site: { da: 'Uddannelsessted', en: 'Training site' },
  siteCapacity: { da: 'Uddannelseskapacitet', en: 'Training capacity' },
  element: { da: 'Forløbsdel', en: 'Course element' },
  key: { da: 'Fordelingsnøgle', en: 'Distribution key' },
  trainingPlan: { da: 'Uddannelsesplan', en: 'Training plan' },
}

const BY_NAME: ReadonlyMap<string, Text> = new Map(Object.entries(FACT_WORDS))

/** The words for a kind of fact, or `undefined` where the name is none: a record may also be in a file of shapes. */
export function findFactWords(entity: string): Text | undefined {
  return BY_NAME.get(entity)
}
