type Properties = {
  /** Id of what the focus goes to; it has `tabIndex={-1}`. */
  readonly to: string
  readonly text: string
}

/** Seen when it has the focus; takes a reader by keyboard past many stops. The address stays as it is. */
export function SkipLink({ to, text }: Properties) {
  return (
    <a
      className="skip"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(to)?.focus()
      }}
    >
      {text}
    </a>
  )
}
