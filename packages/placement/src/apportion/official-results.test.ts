import { describe, expect, it } from 'vitest'
import { divideRow, divideTable, type RowMethod } from './index.ts'

// Results as authorities published them, and the paradoxes that made them change their rule. Each is an oracle of its own: the
// seats below were elected or enacted, not computed here.

type Row = readonly number[]

/** City council of Zürich, parties by districts: list votes, seats of parties, of districts, and of each party in each district. */
type Council = { readonly votes: readonly Row[]; readonly parties: Row; readonly elected: readonly Row[] }

const DISTRICTS = [12, 15, 13, 10, 16, 16, 12, 22, 9]

/** stadt-zuerich.ch, Gemeinderatswahl 9 February 2014, Unterzuteilung: SP, SVP, FDP, Grüne, glp, CVP, AL. */
const ZUERICH_2014: Council = {
  parties: [39, 23, 21, 14, 13, 6, 9],
  votes: [
    [30933, 54797, 40953, 29882, 62554, 46248, 40979, 79160, 11448],
    [18882, 25663, 9836, 11132, 34834, 41366, 24261, 70002, 10635],
    [24403, 17918, 10238, 15090, 69163, 21307, 21957, 37123, 3412],
    [13239, 21915, 15880, 10034, 28630, 15001, 13598, 22448, 2433],
    [12202, 17746, 12416, 11024, 26498, 14738, 13901, 29648, 2151],
    [5936, 6873, 3645, 3692, 11017, 10816, 4898, 14852, 2786],
    [5650, 16680, 17323, 6650, 10082, 8020, 8543, 11655, 1061],
  ],
  elected: [
    [3, 5, 5, 4, 4, 5, 4, 6, 3],
    [2, 2, 1, 1, 2, 4, 2, 6, 3],
    [3, 2, 1, 2, 4, 2, 3, 3, 1],
    [1, 2, 2, 1, 2, 2, 1, 2, 1],
    [1, 2, 2, 1, 2, 1, 1, 3, 0],
    [1, 1, 0, 0, 1, 1, 0, 1, 1],
    [1, 1, 2, 1, 1, 1, 1, 1, 0],
  ],
}

/** stadt-zuerich.ch, Gemeinderatswahl 4 March 2018, Unterzuteilung: SP, SVP, FDP, Grüne, glp, AL, EVP/BDP. */
const ZUERICH_2018: Council = {
  parties: [43, 17, 21, 16, 14, 10, 4],
  votes: [
    [37360, 67129, 49212, 34296, 71164, 60063, 52231, 89477, 13192],
    [15856, 19340, 8339, 8974, 28050, 33783, 17789, 55160, 8980],
    [23990, 20529, 13844, 16857, 69536, 26712, 23098, 40194, 3826],
    [15007, 26471, 19388, 12571, 31442, 20296, 15534, 28713, 4191],
    [12551, 19573, 16442, 11613, 28414, 16488, 14630, 31911, 2931],
    [7668, 22692, 22136, 7612, 13659, 10164, 12054, 12435, 1954],
    [1841, 2939, 1152, 2101, 5655, 9777, 3374, 13901, 2568],
  ],
  elected: [
    [4, 6, 5, 4, 4, 5, 5, 7, 3],
    [2, 1, 1, 1, 2, 3, 1, 4, 2],
    [2, 2, 1, 2, 5, 3, 2, 3, 1],
    [2, 2, 2, 1, 2, 2, 2, 2, 1],
    [1, 2, 2, 1, 2, 1, 1, 3, 1],
    [1, 2, 2, 1, 1, 1, 1, 1, 0],
    [0, 0, 0, 0, 0, 1, 0, 2, 1],
  ],
}

/** Danmarks Statistik, Folketingsvalget 5 June 2019, parties above 2 %: A B C D F I O V Ø Å; 175 seats by largest remainder. */
const FOLKETING_2019: readonly (readonly [number, number])[] = [
  [914882, 48],
  [304714, 16],
  [233865, 12],
  [83201, 4],
  [272304, 14],
  [82270, 4],
  [308513, 16],
  [826161, 43],
  [245100, 13],
  [104278, 5],
]

/** U.S. Census Bureau, apportionment population of 2020 (residents and overseas), and the House of 435: Alabama … Wyoming. */
const CONGRESS_2020: readonly (readonly [number, number])[] = [
  [5030053, 7],
  [736081, 1],
  [7158923, 9],
  [3013756, 4],
  [39576757, 52],
  [5782171, 8],
  [3608298, 5],
  [990837, 1],
  [21570527, 28],
  [10725274, 14],
  [1460137, 2],
  [1841377, 2],
  [12822739, 17],
  [6790280, 9],
  [3192406, 4],
  [2940865, 4],
  [4509342, 6],
  [4661468, 6],
  [1363582, 2],
  [6185278, 8],
  [7033469, 9],
  [10084442, 13],
  [5709752, 8],
  [2963914, 4],
  [6160281, 8],
  [1085407, 2],
  [1963333, 3],
  [3108462, 4],
  [1379089, 2],
  [9294493, 12],
  [2120220, 3],
  [20215751, 26],
  [10453948, 14],
  [779702, 1],
  [11808848, 15],
  [3963516, 5],
  [4241500, 6],
  [13011844, 17],
  [1098163, 2],
  [5124712, 7],
  [887770, 1],
  [6916897, 9],
  [29183290, 38],
  [3275252, 4],
  [643503, 1],
  [8654542, 11],
  [7715946, 10],
  [1795045, 2],
  [5897473, 8],
  [577719, 1],
]

