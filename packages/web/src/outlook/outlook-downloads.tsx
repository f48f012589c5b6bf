import { API, addressOf } from '@laegedaekning/api/contract'
import { useState } from 'react'
import { useWords } from '../words/words.tsx'
import { saveDrawing } from './chart-picture.ts'
import type { RoomProperties } from './outlook-room.tsx'

const FORMATS = ['csv', 'csv-int', 'xlsx', 'json'] as const

/** The table as files, the whole run, the bundle that anyone can recompute it from, and the address. */
export function OutlookDownloads({ room }: { readonly room: RoomProperties }) {
  const { t, language } = useWords()
  const [told, setTold] = useState('')
  const { source, question } = room
  const run = (source.scenarioTable ?? source.baseTable)?.run
  if (run === undefined) return null
  const query = { koersel: run, maal: question.group.measure, sprog: language }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      setTold(t('download.copied'))
    } catch {
      setTold(t('download.copyByHand', { address: window.location.href }))
    }
  }
  const picture = async (kind: 'svg' | 'png') => {
    const drawing = document.querySelector('svg.fan')
    const name = `laegedaekning_fremskrivning_${question.group.slug}_${question.area.id}`
    const saved = drawing instanceof SVGSVGElement && (await saveDrawing(drawing, name, kind))
    setTold(t(saved ? 'download.drawn' : 'download.notDrawn'))
  }
  return (
    <section className="take-along" aria-label={t('download.label')}>
      {FORMATS.map((format) => (
        <a key={format} href={addressOf(API.downloadOutlook.path, {}, { ...query, format })} download>
          {t(`download.${format}`)}
        </a>
      ))}
      <a href={addressOf(API.getJobResult.path, { id: run }, {})} download>
        {t('outlook.download.run')}
      </a>
      <a href={addressOf(API.getJobBundle.path, { id: run }, {})} download>
        {t('outlook.download.bundle')}
      </a>
      {(['svg', 'png'] as const).map((kind) => (
        <button key={kind} type="button" className="plain" onClick={() => void picture(kind)}>
          {t(`outlook.download.${kind}`)}
        </button>
      ))}
      <button type="button" className="plain" onClick={() => void copy()}>
        {t('download.copy')}
      </button>
      <button type="button" className="plain" onClick={() => window.print()}>
        {t('download.print')}
      </button>
      <output className="told">{told}</output>
    </section>
  )
}
