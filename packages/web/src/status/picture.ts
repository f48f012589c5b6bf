/** Pixels of a picture for each unit of the drawing: sharp on paper and in slides. */
const SHARPNESS = 2

/**
 * Turns the map's SVG into a PNG in the browser and saves it under the given name. `false` when it could not be fetched
 * or drawn.
 */
export async function savePicture(svgAddress: string, name: string): Promise<boolean> {
  try {
    const answer = await fetch(svgAddress)
    if (!answer.ok) return false
    const picture = await drawn(await answer.text())
    if (picture === null) return false
    const address = URL.createObjectURL(picture)
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    URL.revokeObjectURL(address)
    return true
  } catch {
    return false
  }
}

/** A data address rather than a blob, because the server's content policy allows pictures from itself and from data only. */
async function drawn(svg: string): Promise<Blob | null> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * SHARPNESS
  canvas.height = image.naturalHeight * SHARPNESS
  const context = canvas.getContext('2d')
  if (context === null) return null
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
