import { API, addressOf } from '@laegedaekning/api/contract'
import type { PlainDate } from '@laegedaekning/domain'
import { writeChanges } from '@laegedaekning/plans'
import { useState } from 'react'
import { asKnown } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'
import { insideOf } from './queries.ts'
import type { WhatIfAddress } from './what-if-address.ts'

const FILES = ['csv', 'csv-int', 'xlsx'] as const

/** The table as a file, the address, and print. */
export function TakeAlong({ address, date }: { readonly address: WhatIfAddress; readonly date: PlainDate }) {
  const { t, language } = useWords()
  const [told, setTold] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      setTold(t('download.copied'))
    } catch {
      setTold(t('download.copyByHand', { address: window.location.href }))
    }
  }
  const hrefOf = (format: (typeof FILES)[number]) =>
    addressOf(
      API.downloadWhatIf.path,
      {},
      {
        aendringer: writeChanges(address.changes),
        dato: date,
        afstand: address.distance ?? 'lige-linje',
        ...insideOf(address.within),
        ...asKnown(address.known),
        format,
        sprog: language,
      },
    )
  return (
    <div className="take-along">
      {FILES.map((format) => (
        <a key={format} href={hrefOf(format)} download>
          {t(`download.${format}`)}
        </a>
      ))}
      <button type="button" className="plain" onClick={() => void copy()}>
        {t('download.copy')}
      </button>
      <button type="button" className="plain" onClick={() => window.print()}>
        {t('download.print')}
      </button>
      <output className="told">{told}</output>
    </div>
  )
}
