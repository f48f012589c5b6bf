import { join } from 'node:path'
import { DENMARK, getPlainDate } from '@laegedaekning/domain'
import {
  applyScenario,
  type ForecastInput,
  getSeries,
  parseForecastInput,
  runCohort,
} from '@laegedaekning/forecast'
import { readFacts } from '@laegedaekning/intake'
import {
  buildForecastInput,
  EXAMPLE_SEED,
  findContradictions,
  makeExampleRegister,
  outlookRegisterOf,
  scenarioOf,
} from '@laegedaekning/plans'
import { listLevers } from '@laegedaekning/rules'
import { describe, expect, it } from 'vitest'
import { listCsvFiles, listDenmarkFacts } from './denmark.ts'

const facts = listDenmarkFacts()
const made = makeExampleRegister({ facts, seed: EXAMPLE_SEED })
const outlook = buildForecastInput(
  outlookRegisterOf([...facts, ...made], 2026, 2045),
  getPlainDate('2026-11-22'),
)
const { input, calibration, sources } = outlook
const parsed = (value: ForecastInput): ForecastInput | null =>
  parseForecastInput(JSON.parse(JSON.stringify(value))).value

/** The six numbers of need for the nation in a year. */
function needIn(year: number): readonly number[] {
  return (['byUse', 'byNeed', 'capacities'] as const).map((key) =>
    input.need.reduce(
      (sum, row) => sum + (row[key].find(({ fromYear }) => fromYear === year)?.value ?? 0),
      0,
    ),
  )
}

const base = runCohort(input)

