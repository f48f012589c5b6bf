import type { MeasuredFigure } from '../packages/api/src/outlook/forecast-record.ts'

/** A part of a kept run by its path; `undefined` where it is not there. */
function partOf(json: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (from, name) => (typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined),
    json,
  )
}

/** NaN where there is no number: a figure that needs it is left out. */
function numberOf(json: unknown, ...path: readonly string[]): number {
  const found = partOf(json, ...path)
  return typeof found === 'number' ? found : Number.NaN
}

function textOf(json: unknown, ...path: readonly string[]): string {
  const found = partOf(json, ...path)
  return typeof found === 'string' ? found : ''
}

function listOf(json: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = partOf(json, ...path)
  return Array.isArray(found) ? found : []
}

function bandOf(json: unknown, ...path: readonly string[]) {
  return { low: numberOf(json, ...path, 'low'), high: numberOf(json, ...path, 'high') }
}

function coveredOf(json: unknown, name: string) {
  const number = (part: string): number => numberOf(json, name, part)
  return {
    level: number('level'),
    outcomes: number('outcomes'),
    inside: number('inside'),
    share: number('share'),
    own: number('own'),
    interval: bandOf(json, name, 'interval'),
    accepted: bandOf(json, name, 'accepted'),
  }
}

/** What a kept run of the backtests holds beside the words of its goals. */
function readKept(json: unknown) {
  return {
    danish: listOf(json, 'danish').map((one) => ({
      name: textOf(one, 'name'),
      from: numberOf(one, 'from'),
      until: numberOf(one, 'until'),
      start: numberOf(one, 'start'),
      outcome: numberOf(one, 'outcome'),
      source: textOf(one, 'source'),
      official: typeof partOf(one, 'official') === 'number' ? numberOf(one, 'official') : null,
      predicted: { mean: numberOf(one, 'predicted', 'mean'), band90: bandOf(one, 'predicted', 'band90') },
    })),
    worlds: listOf(json, 'worlds').map((one) => ({
      horizon: numberOf(one, 'horizon'),
      cases: numberOf(one, 'cases'),
      errorPerYear: {
        median: numberOf(one, 'errorPerYear', 'median'),
        p90: numberOf(one, 'errorPerYear', 'p90'),
        largest: numberOf(one, 'errorPerYear', 'largest'),
      },
      skill: Object.fromEntries(
        Object.keys(Object(partOf(one, 'skill'))).map((name) => [name, numberOf(one, 'skill', name)]),
      ),
      skillAgainstBest: numberOf(one, 'skillAgainstBest'),
      coverage: listOf(one, 'coverage').map((size) => ({
        name: textOf(size, 'name'),
        band80: coveredOf(size, 'band80'),
        band90: coveredOf(size, 'band90'),
      })),
    })),
    calibration: listOf(json, 'calibration').map((one) => ({
      title: { da: textOf(one, 'title', 'da') },
      target: numberOf(one, 'target'),
      got: numberOf(one, 'got'),
      uncertainty: numberOf(one, 'uncertainty'),
      source: textOf(one, 'source'),
    })),
    settling: {
      moments: listOf(json, 'settling', 'moments').map((one) => ({
        name: textOf(one, 'name'),
        source: textOf(one, 'source'),
        target: numberOf(one, 'target'),
        ours: numberOf(one, 'ours'),
      })),
    },
  }
}

type Kept = ReturnType<typeof readKept>
type Input = MeasuredFigure['inputs'][number]

/** The figures of each goal by its name and what it asked, with the sum that made them; none for a run that holds words alone. */
export function measuredFigures(json: unknown): ReadonlyMap<string, MeasuredFigure> {
  const data = readKept(json)
  const all = [...danishFigures(data), ...worldFigures(data), ...marginFigures(data), ...momentFigures(data)]
  return new Map(
    all.filter(([, { value: found, inputs }]) =>
      [found, ...inputs.map((one) => one.value)].every((one) => Number.isFinite(one)),
    ),
  )
}

/** The key of a goal: the two bands of a size class have one name and differ in what they ask. */
export function goalKey(goal: string, asked: string): string {
  const level = /^\d+,\d+ % båndet/.exec(asked)?.[0] ?? ''
  return `${goal} ${level}`
}

function value(symbol: string, da: string, en: string, number: number, unit: Input['unit']): Input {
  return { symbol, label: { da, en }, value: number, unit }
}

type Named = readonly [string, MeasuredFigure]

