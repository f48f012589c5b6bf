import { type AreaId, areaId, type TrainingSiteKind } from '@laegedaekning/domain'

/** A hospital of the made-up training register: name and place are public, everything that it is said to train is invented. */
export type Hospital = {
  readonly id: string
  readonly name: string
  readonly kind: Exclude<TrainingSiteKind, 'tutor-practice'>
  readonly vur: AreaId
  readonly keyArea: AreaId
  readonly kommune: AreaId
  readonly lat: number
  readonly lon: number
  /** How much likelier than at a university hospital a course stays unfilled (invented). */
  readonly unfilled: number
}

type Row = readonly [
  id: string,
  name: string,
  kind: Hospital['kind'],
  kommune: string,
  lat: number,
  lon: number,
  unfilled: number,
]

function hospitalsOf(vur: string, region: string, rows: readonly Row[]): readonly Hospital[] {
  return rows.map(([id, name, kind, kommune, lat, lon, unfilled]) => ({
    id: `EKS-H-${id}`,
    name,
    kind,
    vur: areaId('vur', vur),
    keyArea: areaId('region', region),
    kommune: areaId('kommune', kommune),
    lat,
    lon,
    unfilled,
  }))
}

/** 22 hospitals with their place to about a kilometre. Which kind each is, is a broad reading of its name. */
export const HOSPITALS: readonly Hospital[] = [
  ...hospitalsOf('nord', '1081', [
    ['aalborg', 'Aalborg Universitetshospital', 'university', '0851', 57.04, 9.94, 1],
    ['hjoerring', 'Regionshospital Nordjylland, Hjørring', 'acute', '0860', 57.46, 9.99, 6],
    ['thisted', 'Aalborg Universitetshospital, Thisted', 'regional', '0787', 56.96, 8.69, 8],
  ]),
  ...hospitalsOf('nord', '1082', [
    ['aarhus', 'Aarhus Universitetshospital', 'university', '0751', 56.19, 10.17, 0.5],
    ['randers', 'Regionshospitalet Randers', 'acute', '0730', 56.46, 10.04, 2.5],
    ['viborg', 'Regionshospitalet Viborg', 'acute', '0791', 56.45, 9.4, 4],
    ['goedstrup', 'Regionshospitalet Gødstrup', 'acute', '0657', 56.15, 8.9, 5],
    ['horsens', 'Regionshospitalet Horsens', 'acute', '0615', 55.86, 9.86, 2],
  ]),
  ...hospitalsOf('syd', '1083', [
    ['odense', 'Odense Universitetshospital', 'university', '0461', 55.39, 10.37, 0.5],
    ['svendborg', 'OUH Svendborg Sygehus', 'regional', '0479', 55.06, 10.61, 3],
    ['kolding', 'Sygehus Lillebælt, Kolding', 'acute', '0621', 55.49, 9.47, 2],
    ['vejle', 'Sygehus Lillebælt, Vejle', 'regional', '0630', 55.71, 9.54, 2],
    ['esbjerg', 'Esbjerg Sygehus', 'acute', '0561', 55.47, 8.46, 5],
    ['aabenraa', 'Sygehus Sønderjylland, Aabenraa', 'acute', '0580', 55.04, 9.41, 6],
  ]),
  ...hospitalsOf('oest', '1084', [
    ['rigshospitalet', 'Rigshospitalet', 'university', '0101', 55.7, 12.57, 0.3],
    ['herlev', 'Herlev Hospital', 'university', '0163', 55.73, 12.44, 0.3],
    ['hvidovre', 'Hvidovre Hospital', 'acute', '0167', 55.65, 12.47, 0.5],
    ['bispebjerg', 'Bispebjerg Hospital', 'acute', '0101', 55.71, 12.54, 0.4],
    ['hilleroed', 'Nordsjællands Hospital, Hillerød', 'acute', '0219', 55.93, 12.31, 1.5],
  ]),
  ...hospitalsOf('oest', '1085', [
    ['koege', 'Sjællands Universitetshospital, Køge', 'university', '0259', 55.46, 12.18, 1.5],
    ['slagelse', 'Slagelse Sygehus', 'acute', '0330', 55.4, 11.36, 5],
    ['nykoebing-f', 'Nykøbing F. Sygehus', 'acute', '0376', 54.77, 11.87, 7],
  ]),
]

/** The university hospital that a hospital's courses go to: that of its own region where there is one. */
export function universityOf(hospital: Hospital): Hospital {
  const university = HOSPITALS.filter(({ kind, vur }) => kind === 'university' && vur === hospital.vur)
  const own = university.find(({ keyArea }) => keyArea === hospital.keyArea) ?? university[0]
  if (own === undefined) throw new RangeError(`${hospital.id}: no university hospital in ${hospital.vur}`)
  return own
}
