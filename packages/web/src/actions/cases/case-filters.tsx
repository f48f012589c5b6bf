import type { CaseProcessesAnswer } from '@laegedaekning/api/contract'
import { changeParameters } from '../../address/history.ts'
import { useWords } from '../../words/words.tsx'
import { AreaField } from '../area-field.tsx'
import { CASE_VIEWS, type CasesAddress } from './cases-address.ts'

type Properties = { readonly address: CasesAddress; readonly found: CaseProcessesAnswer }

/** Which cases are listed: where, which process, and how they stand. */
export function CaseFilters({ address, found }: Properties) {
  const { t, say } = useWords()
  return (
    <div className="question no-print">
      <AreaField
        id="cases-area"
        area={address.area}
        date={found.today}
        choose={(omraade) => changeParameters({ omraade })}
      />
      <label className="field">
        {t('cases.process')}
        <select
          value={address.process ?? ''}
          onChange={(event) => changeParameters({ sagsgang: event.target.value || null })}
        >
          <option value="">{t('cases.allProcesses')}</option>
          {found.processes.map(({ id, title }) => (
            <option key={id} value={id}>
              {say(title)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {t('cases.show')}
        <select
          value={address.view}
          onChange={(event) =>
            changeParameters({ vis: event.target.value === 'aabne' ? null : event.target.value })
          }
        >
          {CASE_VIEWS.map((view) => (
            <option key={view} value={view}>
              {t(`cases.view.${view}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
