import { API, addressOf } from '@laegedaekning/api/contract'
import { FileLinks } from '../status/downloads.tsx'
import { useWords } from '../words/words.tsx'
import { type AccessQuestion, accessQueryOf } from './queries.ts'

/** The table, all figures and the map to take along. */
export function AccessDownloads({ question }: { readonly question: AccessQuestion }) {
  const { language } = useWords()
  return (
    <FileLinks
      hrefOf={(format) =>
        addressOf(API.downloadAccess.path, {}, { ...accessQueryOf(question), format, sprog: language })
      }
    />
  )
}
