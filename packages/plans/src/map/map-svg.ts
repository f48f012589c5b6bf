import { type AreaId, formatValue, type Language, type Text, UNIT_WORDS } from '@laegedaekning/domain'
import type { StatusTable } from '../status/status-table.ts'
import type { DrawnMap } from './draw-map.ts'
import { escapeXml } from './escape-xml.ts'

/** Colours of a standing map: one hue from light to dark, paper, ink and lines. Readable in black and white. */
export const MAP_COLOURS = {
  steps: ['#eef1ec', '#cfdfda', '#9fc3bd', '#5f9c98', '#2c6f70', '#0c4347', '#052528'],
  land: '#eef1ec',
  symbol: '#0c5a5c',
  paper: '#ffffff',
  ink: '#17211f',
  soft: '#52605d',
  line: '#8f9a94',
  warning: '#8a4b08',
} as const

/** How a map picture is made. */
export type MapSvgOptions = {
  readonly language: Language
  /** The finding as heading, source line and legend; without them only the map, for a page that has its own words. */
  readonly words: boolean
  /** Makes ids unique where several maps stand on one page. */
  readonly idPrefix: string
  /** Source line under the map. */
  readonly source: string
  /** Ids of shapes that the page has already, where many maps share them; without it each map carries its own. */
  readonly shapeId?: (area: AreaId) => string
  /** Small areas to draw instead of coloured areas: the surface is the people, the colour the class of the value. */
  readonly spots?: MapSpots
}

/** Small areas with the classes of their values. */
export type MapSpots = {
  readonly rows: readonly {
    readonly name: string
    readonly lat: number
    readonly lon: number
    readonly people: number
    readonly value: number | null
  }[]
  readonly classes: StatusTable['classes']
}

/** Index of the class of a value: `from <= value < until`, the last class with its end; −1 for none. */
export function classOf(classes: StatusTable['classes'], value: number | null): number {
  if (value === null) return -1
  const last = classes.length - 1
  return classes.findIndex(
    ({ from, until }, index) => value >= from && (value < until || (index === last && value <= until)),
  )
}

/** Step of the palette for a class, spread over the whole range when there are few classes. */
function colourOf(index: number, count: number): string {
  const steps = MAP_COLOURS.steps
  const step = count <= 1 ? 3 : Math.round((index * (Math.min(steps.length, count + 1) - 1)) / (count - 1))
  return steps[step] ?? MAP_COLOURS.land
}

/**
 * The map of a table as a complete SVG file: rates as coloured areas with classes in words, counts as sized circles,
 * areas without a value hatched. Self-contained: no styles, scripts or fonts from outside.
 */
export function mapSvg(table: StatusTable, map: DrawnMap, options: MapSvgOptions): string {
  const { language, idPrefix, words } = options
  const legend = legendLines(
    options.spots === undefined
      ? legendEntries(table, language, `${idPrefix}hatch`)
      : spotEntries(options.spots, language, `${idPrefix}hatch`),
  )
  const head = words ? headingOf(table, language, map.width) : NOTHING
  const foot = words ? sourceLines(options.source, map.width) : NOTHING
  const margin = words ? MARGIN : 0
  const legendHeight = words ? legend.height + MARGIN : 0
  const size = {
    width: round(map.width + 2 * margin),
    height: round(map.height + head.height + legendHeight + foot.height + 2 * margin),
  }
  const at = (y: number, content: string): string =>
    `<g transform="translate(${margin} ${round(margin + y)})">${content}</g>`
  // a file of its own has a size of its own; on a page the page decides
  const own = words ? ` width="${size.width}" height="${size.height}"` : ''
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}"${own}`,
    ` role="img" aria-labelledby="${idPrefix}t ${idPrefix}d" font-family="'IBM Plex Sans', Arial, sans-serif">`,
    `<title id="${idPrefix}t">${escapeXml(table.finding[language])}</title>`,
    `<desc id="${idPrefix}d">${escapeXml(table.altText[language])}</desc>`,
    hatch(`${idPrefix}hatch`),
    words ? `<rect width="100%" height="100%" fill="${MAP_COLOURS.paper}"/>${at(0, head.svg)}` : '',
    at(head.height, areas(table, map, options)),
    words ? at(head.height + map.height + MARGIN, legend.svg) : '',
    words ? at(head.height + map.height + legendHeight, foot.svg) : '',
    '</svg>',
  ]
  return parts.join('')
}

type Block = { readonly svg: string; readonly height: number }

const NOTHING: Block = { svg: '', height: 0 }

/** White space around a map with words. */
const MARGIN = 16

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function hatch(id: string): string {
  return (
    `<defs><pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<rect width="6" height="6" fill="${MAP_COLOURS.paper}"/>` +
    `<line x1="0" y1="0" x2="0" y2="6" stroke="${MAP_COLOURS.line}" stroke-width="2"/></pattern></defs>`
  )
}

