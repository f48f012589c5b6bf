import { API, addressOf } from '@laegedaekning/api/contract'
import { useState } from 'react'
import { useWords } from '../words/words.tsx'
import { saveDrawing } from './chart-picture.ts'
import { isOfBaseline } from './finding.ts'
import type { RoomProperties } from './outlook-room.tsx'

const FORMATS = ['csv', 'csv-int', 'xlsx', 'json'] as const

/** The table as files, the whole run, the bundle that anyone can recompute it from, and the address. */
export function OutlookDownloads({ room }: { readonly room: RoomProperties }) {
  const { t } = useWords()
  const [told, setTold] = useState('')
  const { source, question } = room
  const table = source.scenarioTable ?? source.baseTable
  // a run that is under way has no files yet
  const run = table === null || table.hash === null ? null : table.run
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
      {run !== null && <RunFiles run={run} measure={question.group.measure} />}
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
      {isOfBaseline(source) && <p className="small soft">{t('outlook.run.ofBaseline')}</p>}
    </section>
  )
}

/** The table in its formats, the run, and its bundle. */
function RunFiles({ run, measure }: { readonly run: string; readonly measure: string }) {
  const { t, language } = useWords()
  const query = { koersel: run, maal: measure, sprog: language }
  return (
    <>
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
    </>
  )
}
