import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  type Checked,
  type Fact,
  getPlainDate,
  type Issue,
  levelOf,
  periodContains,
} from '@laegedaekning/domain'
import { beforeAll, describe, expect, it } from 'vitest'
import { type IntakeResult, readFacts } from './read-facts.ts'

const FOLDER = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const PRESENT = existsSync(FOLDER)
if (!PRESENT) console.info('skipped: the open data (../shared/data beside the project) is not here')

function openData(): Checked<IntakeResult> {
  const names = readdirSync(FOLDER, { recursive: true }).map(String)
  const files = names.filter((name) => statSync(FOLDER + name).isFile())
  return readFacts(
    files.map((name) => ({ name, bytes: readFileSync(FOLDER + name) })),
    [],
  )
}

let facts: readonly Fact[] = []
let issues: readonly Issue[] = []
let perFile: IntakeResult['perFile'] = []

/** The facts by kind. */
const all = {
  area: (): readonly Fact<'area'>[] => facts.flatMap((fact) => (fact.kind === 'area' ? [fact] : [])),
  membership: (): readonly Fact<'membership'>[] =>
    facts.flatMap((fact) => (fact.kind === 'membership' ? [fact] : [])),
  outline: (): readonly Fact<'outline'>[] => facts.flatMap((fact) => (fact.kind === 'outline' ? [fact] : [])),
  population: (): readonly Fact<'population'>[] =>
    facts.flatMap((fact) => (fact.kind === 'population' ? [fact] : [])),
  households: (): readonly Fact<'households'>[] =>
    facts.flatMap((fact) => (fact.kind === 'households' ? [fact] : [])),
  practice: (): readonly Fact<'practice'>[] =>
    facts.flatMap((fact) => (fact.kind === 'practice' ? [fact] : [])),
  published: (): readonly Fact<'published'>[] =>
    facts.flatMap((fact) => (fact.kind === 'published' ? [fact] : [])),
  designation: (): readonly Fact<'designation'>[] =>
    facts.flatMap((fact) => (fact.kind === 'designation' ? [fact] : [])),
}

/** Everybody in the areas of a level on a day. */
function peopleOn(day: string, level: string): number {
  return all
    .population()
    .filter(({ body, virkning }) => body.ageFrom === 0 && body.ageUntil === null && virkning.from === day)
    .filter(({ body }) => levelOf(body.area) === level)
    .reduce((sum, { body }) => sum + body.people, 0)
}

function countOf(code: string): number {
  return issues.filter((issue) => issue.code === code).length
}

