import type { ParametersAnswer } from '@laegedaekning/api/contract'
import type { PlainDate } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { changeParameters } from '../address/history.ts'
import { Link } from '../address/link.tsx'
import { pathOf } from '../address/route.ts'
import { CertaintyTag } from '../figure/tags.tsx'
import { DateField } from '../form/date-field.tsx'
import { Answer } from '../register/answer.tsx'
import { datesOptions, parametersOptions } from '../register/queries.ts'
import { ScrollBox } from '../table/scroll-box.tsx'
import { ruleValue } from '../words/rule-units.ts'
import { useWords } from '../words/words.tsx'
import type { DataAddress } from './data-address.ts'
import { matches, SearchField } from './search-field.tsx'

type Parameter = ParametersAnswer['parameters'][number]

/** Rules, norms, targets and assumptions as they applied at a date. Law and guesses never stand in one list. */
export function RulesView({ address }: { readonly address: DataAddress }) {
  const dates = useQuery(datesOptions)
  return (
    <Answer query={dates}>
      {({ today }) => <RulesAt address={address} date={address.date ?? today} key={address.date} />}
    </Answer>
  )
}

function RulesAt({ address, date }: { readonly address: DataAddress; readonly date: PlainDate }) {
  const { t, say } = useWords()
  const query = useQuery(parametersOptions(date))
  return (
    <>
      <div className="question">
        <DateField
          label={t('rules.date')}
          date={date}
          choose={(wanted) => changeParameters({ dato: wanted })}
        />
        <SearchField address={address} label={t('rules.search')} />
      </div>
      <Answer query={query}>
        {({ parameters }) => {
          const found = parameters.filter(({ title, key, rule }) =>
            matches(address.search, [title.da, title.en, key, ...rule]),
          )
          const kinds = [...Map.groupBy(found, ({ kind }) => kind)]
          return (
            <>
              <output className="small soft">{t('rules.count', { count: found.length })}</output>
              {kinds.map(([kind, members]) => (
                <section key={kind} className="profile-group">
                  <h2>{kindWords(kind, t)}</h2>
                  <RuleTable
                    parameters={members.toSorted((a, b) => (a.key < b.key ? -1 : 1))}
                    caption={kindWords(kind, t)}
                    date={date}
                    titleOf={({ title }) => say(title)}
                  />
                </section>
              ))}
            </>
          )
        }}
      </Answer>
    </>
  )
}

const KINDS = ['rule', 'norm', 'target', 'proposal', 'forecast', 'assumption', 'fact'] as const

/** What a kind of rule is called; an unknown one by its own name. */
export function kindWords(kind: string, t: ReturnType<typeof useWords>['t']): string {
  const known = KINDS.find((one) => one === kind)
  return known === undefined ? kind : t(`ruleKind.${known}`)
}

type TableProperties = {
  readonly parameters: readonly Parameter[]
  readonly caption: string
  readonly date: PlainDate
  readonly titleOf: (parameter: Parameter) => string
}

function RuleTable({ parameters, caption, date, titleOf }: TableProperties) {
  const words = useWords()
  const { t } = words
  const search = `?dato=${date}${words.language === 'en' ? '&sprog=en' : ''}`
  return (
    <ScrollBox>
      <table className="rules">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rules.title')}</th>
            <th scope="col">{t('rules.value')}</th>
            <th scope="col">{t('rules.from')}</th>
            <th scope="col">{t('rules.ids')}</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map((one) => (
            <tr key={one.key}>
              <th scope="row">
                <Link href={pathOf({ page: 'rule', key: one.key }) + search}>{titleOf(one)}</Link>
              </th>
              <td>
                {one.value !== null && ruleValue(one.value, one.unit, words)}
                {one.cells !== null && t('rules.table', { count: Object.keys(one.cells).length })}
                {one.value === null && one.cells === null && (
                  <span className="absent">{one.absence === null ? '' : t(`absence.${one.absence}`)}</span>
                )}{' '}
                <CertaintyTag certainty={one.certainty} />
              </td>
              <td className="small">{one.validFrom === null ? '' : words.date(one.validFrom)}</td>
              <td className="small soft">{one.rule.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
