/** The same function, one call at a time: each begins when the one before has ended, well or badly. */
export function inTurn<In, Out>(work: (given: In) => Promise<Out>): (given: In) => Promise<Out> {
  let last: Promise<unknown> = Promise.resolve()
  return (given) => {
    const turn = last.then(() => work(given))
    last = turn.catch(() => undefined)
    return turn
  }
}
