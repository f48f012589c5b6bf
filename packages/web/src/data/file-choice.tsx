import { type DragEvent, useId, useState } from 'react'
import { useWords } from '../words/words.tsx'

type Properties = {
  readonly choose: (files: readonly File[]) => void
  readonly isReading: boolean
}

/** Files chosen or dropped. The list of chosen files is read at once; nothing is written. */
export function FileChoice({ choose, isReading }: Properties) {
  const { t } = useWords()
  const id = useId()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0 && !isReading) choose(files)
  }
  return (
    <div
      className={over ? 'drop card over' : 'drop card'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="button primary pick">
        {t('import.choose')}
        <input
          type="file"
          multiple
          className="unseen"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            if (files.length > 0) choose(files)
            event.target.value = ''
          }}
        />
      </label>{' '}
      {t('import.drop')}
      <p className="small soft" id={`${id}-hint`}>
        {t('import.chooseHint')}
      </p>
    </div>
  )
}
