import { CATALOGUE_TEXTS, type ReformAnswer } from '@laegedaekning/api/contract'
import { CertaintyTag } from '../../figure/tags.tsx'
import { ScrollBox } from '../../table/scroll-box.tsx'
import { useWords } from '../../words/words.tsx'

type Dated = ReformAnswer['entries'][number]

/** Duties and events with deadline, ground, owner and how they stand. */
export function DutyTable({
  entries,
  caption,
}: {
  readonly entries: readonly Dated[]
  readonly caption: string
}) {
  const { t, say } = useWords()
  if (entries.length === 0) return null
  return (
    <ScrollBox>
      <table className="duties">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('reform.when')}</th>
            <th scope="col">{t('reform.what')}</th>
            <th scope="col">{t('reform.owner')}</th>
            <th scope="col">{t('reform.basis')}</th>
            <th scope="col">{t('reform.state')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((dated) => (
            <tr key={dated.entry.id}>
              <td>
                <When dated={dated} />
              </td>
              <th scope="row">
                {dated.entry.id} {say(dated.entry.title)}
                <p className="small soft duty-text">{say(dated.entry.text)}</p>
              </th>
              <td>{dated.entry.owners.map((owner) => say(CATALOGUE_TEXTS.owner[owner])).join(', ')}</td>
              <td>
                {say(dated.entry.basis)}{' '}
                <span className="small soft">
                  ({dated.entry.source}, {dated.entry.at})
                </span>{' '}
                <CertaintyTag certainty={dated.entry.certainty} />
              </td>
              <td>
                <Standing dated={dated} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function When({ dated: { entry, span } }: { readonly dated: Dated }) {
  const words = useWords()
  const { t, say } = words
  if (span === null) return entry.when.kind === 'relative' ? say(entry.when.text) : null
  const text =
    entry.when.kind === 'before'
      ? t('reform.latest', { date: words.date(span.last) })
      : span.first === span.last
        ? words.date(span.first)
        : `${words.date(span.first)} – ${words.date(span.last)}`
  return (
    <>
      {text} {entry.expected && <span className="tag calm">{t('reform.expected')}</span>}
    </>
  )
}

function Standing({ dated: { entry, state, daysLeft } }: { readonly dated: Dated }) {
  const { t } = useWords()
  const isLate = state === 'overdue'
  return (
    <>
      <span className={isLate ? 'tag' : 'tag calm'}>{t(`reform.stands.${state}`)}</span>{' '}
      {daysLeft !== null && daysLeft >= 0 && (
        <span className="small soft">{t('reform.days', { count: daysLeft })}</span>
      )}
      {isLate && <span className="small soft">{t('reform.unknown')}</span>}
      {state === 'passed' && (
        <span className="small soft">{t(entry.happened ? 'reform.happened' : 'reform.notSaid')}</span>
      )}
    </>
  )
}
