import { PICTURE_TYPES, type PictureType } from './idea.ts'

/** How a file of each type begins (PNG signature, JPEG start of image, RIFF header of WebP); `null` for any byte. */
const BEGINNINGS: Readonly<Record<PictureType, readonly (number | null)[]>> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/webp': [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
}

/** The type that the first bytes of a picture tell, or `undefined` where they are of none that is allowed (ASVS 5.2.2). */
export function findPictureType(bytes: Uint8Array): PictureType | undefined {
  return PICTURE_TYPES.find((type) =>
    BEGINNINGS[type].every((byte, index) => byte === null || byte === bytes[index]),
  )
}
