import type { PlacingAnswer } from '@laegedaekning/api/contract'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../words/words.tsx'
import { calendarFigures, calendarInfos } from '../calendar/calendar-figures.ts'
import { CalendarPart } from '../calendar/calendar-part.tsx'
import { calendarOptions } from '../calendar/calendar-query.ts'
import { ToldDialog } from '../told-figure.tsx'
import { BasisView } from './basis-view.tsx'
import { CoursePanel } from './course-panel.tsx'
import { CourseTable, ReasonsInPrint } from './course-table.tsx'
import { differenceInfos, effectFigures, stageFigures, weightFigures } from './difference-figures.ts'
import { BrokenLimits, Conflicts } from './limit-tables.tsx'
import { PlaceDownloads } from './place-downloads.tsx'
import { placeFigures, placeInfos } from './place-figures.ts'
import type { PlaceProperties } from './place-page.tsx'
import { placingScenarioOptions } from './queries.ts'
import { SaveForm } from './save-form.tsx'
import { ScenarioPart } from './scenario-part.tsx'
import { SiteMap } from './site-map.tsx'
import { CoverageTable, KommuneTable, SiteTable } from './site-tables.tsx'
import { StageTable } from './stage-table.tsx'

type Properties = PlaceProperties & { readonly answer: PlacingAnswer }

/** What a plan says: proof, check, stages, map and tables, courses with reasons, and what can be done with it. */
export function PlaceResult({ answer, address, change }: Properties) {
  const { t, say } = useWords()
  const { status } = answer
  const hasPlan = answer.courses.length > 0
  const isWhole = status === 'optimal' || status === 'feasible'
  // what the reader has had computed below, so that its figures are explained like the others
  const scenario = useQuery(placingScenarioOptions(answer.plan, false)).data
  const effects =
    scenario === undefined
      ? []
      : [...effectFigures(scenario, answer, say), ...weightFigures(scenario, answer)]
  const calendar = useQuery({ ...calendarOptions(answer.plan, address), enabled: false }).data
  const halfYears = calendar === undefined ? [] : calendarFigures(calendar, answer)
  const figures = [...stageFigures(answer, say), ...placeFigures(answer, say), ...effects, ...halfYears]
  return (
    <>
      <Proof answer={answer} />
      <CheckLine answer={answer} />
      {answer.conflicts.length > 0 && <Conflicts answer={answer} />}
      {answer.stages.length > 0 && <StageTable answer={answer} figures={figures} />}
      {answer.broken.length > 0 && <BrokenLimits answer={answer} figures={figures} />}
      {hasPlan && (
        <div className="place-two">
          <SiteMap sites={answer.sites} date={answer.question.date} known={address.known} />
          <SiteTable answer={answer} figures={figures} address={address} change={change} />
        </div>
      )}
      {hasPlan && (
        <div className="place-two">
          <KommuneTable answer={answer} figures={figures} address={address} change={change} />
          {answer.coverage.length > 0 && <CoverageTable answer={answer} figures={figures} />}
        </div>
      )}
      {hasPlan && <CourseTable answer={answer} figures={figures} address={address} change={change} />}
      {isWhole && address.course !== '' && (
        <CoursePanel plan={answer.plan} address={address} change={change} />
      )}
      {isWhole && <ReasonsInPrint answer={answer} />}
      {isWhole && hasPlan && (
        <CalendarPart answer={answer} figures={halfYears} address={address} change={change} />
      )}
      {isWhole && <ScenarioPart answer={answer} address={address} figures={effects} />}
      {isWhole && answer.saved === null && <SaveForm plan={answer.plan} address={address} />}
      {isWhole && <PlaceDownloads plan={answer.plan} />}
      <BasisView answer={answer} />
      <ToldDialog
        answer={{
          infos: [...placeInfos(), ...differenceInfos(), ...calendarInfos()],
          sources: answer.sources,
          known: knownOf(answer),
        }}
        figures={figures}
        explain={address.explain}
        known={address.known}
        dataAddress={`/api/placing/${answer.plan}`}
      />
      {status === 'nothing-found' && <p className="problem">{t('placing.finding.nothingAdvice')}</p>}
    </>
  )
}

/** A saved plan says when it was saved; a run is of the register as it was asked. */
function knownOf({ saved }: PlacingAnswer) {
  return { change: saved?.change ?? 0, registeredAt: saved?.savedAt ?? null, latest: true }
}

/** Whether the plan is proven, or with what gap. */
function Proof({ answer }: { readonly answer: PlacingAnswer }) {
  const { t, value, say } = useWords()
  const { status, stages, broken } = answer
  if (status !== 'optimal' && status !== 'feasible') return null
  const open = stages.find((stage) => stage.status !== 'optimal')
  const proven = stages.filter((stage) => stage.status === 'optimal').length
  const said =
    status === 'optimal'
      ? t('placing.finding.optimal')
      : open === undefined
        ? t('placing.finding.stopped', { count: proven })
        : open.gap === null
          ? t('placing.finding.feasibleUnknown', { proven, count: stages.length, first: say(open.title) })
          : t('placing.finding.feasible', {
              proven,
              count: stages.length,
              first: say(open.title),
              gap: value(open.gap, 'share'),
            })
  return (
    <p className="answer-sentence">
      {said}{' '}
      {broken.length === 0
        ? t('placing.finding.kept')
        : t('placing.finding.broken', { count: broken.length })}
    </p>
  )
}

/** What the independent checker says. */
function CheckLine({ answer: { check } }: { readonly answer: PlacingAnswer }) {
  const { count, t } = useWords()
  if (check === null || check.checked === 0) return null
  const { faults, checked } = check
  if (faults.length === 0)
    return <p className="note">{t('placing.check.right', { count: checked, things: count(checked) })}</p>
  return (
    <div className="problem">
      <p>{t('placing.check.wrong', { count: faults.length })}</p>
      <ul>
        {faults.slice(0, 10).map(({ at, says, computed }) => (
          <li key={at}>
            {at}: {t('placing.check.says', { says, computed })}
          </li>
        ))}
      </ul>
    </div>
  )
}
