import type { Change, WhatIfWorld } from '@laegedaekning/plans'
import type { Words } from '../words/words.tsx'

/** A change in one line: »Luk Lægerne på Torvet«. */
export function changeText(change: Change, world: WhatIfWorld, { t, count, value }: Words): string {
  if (change.kind === 'new')
    return t('whatIf.change.new', {
      point: `${change.lat}, ${change.lon}`,
      capacity: value(change.capacity, 'capacities'),
    })
  const practice = world.supply.find(({ id }) => id === change.practice)
  const name = practice?.name ?? change.practice
  switch (change.kind) {
    case 'close':
      return t('whatIf.change.close', { name })
    case 'move':
      return t('whatIf.change.move', { name, point: `${change.lat}, ${change.lon}` })
    case 'capacity':
      return t('whatIf.change.capacity', {
        name,
        before: practice?.capacity == null ? t('whatIf.notKnown') : value(practice.capacity, 'capacities'),
        after: Number.isInteger(change.capacity)
          ? count(change.capacity)
          : value(change.capacity, 'capacities'),
      })
    case 'intake':
      return t(change.open ? 'whatIf.change.opens' : 'whatIf.change.stops', { name })
  }
}