describe.skipIf(!PRESENT)('the open data beside the project', () => {
  beforeAll(() => {
    const read = openData()
    facts = read.value?.facts ?? []
    issues = read.issues
    perFile = read.value?.perFile ?? []
  })

  it('is read without an error', () => {
    expect(issues.filter((issue) => issue.severity === 'error')).toEqual([])
  })

  it('is recognised file by file', () => {
    const formats = Object.fromEntries(perFile.map((file) => [file.name, file.format]))
    expect(formats).toMatchObject({
      'municipalities.csv': 'kommuner-folketal',
      'population_age_2026_2040.csv': 'befolkning-alder-kommune',
      'polling_districts_2020.csv': 'afstemningsomraader-2020',
      'parishes_2014.csv': 'sogne-2014',
      'practices_sor_2025.csv': 'ydernumre-sor-2025',
      'practice_counts_by_municipality.csv': 'praksistal-kontrol',
      'facts_gp.csv': 'enkelttal-almen-praksis',
      'facts_training_posts.csv': 'enkelttal-uddannelse',
      'facts_shortage_municipalities_2019.csv': 'laegedaekningstruede-kommuner-2019',
      'hospitals_sor_2025.csv': 'sygehuse-sor',
      'hospitals_gisco_2020.csv': 'sygehuse-gisco',
      'towns_geonames.csv': 'byer-geonames',
      'bornholm_addresses_2025.csv.gz': 'adresser',
      'boundaries/kommuner.topojson': 'dagi-2014',
      'osm/bornholm-roads.osm.pbf': null,
    })
  })

  it('has 98 kommuner, five regions until 2027 and four from then', () => {
    const areas = all.area()
    expect(areas.filter((fact) => levelOf(fact.body.id) === 'kommune')).toHaveLength(98)
    const regionsOn = (day: string): number =>
      areas.filter((f) => levelOf(f.body.id) === 'region' && periodContains(f.virkning, getPlainDate(day)))
        .length
    expect(regionsOn('2026-12-31')).toBe(5)
    expect(regionsOn('2027-01-01')).toBe(4)
  })

  it('has every kommune in one region on every day, 46 of them in Østdanmark from 2027', () => {
    const inRegion = all.membership().filter(({ body }) => levelOf(body.parent) === 'region')
    for (const day of ['2007-01-01', '2026-12-31', '2027-01-01', '2040-01-01']) {
      const then = inRegion.filter((fact) => periodContains(fact.virkning, getPlainDate(day)))
      expect(new Set(then.map(({ body }) => body.child)).size).toBe(98)
      expect(then).toHaveLength(98)
    }
    expect(inRegion.filter(({ body }) => body.parent === 'region-oestdanmark')).toHaveLength(46)
  })

  it('has the published number of people, without Christiansø', () => {
    expect(peopleOn('2025-01-01', 'kommune')).toBe(5_992_644)
    expect(peopleOn('2026-01-01', 'kommune')).toBe(6_025_511)
  })

  it('has the projection of 392 rows with its own totals', () => {
    expect(perFile.find((file) => file.name === 'population_age_2026_2040.csv')?.rowsUsed).toBe(392)
    expect(peopleOn('2030-01-01', 'kommune')).toBe(6_075_395)
    expect(peopleOn('2035-01-01', 'kommune')).toBe(6_166_550)
    expect(peopleOn('2040-01-01', 'kommune')).toBe(6_231_911)
    const groups = all
      .population()
      .filter(
        ({ provenance, body }) =>
          provenance.source === 'dst-frkm126' && (body.ageFrom > 0 || body.ageUntil !== null),
      )
    expect(groups).toHaveLength(98 * 4 * 7)
    expect(
      groups
        .filter(({ body, virkning }) => body.ageFrom === 80 && virkning.from === '2026-01-01')
        .reduce((sum, { body }) => sum + body.people, 0),
    ).toBe(360_631)
  })

  it('keeps rounded groups as they are and says by how much they miss their totals', () => {
    const file = 'population_age_2026_2040.csv'
    const noted = issues.filter(
      (issue) =>
        issue.code === 'INTAKE_SUM_DIFFERS' &&
        issue.at !== undefined &&
        'file' in issue.at &&
        issue.at.file === file,
    )
    expect(noted.length).toBe(392 - 133)
    const widest = Math.max(...noted.map((issue) => Math.abs(Number(issue.values['difference']))))
    expect(widest).toBe(11)
  })

  it("prefers the counted total to the projection's rounded one, which differs for Struer", () => {
    expect(issues.filter((issue) => issue.code === 'INTAKE_SOURCE_PREFERRED')).toMatchObject([
      { values: { key: 'kommune-0671|all|0|', kept: 'municipalities.csv', count: 1 } },
      { values: { kept: 'boundaries/kommuner.topojson', count: 98 } },
    ])
  })

  it('has 1,284 polling districts with 5,822,704 people, 36 of them at no known place', () => {
    const districts = all.area().filter((fact) => levelOf(fact.body.id) === 'afstemningsomraade')
    expect(districts).toHaveLength(1284)
    expect(districts.filter(({ body }) => body.lat === null)).toHaveLength(36)
    expect(countOf('INTAKE_POINT_ESTIMATED')).toBe(36)
    expect(peopleOn('2020-01-01', 'afstemningsomraade')).toBe(5_822_704)
    expect(all.households()).toHaveLength(1284)
    expect(districts.find(({ body }) => body.id === 'afstemningsomraade-0306005')?.body.name).toBe(
      'Odsherred, afstemningsområde 5',
    )
  })

  it('has 1,700 presumed general practices at 1,711 places, 322 others and 670 specialists', () => {
    const numbers = (kind: string): number =>
      new Set(all.practice().flatMap(({ body }) => (body.kind === kind ? [body.id.slice(0, 6)] : []))).size
    expect(numbers('presumed-gp')).toBe(1700)
    expect(all.practice().filter(({ body }) => body.kind === 'presumed-gp')).toHaveLength(1711)
    expect(numbers('gp-or-other')).toBe(322)
    expect(numbers('specialist')).toBe(670)
    expect(countOf('INTAKE_FURTHER_SITE')).toBe(25)
  })

  it('counts the practice of Christiansø in the country and in no kommune', () => {
    const placed = all.practice().filter(({ body }) => levelOf(body.kommune) !== 'kommune')
    expect(placed.map(({ body }) => [body.id, body.kommune])).toEqual([['012122', 'land-dk']])
  })

  it('agrees with the numbers of practices by kommune that others have counted', () => {
    expect(issues.filter((issue) => issue.code === 'INTAKE_SUM_CHECKED')).toMatchObject([
      { values: { rows: 98 } },
    ])
    expect(
      issues.filter((issue) => issue.code === 'INTAKE_SUM_DIFFERS' && issue.severity === 'warning'),
    ).toEqual([])
  })

  it('has outlines of 98 kommuner, six regions, 592 postal districts and 2,148 parishes', () => {
    const levels = Map.groupBy(all.outline(), ({ body }) => levelOf(body.area))
    expect(levels.get('kommune')).toHaveLength(98)
    expect(levels.get('region')).toHaveLength(6)
    expect(levels.get('postnummer')).toHaveLength(592)
    expect(levels.get('sogn')).toHaveLength(2148)
  })

  it('has 42 kommuner with areas short of doctors in 2019', () => {
    expect(all.designation()).toHaveLength(42)
    expect(all.designation().every(({ virkning }) => virkning.until === '2020-01-01')).toBe(true)
  })

  it("has 54 single figures, the regions' doctors of 2020 adding up to the country's", () => {
    expect(all.published()).toHaveLength(54)
    const doctors = all
      .published()
      .filter(
        ({ body, virkning }) => body.topic === 'laeger-med-eget-ydernummer' && virkning.from === '2020-01-01',
      )
    const regions = doctors.filter(({ body }) => levelOf(body.area) === 'region')
    // 1,033 + 435 + 775 + 798 + 285 = 3,326
    expect(regions.reduce((sum, { body }) => sum + body.value, 0)).toBe(3326)
    expect(doctors.find(({ body }) => body.area === 'land-dk')?.body.value).toBe(3326)
  })

  it('says what it does not use, file by file', () => {
    expect(
      issues.filter((issue) => issue.code === 'INTAKE_FILE_NOT_USED').map((issue) => issue.values),
    ).toEqual([
      { format: 'sygehuse-gisco', rows: 61 },
      { format: 'sygehuse-sor', rows: 185 },
    ])
    expect(countOf('INTAKE_FILE_NOT_READ')).toBe(5)
    expect(countOf('INTAKE_AREA_RETIRED')).toBe(68)
    expect(countOf('INTAKE_SOURCES_DIFFER')).toBe(18)
  })
})
