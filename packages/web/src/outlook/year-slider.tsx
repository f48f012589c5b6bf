import { useEffect, useId, useState } from 'react'
import { useWords } from '../words/words.tsx'

type Properties = {
  readonly years: readonly number[]
  readonly year: number
  readonly choose: (year: number) => void
}

/** Time between two years while the years play. */
const STEP_MILLISECONDS = 700

/** The year by slider (arrow keys, Home and End too) and as a film that can be stopped. */
export function YearSlider({ years, year, choose }: Properties) {
  const { t } = useWords()
  const id = useId()
  const [playing, setPlaying] = useState(false)
  const first = years[0] ?? year
  const last = years.at(-1) ?? year
  useEffect(() => {
    if (!playing) return
    const timer = setTimeout(() => {
      if (year >= last) setPlaying(false)
      else choose(year + 1)
    }, STEP_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [playing, year, last, choose])
  return (
    <div className="year-slider">
      <button
        type="button"
        className="button"
        aria-pressed={playing}
        onClick={() => {
          if (!playing && year >= last) choose(first)
          setPlaying(!playing)
        }}
      >
        {t(playing ? 'outlook.year.stop' : 'outlook.year.play')}
      </button>
      <label htmlFor={id}>{t('outlook.year.label')}</label>
      <input
        id={id}
        type="range"
        min={first}
        max={last}
        step="1"
        value={year}
        onChange={(event) => {
          setPlaying(false)
          choose(Number(event.target.value))
        }}
      />
      <output className="number" htmlFor={id}>
        {year}
      </output>
    </div>
  )
}