describe('the outlook of the box', () => {
  it('is an input that the engines accept, and unknown keys are refused', () => {
    expect(parsed(input)).toEqual(JSON.parse(JSON.stringify(input)))
    const wrong = parseForecastInput({ ...input, frozen: true })
    expect(wrong.value).toBeNull()
  })

  it('has 98 kommuner and the hospitals of five regions that become four in 2027', () => {
    expect(input.places.filter(({ kind }) => kind === 'kommune')).toHaveLength(98)
    const wide = input.places.filter(({ kind }) => kind === 'wide')
    expect(wide).toHaveLength(5)
    const regions = (index: number) =>
      new Set(wide.map(({ regions: dated }) => (dated[index] ?? dated[0])?.id))
    expect([regions(0).size, regions(1).size]).toEqual([5, 4])
  })

  it('agrees with every published sum within its uncertainty, and says how much of the stock is made up (F11)', () => {
    expect(calibration.margins.filter(({ within }) => !within)).toEqual([])
    expect(calibration.margins.map(({ id, target }) => [id, target])).toContainEqual([
      'speciallaeger',
      18_777,
    ])
    expect(calibration.scale).toBe(1)
    expect(calibration.madeUp).toBeGreaterThan(calibration.fromRegister)
    expect(outlook.madeUp).toBe(true)
  })

  it('the ages of general medicine leave a remainder of less than half a percent of the stock in each group', () => {
    const total = calibration.generalByAge.reduce((sum, { wanted }) => sum + wanted, 0)
    expect(total).toBeCloseTo(5707, 6)
    for (const { remainder } of calibration.generalByAge)
      expect(Math.abs(remainder) / total).toBeLessThan(0.005)
  })

  it('no one is lost: the people of the projection are those of the need', () => {
    // FRKM126: 6,025,510 (2026), 6,166,550 (2035); ÷ 1,600, by the norm of Aabenraa 1,450 a little more in capacities
    expect(needIn(2026)[0]).toBeCloseTo(6_025_510 / 1600, 6)
    expect(needIn(2026)[1]).toBeCloseTo(6_025_510 / 1600, 6)
    const inAabenraa = input.need.find(({ place }) => place === 'kommune-0580')
    const people = (inAabenraa?.capacities.find(({ fromYear }) => fromYear === 2035)?.value ?? 0) * 1450
    const others = (needIn(2035)[2] ?? 0) - people / 1450
    // the seven groups of 2035 add up to 6,166,550 but for rounding of at most 14 a kommune
    expect(Math.abs(others * 1600 + people - 6_166_550)).toBeLessThan(98 * 14)
  })

  it('ageing makes need grow faster than people: 2035 against 2026', () => {
    const [use2026 = 0, need2026 = 0] = needIn(2026)
    const [use2035 = 0, need2035 = 0] = needIn(2035)
    const people = 6_166_550 / 6_025_510 // 1.0234
    expect(use2035 / use2026).toBeGreaterThan(people)
    expect(need2035 / need2026).toBeGreaterThan(people)
  })

  it('every number has its source, certainty and grade (F24)', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect(sources.filter(({ source, grade }) => source === '' || !'ABCD'.includes(grade))).toEqual([])
    expect(sources.find(({ parameter }) => parameter === 'fremskrivning/ophoer/ejer-saelger')).toMatchObject({
      source: 'plo-2023',
      certainty: 'inferred',
      grade: 'C',
    })
  })

  it('owners sell about 6 % in the first year, two of five straight to pension (PLO 2022)', () => {
    const { accounts, frame, values } = base
    const flows = accounts.find(DENMARK, 'form:owner', 2026)
    const sold = (flows?.flows['sold-to-pension'] ?? 0) + (flows?.flows['sold-to-form'] ?? 0)
    expect(sold / (flows?.start ?? 1)).toBeGreaterThan(0.05)
    expect(sold / (flows?.start ?? 1)).toBeLessThan(0.075)
    expect((flows?.flows['sold-to-pension'] ?? 0) / sold).toBeGreaterThan(0.35)
    expect((flows?.flows['sold-to-pension'] ?? 0) / sold).toBeLessThan(0.5)
    // PLO counted 280 begun in 2023, 80 % of 350 posts
    const filled = getSeries(frame, values, DENMARK, 'filled:almen-medicin')[4] ?? 0
    expect(Math.abs(filled - 280)).toBeLessThan(28)
  })

  it('140 study places from 2027 give 119 more new doctors from 2034 and no specialist in general medicine before 2038 (F16)', () => {
    const choice = { lever: 'W1', variant: 'nye', startYear: 2027, size: 140, rampYears: 0, place: null }
    const more = runCohort(applyScenario(input, scenarioOf([choice])))
    const gain = (measure: string) => {
      const after = getSeries(more.frame, more.values, DENMARK, measure)
      const before = getSeries(base.frame, base.values, DENMARK, measure)
      return base.frame.years.map(
        (year, index) => [year, (after[index] ?? 0) - (before[index] ?? 0)] as const,
      )
    }
    // in autumn 2027, six years of study, 85 % become doctors: 140 × 0.85 = 119 in the KBU on 1 January 2034
    const kbu = new Map(gain('stage:kbu'))
    expect(kbu.get(2033)).toBe(0)
    expect(kbu.get(2034)).toBeCloseTo(119, 6)
    for (const [year, gained] of gain('gp-specialists')) if (year < 2038) expect(gained).toBeCloseTo(0, 9)
  })
})

describe('the null scenario of the whole country', () => {
  it('every way at size 0 at once differs by exactly 0 in every area, measure and year (F5)', () => {
    const choices = listLevers().flatMap(({ id, effect, startYear, rampYears }) =>
      effect.kind === 'quantified'
        ? [{ lever: id, variant: null, startYear, size: 0, rampYears, place: null }]
        : [],
    )
    expect(choices.length).toBe(19)
    expect(runCohort(applyScenario(input, scenarioOf(choices))).values).toEqual(base.values)
  })

  it('kommuner add up to sundhedsråd, regions, training regions and the nation, in every year that they exist (F3)', () => {
    const { frame, values } = base
    for (const measure of ['service', 'owners', 'gp-specialists', 'capacities', 'need-by-need'])
      for (const [year] of frame.years.entries()) {
        const total = (level: string): number =>
          frame.areas
            .filter((area) => area.level === level)
            .map(({ id }) => getSeries(frame, values, id, measure)[year] ?? Number.NaN)
            .filter((value) => !Number.isNaN(value))
            .reduce((sum, value) => sum + value, 0)
        const land = total('land')
        expect(land).toBeGreaterThan(3000)
        for (const level of ['kommune', 'sundhedsraad', 'region', 'vur'])
          expect(Math.abs(total(level) - land)).toBeLessThan(1e-6)
      }
  })
})

