import { useWords } from '../../words/words.tsx'

/** Where records of a kind have a page: the word of the address under Indsatser og sager. */
const PARTS = {
  initiative: 'portefoelje',
  idea: 'idebank',
  case: 'sager',
  'meeting-round': 'moeder',
  'stored-decision': 'afgoerelser',
  'stored-guarantee': 'garantier',
} as const

/** Gives the address of a record's page in the reader's language. */
export function useRecordHref(): (kind: keyof typeof PARTS, id: string) => string {
  const { language } = useWords()
  return (kind, id) =>
    `/indsatser/${PARTS[kind]}/${encodeURIComponent(id)}${language === 'en' ? '?sprog=en' : ''}`
}
