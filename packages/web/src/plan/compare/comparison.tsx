import { API, addressOf, type PlacingComparison } from '@laegedaekning/api/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Answer } from '../../register/answer.tsx'
import { datesOptions } from '../../register/queries.ts'
import { useWords } from '../../words/words.tsx'
import { Stays } from '../place/course-table.tsx'
import { comparedKey, comparisonFigures, differenceInfos, stageKey } from '../place/difference-figures.ts'
import { PointMap } from '../place/site-map.tsx'
import { Framed } from '../place/site-tables.tsx'
import { type Told, ToldAmount, ToldDialog } from '../told-figure.tsx'
import type { CompareAddress } from './compare-address.ts'
import { CompareDownloads } from './compare-downloads.tsx'

type Properties = {
  readonly found: PlacingComparison
  readonly names: ReadonlyMap<string, string>
  readonly address: CompareAddress
}

/** Two plans: what sets them apart in words, by stage, on a map, by kommune and site, and course by course. */
export function Comparison({ found, names, address }: Properties) {
  const { t, say } = useWords()
  const { a, b, courses, stages, kommuner, sites, coverage, sameProblem } = found
  const some = (row: { readonly a: number; readonly b: number }) => row.a !== 0 || row.b !== 0
  const figures = comparisonFigures(found, say)
  const { known } = address
  const differing = courses.reduce((sum, row) => sum + Math.max(0, row.b - row.a), 0)
  return (
    <>
      <p className="answer-sentence" aria-live="polite">
        {differing === 0 ? t('comparePlans.equal') : t('comparePlans.finding', { count: differing })}
      </p>
      <p className="note">
        {t('comparePlans.a')}: {names.get(a.plan) ?? a.title}. {t('comparePlans.b')}:{' '}
        {names.get(b.plan) ?? b.title}.{' '}
        {t(sameProblem ? 'comparePlans.sameProblem' : 'comparePlans.otherProblem')}
      </p>
      <Sided
        id="compare-stages"
        title={t('comparePlans.stages')}
        figures={figures}
        first={t('placing.stage')}
        rows={stages.map((row) => ({
          key: stageKey(row),
          name: say(row.title),
          unit: say(row.unit),
          a: row.a,
          b: row.b,
        }))}
      />
      <div className="place-two">
        <DifferenceMap sites={sites} known={known} />
        <Sided
          id="compare-kommuner"
          title={t('comparePlans.kommuner')}
          figures={figures}
          first={t('placing.kommune')}
          rows={kommuner
            .filter(some)
            .map((row) => ({ key: comparedKey('k', row.id), name: row.name, a: row.a, b: row.b }))}
        />
      </div>
      <Sided
        id="compare-sites"
        title={t('comparePlans.sites')}
        figures={figures}
        first={t('placing.site')}
        rows={sites
          .filter(some)
          .map((row) => ({ key: comparedKey('s', row.id), name: row.name, a: row.a, b: row.b }))}
      />
      {coverage.length > 0 && (
        <Sided
          id="compare-coverage"
          title={t('comparePlans.coverage')}
          figures={figures}
          first={t('placing.area')}
          rows={coverage.map((row) => ({
            key: comparedKey('d', row.id),
            name: row.name,
            a: row.a,
            b: row.b,
          }))}
        />
      )}
      {courses.length > 0 && (
        <Sided
          id="compare-courses"
          title={t('comparePlans.courseTable')}
          figures={figures}
          first={t('placing.stays')}
          rows={courses.map((row) => ({
            key: comparedKey('f', row.package),
            name: (
              <>
                {row.specialty}, {row.vurName}: <Stays row={row} />
              </>
            ),
            a: row.a,
            b: row.b,
          }))}
        />
      )}
      <CompareDownloads a={a.plan} b={b.plan} />
      <ToldDialog
        answer={{
          infos: differenceInfos(),
          sources: found.sources,
          known: { change: 0, registeredAt: null, latest: true },
        }}
        figures={figures}
        explain={address.explain}
        known={known}
        dataAddress={addressOf(API.comparePlacings.path, {}, { a: a.plan, b: b.plan })}
      />
    </>
  )
}

type Row = {
  readonly key: string
  readonly name: ReactNode
  readonly unit?: string
  readonly a: number | null
  readonly b: number | null
}

function Sided({
  id,
  title,
  first,
  rows,
  figures,
}: {
  readonly id: string
  readonly title: string
  readonly first: string
  readonly rows: readonly Row[]
  readonly figures: readonly Told[]
}) {
  const { t } = useWords()
  return (
    <Framed id={id} title={title}>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {[t('comparePlans.a'), t('comparePlans.b'), t('comparePlans.difference')].map((head) => (
            <th key={head} scope="col" className="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const told = figures.find(({ key }) => key === row.key)
          const difference = told?.figure.value ?? null
          const amount = (value: number | null) =>
            told === undefined || value === null ? '–' : <ToldAmount told={told} value={value} />
          return (
            <tr key={row.key}>
              <th scope="row">
                {row.name} {row.unit !== undefined && <span className="small soft">({row.unit})</span>}
              </th>
              <td className="number">{amount(row.a)}</td>
              <td className="number">{amount(row.b)}</td>
              <td className="number">
                {difference !== null && difference > 0 ? '+' : ''}
                {amount(difference)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </Framed>
  )
}

function DifferenceMap({ sites, known }: Pick<CompareAddress, 'known'> & Pick<PlacingComparison, 'sites'>) {
  const { t } = useWords()
  const dates = useQuery(datesOptions)
  const differing = sites.filter((site) => site.a !== site.b)
  const more = differing.filter((site) => site.b > site.a).length
  return (
    <Answer query={dates}>
      {({ today }) => (
        <PointMap
          heading={t('comparePlans.map')}
          label={t('comparePlans.mapLabel', { more, less: differing.length - more })}
          points={differing.map((site) => ({
            ...site,
            kind: site.b > site.a ? ('more' as const) : ('less' as const),
            size: Math.abs(site.b - site.a),
          }))}
          keys={[
            ['more', t('comparePlans.mapMore')],
            ['less', t('comparePlans.mapLess')],
          ]}
          note={differing.length === 0 ? t('comparePlans.none') : t('placing.mapNote')}
          date={today}
          known={known}
        />
      )}
    </Answer>
  )
}