function headingOf(table: StatusTable, language: Language, width: number): Block {
  const subtitle = `${table.subtitle[language]}${table.madeUp ? MADE_UP[language] : ''}`
  const title = textLines(table.finding[language], { size: 18, width, attributes: 'font-weight="600"' })
  const below = textLines(subtitle, { size: 12, width, attributes: `fill="${MAP_COLOURS.soft}"` })
  const svg = `${title.svg}<g transform="translate(0 ${title.height})">${below.svg}</g>`
  return { svg, height: title.height + below.height + 10 }
}

/** A text over as many lines as it needs; letters are taken to be 0.58 of their size wide, which suits wide fonts too. */
function textLines(
  words: string,
  { size, width, attributes }: { readonly size: number; readonly width: number; readonly attributes: string },
): Block {
  const length = Math.floor(width / (size * 0.58))
  const lines = ['']
  for (const word of words.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + 1 + word.length > length) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  const lineHeight = Math.ceil(size * 1.3)
  const svg = lines.map((line, index) => text(0, size + index * lineHeight, size, line, attributes)).join('')
  return { svg, height: lines.length * lineHeight }
}

const MADE_UP: Text = { da: ' · Opdigtede tal', en: ' · Made-up figures' }
const NO_VALUE: Text = { da: 'intet tal', en: 'no figure' }

function text(x: number, y: number, size: number, words: string, attributes: string): string {
  const fill = attributes.includes('fill=') ? '' : ` fill="${MAP_COLOURS.ink}"`
  return `<text x="${x}" y="${y}" font-size="${size}"${fill} ${attributes}>${escapeXml(words)}</text>`
}

function areas(table: StatusTable, map: DrawnMap, options: MapSvgOptions): string {
  const { language, idPrefix } = options
  const rows = new Map(table.rows.map((row) => [row.area.id, row]))
  const count = table.indicator.measure === 'count'
  const drawn = map.paths.map(({ area, d, composed }) => {
    const value = rows.get(area)?.figure.value ?? null
    const step = classOf(table.classes, value)
    const plain = count || options.spots !== undefined
    const colour = plain ? MAP_COLOURS.land : colourOf(step, table.classes.length)
    const fill =
      options.spots !== undefined ? MAP_COLOURS.land : value === null ? `url(#${idPrefix}hatch)` : colour
    const shape = `use href="#${options.shapeId?.(area) ?? `${idPrefix}${area}`}" stroke-linejoin="round"`
    const here = options.shapeId === undefined ? `<defs><path id="${idPrefix}${area}" d="${d}"/></defs>` : ''
    const title = `<title>${escapeXml(rowWords(table, area, language))}</title>${here}`
    const line = `stroke="${MAP_COLOURS.line}" stroke-width="0.6"`
    if (composed !== true) return `<g>${title}<${shape} fill="${fill}" fill-rule="evenodd" ${line}/></g>`
    // a line around all pieces first, then the pieces with a seam of their own colour: inner borders vanish
    const seam = `stroke="${value === null ? MAP_COLOURS.paper : colour}" stroke-width="${seamOf(map)}"`
    return `<g>${title}<${shape} fill="none" stroke="${MAP_COLOURS.line}" stroke-width="${round(seamOf(map) + 1.2)}"/><${shape} fill="${fill}" fill-rule="evenodd" ${seam}/></g>`
  })
  const frame = map.insetFrame
  const box =
    frame === null
      ? ''
      : `<rect x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}" fill="none" stroke="${MAP_COLOURS.line}"/>`
  if (options.spots !== undefined)
    return `${box}${drawn.join('')}${spots(options.spots, table, map, options)}`
  return `${box}${drawn.join('')}${count ? symbols(table, map) : ''}`
}

/** Gap between two kommuner in the schematic outlines, at most: what a seam must close. */
const GAP_KILOMETRES = 2.6

/** A degree of longitude at 56° north. */
const DEGREE_KILOMETRES = 62.4

/** Width of the seam that closes the gaps between kommuner, in units of the map. */
function seamOf({ pointOf }: DrawnMap): number {
  return round(((pointOf(10, 56).x - pointOf(9, 56).x) / DEGREE_KILOMETRES) * GAP_KILOMETRES)
}

function rowWords(table: StatusTable, area: AreaId, language: Language): string {
  const row = table.rows.find((found) => found.area.id === area)
  if (row === undefined) return ''
  const { value, unit } = row.figure
  const words = value === null ? NO_VALUE[language] : formatValue(value, unit, language)
  return `${row.area.name}: ${words}`
}

