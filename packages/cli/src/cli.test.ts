import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSeededRegister, startServer } from '@laegedaekning/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from './run-cli.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'laegedaekning-cli-'))
  // filled once, for the two registers of this file
  await run('changes')
  await cp(join(folder, 'register'), join(folder, 'i-brug'), { recursive: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs a command in the test's folder and gives its exit code and what it said. */
async function run(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await runCli({
    args,
    environment: { LAEGEDAEKNING_FOLDER: join(folder, 'register') },
    cwd: folder,
    who: 'en tester',
    out: (text) => {
      out += `${text}\n`
    },
    err: (text) => {
      err += `${text}\n`
    },
  })
  return { code, out, err }
}

const PRACTICES = [
  'praksis;navn;praksistype;kommune;breddegrad;laengdegrad;aabent_for_tilgang;tilmeldte_patienter;gyldig_fra;kilde',
  'T-1;Prøvepraksis Stevns;almen praksis;336;55,30;12,20;ja;1500;2026-01-01;test',
  'T-2;Prøvepraksis Ishøj;almen praksis;Ishøj;55,61;12,35;nej;1600;2026-01-01;test',
].join('\n')

describe('wrong use ends with exit code 2 and says what to do', () => {
  it.each([
    [['findes-ikke'], 'findes-ikke'],
    [['plan', '.', '--ukendt'], '--ukendt'],
    [['plan', '.'], '--out'],
    [['plan', '.', '--out', 'x', '--date', '2026-02-30'], '2026-02-30'],
    [['plan', 'ingen-mappe', '--out', 'x'], 'ingen-mappe'],
    [['plan', '.', '--out', 'x', '--areas', 'Jylland'], 'Jylland'],
    [['template', 'findes-ikke'], 'findes-ikke'],
    [['compute', 'astrologi', '--input', 'x'], 'astrologi'],
    [['undo', 'nul'], 'nul'],
    [['publish', 'ingen-plan.json', '--out', 'plan.pdf'], 'ingen-plan.json'],
    [['publish', 'ingen-plan.json', '--out', 'plan.doc'], '.pdf'],
    [['serve', '--port', '99999'], '99999'],
    [['outlook-bundle', '--out', 'x', '--runs', 'mange'], 'mange'],
    [['outlook-bundle', '--out', 'x', '--seed', '-1'], '-1'],
  ])('%j', async (args, words) => {
    const { code, err } = await run(...args)
    expect(code).toBe(2)
    expect(err).toContain(words)
  })

  it('shows the help with exit code 0, in Danish first and in English on request', async () => {
    expect(await run('--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('en mappe med registre ind'),
    })
    expect(await run('--lang', 'en', '--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('a plan out'),
    })
  })
})

describe('a template', () => {
  it('is listed and written with Danish headers and one example row', async () => {
    expect((await run('template')).out).toContain('praksis')
    const { code, out } = await run('template', 'befolkning')
    expect(code).toBe(0)
    expect(out).toContain('gyldig_fra')
    expect(out.trim().split('\n')).toHaveLength(2)
  })
})

describe('the register from the command line', () => {
  it('loads a file, tells a second time that nothing is new, undoes it, and keeps the history', async () => {
    await writeFile(join(folder, 'praksis.csv'), PRACTICES)
    const first = await run('import', join(folder, 'praksis.csv'), '--why', 'prøve')
    expect(first.err).toContain('2 rækker læst, 2 brugt, 0 ikke brugt')
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining('Kvittering') })
    const change = /ændring (\d+)/.exec(first.out)?.[1] ?? ''
    const again = await run('import', join(folder, 'praksis.csv'))
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('intet er ændret') })
    expect((await run('undo', change)).code).toBe(0)
    const { out } = await run('changes')
    expect(out).toContain('en tester')
    expect(out).toContain('prøve')
    expect(out).toContain('↩')
  })

  it('writes nothing of a file with an error, and names file, row and column', async () => {
    await writeFile(join(folder, 'fejl.csv'), PRACTICES.replace('1500', '1.5oo'))
    const before = (await run('changes')).out
    const { code, err } = await run('import', join(folder, 'fejl.csv'))
    expect(code).toBe(1)
    expect(err).toContain('fejl.csv')
    expect(err).toContain('række 2')
    expect(err).toContain('H (tilmeldte_patienter)')
    expect((await run('changes')).out).toBe(before)
  })

  it('gives the issues as JSON lines on request', async () => {
    const { code, out } = await run('--json', 'import', join(folder, 'fejl.csv'), '--dry-run')
    expect(code).toBe(1)
    const issues = out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'INTAKE_NUMBER_UNREADABLE', severity: 'error' }),
    )
  })

  it('is backed up and restored into an empty folder with the same content', async () => {
    const file = join(folder, 'kopi.jsonl.gz')
    expect((await run('backup', file)).code).toBe(0)
    expect((await run('--folder', join(folder, 'andet'), 'restore', file)).code).toBe(0)
    expect((await run('--folder', join(folder, 'andet'), 'restore', file)).code).toBe(1)
    const original = await run('export', join(folder, 'ud-1'), '--date', '2026-06-01')
    expect(original.code).toBe(0)
    expect(
      (await run('--folder', join(folder, 'andet'), 'export', join(folder, 'ud-2'), '--date', '2026-06-01'))
        .code,
    ).toBe(0)
    for (const name of await readdir(join(folder, 'ud-1'))) {
      expect(await readFile(join(folder, 'ud-2', name), 'utf8')).toBe(
        await readFile(join(folder, 'ud-1', name), 'utf8'),
      )
    }
  })

  it('is found healthy', async () => {
    expect(await run('doctor')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Registret kan åbnes'),
    })
  })
})

