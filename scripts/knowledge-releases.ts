/** Reads knowledge/releases: forecasts as they were released, and what came. */
import { join } from 'node:path'
import { type ForecastRelease, isUnchanged, type Outcome, type ReleasedRow } from '@laegedaekning/forecast'
import { isScalar } from 'yaml'
import { listYamlFiles, shownPath } from './knowledge-files.ts'
import { itemsOf } from './knowledge-lists.ts'
import { type Fields, numberOf, readDay, readFields, readText } from './knowledge-read.ts'
import { openYaml, type Problem, type YamlFile } from './knowledge-yaml.ts'

const RELEASE_FIELDS = {
  required: ['id', 'date', 'title', 'made-up', 'input-hash', 'result-hash', 'frozen', 'rows'],
  optional: ['note'],
}
const ROW_FIELDS = {
  required: ['area', 'measure', 'year', 'mean', 'low-80', 'high-80', 'low-90', 'high-90'],
  optional: [],
}
const OUTCOME_FIELDS = { required: ['area', 'measure', 'year', 'value', 'source', 'recorded'], optional: [] }

/** The file of outcomes; every other file of the folder is a release. */
const OUTCOMES = 'outcomes.yaml'

/** All releases in order of date and id, all outcomes, and every problem found: also rows that were edited after the release. */
export function loadReleases(folder: string): {
  readonly releases: readonly ForecastRelease[]
  readonly outcomes: readonly Outcome[]
  readonly problems: readonly Problem[]
} {
  const releases: ForecastRelease[] = []
  const outcomes: Outcome[] = []
  const problems: Problem[] = []
  for (const path of listYamlFiles(folder)) {
    const yaml = openYaml(join(folder, path), shownPath('releases', path))
    if (yaml.problems.length === 0) {
      if (path.endsWith(OUTCOMES)) outcomes.push(...readOutcomes(yaml))
      else releases.push(...readRelease(yaml))
    }
    problems.push(...yaml.problems)
  }
  const order = (release: ForecastRelease) => `${release.date} ${release.id}`
  return { releases: releases.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)), outcomes, problems }
}

function readRelease(yaml: YamlFile): readonly ForecastRelease[] {
  const fields = readFields(yaml, yaml.root, RELEASE_FIELDS, 'a release')
  const text = (name: string) => readText(yaml, fields, name)
  const [id, title, inputHash, resultHash, frozen] = [
    text('id'),
    text('title'),
    text('input-hash'),
    text('result-hash'),
    text('frozen'),
  ]
  const date = readDay(yaml, fields, 'date')
  const rows = itemsOf(yaml, fields.get('rows')?.value, 'rows').flatMap((node) => readRow(yaml, node))
  if (id === null || title === null || date === null) return []
  if (inputHash === null || resultHash === null || frozen === null) return []
  const release = { id, date, title, madeUp: isTrue(fields, 'made-up'), inputHash, resultHash, frozen, rows }
  if (!isUnchanged(release)) {
    yaml.report(
      fields.get('frozen'),
      'The rows are not those that were released',
      'A released forecast is never changed, or its record means nothing',
      'Take the change back; write what came in outcomes.yaml',
    )
  }
  return [release]
}

function readRow(yaml: YamlFile, node: unknown): readonly ReleasedRow[] {
  const fields = readFields(yaml, node, ROW_FIELDS, 'a released row')
  const [area, measure] = [readText(yaml, fields, 'area'), readText(yaml, fields, 'measure')]
  const number = (name: string) => readNumberOf(yaml, fields, name)
  const [year, mean] = [number('year'), number('mean')]
  const [low80, high80] = [number('low-80'), number('high-80')]
  const [low90, high90] = [number('low-90'), number('high-90')]
  if (area === null || measure === null || year === null || mean === null) return []
  if (low80 === null || high80 === null || low90 === null || high90 === null) return []
  return [{ area, measure, year, mean, low80, high80, low90, high90 }]
}

function readOutcomes(yaml: YamlFile): readonly Outcome[] {
  const fields = readFields(yaml, yaml.root, { required: ['outcomes'], optional: [] }, 'the file of outcomes')
  return itemsOf(yaml, fields.get('outcomes')?.value, 'outcomes').flatMap((node) => {
    const one = readFields(yaml, node, OUTCOME_FIELDS, 'an outcome')
    const [area, measure] = [readText(yaml, one, 'area'), readText(yaml, one, 'measure')]
    const [year, value] = [readNumberOf(yaml, one, 'year'), readNumberOf(yaml, one, 'value')]
    const [source, recorded] = [readText(yaml, one, 'source'), readDay(yaml, one, 'recorded')]
    if (area === null || measure === null || year === null || value === null) return []
    return source === null || recorded === null ? [] : [{ area, measure, year, value, source, recorded }]
  })
}

function readNumberOf(yaml: YamlFile, fields: Fields, name: string): number | null {
  const pair = fields.get(name)
  return pair === undefined ? null : numberOf(yaml, pair.value, name)
}

function isTrue(fields: Fields, name: string): boolean {
  const value = fields.get(name)?.value
  return isScalar(value) && value.value === true
}