const island = readFacts(listCsvFiles(join(import.meta.dirname, '..', 'proeveoeen')), []).value?.facts ?? []
const small = buildForecastInput(outlookRegisterOf(island, 2026, 2045), getPlainDate('2026-01-01'))

describe('Prøveøen as an outlook', () => {
  it('is an input that the engines accept, scaled to its people', () => {
    expect(parsed(small.input)).not.toBeNull()
    expect(small.input.places.filter(({ kind }) => kind === 'kommune')).toHaveLength(3)
    expect(small.calibration.scale).toBeLessThan(0.01)
    expect(small.madeUp).toBe(true)
  })

  it('each of the 25 ways moves the forecast, says that it does not, or needs a place', () => {
    const before = runCohort(small.input).values
    for (const { id, effect, startYear, rampYears } of listLevers()) {
      if (effect.kind === 'no-quantified-effect') continue
      const choice = {
        lever: id,
        variant: null,
        startYear,
        size: effect.size.byDefault,
        rampYears,
        place: null,
      }
      const { values } = runCohort(applyScenario(small.input, scenarioOf([choice])))
      const moved = values.some((value, index) => Math.abs(value - (before[index] ?? Number.NaN)) > 1e-9)
      // more attraction everywhere is no more attraction anywhere
      expect([id, moved]).toEqual([id, !NEEDS_A_PLACE.includes(id)])
    }
  })

  it('each way that has a place moves the forecast of that place', () => {
    const before = runCohort(small.input)
    const [kommune] = small.input.places
    const [campus] = small.input.studies.campuses
    const places = { area: kommune?.id ?? '', vur: kommune?.vur ?? '', campus: campus?.id ?? '' }
    const tried = listLevers().flatMap(({ id, effect, place, startYear, rampYears }) => {
      if (effect.kind === 'no-quantified-effect' || place === 'none') return []
      const size = effect.size.byDefault
      const choice = { lever: id, variant: null, startYear, size, rampYears, place: places[place] }
      const { values } = runCohort(applyScenario(small.input, scenarioOf([choice])))
      const row = before.frame.rows.flatMap(({ area }, index) => (area === kommune?.id ? [index] : []))
      const width = before.frame.years.length
      const moved = row.some((index) =>
        before.frame.years.some(
          (_, year) =>
            Math.abs((values[index * width + year] ?? 0) - (before.values[index * width + year] ?? 0)) > 1e-9,
        ),
      )
      return [[id, moved]]
    })
    expect(tried.filter(([, moved]) => moved !== true)).toEqual([])
    expect(tried.map(([id]) => id)).toEqual(expect.arrayContaining(NEEDS_A_PLACE))
  })
})

