import { useQuery } from '@tanstack/react-query'
import { Answer } from '../register/answer.tsx'
import { termsOptions } from '../register/queries.ts'
import { danishOrder } from '../table/danish-order.ts'
import { useWords } from '../words/words.tsx'
import type { DataAddress } from './data-address.ts'
import { matches, SearchField } from './search-field.tsx'

/** The words of the domain, each defined once. */
export function GlossaryView({ address }: { readonly address: DataAddress }) {
  const { t, language } = useWords()
  const query = useQuery(termsOptions)
  return (
    <Answer query={query}>
      {({ terms }) => {
        const found = terms
          .filter((term) => matches(address.search, [term.da, term.en, term.definition, term.meaning]))
          .toSorted((a, b) => danishOrder(a[language], b[language]))
        return (
          <>
            <SearchField address={address} label={t('glossary.search')} />
            <output className="small soft">{t('glossary.count', { count: found.length })}</output>
            <dl className="terms">
              {found.map((term) => (
                <div key={term.id} id={term.id}>
                  <dt>
                    {term[language]}{' '}
                    <span className="soft">
                      <span lang={language === 'da' ? 'en' : 'da'}>
                        {language === 'da' ? term.en : term.da}
                      </span>
                    </span>
                  </dt>
                  <dd>{language === 'da' ? term.definition : term.meaning}</dd>
                  {term.not.length > 0 && (
                    <dd className="small soft">{t('glossary.not', { words: term.not.join(', ') })}</dd>
                  )}
                </div>
              ))}
            </dl>
          </>
        )
      }}
    </Answer>
  )
}
