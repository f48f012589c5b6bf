import { readFileSync } from 'node:fs'
import { Fault, formatDate, type Language } from '@laegedaekning/domain'
import { initSync, type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import type { PdfDocument } from './pdf-document.ts'

/** Regular and semibold, whole: with Greek letters, arrows and signs of mathematics, which the fonts of the web app leave out. */
const FONTS = [
  import.meta.resolve('@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf'),
]
const MAIN = '/main.typ'
/** The compiler's own number for diagnostics as objects with a message. */
const FULL_DIAGNOSTICS = 3

const WORDS: Readonly<Record<Language, Readonly<Record<'page' | 'of' | 'madeUp', string>>>> = {
  da: { page: 'Side', of: 'af', madeUp: 'Opdigtede tal' },
  en: { page: 'Page', of: 'of', madeUp: 'Made-up figures' },
}

/**
 * A document as a tagged PDF, the same bytes for the same document. Takes the thread for as long as it needs (a second and some
 * 20 ms a page), reads nothing but packages on the disk. Throws a `Fault` where the compiler refuses, which is a bug here.
 */
export async function typeset(document: PdfDocument): Promise<Uint8Array> {
  const compiler = await loadCompiler()
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  const drawings: string[] = []
  const parts = document.parts.map((part) => {
    if (part.kind !== 'drawing') return part
    const { svg, ...rest } = part
    return { ...rest, file: `/drawing-${drawings.push(svg)}.svg` }
  })
  for (const [index, svg] of drawings.entries()) compiler.map_shadow(`/drawing-${index + 1}.svg`, encode(svg))
  compiler.map_shadow('/document.json', encode(JSON.stringify({ ...document, parts, ...frameOf(document) })))
  compiler.add_source(MAIN, readFileSync(new URL('./document.typ', import.meta.url), 'utf-8'))
  const answer: unknown = compiler.compile(MAIN, undefined, 'pdf', FULL_DIAGNOSTICS)
  const bytes: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'result') : null
  if (bytes instanceof Uint8Array) return bytes
  throw new Fault(`no PDF was made: ${JSON.stringify(answer)}`)
}

/** What the frame of every page needs: the date in parts and in words, and the words themselves. */
function frameOf({ date, language }: PdfDocument) {
  const [year, month, day] = date.split('-').map(Number)
  return { year, month, day, dateText: formatDate(date, language), words: WORDS[language] }
}

async function loadCompiler(): Promise<TypstCompiler> {
  const wasm = import.meta.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')
  initSync({ module: readFileSync(new URL(wasm)) })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const file of FONTS) await builder.add_raw_font(readFileSync(new URL(file)))
  return builder.build()
}
