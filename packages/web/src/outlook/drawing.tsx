import type { ReactNode } from 'react'

type Properties = {
  readonly className: string
  readonly width: number
  readonly height: number
  /** What it shows, made from the data. */
  readonly label: string
  /** Drawn in its own size rather than as wide as its box. */
  readonly fixed?: boolean
  readonly children: ReactNode
}

/** An inline drawing with its own style: one image with one text for those who do not see it. */
export function Drawing({ className, width, height, label, fixed = false, children }: Properties) {
  const size = fixed ? { width, height } : {}
  return (
    // an inline drawing with its own style cannot be an <img>
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <svg className={className} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} {...size}>
      {children}
    </svg>
  )
}
