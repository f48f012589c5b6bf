/** Width of a picture in pixels: sharp on a slide and over the width of an A4 page (1440 px / 7.5 in = 192 per inch). */
const WIDTH_PX = 1440

/**
 * Turns the map's SVG into a PNG in the browser and saves it under the SVG's own name with another ending, so that the
 * server alone names files. `false` when it could not be fetched or drawn.
 */
export async function savePicture(svgAddress: string): Promise<boolean> {
  try {
    const answer = await fetch(svgAddress)
    if (!answer.ok) return false
    const picture = await drawn(await answer.text())
    if (picture === null) return false
    const address = URL.createObjectURL(picture)
    const link = document.createElement('a')
    link.href = address
    link.download = pictureName(answer.headers.get('content-disposition'))
    link.click()
    URL.revokeObjectURL(address)
    return true
  } catch {
    return false
  }
}

/** The name of the PNG beside the SVG that a `content-disposition` names; a plain name where it names none. */
export function pictureName(disposition: string | null): string {
  const name = /filename="([^"]+)\.svg"/.exec(disposition ?? '')?.[1]
  return `${name ?? 'laegedaekning'}.png`
}

/** A data address rather than a blob, because the server's content policy allows pictures from itself and from data only. */
async function drawn(svg: string): Promise<Blob | null> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH_PX
  canvas.height = Math.round((WIDTH_PX * image.naturalHeight) / image.naturalWidth)
  const context = canvas.getContext('2d')
  if (context === null) return null
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
