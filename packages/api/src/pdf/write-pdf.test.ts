import { getPlainDate } from '@laegedaekning/domain'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ReadPdf, readPdf } from '../testing/read-pdf.ts'
import type { PdfDocument } from './pdf-document.ts'
import { writePdf } from './write-pdf.ts'

/** What would be code, markup, a reference, a comment or a package from the network in Typst. */
const HOSTILE = [
  '#panic("x")',
  '$x^2$ `raw` *b* _u_',
  '\\u{41} \\ "q" \'s\'',
  '= no heading',
  '@ref <label> // c',
  '#import "@preview/x:1.0.0"',
  '] } ) #{',
  '≥ ≤ → − ‰ ć Ψ',
]

const DOCUMENT: PdfDocument = {
  language: 'da',
  title: 'Prøve #set $a$ "b" \\c',
  subtitle: 'Under titlen',
  finding: 'Alt er, som det skal være.',
  date: getPlainDate('2026-03-01'),
  madeUp: 'Tallene er opdigtede.',
  parts: [
    { kind: 'heading', level: 1, text: 'Rækker' },
    ...HOSTILE.map((text) => ({ kind: 'paragraph', tone: 'plain', text }) as const),
    { kind: 'list', items: HOSTILE },
    {
      kind: 'table',
      columns: [
        { header: 'Sted', align: 'left', width: 3 },
        { header: 'Måneder', align: 'right', width: 1 },
      ],
      rows: Array.from({ length: 80 }, (_, index) => [`Sted ${index + 1} #x`, '1.234,5']),
    },
    {
      kind: 'drawing',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10"><circle cx="5" cy="5" r="4" fill="#0c5a5c"/></svg>',
      alt: 'En cirkel.',
      title: 'Tegningen',
      caption: 'Hvad mærkerne betyder',
      width: 0.2,
    },
    { kind: 'record', title: 'Forløb', about: 'om', text: 'Begrundelsen' },
  ],
}

let bytes: Uint8Array
let pdf: ReadPdf

beforeAll(async () => {
  bytes = await writePdf(DOCUMENT)
  pdf = readPdf(bytes)
}, 120_000)

describe('a printed document', () => {
  it('is a tagged PDF in Danish with title, headings, table headers and a text for the drawing', () => {
    expect(pdf.raw.startsWith('%PDF-1.')).toBe(true)
    expect(pdf.raw).toContain('/StructTreeRoot')
    expect(pdf.raw).toContain('/Marked true')
    expect(pdf.raw).toContain('/Lang (da)')
    for (const role of ['H1', 'Table', 'TH', 'TD', 'L', 'LI', 'Figure'])
      expect(pdf.raw).toMatch(new RegExp(`/S /${role}\\n`))
    expect(pdf.raw).toContain('/Alt (En cirkel.)')
  })

  it('shows every text as it stands, also what would be code', () => {
    // a text in two alphabets is drawn in two runs
    const text = pdf.pages.join('').replaceAll('\n', '')
    for (const hostile of HOSTILE) expect(text.split(hostile)).toHaveLength(3)
    expect(text).toContain(DOCUMENT.title)
    for (const told of [
      'Under titlen',
      'Sted 80 #x',
      '1.234,5',
      'Tegningen',
      'Hvad mærkerne betyder',
      'Begrundelsen',
    ])
      expect(text).toContain(told)
  })

  it('tells on every page its number, that figures are made up, and the heads of a table that goes on', () => {
    expect(pdf.pages.length).toBeGreaterThan(1)
    for (const [index, page] of pdf.pages.entries()) {
      expect(page).toContain(`Side ${index + 1} af ${pdf.pages.length}`)
      expect(page).toContain('Opdigtede tal')
      if (page.includes('#x\n')) expect(page).toContain('Måneder')
    }
    expect(pdf.pages[1]).toContain('Måneder')
  })

  it('is dated by its data, and the same bytes each time', async () => {
    expect(pdf.raw).toContain('/CreationDate (D:20260301000000Z)')
    expect(Buffer.from(await writePdf(DOCUMENT)).equals(bytes)).toBe(true)
  })

  it('fails with the reason where a drawing is none, and the next document is made', async () => {
    const broken = DOCUMENT.parts.map((part) => (part.kind === 'drawing' ? { ...part, svg: '<svg' } : part))
    const [refused, made] = await Promise.allSettled([
      writePdf({ ...DOCUMENT, parts: broken }),
      writePdf({ ...DOCUMENT, language: 'en', madeUp: null, parts: [] }),
    ])
    expect(refused).toMatchObject({ status: 'rejected', reason: { message: /no PDF was made/ } })
    const page = made.status === 'fulfilled' ? readPdf(made.value).pages.join() : ''
    expect(page).toContain('Page 1 of 1')
    expect(page).not.toContain('Made-up')
  })
})
