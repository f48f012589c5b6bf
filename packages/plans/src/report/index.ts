export { buildReport } from './build-report.ts'
export type { ReportContent, ReportInput, ReportRemark, ReportSource } from './report.ts'
export { CERTAINTY_WORDS, LEVEL_HEADINGS } from './words.ts'
