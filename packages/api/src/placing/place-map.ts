import { drawMap, MAP_COLOURS, type MapOutline } from '@laegedaekning/plans'
import type { PlacingAnswer } from '../contract/index.ts'

type Site = PlacingAnswer['sites'][number]
type Mark = { readonly x: number; readonly y: number; readonly radius: number; readonly site: Site }

const WIDTH = 460
/** Room around the land, so that a large circle at the coast is whole. */
const MARGIN = 12
/** Radius of the most months, and the least that can still be seen; the web draws the same. */
const LARGEST_RADIUS = 20
const LEAST_RADIUS = 2.5

/**
 * The sites of a plan on the land as an SVG without words: the surface of a circle is its months. More than last year is full,
 * less has a bar, the same is a ring, gone is a broken ring, so that colour is not needed to tell them apart.
 */
export function placeMapSvg(outlines: readonly MapOutline[], sites: readonly Site[]): string {
  const drawing = drawMap(outlines, { width: WIDTH, inset: true })
  const sizes = sites.map((site) => ({ site, size: site.months === 0 ? site.lastMonths : site.months }))
  const largest = Math.max(1, ...sizes.map(({ size }) => size))
  const marks = sizes
    .toSorted((a, b) => b.size - a.size)
    .flatMap(({ site, size }) => {
      if (site.lat === null || site.lon === null || size <= 0) return []
      const radius = Math.max(LEAST_RADIUS, Math.sqrt(size / largest) * LARGEST_RADIUS)
      return [{ site, radius, ...drawing.pointOf(site.lon, site.lat) }]
    })
  const { insetFrame: frame } = drawing
  const [width, height] = [drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<g transform="translate(${MARGIN} ${MARGIN})">`,
    frame === null
      ? ''
      : `<rect x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}" fill="none" stroke="${MAP_COLOURS.line}" stroke-width="0.6"/>`,
    ...drawing.paths.map(
      ({ d }) =>
        `<path d="${d}" fill="${MAP_COLOURS.steps[1]}" fill-rule="evenodd" stroke="${MAP_COLOURS.paper}" stroke-width="0.5"/>`,
    ),
    ...marks.map(markSvg),
    '</g></svg>',
  ].join('')
}

function markSvg({ x, y, radius, site: { months, lastMonths } }: Mark): string {
  const circle = (style: string): string => `<circle cx="${x}" cy="${y}" r="${radius}" ${style}/>`
  const { symbol, paper, ink, warning } = MAP_COLOURS
  if (months === 0) return circle(`fill="none" stroke="${ink}" stroke-width="1.2" stroke-dasharray="2 2"`)
  if (months === lastMonths) return circle(`fill="${paper}" stroke="${symbol}" stroke-width="1.6"`)
  if (months > lastMonths) return circle(`fill="${symbol}" stroke="${paper}" stroke-width="0.8"`)
  const bar = `<line x1="${x - radius}" x2="${x + radius}" y1="${y}" y2="${y}" stroke="${paper}" stroke-width="1.4"/>`
  return `${circle(`fill="${warning}" stroke="${paper}" stroke-width="0.8"`)}${bar}`
}
