import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LANGUAGE } from './address/fields.ts'
import { App } from './app/app.tsx'
import { createQueryClient } from './register/queries.ts'
import { getWords } from './words/words.tsx'

const container = document.getElementById('app')
if (container === null) throw new Error('The page has no element #app')

/** A fault in the app itself leaves words on the screen, never a blank page. */
function showFault(): void {
  const asked = new URLSearchParams(window.location.search).get(LANGUAGE.name) ?? ''
  const { t } = getWords(LANGUAGE.read(asked) ?? LANGUAGE.fallback)
  const heading = document.createElement('h1')
  heading.textContent = t('state.fault')
  const advice = document.createElement('p')
  advice.textContent = t('state.faultAdvice')
  const main = document.createElement('main')
  main.className = 'page'
  main.append(heading, advice)
  document.body.replaceChildren(main)
}

createRoot(container, { onUncaughtError: showFault }).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
