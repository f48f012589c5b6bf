import { API, addressOf, type TrainingCoursesAnswer } from '@laegedaekning/api/contract'
import { useQuery } from '@tanstack/react-query'
import { ChoiceField } from '../../actions/form-fields.tsx'
import { MadeUpTag } from '../../figure/tags.tsx'
import { Answer } from '../../register/answer.tsx'
import { useWords } from '../../words/words.tsx'
import { LongBox } from '../long-table.tsx'
import { STAGES } from '../plan-address.ts'
import { PlanDownloads } from '../plan-downloads.tsx'
import { SpecialtyField, YearField } from '../plan-fields.tsx'
import { coursesOptions, planQueries } from '../queries.ts'
import { type Told, ToldDialog, ToldDifference, ToldFigure, ToldPart } from '../told-figure.tsx'
import type { RegisterViewProperties } from './register-page.tsx'

type Row = TrainingCoursesAnswer['rows'][number]

/** Courses with their elements of months at sites: posted, filled, unfilled and converted (O6, O7). */
export function CoursesView({ address, change }: RegisterViewProperties) {
  const { t } = useWords()
  const query = planQueries.courses(address)
  return (
    <Answer query={useQuery(coursesOptions(query))}>
      {(answer) => (
        <>
          <div className="question">
            <ChoiceField
              legend={t('plan.stage')}
              value={address.stage}
              choices={STAGES.map((value) => ({ value, text: t(`plan.stages.${value}`) }))}
              change={(stage) => change({ stage, year: null, specialty: '' })}
            />
            <SpecialtyField
              specialties={answer.specialties.filter((one) => one !== '')}
              value={answer.specialty ?? ''}
              choose={(specialty) => change({ specialty })}
            />
            <YearField years={answer.years} year={answer.year} choose={(year) => change({ year })} />
          </div>
          <CourseTable answer={answer} />
          <ToldDialog
            answer={answer}
            figures={answer.rows.map(toldOf)}
            explain={address.explain}
            known={address.known}
            dataAddress={addressOf(API.getTrainingCourses.path, {}, query)}
          />
          <PlanDownloads file="forloeb" query={query} />
        </>
      )}
    </Answer>
  )
}

function toldOf(row: Row): Told {
  return {
    ...row,
    about: [row.specialty, row.siteName ?? row.areaName].filter((one) => one !== '').join(', '),
  }
}

function CourseTable({ answer }: { readonly answer: TrainingCoursesAnswer }) {
  const { t, value } = useWords()
  const { rows, year, specialty, madeUp } = answer
  if (rows.length === 0) return <p className="empty card">{t('plan.register.noRows')}</p>
  const sum = (of: (row: Row) => number | null) => rows.reduce((total, row) => total + (of(row) ?? 0), 0)
  return (
    <>
      <h2>
        {t('plan.register.courseFinding', {
          specialty,
          year,
          posted: value(
            sum(({ posted }) => posted),
            'courses',
          ),
          filled: value(
            sum(({ filled }) => filled),
            'courses',
          ),
        })}{' '}
        {madeUp && <MadeUpTag />}
      </h2>
      <LongBox>
        <table>
          <caption>{t('plan.register.courseCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('plan.place')}</th>
              <th scope="col">{t('plan.register.form')}</th>
              <th scope="col" className="number">
                {t('plan.register.dimensioned')}
              </th>
              <th scope="col" className="number">
                {t('plan.posted')}
              </th>
              <th scope="col" className="number">
                {t('plan.filled')}
              </th>
              <th scope="col" className="number">
                {t('plan.unfilled')}
              </th>
              <th scope="col" className="number">
                {t('plan.register.converted')}
              </th>
              <th scope="col" className="number">
                {t('plan.shareFilled')}
              </th>
              <th scope="col">{t('plan.register.stays')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <CourseRow key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      </LongBox>
    </>
  )
}

function CourseRow({ row }: { readonly row: Row }) {
  const { t } = useWords()
  const told = toldOf(row)
  return (
    <tr>
      <th scope="row">{row.siteName ?? row.areaName}</th>
      <td>
        {t(`plan.form.${row.form}`)}
        {row.intake !== 'year' && `, ${t(`plan.intake.${row.intake}`)}`}
      </td>
      {(['D', 'O', 'B'] as const).map((symbol) => (
        <td key={symbol} className="number">
          <ToldPart told={told} symbol={symbol} />
        </td>
      ))}
      <td className="number">
        <ToldDifference told={told} from="O" less="B" />
      </td>
      <td className="number">
        <ToldPart told={told} symbol="V" />
      </td>
      <td className="number">
        <ToldFigure told={told} />
      </td>
      <td>
        {row.stays.length === 0
          ? '–'
          : row.stays.map(({ name, months }) => t('plan.register.stay', { name, months })).join(' → ')}
      </td>
    </tr>
  )
}
