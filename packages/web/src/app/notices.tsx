import type { AreasAnswer } from '@laegedaekning/api/contract'
import type { AreaId } from '@laegedaekning/domain'
import { useQueryClient } from '@tanstack/react-query'
import type { AddressNotice } from '../address/codec.ts'
import type { StatusNotice } from '../status/status-state.ts'
import { useWords, type Words } from '../words/words.tsx'

type Properties = {
  readonly address: readonly AddressNotice[]
  readonly status?: readonly StatusNotice[]
}

/** What of the address could not be used and what is shown instead: told, never a crash. */
export function Notices({ address, status = [] }: Properties) {
  const words = useWords()
  const cache = useQueryClient()
  const lists = cache.getQueriesData<AreasAnswer>({ queryKey: ['areas'] })
  const nameOf = (id: AreaId) =>
    lists.flatMap(([, data]) => data?.areas ?? []).find((area) => area.id === id)?.name ?? id
  const texts = [
    ...address.map((notice) => addressWords(notice, words)),
    ...status.map((notice) => statusWords(notice, words, nameOf)),
  ]
  if (texts.length === 0) return null
  return (
    <div className="problem small" aria-live="polite">
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  )
}

function addressWords(notice: AddressNotice, { t }: Words): string {
  switch (notice.kind) {
    case 'value-unknown':
      return t('notice.value', { name: notice.name, text: notice.text })
    case 'name-unknown':
      return t('notice.name', { name: notice.name })
    case 'version-newer':
      return t('notice.version', { version: notice.version })
  }
}

function statusWords(notice: StatusNotice, words: Words, nameOf: (id: AreaId) => string): string {
  const { t } = words
  switch (notice.kind) {
    case 'indicator-unknown':
      return t('notice.indicator', { asked: notice.asked })
    case 'level-not-at-date':
      return t('notice.level', { asked: t(`level.${notice.asked}`), date: words.date(notice.date) })
    case 'within-not-at-date':
      return t('notice.within', { asked: nameOf(notice.asked), date: words.date(notice.date) })
    case 'area-not-in-table':
      return t('notice.area', { asked: nameOf(notice.asked), date: words.date(notice.date) })
  }
}
