import { API, addressOf, type SourceAnswer } from '@laegedaekning/api/contract'
import { type Figure, levelOf } from '@laegedaekning/domain'
import type { IndicatorInfo } from '@laegedaekning/rules'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { Answer } from '../register/answer.tsx'
import { asKnown, figureOptions } from '../register/queries.ts'
import { useWords } from '../words/words.tsx'
import { closeExplanation } from './explain.ts'
import { Explanation, FigureTags } from './explanation.tsx'
import type { FigureTarget } from './target.ts'

/** A figure with what its explanation needs. */
export type Explained = {
  readonly areaName: string
  readonly figure: Figure
  readonly indicator: IndicatorInfo
  readonly sources: readonly SourceAnswer[]
  readonly registeredAt: string | null
  /** Address of the figure as data, where it is not a figure of the Status room. */
  readonly dataAddress?: string
}

type Properties = {
  readonly target: FigureTarget | undefined
  readonly known: string | null
  /** Finds a figure that the page already has; others are asked for. */
  readonly findHere?: (target: FigureTarget) => Explained | undefined
}

/**
 * The explanation of one figure over the page. A native modal dialog: it takes the focus, Esc closes it, and the focus
 * goes back to the figure that opened it.
 */
export function ExplainDialog({ target, known, findHere }: Properties) {
  const { t } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const wanted = target !== undefined
  useEffect(() => {
    const element = dialog.current
    if (element === null) return
    if (wanted && !element.open) element.showModal()
    if (!wanted && element.open) element.close()
  }, [wanted])
  const here = target === undefined ? undefined : findHere?.(target)
  return (
    <dialog
      ref={dialog}
      className="explain"
      closedby="any"
      aria-labelledby={heading}
      onClose={() => {
        if (wanted) closeExplanation()
      }}
    >
      <div className="explain-body">
        <div className="explain-top">
          <h2 id={heading}>{t('figure.whereFrom')}</h2>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t('figure.close')}
          </button>
        </div>
        {target !== undefined &&
          (here === undefined ? (
            <FetchedFigure target={target} known={known} />
          ) : (
            <ExplainedFigure target={target} known={known} explained={here} />
          ))}
      </div>
    </dialog>
  )
}

type TargetProperties = { readonly target: FigureTarget; readonly known: string | null }

function FetchedFigure({ target, known }: TargetProperties) {
  const query = useQuery(figureOptions(target.area, target.indicator, target.date, 'land', known))
  return (
    <Answer query={query}>
      {({ area, indicator, row, sources, known: now }) => (
        <ExplainedFigure
          target={target}
          known={known}
          explained={{
            areaName: area.name,
            figure: row.figure,
            indicator,
            sources,
            registeredAt: now.registeredAt,
          }}
        />
      )}
    </Answer>
  )
}

function ExplainedFigure({ target, known, explained }: TargetProperties & { readonly explained: Explained }) {
  const words = useWords()
  const { t, say } = words
  const { areaName, figure, indicator, sources, registeredAt } = explained
  const statusAddress = addressOf(
    API.getFigure.path,
    { id: target.area, indicator: target.indicator },
    { dato: target.date, ...asKnown(known) },
  )
  return (
    <>
      <p className="soft explain-what">
        {say(indicator.title)} · {areaName} · {words.date(target.date)}
      </p>
      <p className="big-line">
        <span className="big">{words.figure(figure)}</span>{' '}
        {figure.value !== null && <span className="soft">{words.unit(figure.unit)}</span>}{' '}
        <FigureTags figure={figure} />
      </p>
      <Explanation
        behind={{
          figure,
          indicator,
          date: target.date,
          areas: t(`levels.${levelOf(target.area)}`),
          sources,
          registeredAt,
          dataAddress: explained.dataAddress ?? statusAddress,
          part: target.part,
        }}
      />
    </>
  )
}
