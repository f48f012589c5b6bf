import { getPlainDate, Refusal } from '@laegedaekning/domain'
import { templateCsv } from '@laegedaekning/intake'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { type ReadingLimits, readFilesApart } from './read-files.ts'

const DAY = getPlainDate('2026-01-01')

function fileOf(text: string) {
  return { name: 'fil.csv', bytes: new TextEncoder().encode(text) }
}

async function codesOf(text: string, limits: ReadingLimits): Promise<readonly string[]> {
  const order = { files: [fileOf(text)], known: [], knownPractices: [], asOf: DAY }
  return readFilesApart(order, limits).then(
    ({ issues }) => issues.map((issue) => issue.code),
    (error: unknown) => {
      if (error instanceof Refusal) return error.issues.map((issue) => issue.code)
      throw error
    },
  )
}

describe('files read in a thread of their own', () => {
  it('give facts as they do without it', async () => {
    const order = { files: [fileOf(templateCsv('omraader'))], known: [], knownPractices: [], asOf: DAY }
    const { value, issues } = await readFilesApart(order)
    expect(issues.filter((issue) => issue.severity === 'error')).toEqual([])
    expect(value?.facts.map((fact) => fact.kind)).toEqual(['area'])
  })

  it('may be workbooks', async () => {
    const [header = '', row = ''] = templateCsv('omraader').replace('\uFEFF', '').split('\r\n')
    const rows = [header.split(';'), row.split(';')]
    const bytes = await writeXlsx({ sheets: [{ name: 'Områder', rows }] })
    const files = [{ name: 'register.xlsx', bytes }]
    const { value } = await readFilesApart({ files, known: [], knownPractices: [], asOf: DAY })
    expect(value?.facts.map((fact) => fact.kind)).toEqual(['area'])
    expect(value?.perFile.map(({ name }) => name)).toEqual(['register.xlsx (Områder)'])
  })

  it('are given up when they take longer than they may', async () => {
    // no thread starts within a thousandth of a millisecond
    expect(await codesOf('a;b\r\n1;2\r\n', { megabytes: 512, seconds: 0.000_001 })).toEqual([
      'REQUEST_TOO_LARGE',
    ])
  })

  it('are given up when they fill more memory than they may, and the next file is read', async () => {
    const rows = 'x;y;z;1;2;3;4;5\r\n'.repeat(200_000)
    expect(await codesOf(`a;b;c;d;e;f;g;h\r\n${rows}`, { megabytes: 24, seconds: 60 })).toEqual([
      'REQUEST_TOO_LARGE',
    ])
    expect(await codesOf(templateCsv('omraader'), { megabytes: 512, seconds: 60 })).toEqual([])
  })
})
