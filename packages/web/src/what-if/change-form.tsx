import type { PlacesAnswer } from '@laegedaekning/api/contract'
import type { PlainDate } from '@laegedaekning/domain'
import { type Change, foldSpelling, readPoint, type WhatIfWorld } from '@laegedaekning/plans'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { SuggestedPlace } from '../find-place/place-field.tsx'
import { Combobox } from '../form/combobox.tsx'
import { useWords } from '../words/words.tsx'

type Supply = WhatIfWorld['supply'][number]
type Point = Pick<PlacesAnswer['found'][number], 'lat' | 'lon'>

const KINDS = ['close', 'move', 'capacity', 'opens', 'stops', 'new'] as const
type Kind = (typeof KINDS)[number]

type Properties = {
  readonly world: WhatIfWorld
  readonly date: PlainDate
  readonly add: (change: Change) => void
}

/** What is still missing before a change can be added. */
type Missing = 'practice' | 'place' | 'capacity' | null

/** One change at a time: what happens, to which practice, where to or how much. */
export function ChangeForm({ world, date, add }: Properties) {
  const { t } = useWords()
  const id = useId()
  const [kind, setKind] = useState<Kind>('close')
  const [practice, setPractice] = useState<Supply | null>(null)
  const [practiceText, setPracticeText] = useState('')
  const [point, setPoint] = useState<Point | null>(null)
  const [placeText, setPlaceText] = useState('')
  const [capacity, setCapacity] = useState('1')
  const [missing, setMissing] = useState<Missing>(null)
  const needs = {
    practice: kind !== 'new',
    place: kind === 'move' || kind === 'new',
    capacity: kind === 'capacity' || kind === 'new',
  }
  const submit = () => {
    const typed = readPoint(placeText)
    const where = typed.kind === 'point' ? typed.point : point
    const count = Number(capacity.replace(',', '.'))
    const lacks = missingOf(needs, practice, where, capacity.trim() === '' ? Number.NaN : count)
    setMissing(lacks)
    if (lacks !== null) return
    const change = changeOf(kind, practice?.id ?? '', where ?? { lat: 0, lon: 0 }, count)
    add(change)
    setPractice(null)
    setPracticeText('')
    setPoint(null)
    setPlaceText('')
    setCapacity('1')
  }
  return (
    <form
      className="what-if-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <label className="field">
        {t('whatIf.what')}
        <select
          value={kind}
          onChange={(event) => setKind(KINDS.find((one) => one === event.target.value) ?? 'close')}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`whatIf.kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {needs.practice && (
        <PracticeField
          world={world}
          text={practiceText}
          setText={(text) => {
            setPracticeText(text)
            setPractice(null)
          }}
          error={missing === 'practice' ? t('whatIf.missing.practice') : ''}
          take={(one) => {
            setPractice(one)
            setPracticeText(one.name)
            if (one.capacity !== null) setCapacity(String(one.capacity))
          }}
        />
      )}
      {needs.place && (
        <SuggestedPlace
          date={date}
          text={placeText}
          setText={(text) => {
            setPlaceText(text)
            setPoint(null)
          }}
          label={t(kind === 'new' ? 'whatIf.where' : 'whatIf.whereTo')}
          hint={t('whatIf.whereHint')}
          error={missing === 'place' ? t('whatIf.missing.place') : ''}
          take={setPoint}
        />
      )}
      {needs.capacity && (
        <div className="field">
          <label htmlFor={id}>{t('whatIf.capacity')}</label>
          {missing === 'capacity' && (
            <span className="field-error" role="alert" id={`${id}-error`}>
              {t('whatIf.missing.capacity')}
            </span>
          )}
          <input
            id={id}
            inputMode="decimal"
            value={capacity}
            aria-invalid={missing === 'capacity' ? true : undefined}
            aria-describedby={missing === 'capacity' ? `${id}-error` : undefined}
            onChange={(event) => setCapacity(event.target.value)}
          />
        </div>
      )}
      <button type="submit" className="button primary">
        {t('whatIf.add')}
      </button>
    </form>
  )
}

function missingOf(
  needs: { readonly practice: boolean; readonly place: boolean; readonly capacity: boolean },
  practice: Supply | null,
  point: Point | null,
  capacity: number,
): Missing {
  if (needs.practice && practice === null) return 'practice'
  if (needs.place && point === null) return 'place'
  return needs.capacity && !(capacity >= 0 && capacity <= 100) ? 'capacity' : null
}

/** A point is kept to five decimals, about a metre, so that the address stays readable. */
function changeOf(kind: Kind, practice: string, { lat, lon }: Point, capacity: number): Change {
  const point = { lat: Number(lat.toFixed(5)), lon: Number(lon.toFixed(5)) }
  switch (kind) {
    case 'close':
      return { kind, practice }
    case 'move':
      return { kind, practice, ...point }
    case 'capacity':
      return { kind, practice, capacity }
    case 'new':
      return { kind, ...point, capacity }
    case 'opens':
    case 'stops':
      return { kind: 'intake', practice, open: kind === 'opens' }
  }
}

const MOST_SHOWN = 8

type PracticeProperties = {
  readonly world: WhatIfWorld
  readonly text: string
  readonly setText: (text: string) => void
  readonly take: (practice: Supply) => void
  readonly error: string
}

/** Practices by name, number or kommune, from the world that is already here. */
function PracticeField({ world, text, setText, take, error }: PracticeProperties) {
  const { t } = useWords()
  const names = useMemo(() => new Map(world.kommuner.map(({ id, name }) => [id, name])), [world])
  const listed = useMemo(
    () =>
      world.supply.map((one) => ({
        one,
        kommune: names.get(one.kommune) ?? '',
        line: ` ${foldSpelling(`${one.name} ${one.id} ${names.get(one.kommune) ?? ''}`)}`,
      })),
    [world, names],
  )
  const typed = useDeferredValue(foldSpelling(text))
  const found = useMemo(() => {
    const parts = typed.split(' ').filter((part) => part !== '')
    if (parts.length === 0) return []
    return listed.filter(({ line }) => parts.every((part) => line.includes(` ${part}`))).slice(0, MOST_SHOWN)
  }, [typed, listed])
  return (
    <Combobox
      label={t('whatIf.practice')}
      hint={t('whatIf.practiceHint')}
      text={text}
      setText={setText}
      error={error}
      listLabel={t('whatIf.practices')}
      told={t('place.found', { count: found.length })}
      suggestions={found.map(({ one, kommune }) => ({ id: one.id, title: one.name, subtitle: kommune }))}
      take={(id) => {
        const practice = world.supply.find((one) => one.id === id)
        if (practice !== undefined) take(practice)
      }}
    />
  )
}
