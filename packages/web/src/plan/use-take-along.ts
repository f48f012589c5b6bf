import { useState } from 'react'
import { saveDrawing } from '../outlook/chart-picture.ts'
import { useWords } from '../words/words.tsx'

/** What the links and buttons that take a view home share: its address, its map as a picture, and what came of it in words. */
export function useTakeAlong() {
  const { t } = useWords()
  const [told, setTold] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      setTold(t('download.copied'))
    } catch {
      setTold(t('download.copyByHand', { address: window.location.href }))
    }
  }
  const draw = async (name: string, kind: 'svg' | 'png') => {
    const drawing = document.querySelector('.place-plan-map svg[role="img"]')
    const isSaved = drawing instanceof SVGSVGElement && (await saveDrawing(drawing, name, kind))
    setTold(t(isSaved ? 'download.drawn' : 'download.notDrawn'))
  }
  return { told, copy, draw }
}
