import { useWords } from '../words/words.tsx'
import { PageHeading } from './page-heading.tsx'

const KEYS = ['tab', 'enter', 'escape', 'arrows', 'ends', 'radio', 'search'] as const

/** What the keys do. */
export function KeyboardPage() {
  const { t } = useWords()
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <PageHeading text={t('keyboard.title')} />
      <p>{t('keyboard.intro')}</p>
      <table className="keys">
        <caption className="unseen">{t('keyboard.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('keyboard.key')}</th>
            <th scope="col">{t('keyboard.does')}</th>
          </tr>
        </thead>
        <tbody>
          {KEYS.map((key) => (
            <tr key={key}>
              <th scope="row">{t(`keyboard.${key}`)}</th>
              <td>{t(`keyboard.${key}Does`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}

const SECTIONS = ['standard', 'tested', 'known', 'contact', 'complaint'] as const

/** A draft: the authority that runs the product makes the real statement in the WAS tool (ux.md 3.5). */
export function AccessibilityPage() {
  const { t } = useWords()
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <PageHeading text={t('accessibility.title')} />
      <p className="problem small">{t('accessibility.draft')}</p>
      {SECTIONS.map((section) => (
        <section key={section} className="profile-group">
          <h2>{t(`accessibility.${section}Title`)}</h2>
          <p>{t(`accessibility.${section}`)}</p>
        </section>
      ))}
    </main>
  )
}