describe('a region that loads its own counts (the templates of the forecast)', () => {
  const shared = 'gyldig_fra;kilde;opdigtet'
  const row = '2026-01-01;proeveoeen;ja'
  const files = {
    'vur.csv': [`omraade;navn;${shared}`, `vur-proeve;Videreuddannelsesregion Prøve;${row}`],
    'vur-tilhoer.csv': [`omraade;tilhoerer;${shared}`, `region-9990;vur-proeve;${row}`],
    'specialister.csv': [
      `speciale;omraade;koen;alder_fra;alder_under;antal_laeger;${shared}`,
      `psykiatri;region-9990;kvinde;60;65;31;${row}`,
    ],
    'laeger-i-uddannelse.csv': [
      `speciale;uddannelsestrin;omraade;startaar;koen;antal_laeger;${shared}`,
      `psykiatri;hoveduddannelse;vur-proeve;2024;mand;12;${row}`,
    ],
    'studieoptag.csv': [
      `studiested;kommune;aar;studiepladser;optagne;${shared}`,
      `proeve;9902;2025;40;44;${row}`,
    ],
  }
  const own = Object.entries(files).map(([name, lines]) => ({
    name,
    bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
  }))
  const { value, issues } = readFacts(
    [...listCsvFiles(join(import.meta.dirname, '..', 'proeveoeen')), ...own],
    [],
  )
  const given = buildForecastInput(
    outlookRegisterOf(value?.facts ?? [], 2026, 2045),
    getPlainDate('2026-01-01'),
  )
  const sum = (rows: readonly { readonly count: number }[]): number =>
    rows.reduce((total, { count }) => total + count, 0)

  it('has its rows read without a fault, and they go before what would be made up', () => {
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    // the one psychiatrist whom the register names is among the 31 counted
    expect(sum(given.input.specialists.filter(({ specialty }) => specialty === 'psykiatri'))).toBe(31)
    const courses = given.input.trainees.filter(
      ({ stage, specialty }) => stage === 'course' && specialty === 'psykiatri',
    )
    // begun in 2024: one whole year behind them on 1 January 2026
    expect(sum(courses)).toBe(12)
    // the doctors of the example who stand in a kommune, with the counted psychiatrists and trainees in place of the one named
    const { fromRegister, madeUp, registerIsMadeUp } = given.calibration
    expect(fromRegister - small.calibration.fromRegister).toBe(31 - 1 + 12)
    expect(fromRegister + madeUp).toBe(sum(given.input.specialists) + sum(given.input.trainees))
    expect(registerIsMadeUp).toBe(true)
    expect(new Set(courses.map(({ yearsDone, sex }) => `${yearsDone} ${sex}`))).toEqual(new Set(['1 male']))
    expect(given.input.studies.campuses.find(({ id }) => id === 'proeve')?.intake[0]?.value).toBe(44)
  })

  it('runs on them', () => {
    const { frame, values } = runCohort(given.input)
    expect(getSeries(frame, values, DENMARK, 'specialists:psykiatri')[0]).toBeGreaterThan(30)
    expect(getSeries(frame, values, DENMARK, 'trainees:psykiatri')[0]).toBe(12)
  })
})

const NEEDS_A_PLACE = ['W4', 'W7', 'W13', 'W14', 'W15', 'W21']

describe('contradictions in the box (F25)', () => {
  const published = facts.filter((fact) => fact.kind === 'published')

  it('the two growths of 2018–2040 and the headline are found, and only those', () => {
    const found = findContradictions(published)
    expect(found.map(({ kind, forecast, group, fits }) => [kind, forecast, group, fits])).toEqual([
      ['two-growths', '2018-2040', 'laeger', 'sds-prognose-2019'],
      ['growth-misses-end', '2018-2040', 'laeger', 'sds-prognose-2019'],
      ['growth-misses-share', '2018-2040', 'laeger', null],
      ['headline-too-high', '2018-2040', 'laeger', 'sds-prognose-2019'],
    ])
    const [two, end, share, headline] = found
    // 14,676 − 14,123 = 553; 41,070 − 26,394 = 14,676
    expect([two?.difference, end?.expected, end?.difference]).toEqual([553, 14_676, -553])
    // 14,123 / 26,394 = 0.5351, printed as 56 %
    expect(share?.expected).toBeCloseTo(0.5351, 4)
    // 41,070 / 26,394 = 1.556, not 2
    expect(headline?.expected).toBeCloseTo(1.556, 3)
  })
})
