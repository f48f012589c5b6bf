import { inflateSync } from 'node:zlib'

/** What a test reads of a PDF without the program that made it: the words of each page as drawn, one line for each run, and the raw objects. */
export type ReadPdf = { readonly pages: readonly string[]; readonly raw: string }

type Objects = ReadonlyMap<string, string>

/** Reads a PDF whose objects stand in the open, as Typst writes them (ISO 32000-1: 7.3 objects, 9.4 text, 9.10.3 ToUnicode). */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const raw = Buffer.from(bytes).toString('latin1')
  const objects = new Map<string, string>()
  for (const [, id = '', body = ''] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g))
    objects.set(id, body)
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body))
  return { raw, pages: pages.map((page) => textOf(page, objects)) }
}

function streamOf(body: string): string {
  const start = body.indexOf('stream\n') + 'stream\n'.length
  const packed = body.slice(start, body.lastIndexOf('endstream'))
  return body.includes('/FlateDecode')
    ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
    : packed
}

function textOf(page: string, objects: Objects): string {
  const maps = new Map<string, ReadonlyMap<number, string>>()
  const [, fonts = ''] = /\/Font <<([^]*?)>>/.exec(page) ?? []
  for (const [, name = '', id = ''] of fonts.matchAll(/\/(\w+) (\d+) 0 R/g)) {
    const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '') ?? []
    maps.set(name, unicodeOf(streamOf(objects.get(map) ?? '')))
  }
  const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(page) ?? []
  let font: ReadonlyMap<number, string> = new Map()
  let text = ''
  // a string may hold pairs of brackets as they are
  const tokens = streamOf(objects.get(contents) ?? '').matchAll(
    /\/(\w+) [\d.]+ Tf|\(((?:\\[^]|\((?:\\[^]|[^\\()])*\)|[^\\()])*)\)|\b(ET)\b/g,
  )
  for (const [, name, string, end] of tokens) {
    if (name !== undefined) font = maps.get(name) ?? font
    else if (end !== undefined) text += '\n'
    else if (string !== undefined) text += decoded(unescaped(string), font)
  }
  return text
}

function unicodeOf(cmap: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>()
  for (const [, glyph = '', text = ''] of cmap.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm))
    map.set(Number.parseInt(glyph, 16), Buffer.from(text, 'hex').swap16().toString('utf16le'))
  return map
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(string: string): string {
  return string.replace(/\\([0-7]{1,3}|[^])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
  )
}

function decoded(bytes: string, font: ReadonlyMap<number, string>): string {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += font.get(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1)) ?? '\ufffd'
  return text
}
