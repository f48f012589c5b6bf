import type { daActions } from './da-actions.ts'

/** The texts of the room Actions and cases that its parts share, in English. */
export const enActions: typeof daActions = {
  actions: {
    menu: 'Actions and cases',
    part: {
      katalog: 'Catalogue',
      portefoelje: 'Portfolio',
      idebank: 'Idea bank',
      moeder: 'Meeting rounds',
      sager: 'Cases',
      redskaber: 'Instruments',
      afgoerelser: 'Decisions',
      garantier: 'Guarantees',
      reformkalender: 'Reform calendar',
    },
  },
}
