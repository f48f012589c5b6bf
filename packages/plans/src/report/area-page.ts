import { DENMARK, formatDate, type Language, levelOf, type Snapshot } from '@laegedaekning/domain'
import type { AreaProfile } from '../status/status-table.ts'
import { areaSection } from './area-section.ts'
import { pageHtml } from './page.ts'
import { contextOf } from './report-context.ts'
import type { ReportSource } from './report-input.ts'
import { collectShapes } from './shapes.ts'

/** What a page about one area needs besides its profile. */
export type AreaPageOptions = {
  readonly language: Language
  readonly sources: readonly ReportSource[]
  /** For the little map of where the area lies; left out without it. */
  readonly snapshot?: Pick<Snapshot, 'area' | 'membership' | 'outline'>
}

const NO_OUTLINES = { area: [], membership: [], outline: [] } as const

/** One area on one A4 page, as a page of HTML that needs nothing else. The same input gives the same bytes. */
export function areaPageHtml(profile: AreaProfile, { language, sources, snapshot }: AreaPageOptions): string {
  const { area, date } = profile
  const shapes = collectShapes(snapshot ?? NO_OUTLINES, ['kommune', levelOf(area.id)], DENMARK)
  const context = contextOf({ language, date, within: area.id, shapes }, sources)
  return pageHtml(
    {
      title: `${area.name} – ${formatDate(date, language)}`,
      madeUp: profile.rows.some(({ row }) => row.figure.madeUp),
      contents: null,
      body: areaSection(profile, context, 1),
      foot: null,
    },
    context,
  )
}
