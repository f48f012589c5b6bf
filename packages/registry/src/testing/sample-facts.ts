import { areaId, type Fact, getPlainDate, type PlainDate, type Provenance } from '@laegedaekning/domain'

/** Provenance of every sample fact: made up for the tests. */
export const SAMPLE: Provenance = { source: 'proeve', certainty: 'assumed', madeUp: true }

/** The day that a text names. */
export const day: (text: string) => PlainDate = getPlainDate

/** How many people are on no list in a kommune: a fact with one number, for tests. */
export function unlisted(
  kommune: string,
  from: string,
  citizens: number,
  until: string | null = null,
  provenance: Provenance = SAMPLE,
): Fact<'unlisted'> {
  return {
    kind: 'unlisted',
    virkning: { from: day(from), until: until === null ? null : day(until) },
    body: { area: areaId('kommune', kommune), citizens, note: '' },
    provenance,
  }
}

/** A made-up area. */
export function area(kommune: string, from: string, name: string): Fact<'area'> {
  return {
    kind: 'area',
    virkning: { from: day(from), until: null },
    body: { id: areaId('kommune', kommune), name, officialCode: kommune, lat: 55.5, lon: 9.75, areaKm2: 0.1 },
    provenance: SAMPLE,
  }
}

/** A made-up practice with a list. */
export function practice(id: string, from: string, listedPatients: number | null): Fact<'practice'> {
  return {
    kind: 'practice',
    virkning: { from: day(from), until: null },
    body: {
      id,
      name: `Lægerne på Æblevej ${id}`,
      kind: 'gp',
      form: 'solo',
      kommune: areaId('kommune', '0901'),
      postnummer: null,
      lat: null,
      lon: null,
      open: true,
      listedPatients,
    },
    provenance: SAMPLE,
  }
}
