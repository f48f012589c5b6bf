import { useEffect, useState } from 'react'

/** A scenario that has not been changed for so long is looked at: then its bands are worth their computing. */
const REST_MILLISECONDS = 1500

/** Whether what a text stands for has rested: not been changed for a second and a half. */
export function useRest(text: string): boolean {
  const [rested, setRested] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MILLISECONDS)
    return () => {
      clearTimeout(timer)
      // one that is come back to rests anew
      setRested(null)
    }
  }, [text])
  return rested === text
}