function danishFigures({ danish }: Kept): readonly Named[] {
  return danish.flatMap(({ name, from, until, start, outcome, source, official, predicted }): Named[] => {
    const f = value('F', 'fremskrevet gennemsnit', 'projected mean', predicted.mean, 'persons')
    const u = value('U', `udfald ${until} (${source})`, `outcome ${until} (${source})`, outcome, 'persons')
    const years = value('n', 'år', 'years', until - from, 'number')
    const first = value('B', `bestand ${from}`, `stock ${from}`, start, 'persons')
    const error = Math.abs(predicted.mean / outcome - 1)
    const known =
      official === null
        ? []
        : [value('O', 'den officielle fremskrivning', 'the official forecast', official, 'persons')]
    return [
      [
        goalKey(`F10, ${name}`, ''),
        {
          value: error,
          unit: 'share',
          formula: { da: '|F ÷ U − 1|', en: '|F ÷ U − 1|' },
          inputs: [
            f,
            u,
            value(
              'a',
              'båndets nedre ende (90 %)',
              'lower end of the band (90%)',
              predicted.band90.low,
              'persons',
            ),
            value(
              'b',
              'båndets øvre ende (90 %)',
              'upper end of the band (90%)',
              predicted.band90.high,
              'persons',
            ),
            ...known,
          ],
        },
      ],
      [
        goalKey(`F11, restled, ${name}`, ''),
        {
          value: (outcome - predicted.mean) / (until - from) / start,
          unit: 'share',
          formula: { da: '(U − F) ÷ n ÷ B', en: '(U − F) ÷ n ÷ B' },
          inputs: [u, f, years, first],
        },
      ],
    ]
  })
}

function worldFigures({ worlds }: Kept): readonly Named[] {
  return worlds.flatMap(({ horizon, cases, errorPerYear, skill, skillAgainstBest, coverage }): Named[] => [
    [
      goalKey(`F7, ${horizon} år`, ''),
      {
        value: errorPerYear.median,
        unit: 'share',
        formula: {
          da: 'median over specialer på mindst 200 læger i alle verdener: |fremskrevet ÷ sket − 1| om året',
          en: 'median over specialties of at least 200 doctors in all worlds: |projected ÷ outcome − 1| a year',
        },
        inputs: [
          value('p90', '9 af 10 fejl er mindre', '9 of 10 errors are smaller', errorPerYear.p90, 'share'),
          value('max', 'største fejl', 'largest error', errorPerYear.largest, 'share'),
        ],
      },
    ],
    [
      goalKey(`F8, ${horizon} år`, ''),
      {
        value: skillAgainstBest,
        unit: 'share',
        formula: {
          da: 'det mindste af 1 − CRPS ÷ den simple metodes CRPS, hver bestand delt med sin størrelse',
          en: 'the least of 1 − CRPS ÷ CRPS of the simple method, each stock divided by its size',
        },
        inputs: [
          value('N', 'bestande', 'stocks', cases, 'number'),
          ...Object.entries(skill).map(([name, share]) =>
            value(name, `lavere CRPS end »${name}«`, `lower CRPS than “${name}”`, share, 'share'),
          ),
        ],
      },
    ],
    ...coverage.flatMap(({ name, band80, band90 }) =>
      [band80, band90].map(
        (one): Named => [
          goalKey(`F9, ${horizon} år, ${name} læger`, `${one.level * 100},0 % båndet`),
          {
            value: one.share,
            unit: 'share',
            formula: { da: 'I ÷ N', en: 'I ÷ N' },
            inputs: [
              value('I', 'udfald inden for båndet', 'outcomes inside the band', one.inside, 'number'),
              value('N', 'udfald', 'outcomes', one.outcomes, 'number'),
              value(
                'lav',
                'mindst så mange skal være inde (eksakt 95 %)',
                'at least so many must be inside (exact 95%)',
                one.accepted.low,
                'number',
              ),
              value('høj', 'højst så mange', 'at most so many', one.accepted.high, 'number'),
              value(
                'fra',
                'andelens 95 % interval fra',
                '95% interval of the share from',
                one.interval.low,
                'share',
              ),
              value(
                'til',
                'andelens 95 % interval til',
                '95% interval of the share to',
                one.interval.high,
                'share',
              ),
              value(
                'egen',
                'båndet rummer af modellens egne forløb',
                'the band holds of the model’s own runs',
                one.own,
                'share',
              ),
            ],
          },
        ],
      ),
    ),
  ])
}

function marginFigures({ calibration }: Kept): readonly Named[] {
  return calibration.map(
    ({ title, target, got, uncertainty, source }): Named => [
      goalKey(`F11, ${title.da}`, ''),
      {
        value: (got - target) / target,
        unit: 'share',
        formula: { da: '(G − M) ÷ M', en: '(G − M) ÷ M' },
        inputs: [
          value('G', 'startbestanden har', 'the starting stock has', got, 'number'),
          value('M', `tallet i kilden (${source})`, `figure of the source (${source})`, target, 'number'),
          value('±', 'kildens usikkerhed', 'uncertainty of the source', uncertainty, 'share'),
        ],
      },
    ],
  )
}

function momentFigures({ settling }: Kept): readonly Named[] {
  return settling.moments.map(
    ({ name, source, target, ours }): Named => [
      goalKey(`F12, ${name}`, ''),
      {
        value: ours - target,
        unit: 'share',
        formula: { da: 'V − M', en: 'V − M' },
        inputs: [
          value('V', 'vores andel', 'our share', ours, 'share'),
          value('M', `andelen i kilden (${source})`, `share in the source (${source})`, target, 'share'),
        ],
      },
    ],
  )
}
