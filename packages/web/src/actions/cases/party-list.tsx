import type { CaseParty } from '@laegedaekning/domain'
import { useWords } from '../../words/words.tsx'
import { TextField } from '../form-fields.tsx'

type Properties = {
  readonly parties: readonly CaseParty[]
  readonly change: (parties: readonly CaseParty[]) => void
}

/** Who takes part in a case: role, name and how they are reached. */
export function PartyList({ parties, change }: Properties) {
  const { t } = useWords()
  const patch = (index: number, part: Partial<CaseParty>) =>
    change(parties.map((one, at) => (at === index ? { ...one, ...part } : one)))
  return (
    <details>
      <summary>{t('cases.partyCount', { count: parties.length })}</summary>
      <ul className="case-parties">
        {parties.map(({ role, name, contact }, index) => (
          // parties have no key of their own, and are only added at the end or taken away
          <li key={`party-${index}`} className="case-party">
            <TextField
              id={`party-${index}-role`}
              label={t('cases.role', { number: index + 1 })}
              value={role}
              change={(text) => patch(index, { role: text })}
              faults={[]}
            />
            <TextField
              id={`party-${index}-name`}
              label={t('cases.partyName', { number: index + 1 })}
              value={name}
              change={(text) => patch(index, { name: text })}
              faults={[]}
            />
            <TextField
              id={`party-${index}-contact`}
              label={t('cases.contact', { number: index + 1 })}
              value={contact}
              change={(text) => patch(index, { contact: text })}
              faults={[]}
            />
            <button
              type="button"
              className="plain small"
              onClick={() => change(parties.filter((_, at) => at !== index))}
            >
              {t('cases.removeParty', { role: role === '' ? String(index + 1) : role })}
            </button>
          </li>
        ))}
      </ul>
      <p className="buttons no-print">
        <button
          type="button"
          className="plain small"
          onClick={() => change([...parties, { role: '', name: '', contact: '' }])}
        >
          {t('cases.addParty')}
        </button>
      </p>
    </details>
  )
}
