import { ISSUE_CODES, type Issue } from '@laegedaekning/domain'
import { describeFile, readFacts } from '@laegedaekning/intake'
import { describe, expect, it } from 'vitest'
import { CORPUS } from './corpus.ts'
import { KNOWN } from './written.ts'

/** What the user must be told of every rejection: where it lies. */
function isPlaced(issue: Issue): boolean {
  const { at } = issue
  if (at === undefined) return false
  return at.kind === 'cell' || at.kind === 'row' ? at.row >= 1 && at.file !== '' : true
}

describe('bad input', () => {
  it.each(CORPUS.map((hostile) => [hostile.name, hostile] as const))('%s', (_, { files, codes, facts }) => {
    const { value, issues } = readFacts(files, KNOWN)
    expect(issues.map((issue) => issue.code).toSorted()).toEqual([...codes].toSorted())
    expect(issues.filter((issue) => !isPlaced(issue))).toEqual([])
    expect(value?.facts ?? []).toHaveLength(facts)
  })

  it('comes in at least sixty kinds, no two of one name', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(60)
    expect(new Set(CORPUS.map((hostile) => hostile.name)).size).toBe(CORPUS.length)
  })

  it('provokes every issue of the intake at least once', () => {
    const provoked = new Set(CORPUS.flatMap((hostile) => hostile.codes))
    // workbooks are taken apart by the api; its read-workbook.test.ts provokes theirs
    const ofWorkbooks = /^INTAKE_(?:WORKBOOK|SHEET)_/
    const own = ISSUE_CODES.filter((code) => code.startsWith('INTAKE_') && !ofWorkbooks.test(code))
    expect(own.filter((code) => !provoked.has(code))).toEqual([])
  })

  it('does not keep a file from being looked at', () => {
    for (const { files } of CORPUS.slice(0, 20)) {
      for (const file of files) expect(describeFile(file.name, file.bytes).issues.length).toBeGreaterThan(0)
    }
  })
})
