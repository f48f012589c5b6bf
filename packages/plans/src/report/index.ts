export { type AreaPageOptions, areaPageHtml } from './area-page.ts'
export { buildReport } from './build-report.ts'
export type { FarArea, NotUsed, ReportFile, ReportInput, ReportSource } from './report-input.ts'
export { CERTAINTY_WORDS } from './report-words.ts'
