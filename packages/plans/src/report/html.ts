import { escapeXml } from '../map/escape-xml.ts'

/** HTML whose texts have been made safe. */
export type Html = { readonly html: string }

type Part = Html | string | number | null | readonly (Html | string)[]

/** HTML from a template: what is put in is made safe unless it is HTML already; `null` gives nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = strings[0] ?? ''
  for (const [index, part] of parts.entries()) text += `${render(part)}${strings[index + 1] ?? ''}`
  return { html: text }
}

/** Text that is HTML or SVG already, made by this package. */
export function ready(text: string): Html {
  return { html: text }
}

function render(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string' || typeof part === 'number') return escapeXml(String(part))
  if ('html' in part) return part.html
  return part.map(render).join('')
}
