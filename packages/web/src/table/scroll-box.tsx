import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '../words/words.tsx'

/**
 * Room for a table that may be wider than the screen. While it is, the box can be reached and scrolled by keyboard and has
 * a name, and says to the eye that there is more to the side; otherwise it is no stop for Tab.
 */
export function ScrollBox({ children }: { readonly children: ReactNode }) {
  const { t } = useWords()
  const box = useRef<HTMLElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => setScrolls(element.scrollWidth > element.clientWidth)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  return (
    <>
      {scrolls && (
        <p className="scroll-hint small soft" aria-hidden="true">
          {t('table.scrollHint')}
        </p>
      )}
      <section
        ref={box}
        className={scrolls ? 'scroll more-aside' : 'scroll'}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={scrolls ? 0 : undefined}
        aria-label={scrolls ? t('table.scrolls') : undefined}
      >
        {children}
      </section>
    </>
  )
}
