import { CATALOGUE_TEXTS } from '@laegedaekning/api/contract'
import type { Text } from '@laegedaekning/domain'
import { ARRANGEMENTS, EVERY_INITIATIVE, type InitiativeFilter } from '@laegedaekning/plans'
import {
  CAUSES,
  INITIATIVE_LEVELS,
  INITIATIVE_PARTIES,
  INITIATIVE_STATUSES,
  INITIATIVE_TARGETS,
} from '@laegedaekning/rules'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { indicatorsOptions } from '../../register/queries.ts'
import { useWords } from '../../words/words.tsx'
import { type CatalogueAddress, GROUPS } from './catalogue-address.ts'
import type { Change } from './catalogue-view.tsx'

type Properties = { readonly address: CatalogueAddress; readonly change: Change }

/** Search and filters; every choice stands in the address. */
export function CatalogueFilters({ address, change }: Properties) {
  const { t } = useWords()
  const { filter } = address
  const indicators = useQuery(indicatorsOptions)
  const set = (patch: Partial<InitiativeFilter>) => change({ filter: { ...filter, ...patch } })
  const T = CATALOGUE_TEXTS
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(EVERY_INITIATIVE)
  return (
    <search>
      <form className="question" onSubmit={(event) => event.preventDefault()}>
        <SearchText filter={filter} change={change} />
        <Choice
          label={t('catalogue.group')}
          value={filter.group}
          choices={GROUPS.map((one) => [one, T.group[one]] as const)}
          choose={(group) => set({ group })}
        />
        <Choice
          label={t('catalogue.status')}
          value={filter.status}
          choices={INITIATIVE_STATUSES.map((one) => [one, T.status[one]] as const)}
          choose={(status) => set({ status })}
        />
        <Choice
          label={t('catalogue.level')}
          value={filter.level}
          choices={INITIATIVE_LEVELS.map((one) => [one, T.level[one]] as const)}
          choose={(level) => set({ level })}
        />
        <Choice
          label={t('catalogue.cause')}
          value={filter.cause}
          choices={CAUSES.map((one) => [one, T.cause[one]] as const)}
          choose={(cause) => set({ cause })}
        />
        <Choice
          label={t('catalogue.addressee')}
          value={filter.addressee}
          choices={INITIATIVE_PARTIES.map((one) => [one, T.party[one]] as const)}
          choose={(addressee) => set({ addressee })}
        />
        <Choice
          label={t('catalogue.target')}
          value={filter.target}
          choices={INITIATIVE_TARGETS.map((one) => [one, T.target[one]] as const)}
          choose={(target) => set({ target })}
        />
        <Choice
          label={t('catalogue.indicator')}
          value={filter.indicator}
          choices={(indicators.data?.indicators ?? []).map(({ id, title }) => [id, title] as const)}
          choose={(indicator) => set({ indicator })}
        />
        {address.view === 'liste' && (
          <label className="field">
            {t('catalogue.arrange')}
            <select
              value={address.arrangement}
              onChange={(event) => {
                const arrangement = ARRANGEMENTS.find((one) => one === event.target.value)
                if (arrangement !== undefined) change({ arrangement })
              }}
            >
              {ARRANGEMENTS.map((one) => (
                <option key={one} value={one}>
                  {t(`catalogue.by.${one}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        {isFiltered && (
          <button type="button" className="button" onClick={() => change({ filter: EVERY_INITIATIVE })}>
            {t('catalogue.all')}
          </button>
        )}
      </form>
    </search>
  )
}

/** Each letter replaces the address, so that »back« leaves the page and not the letter. */
function SearchText({ filter, change }: { readonly filter: InitiativeFilter; readonly change: Change }) {
  const { t } = useWords()
  const [text, setText] = useState(filter.text)
  // the address changed elsewhere (back, »show all«): the field follows
  const [asked, setAsked] = useState(filter.text)
  if (asked !== filter.text) {
    setAsked(filter.text)
    if (text.trim() !== filter.text) setText(filter.text)
  }
  return (
    <label className="field">
      {t('catalogue.search')}
      <input
        type="search"
        value={text}
        maxLength={200}
        onChange={(event) => {
          setText(event.target.value)
          change({ filter: { ...filter, text: event.target.value.trim() } }, 'replace')
        }}
      />
    </label>
  )
}

type ChoiceProperties<T> = {
  readonly label: string
  readonly value: T | null
  readonly choices: readonly (readonly [T, Text])[]
  readonly choose: (value: T | null) => void
}

function Choice<T extends string | number>({ label, value, choices, choose }: ChoiceProperties<T>) {
  const { t, say } = useWords()
  return (
    <label className="field">
      {label}
      <select
        value={value === null ? '' : String(value)}
        onChange={(event) => choose(choices.find(([one]) => String(one) === event.target.value)?.[0] ?? null)}
      >
        <option value="">{t('catalogue.any')}</option>
        {choices.map(([one, words]) => (
          <option key={one} value={String(one)}>
            {say(words)}
          </option>
        ))}
      </select>
    </label>
  )
}