/** Apportionment populations of the census of 1880; Alabama, Illinois and Texas first, Nevada last (Balinski & Young 1982). */
const STATES_1880 = [
  1262505, 3077871, 1591749, 5082871, 4282891, 3198062, 2168380, 1978301, 1783085, 1648690, 1636937, 1624615,
  1542359, 1542180, 1512565, 1399750, 1315497, 1131597, 1131116, 996096, 995577, 939946, 934943, 864694,
  802525, 780773, 648936, 622700, 618457, 452402, 346991, 332286, 276531, 269493, 194327, 174768, 146608,
  62266,
]

const sum = (row: Row): number => row.reduce((all, one) => all + one, 0)
const seatsOf = (weights: Row, seats: number, method: RowMethod): Row => {
  const division = divideRow(weights, seats, method)
  expect(division.ties.alternatives).toEqual([])
  return division.seats
}

describe('results as authorities published them', () => {
  it.each([
    ['2014', ZUERICH_2014],
    ['2018', ZUERICH_2018],
  ])('gives all 63 cells of the city council of Zürich %s', (_year, { votes, parties, elected }) => {
    const outcome = divideTable(votes, parties, DISTRICTS)
    if (outcome.kind !== 'divided') throw new Error('the council was elected')
    expect(outcome.division.seats).toEqual(elected)
    expect(outcome.division.ties.alternatives).toEqual([])
  })

  it('gives the parties of Zürich 2018 their seats by voters, 125 in all', () => {
    // the Oberzuteilung: voters of each party over the city, Sainte-Laguë, published with the divisor 770
    const voters = [32892, 12999, 16312, 12064, 10580, 7892, 2810]
    expect(seatsOf(voters, 125, 'sainte-lague')).toEqual(ZUERICH_2018.parties)
  })

  it('gives the Folketing of 2019 by largest remainders', () => {
    const [votes, elected] = [FOLKETING_2019.map(([one]) => one), FOLKETING_2019.map(([, one]) => one)]
    expect(seatsOf(votes, 175, 'hamilton')).toEqual(elected)
  })

  it('gives the House of Representatives after the census of 2020 by Huntington–Hill', () => {
    const people = CONGRESS_2020.map(([one]) => one)
    // the total that the Census Bureau gives
    expect(sum(people)).toBe(331_108_434)
    expect(seatsOf(people, 435, 'huntington-hill')).toEqual(CONGRESS_2020.map(([, one]) => one))
  })
})

describe('paradoxes', () => {
  it('takes a seat from the third of four when there is one seat more, by Hamilton (Alabama paradox)', () => {
    // Stein, How Math Explains the World (2008), p. 231: of 323 seats 183.14, 124.36, 13.57, 1.94; of 324 183.71, 124.74, 13.61, 1.94
    const shares = [56.7, 38.5, 4.2, 0.6]
    expect(seatsOf(shares, 323, 'hamilton')).toEqual([183, 124, 14, 2])
    expect(seatsOf(shares, 324, 'hamilton')).toEqual([184, 125, 13, 2])
  })

  it('has the quotas of 1880 with which Alabama lost its eighth seat in a House of 300 instead of 299', () => {
    // Nevada has a seat by the constitution, so that 299 leaves 21 seats for remainders and 300 leaves 19
    const order = (seats: number): Row => {
      const { quotas } = divideRow(STATES_1880, seats, 'hamilton')
      expect(seats - sum(quotas.slice(0, -1).map(Math.floor)) - 1).toBe(seats === 299 ? 21 : 19)
      return [...quotas.keys()].toSorted((a, b) => ((quotas[b] ?? 0) % 1) - ((quotas[a] ?? 0) % 1))
    }
    const [alabama, illinois, texas] = [0, 1, 2]
    // 7.646 before 18.640 and 9.640; then 18.702 and 9.672 before 7.671 (letter of the Census Office, 1881)
    expect(order(299).slice(20, 23)).toEqual([alabama, illinois, texas])
    expect(order(300).indexOf(illinois)).toBeLessThan(19)
    expect(order(300).slice(18, 20)).toEqual([texas, alabama])
    for (const method of ['adams', 'dean', 'huntington-hill', 'sainte-lague', 'd-hondt'] as const) {
      const [less, more] = [seatsOf(STATES_1880, 299, method), seatsOf(STATES_1880, 300, method)]
      expect(less.filter((seats, state) => seats > (more[state] ?? 0))).toEqual([])
    }
  })

  it('takes a seat from the state that grew most, by Hamilton (population paradox)', () => {
    // a schoolbook's three states: of 100 seats 23.53, 5.55 and 70.93, and after the growth 23.76, 5.61 and 70.63
    expect(seatsOf([23527, 5548, 70925], 100, 'hamilton')).toEqual([23, 6, 71])
    // grown by 1.7 %, 1.8 % and 0.3 %
    expect(seatsOf([23926, 5648, 71110], 100, 'hamilton')).toEqual([24, 5, 71])
    // with Webster no state loses to one that grew less: the seat comes from the third, which grew least
    expect(seatsOf([23527, 5548, 70925], 100, 'sainte-lague')).toEqual([23, 6, 71])
    expect(seatsOf([23926, 5648, 71110], 100, 'sainte-lague')).toEqual([24, 6, 70])
  })

  it('moves a seat between two states when a third comes with its own seats, by Hamilton (new states)', () => {
    // of 7: 4.52 and 2.48; with a third that is worth 5 (5.42), of 12: 4.36, 2.40 and 5.24
    expect(seatsOf([20, 11], 7, 'hamilton')).toEqual([5, 2])
    expect(seatsOf([20, 11, 24], 12, 'hamilton')).toEqual([4, 3, 5])
    expect(seatsOf([20, 11, 24], 12, 'sainte-lague')).toEqual([5, 2, 5])
  })
})
