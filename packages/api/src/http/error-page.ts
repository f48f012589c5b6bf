import { ISSUE_CODES, type Language } from '@laegedaekning/domain'
import { escapeXml } from '@laegedaekning/plans'
import { ISSUE_WORDS, statusOfCode } from '../contract/index.ts'
import { refuse } from '../use-cases/refuse.ts'

/** The page behind the `type` of a problem document: one issue code in words. Refusal: ROUTE_NOT_FOUND. */
export function errorPage(params: unknown, language: Language): string {
  const wanted = typeof params === 'object' && params !== null ? Reflect.get(params, 'code') : undefined
  const code = ISSUE_CODES.find((found) => found === wanted)
  if (code === undefined) return refuse('ROUTE_NOT_FOUND', { found: `/fejl/${String(wanted)}` })
  const { title, why, advice } = ISSUE_WORDS[code]
  const headings = HEADINGS[language]
  const text = (words: { readonly da: string; readonly en: string }): string => escapeXml(words[language])
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text(title)} · ${code}</title></head><body><main>`,
    `<h1>${text(title)}</h1><p><code>${code}</code> · HTTP ${statusOfCode(code)}</p>`,
    `<h2>${headings.why}</h2><p>${text(why)}</p><h2>${headings.advice}</h2><p>${text(advice)}</p>`,
    '</main></body></html>',
  ].join('')
}

const HEADINGS = {
  da: { why: 'Hvorfor det betyder noget', advice: 'Hvad du kan gøre' },
  en: { why: 'Why it matters', advice: 'What you can do' },
} as const
