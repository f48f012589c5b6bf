import { parsePlaceProblem } from '@laegedaekning/placement'
import { beforeAll, describe, expect, it } from 'vitest'
import { NO_ROADS, type Roads } from '../access/access-desk.ts'
import { API } from '../contract/index.ts'
import type { Register } from '../register/register.ts'
import { openFullRegister } from '../testing/full-register.ts'
import { downloadTraining } from './download-training.ts'
import { readCourses } from './read-courses.ts'
import { readDivide, readPlaceProblem, readSites } from './read-divide.ts'
import { readFilling } from './read-filling.ts'
import { readIntroduction, readKeys, readScreening } from './read-keys.ts'

let register: Register
beforeAll(async () => {
  register = await openFullRegister()
})

/** The answer as a client reads it: everything must be what the contract says. */
function asSent<T>(schema: { readonly parse: (value: unknown) => T }, answer: unknown): T {
  return schema.parse(JSON.parse(JSON.stringify(answer)))
}

describe('the training room over the made-up register', () => {
  it('shows the filling of the latest year, marked as made up, with the published figures beside it', async () => {
    const query = API.getTrainingFilling.query.parse({})
    const answer = asSent(API.getTrainingFilling.ok.schema, await readFilling(register, query))
    expect(answer.year).toBe(2025)
    expect(answer.madeUp).toBe(true)
    // 1,090 in 2023 and 100 more over two years
    expect(answer.rows[0]).toMatchObject({ specialty: '', dimensioned: 1190 })
    expect(answer.rows[0]?.smoothing?.hiddenShare.value).toBeGreaterThan(0)
    expect(
      new Set(answer.places.filter(({ place }) => place.level === 'site').map(({ place }) => place.id)).size,
    ).toBe(22)
    const general = answer.published.filter(({ topic }) => topic === 'hovedforloeb-almen-medicin-besat')
    expect(general.map(({ value }) => value)).toEqual([217, 220, 233, 239, 199, 205, 217, 209])
    expect(answer.unfilled2016.map(({ rule }) => rule.value)).toEqual([0.22, 0.22, 0.05])
  })

  it('goes down to tutor practices for general medicine', async () => {
    const query = API.getTrainingFilling.query.parse({ speciale: 'almen medicin', 'inden-for': 'vur-nord' })
    const { places } = await readFilling(register, query)
    expect(places.some(({ place }) => place.kind === 'tutor-practice')).toBe(true)
  })

  it('holds the keys of 2025 against the courses, with rule and source in every figure', async () => {
    const answer = asSent(
      API.getTrainingKeys.ok.schema,
      await readKeys(register, API.getTrainingKeys.query.parse({})),
    )
    expect(answer.keys.map(({ vur, specialty, unit }) => [vur, specialty, unit])).toEqual([
      ['vur-nord', '', 'courses'],
      ['vur-oest', '', 'person-years'],
      ['vur-oest', 'almen medicin', 'person-years'],
    ])
    for (const row of answer.rows)
      for (const { deviation } of row.parties) expect(deviation.rules[0]?.source).toBe('S0')
  })

  it('screens every specialty that has courses, with four criteria each', async () => {
    const query = API.getTrainingScreening.query.parse({})
    const answer = asSent(API.getTrainingScreening.ok.schema, await readScreening(register, query))
    expect(new Set(answer.rows.map(({ specialty }) => specialty)).size).toBe(39)
    expect(answer.rows.every(({ criteria }) => criteria.length === 4)).toBe(true)
    expect(answer.rows.find(({ specialty }) => specialty === 'neurologi')?.verdict).toBe('exempt')
  })

  it('refuses a third introduction post in internal medicine, with the rule (N13)', async () => {
    const query = API.getTrainingIntroduction.query.parse({
      har: 'kardiologi;nefrologi',
      oensker: 'geriatri',
    })
    const answer = asSent(API.getTrainingIntroduction.ok.schema, await readIntroduction(register, query))
    expect(answer.check).toMatchObject({ allowed: false, rule: { ids: ['N13', 'W12', 'C1.12'], value: 2 } })
    expect(answer.continuation.length).toBeGreaterThan(100)
  })

  it('divides the plan of 2026–2030 so that each specialty and VUR keeps its number', async () => {
    const answer = asSent(
      API.getTrainingDivide.ok.schema,
      await readDivide(register, API.getTrainingDivide.query.parse({})),
    )
    expect(answer.years).toEqual([2026, 2027, 2028, 2029, 2030])
    const nord = answer.vurs.filter(({ vur, specialty }) => vur === 'vur-nord' && specialty === 'psykiatri')
    const given = answer.regions.filter(
      ({ vur, specialty }) => vur === 'vur-nord' && specialty === 'psykiatri',
    )
    const total = nord.reduce((sum, { courses }) => sum + courses, 0)
    expect(given.reduce((sum, { amount }) => sum + amount, 0)).toBe(Math.floor(total))
    expect(new Set(answer.undivided.map(({ vur }) => vur))).toEqual(new Set(['vur-syd']))
  })

  it('tries another national number, own weights and another unit, and says which names are no specialty', async () => {
    const query = API.getTrainingDivide.query.parse({
      metode: 'egne',
      vaegte: 'vur-nord:1;vur-syd:1;vur-oest:2',
      tal: 'psykiatri:80,5;fodpleje:3',
      enhed: 'aarsvaerk',
      fra: 2026,
      til: 2026,
    })
    const answer = asSent(API.getTrainingDivide.ok.schema, await readDivide(register, query))
    expect(answer.changed).toEqual([{ specialty: 'psykiatri', courses: 80.5 }])
    expect(answer.unknownSpecialties).toEqual(['fodpleje'])
    const sumOf = (specialty: string, area: string) =>
      answer.sums.find((one) => one.specialty === specialty && one.area === area)?.amount ?? 0
    expect(sumOf('psykiatri', 'land-dk')).toBe(80.5)
    // 1,190 a year, 75 of them in psychiatry before the trial: 1,195.5, of which half to VUR Øst
    expect(sumOf('', 'land-dk')).toBe(1195.5)
    expect(Math.abs(sumOf('', 'vur-oest') - 1195.5 / 2)).toBeLessThanOrEqual(0.25)
    expect(new Set(answer.regions.map(({ unit }) => unit))).toEqual(new Set(['person-years']))
    expect(() => API.getTrainingDivide.query.parse({ tal: 'psykiatri:12,3' })).toThrow()
  })

  it('tells the courses of a specialty with their stays', async () => {
    const query = API.getTrainingCourses.query.parse({ speciale: 'kardiologi', 'inden-for': 'vur-nord' })
    const answer = asSent(API.getTrainingCourses.ok.schema, await readCourses(register, query))
    expect(answer.year).toBe(2025)
    const posted = answer.rows.filter((row) => row.posted !== null)
    expect(posted.length).toBeGreaterThan(3)
    // a main course in cardiology is five years
    for (const { stays } of posted) expect(stays.reduce((sum, { months }) => sum + months, 0)).toBe(60)
  })

  it('makes a placement problem that the engine reads: every course of the year, 22 hospitals and tutor practices', async () => {
    const query = API.getPlaceProblem.query.parse({})
    const answer = asSent(API.getPlaceProblem.ok.schema, await readPlaceProblem(register, query))
    const { value, issues } = parsePlaceProblem(answer.problem)
    expect(issues).toEqual([])
    expect(answer.year).toBe(2026)
    expect(answer.specialties).toHaveLength(39)
    // 1,190 a year less the half courses that wait
    expect(answer.counts.courses).toBeGreaterThan(1100)
    expect(value?.sites.filter(({ kind }) => kind !== 'tutor-practice')).toHaveLength(22)
    expect(value?.areas).toHaveLength(17)
    expect(value?.areas.filter(({ need }) => need > 0).length).toBeGreaterThan(3)
    expect(answer.assumptions.filter(({ certainty }) => certainty === 'assumed').length).toBeGreaterThan(2)
  })

  it('asks the road network for the minutes between the sites of connected courses, and only then (X12)', async () => {
    const asked: number[] = []
    const roads: Roads = {
      ...NO_ROADS,
      minutes: (points, _date, boundMinutes) => {
        asked.push(points.length, boundMinutes)
        const network = {
          minutes: new Map(),
          boundMinutes,
          notOnRoad: new Set<string>(),
          network: 'prøve.osm.pbf',
        }
        return Promise.resolve(network)
      },
    }
    const problemOf = async (politikker: string, specialer = 'psykiatri') =>
      readPlaceProblem(register, API.getPlaceProblem.query.parse({ politikker, specialer }), roads)
    await problemOf('')
    expect(asked).toEqual([])
    const { problem, notes, assumptions } = await problemOf('sammenhaengende-forloeb')
    // 22 hospitals and the kommuner with tutor practices; twice the limit of 60 minutes
    expect(asked[0]).toBeGreaterThan(22 + 60)
    expect(asked[1]).toBe(120)
    const { value } = parsePlaceProblem(problem)
    // the made-up network leads nowhere within the bound: every course of two sites is at least that far apart
    const apart = new Set(
      value?.packages.map(({ elements, apartMinutes = 0 }) => elements.length > 1 && apartMinutes < 120),
    )
    expect([...apart]).toEqual([false])
    expect(notes.some(({ da }) => da.includes('prøve.osm.pbf'))).toBe(true)
    expect(assumptions.map(({ parameter }) => parameter)).toContain(
      'videreuddannelse/placering/laengste-rejsetid-minutter',
    )
  })

  it('lists the sites and hands every table as CSV and XLSX', async () => {
    const sites = asSent(
      API.getTrainingSites.ok.schema,
      await readSites(register, API.getTrainingSites.query.parse({})),
    )
    expect(sites.sites.filter(({ kind }) => kind === 'tutor-practice').length).toBeGreaterThan(1100)
    for (const fil of [
      'besaettelse',
      'besaettelse-steder',
      'besaettelse-aar',
      'offentliggjort',
      'plan',
      'noegler',
      'gennemsyn',
      'introduktion',
      'fordeling',
      'steder',
      'forloeb',
    ]) {
      const query = API.downloadTraining.query.parse({ fil, format: 'csv' })
      const { name, bytes } = await downloadTraining(register, query)
      expect(name).toMatch(new RegExp(`^laegedaekning_uddannelse_${fil}_2026-11-22_opdigtet\\.csv$`))
      expect(new TextDecoder().decode(bytes).split('\r\n').length).toBeGreaterThan(10)
    }
    const xlsx = await downloadTraining(
      register,
      API.downloadTraining.query.parse({ fil: 'noegler', format: 'xlsx' }),
    )
    expect(xlsx.bytes.slice(0, 2)).toEqual(new Uint8Array([80, 75]))
  })
})
