import { escapeXml } from '../map/escape-xml.ts'

/** HTML whose texts have been made safe. Only `html` and `ready` make it, so a text can never pass for it. */
export type Html = { readonly html: string }

/** What may stand in a template: a text is made safe, HTML is not, `null` is nothing, a list is its parts in order. */
export type Part = Html | string | number | null | readonly Part[]

/** HTML from a template. Line breaks in the template, with the indents after them, are left out. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = ''
  for (const [index, words] of template.entries()) {
    text += words.replace(/\n\s*/g, '') + render(parts[index] ?? null)
  }
  return { html: text }
}

/** HTML, SVG or CSS of this package's own making. Never a text from outside. */
export function ready(text: string): Html {
  return { html: text }
}

/** The parts with a text between them. */
export function joined(parts: readonly Part[], between: string): Part {
  return parts.flatMap((part, index): readonly Part[] => (index === 0 ? [part] : [between, part]))
}

function render(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string') return escapeXml(part)
  if (typeof part === 'number') return String(part)
  if (isHtml(part)) return part.html
  return part.map(render).join('')
}

function isHtml(part: Html | readonly Part[]): part is Html {
  return 'html' in part
}