/** Largest circle of a map, as a share of its width. */
const LARGEST_RADIUS_SHARE = 0.045

/** Counts as circles whose surface is the count; the largest first, so that small ones stay visible. */
function symbols(table: StatusTable, map: DrawnMap): string {
  const most = Math.max(1e-9, ...table.rows.map((row) => Math.abs(row.figure.value ?? 0)))
  const centres = new Map(map.paths.map((path) => [path.area, path.centre]))
  return table.rows
    .filter((row) => row.figure.value !== null && row.figure.value !== 0)
    .toSorted((a, b) => Math.abs(b.figure.value ?? 0) - Math.abs(a.figure.value ?? 0))
    .map((row) => {
      const centre = centres.get(row.area.id)
      if (centre === undefined) return ''
      const share = Math.sqrt(Math.abs(row.figure.value ?? 0) / most)
      const radius = Math.round(share * LARGEST_RADIUS_SHARE * map.width * 10) / 10
      const filled = (row.figure.value ?? 0) > 0
      return `<circle cx="${centre.x}" cy="${centre.y}" r="${radius}" fill="${filled ? MAP_COLOURS.symbol : MAP_COLOURS.paper}" fill-opacity="0.75" stroke="${MAP_COLOURS.ink}" stroke-width="0.8"/>`
    })
    .join('')
}

/** Largest circle of a small area, as a share of the map's width. */
const LARGEST_SPOT_SHARE = 0.012
const LEAST_SPOT = 1

function spots(
  { rows, classes }: MapSpots,
  table: StatusTable,
  map: DrawnMap,
  { language, idPrefix }: MapSvgOptions,
): string {
  const most = Math.max(1e-9, ...rows.map(({ people }) => people))
  return rows
    .toSorted((a, b) => b.people - a.people)
    .map(({ name, lat, lon, people, value }) => {
      const { x, y } = map.pointOf(lon, lat)
      const radius = Math.max(LEAST_SPOT, Math.sqrt(people / most) * LARGEST_SPOT_SHARE * map.width)
      const fill =
        value === null ? `url(#${idPrefix}hatch)` : colourOf(classOf(classes, value), classes.length)
      const words = value === null ? NO_VALUE[language] : formatValue(value, table.indicator.unit, language)
      return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}" stroke="${MAP_COLOURS.ink}" stroke-width="0.4"><title>${escapeXml(`${name}: ${words}`)}</title></circle>`
    })
    .join('')
}

/** One line of a legend: what a fill means and how many areas have it. */
export type LegendEntry = { readonly fill: string; readonly words: string; readonly count: number }

/** The legend of a table's map: classes in words, the meaning of a circle, and the hatch of areas without a figure. */
export function legendEntries(
  table: StatusTable,
  language: Language,
  hatchId: string,
): readonly LegendEntry[] {
  const missing = table.rows.filter((row) => row.figure.value === null).length
  const unit = UNIT_WORDS[table.indicator.unit][language]
  const entries =
    table.indicator.measure === 'count'
      ? [{ fill: MAP_COLOURS.symbol, words: SIZED[language](unit), count: table.rows.length - missing }]
      : table.classes.map((found, index) => ({
          fill: colourOf(index, table.classes.length),
          words: found.label[language],
          count: found.count,
        }))
  if (missing === 0) return entries
  return [...entries, { fill: `url(#${hatchId})`, words: NO_VALUE[language], count: missing }]
}

function spotEntries(
  { rows, classes }: MapSpots,
  language: Language,
  hatchId: string,
): readonly LegendEntry[] {
  const missing = rows.filter(({ value }) => value === null).length
  const entries = classes.map(({ label, count }, index) => ({
    fill: colourOf(index, classes.length),
    words: label[language],
    count,
  }))
  return missing === 0
    ? entries
    : [...entries, { fill: `url(#${hatchId})`, words: NO_VALUE[language], count: missing }]
}

function legendLines(all: readonly LegendEntry[]): Block {
  const lines = all.map(({ fill, words, count }, index) => {
    const y = index * 18
    return (
      `<rect x="0" y="${y}" width="20" height="12" fill="${fill}" stroke="${MAP_COLOURS.line}"/>` +
      text(28, y + 10.5, 12, `${words} (${count})`, '')
    )
  })
  return { svg: lines.join(''), height: all.length * 18 }
}

const SIZED = {
  da: (unit: string) => `cirklens flade er antallet${unit === '' ? '' : `: ${unit}`}`,
  en: (unit: string) => `the circle’s surface is the number${unit === '' ? '' : `: ${unit}`}`,
} as const

function sourceLines(source: string, width: number): Block {
  return textLines(source, { size: 11, width, attributes: `fill="${MAP_COLOURS.soft}"` })
}
