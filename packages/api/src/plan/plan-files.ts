import { formatDate, type Issue, type Snapshot } from '@laegedaekning/domain'
import type { FileReceipt } from '@laegedaekning/intake'
import { type AreaProfile, buildReport, type listFarAreas, type StatusTable } from '@laegedaekning/plans'
import { issueMessage, placeInWords } from '../contract/index.ts'
import { csvOf } from '../files/csv.ts'
import { statusSheet } from '../files/status-sheet.ts'
import { xlsxOf } from '../files/xlsx.ts'
import { sourcesOf } from '../use-cases/sources.ts'
import { VERSION } from '../version.ts'
import { issueCsv, issueLines } from './issue-files.ts'
import { longSheet } from './long-sheet.ts'
import type { PlanOrder } from './make-plan.ts'

/** The files of a plan, by name. */
export type Plan = readonly { readonly name: string; readonly bytes: Uint8Array }[]

/** What the files are made of. */
export type PlanContent = {
  readonly order: PlanOrder
  readonly snapshot: Snapshot
  readonly tables: readonly StatusTable[]
  readonly profiles: readonly AreaProfile[]
  /** Whether tables and profiles went through `publishedPlan`. */
  readonly smallCountsHidden: boolean
  /** Small areas beyond the distance limit. */
  readonly farAreas: ReturnType<typeof listFarAreas>
  readonly inputs: readonly (FileReceipt & { readonly title: string })[]
  readonly issues: readonly Issue[]
}

/** Status as JSON, CSV, XLSX and report, what could not be used, and what it was made of. */
export async function planFiles(content: PlanContent): Promise<Plan> {
  const { order, tables, issues } = content
  const { language } = order
  const all = longSheet(tables, language === 'da' ? 'Alle tal' : 'All figures', language)
  const byIndicator = tables
    .filter((table) => table.request.level === finestLevel(tables))
    .map((table) => ({ ...statusSheet(table, language), name: sheetName(table.indicator.id) }))
  const about = aboutPlan(content)
  const style = language === 'da' ? 'danish' : 'international'
  return [
    text('status.json', `${JSON.stringify({ ...about, tables }, null, 1)}\n`),
    text('status.csv', csvOf(all, style)),
    { name: 'status.xlsx', bytes: await xlsxOf([all, ...byIndicator], titleOf(order)) },
    text(language === 'da' ? 'rapport.html' : 'report.html', reportOf(content)),
    text(language === 'da' ? 'bemaerkninger.csv' : 'issues.csv', issueCsv(issues, language)),
    text('issues.jsonl', issueLines(issues, language)),
    text(language === 'da' ? 'om.json' : 'about.json', `${JSON.stringify(about, null, 2)}\n`),
  ]
}

function reportOf({ order, snapshot, tables, profiles, farAreas, inputs, issues }: PlanContent): string {
  const { language } = order
  const notUsed = issues
    .filter((issue) => issue.severity !== 'note')
    .concat(issues.filter((issue) => issue.severity === 'note'))
    .map((issue) => {
      const place = issue.at === undefined ? '' : placeInWords(issue.at, language)
      return { place, message: issueMessage(issue, language).what, severity: issue.severity }
    })
  return buildReport({
    language,
    date: order.date,
    title: titleOf(order),
    madeUp: tables.some((table) => table.madeUp),
    snapshot,
    within: order.within,
    tables,
    profiles,
    farAreas,
    sources: sourcesOf([...new Set(tables.flatMap((table) => table.sources))]),
    inputs,
    notUsed,
    versions: { product: VERSION },
  })
}

function aboutPlan({
  order,
  tables,
  smallCountsHidden,
  inputs,
  issues,
}: PlanContent): Readonly<Record<string, unknown>> {
  const count = (severity: Issue['severity']): number =>
    issues.filter((issue) => issue.severity === severity).length
  return {
    product: 'laegedaekning',
    version: VERSION,
    date: order.date,
    within: order.within,
    madeUp: tables.some((table) => table.madeUp),
    /** Whether small counts of people are hidden, so that the plan may be published (C2.14). */
    smallCountsHidden,
    files: inputs,
    issues: { error: count('error'), warning: count('warning'), note: count('note') },
    sources: sourcesOf([...new Set(tables.flatMap((table) => table.sources))].toSorted()),
  }
}

function titleOf({ language, date }: PlanOrder): string {
  const day = formatDate(date, language)
  return language === 'da' ? `Lægedækning – status ${day}` : `Physician coverage – status ${day}`
}

/** The finest level that the plan has; each of its indicators gets a sheet of its own. */
function finestLevel(tables: readonly StatusTable[]): StatusTable['request']['level'] | undefined {
  return tables.at(-1)?.request.level
}

/** Spreadsheets allow 31 characters in the name of a sheet. */
function sheetName(indicator: string): string {
  return indicator.slice(0, 31)
}

function text(name: string, content: string): Plan[number] {
  return { name, bytes: new TextEncoder().encode(content) }
}
