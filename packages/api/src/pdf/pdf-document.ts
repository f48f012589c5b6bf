import type { Language, PlainDate } from '@laegedaekning/domain'

/** A document to be printed: plain data, every text of it shown as it stands. */
export type PdfDocument = {
  readonly language: Language
  readonly title: string
  /** What is looked at, under the title. */
  readonly subtitle: string
  /** The answer, in one or a few sentences. */
  readonly finding: string
  /** The day that the data is of; the file is dated so, and not by a clock, so that the same data gives the same bytes. */
  readonly date: PlainDate
  /** What is made up, in words; `null` where nothing is. It stands under the title and is marked on every page. */
  readonly madeUp: string | null
  readonly parts: readonly PdfPart[]
}

/** One part of a document, in reading order. */
export type PdfPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: 'plain' | 'soft' | 'warning' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A table; the heading before it says of what. Its first row is told again on every page. */
  | {
      readonly kind: 'table'
      readonly columns: readonly PdfColumn[]
      readonly rows: readonly (readonly string[])[]
    }
  | {
      readonly kind: 'drawing'
      /** An SVG without scripts, style sheets or references. */
      readonly svg: string
      /** What the drawing says, for those who do not see it. */
      readonly alt: string
      readonly title: string
      /** What its marks mean. */
      readonly caption: string
      /** Share of the text's width, above 0 and at most 1. */
      readonly width: number
    }
  | {
      readonly kind: 'record'
      readonly title: string
      readonly about: string
      readonly text: string
    }

/** A column: its share of the table's width is its `width` over the sum of all widths. */
export type PdfColumn = {
  readonly header: string
  readonly align: 'left' | 'right'
  readonly width: number
}
