import { API, addressOf } from '@laegedaekning/api/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '../../address/link.tsx'
import { useHref } from '../../app/shell.tsx'
import { Answer } from '../../register/answer.tsx'
import { templatesOptions } from '../../register/queries.ts'
import { useWords } from '../../words/words.tsx'

/** The tables of the training register, as they are filled in and read. */
const TEMPLATES: readonly string[] = [
  'uddannelsesforloeb',
  'fordelingsnoegler',
  'uddannelsessteder',
  'uddannelseskapacitet',
  'forloebsdele',
]

/** How own numbers get in: an empty table for each kind, and the way to the import. */
export function TemplateList() {
  const { t, say } = useWords()
  const href = useHref()
  return (
    <section className="profile-group" aria-labelledby="plan-templates">
      <h2 id="plan-templates">{t('plan.import.title')}</h2>
      <p className="small soft">{t('plan.import.intro')}</p>
      <Answer query={useQuery(templatesOptions)}>
        {({ templates }) => (
          <ul className="templates">
            {TEMPLATES.flatMap((id) => templates.filter((one) => one.id === id)).map(
              ({ id, title, description }) => (
                <li key={id}>
                  <a href={addressOf(API.getTemplate.path, { file: `${id}.csv` }, {})} download>
                    {say(title)}
                  </a>{' '}
                  <span className="small soft">
                    {say(description)}
                    {id === 'uddannelsesforloeb' && `. ${t('plan.import.planToo')}`}
                  </span>
                </li>
              ),
            )}
          </ul>
        )}
      </Answer>
      <p>
        <Link className="button" href={href({ page: 'data', part: 'import' })}>
          {t('plan.import.go')}
        </Link>
      </p>
    </section>
  )
}
