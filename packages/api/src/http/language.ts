import type { Language } from '@laegedaekning/domain'

/** Danish, unless the reader's first wish among the two languages is English (`Accept-Language`). */
export function languageOf(header: string | undefined): Language {
  for (const part of (header ?? '').split(',')) {
    const tag = part.trim().slice(0, 2).toLowerCase()
    if (tag === 'da') return 'da'
    if (tag === 'en') return 'en'
  }
  return 'da'
}
