import type { AccessAnswer } from '@laegedaekning/api/contract'
import { formatValue } from '@laegedaekning/domain'
import { niceBelow } from '../map/legend.tsx'
import { radiusOf, rampStep } from '../map/ramp.ts'
import { useWords } from '../words/words.tsx'
import { LARGEST_SMALL } from './small-area-map.tsx'

/** What colour and size of a circle mean: the classes with their number of small areas, and two sizes with their people. */
export function SmallAreaLegend({ answer }: { readonly answer: AccessAnswer }) {
  const { t, say, language } = useWords()
  const { smallAreas } = answer
  if (smallAreas === null) return null
  const largest = Math.max(0, ...smallAreas.rows.map(({ people }) => people))
  const sizes = [...new Set([niceBelow(largest), niceBelow(largest / 8)])].filter((one) => one > 0)
  return (
    <div className="legend-box">
      <ul
        className="legend"
        aria-label={t('map.legend', { areas: t('access.smallAreas').toLocaleLowerCase('da') })}
      >
        {smallAreas.classes.map((one, index) => (
          <li key={one.from}>
            <svg width="22" height="14" aria-hidden="true">
              <rect
                x="0.5"
                y="0.5"
                width="21"
                height="13"
                className={`swatch step-${rampStep(index, smallAreas.classes.length)}`}
              />
            </svg>
            {say(one.label)}
            <span className="soft">{one.count}</span>
          </li>
        ))}
      </ul>
      <p className="small spot-sizes">
        {sizes.map((people) => (
          <span key={people} className="map-key">
            <svg width="22" height="22" viewBox="-11 -11 22 22" aria-hidden="true">
              <circle className="spot step-3" r={radiusOf(people, largest, LARGEST_SMALL)} />
            </svg>{' '}
            {t('access.people', { people: formatValue(people, 'inhabitants', language) })}
          </span>
        ))}
      </p>
    </div>
  )
}