describe('while a server has the register open', () => {
  it('imports go through the server, and commands that need the folder say who has it', async () => {
    const quiet = { step: () => undefined, note: () => undefined }
    const place = { folder: join(folder, 'i-brug') }
    const register = await openSeededRegister(place, { example: false }, quiet)
    const server = await startServer({ register, folder: place.folder, webFolder: null, port: 0 })
    try {
      await writeFile(join(folder, 'praksis-2.csv'), PRACTICES)
      const imported = await run('--folder', place.folder, 'import', join(folder, 'praksis-2.csv'))
      expect(imported).toMatchObject({ code: 0, out: expect.stringContaining('Kvittering') })
      const bad = await run('--folder', place.folder, 'undo', '9999')
      expect(bad.code).toBe(1)
      const backup = await run('--folder', place.folder, 'backup', join(folder, 'aldrig.jsonl'))
      expect(backup).toMatchObject({ code: 4, err: expect.stringContaining(String(process.pid)) })
    } finally {
      await server.stop()
    }
  })
})

describe('a plan', () => {
  it('is written from a folder, byte for byte the same twice, and never over other files', async () => {
    const input = join(folder, 'registre')
    await mkdir(input)
    await writeFile(join(input, 'praksis.csv'), PRACTICES)
    await writeFile(join(input, 'noter.txt'), 'ikke en tabel')
    const args = ['plan', input, '--date', '2026-06-01', '--areas', 'region=1085']
    const first = await run(...args, '--out', join(folder, 'plan-1'))
    expect(first.err).toContain('noter.txt')
    expect((await run(...args, '--out', join(folder, 'plan-2'))).code).toBe(first.code)
    const names = (await readdir(join(folder, 'plan-1'))).toSorted()
    expect(names).toEqual([
      'bemaerkninger.csv',
      'issues.jsonl',
      'om.json',
      'rapport.html',
      'status.csv',
      'status.json',
      'status.xlsx',
    ])
    for (const name of names) {
      const [a, b] = await Promise.all(['plan-1', 'plan-2'].map((plan) => readFile(join(folder, plan, name))))
      expect(a?.equals(b ?? Buffer.alloc(0)), name).toBe(true)
    }
    // Stevns: 23,842 inhabitants on 1 January 2026, one practice in the folder
    expect(await readFile(join(folder, 'plan-1', 'status.csv'), 'utf8')).toContain(
      '2026-06-01;kommune;kommune-0336;Stevns;indbyggere-pr-praksis;23842;',
    )
    expect((await run(...args, '--out', join(folder, 'plan-1'))).code).toBe(2)
  })

  it('of a folder without a register says that nothing could be used', async () => {
    const input = join(folder, 'tom')
    await mkdir(input)
    expect((await run('plan', input, '--out', join(folder, 'plan-3'))).code).toBe(1)
  })
})

describe('the made-up register as files', () => {
  it('says in every row that it is made up', async () => {
    const { code, err } = await run('example', join(folder, 'eksempel'))
    expect(code).toBe(0)
    expect(err).toContain('opdigtet')
    for (const name of await readdir(join(folder, 'eksempel'))) {
      const [header = '', ...rows] = (await readFile(join(folder, 'eksempel', name), 'utf8'))
        .trim()
        .split(/\r?\n/)
      expect(header).toContain('opdigtet')
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.filter((row) => !row.endsWith(';ja'))).toEqual([])
    }
  })
})

describe('a plan of a register with doctors', () => {
  it('hides counts of one or two people unless it is for use inside the house (C2.14, K27)', async () => {
    const input = join(folder, 'med-laeger')
    expect((await run('example', input)).code).toBe(0)
    const doctors = async (out: string, ...more: readonly string[]): Promise<readonly string[]> => {
      await run(
        'plan',
        input,
        '--date',
        '2026-01-01',
        '--areas',
        'region-1082',
        '--out',
        join(folder, out),
        ...more,
      )
      const rows = (await readFile(join(folder, out, 'status.csv'), 'utf8')).split('\r\n')
      return rows
        .filter((row) => row.includes(';laeger-i-almen-praksis;'))
        .map((row) => row.split(';')[5] ?? '')
    }
    const published = await doctors('plan-ude')
    const inside = await doctors('plan-inde', '--full')
    expect(published.filter((value) => value === '1' || value === '2')).toEqual([])
    // Samsø has two made-up doctors
    expect(inside).toContain('2')
    expect(published).toHaveLength(inside.length)
  })
})

describe('compute coverage', () => {
  it('takes a plain problem and gives needed capacities, gap and new numbers', async () => {
    // 8,000 inhabitants ÷ 1,600 = 5 capacities needed; 4 there; gap 1
    const problem = { date: '2026-01-01', norm: 1600, areas: [{ id: 'a', inhabitants: 8000, capacities: 4 }] }
    await writeFile(join(folder, 'problem.json'), JSON.stringify(problem))
    const { code, out } = await run('compute', 'coverage', '--input', join(folder, 'problem.json'))
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      engine: 'coverage',
      areas: [{ id: 'a', inhabitantsPerCapacity: 2000, neededCapacities: 5, gap: 1 }],
    })
  })

  it('refuses an unknown key with its place', async () => {
    await writeFile(join(folder, 'galt.json'), JSON.stringify({ date: '2026-01-01', areas: [], nrom: 1600 }))
    const { code, err } = await run('compute', 'coverage', '--input', join(folder, 'galt.json'))
    expect(code).toBe(1)
    expect(err).toContain('/nrom')
  })
})
