import { type Html, html, ready } from './html.ts'
import type { ReportContext } from './report-context.ts'
import { REPORT_STYLE } from './report-style.ts'

/** The parts of a page. */
export type PageParts = {
  readonly title: string
  readonly madeUp: boolean
  readonly contents: Html | null
  readonly body: Html
  readonly foot: Html | null
}

/** A whole HTML page: nothing is loaded from outside, nothing runs, and a browser is told to refuse both. */
export function pageHtml({ title, madeUp, contents, body, foot }: PageParts, context: ReportContext): string {
  const { language, w, shapes } = context
  const strip = madeUp
    ? html`<div class="strip made-up" role="note"><strong>${w.madeUpStrong}</strong> ${w.madeUp}</div>`
    : null
  const head = `@page{@top-right{content:${cssText(title)}}@top-left{content:${cssText(madeUp ? w.madeUpPage : w.product)}}}`
  return html`${ready('<!doctype html>\n')}
    <html lang="${language}"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light"><title>${title}</title>
      <style>${ready(REPORT_STYLE)}${ready(head)}</style></head>
    <body><a class="skip" href="#rapport">${w.skip}</a>${shapes.defs}
      <header><div class="top"><span class="logo">${w.product}</span><span>${title}</span></div>${strip}</header>
      <main id="rapport" tabindex="-1">${contents}${body}</main>${foot}
    </body></html>`.html
}

/** A text as a string of CSS inside a style element: everything but letters, digits and plain marks is written by its code. */
function cssText(text: string): string {
  const safe = text
    .toWellFormed()
    .replace(
      /[^\p{L}\p{N} .,:–-]/gu,
      (character) => `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `,
    )
  return `"${safe}"`
}
