import { findPictureType, type IdeaPicture, type Issue, PICTURE_BYTES } from '@laegedaekning/domain'

/** The bytes of a picture, or `undefined` where the text is not base64. */
function findPictureBytes(base64: string): Uint8Array | undefined {
  const isWritten = base64.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(base64)
  return isWritten ? new Uint8Array(Buffer.from(base64, 'base64')) : undefined
}

/** What is wrong with a picture: not base64, too large, bytes of another type than it says, or no text for those who do not see it. */
export function pictureIssues({ base64, mediaType, alt }: IdeaPicture): readonly Issue[] {
  const refused = (pointer: string, found: string, expected: string): Issue => ({
    code: 'REQUEST_VALUE_NOT_ALLOWED',
    severity: 'error',
    at: { kind: 'field', pointer },
    values: { found, expected },
  })
  if (alt.trim() === '') return [refused('/alt', alt, '"…"')]
  const bytes = findPictureBytes(base64)
  if (bytes === undefined) return [refused('/base64', base64.slice(0, 20), 'base64')]
  if (bytes.length > PICTURE_BYTES) return [refused('/base64', `${bytes.length}`, `≤ ${PICTURE_BYTES}`)]
  const found = findPictureType(bytes)
  return found === mediaType ? [] : [refused('/mediaType', mediaType, found ?? 'PNG, JPEG, WebP')]
}
