/** Width of a picture in pixels: sharp on a slide and over the width of an A4 page. */
const WIDTH_PX = 1440

/** Properties of the style sheet that a picture standing alone must carry itself. */
const CARRIED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const

/** A drawing of the page as an SVG that stands alone: with its colours, its text for those who do not see it, and a white ground. */
export function standingAlone(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) return ''
  const originals = [...drawing.querySelectorAll('*')]
  for (const [index, element] of [...copy.querySelectorAll('*')].entries()) {
    const original = originals[index]
    if (original === undefined) continue
    const style = window.getComputedStyle(original)
    for (const name of CARRIED) {
      const value = style.getPropertyValue(name)
      if (value !== '') element.setAttribute(name, value)
    }
    element.removeAttribute('class')
  }
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title')
  title.textContent = drawing.getAttribute('aria-label')
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute('fill', window.getComputedStyle(document.body).backgroundColor)
  copy.prepend(title, ground)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(drawing.viewBox.baseVal.width))
  copy.setAttribute('height', String(drawing.viewBox.baseVal.height))
  return new XMLSerializer().serializeToString(copy)
}

/** Saves a drawing as SVG or PNG under a name; `false` where it could not be drawn. */
export async function saveDrawing(
  drawing: SVGSVGElement,
  name: string,
  kind: 'svg' | 'png',
): Promise<boolean> {
  const svg = standingAlone(drawing)
  const file = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg)
  if (file === null) return false
  saveFile(file, `${name}.${kind}`)
  return true
}

/** Hands a file that the page has made to the reader, under a name. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** A data address rather than a blob, because the server's content policy allows pictures from itself and from data only. */
async function pngOf(svg: string): Promise<Blob | null> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH_PX
  canvas.height = Math.round((WIDTH_PX * image.naturalHeight) / image.naturalWidth)
  const context = canvas.getContext('2d')
  if (context === null) return null
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
