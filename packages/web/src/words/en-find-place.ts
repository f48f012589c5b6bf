import type { daFindPlace } from './da-find-place.ts'

/** The texts of Find my place in English. */
export const enFindPlace: typeof daFindPlace = {
  place: {
    title: 'Find my place',
    intro: 'How is the physician coverage right here? Write a place and get the answer in a sentence.',
    field: 'Address, postal code, municipality, town, parish, practice or point',
    find: 'Find',
    hint: 'For example Stevns, 3700, Aabyvej 11 or 55.1,14.9. Arrow down goes to the suggestions.',
    suggestions: 'Suggestions',
    found_one: '{{count}} suggestion',
    found_other: '{{count}} suggestions',
    notImported: 'No suggestions. The register lacks {{kinds}}; they can be imported under Data.',
    missing: { address: 'addresses', postnummer: 'postal codes', sogn: 'parishes', town: 'towns' },
    atDate: 'The answer is for {{date}}.',
    examples: 'Try one of these places:',
    kind: {
      kommune: 'municipality',
      postnummer: 'postal code',
      sogn: 'parish',
      afstemningsomraade: 'polling district',
      area: 'area',
      town: 'town',
      address: 'address',
      practice: 'practice',
      point: 'point',
    },
    basis: {
      people:
        'Distances are measured from one point, the middle of the area’s people. For a single address the answer may differ.',
      parts:
        'Distances are measured from one point, the middle of the area’s parishes. For a single address the answer may differ.',
      addresses:
        'Distances are measured from one point, the middle of the imported addresses. For a single address the answer may differ.',
      outline:
        'Distances are measured from one point, the middle of the area’s outline. For a single address the answer may differ.',
      drawing:
        'Distances are measured from the middle of a schematic drawing of the area. It is only a rough hint.',
    },
    noNetwork:
      'The distance cannot be measured by road here: no network is loaded, or the place lies outside it. The straight line is shown instead.',
    measures:
      'Practices within {{limit}} km and the rule of at least {{least}} to choose between, measured each way',
    measured: 'Measured',
    by: { 'lige-linje': 'in a straight line', omvej: 'straight line × detour factor', vej: 'by road' },
    open: 'Open',
    closed: 'Closed',
    notSaid: 'Not said',
    nearest: 'Nearest, km',
    rule: 'The rule',
    verdict: {
      yes: 'met',
      no: 'not met',
      depends: 'cannot be decided',
      'no-rule': 'no rule',
      'no-practices': 'not known',
    },
    inKommune: 'For everybody in',
    share: 'within 15 km of a practice:',
    without: 'citizens with fewer than two to choose between:',
    others: 'Did you mean:',
    practices_one: 'The nearest practice',
    practices_other: 'The {{count}} nearest practices, nearest first',
    practice: 'Practice',
    state: 'New patients',
    isOpen: 'open',
    isClosed: 'closed',
    isNotSaid: 'not said',
    kmStraight: 'km, straight line',
    kmDetour: 'km, with detour',
    kmRoad: 'km by road',
    minutes: 'minutes by car',
    more: 'Show all {{count}}',
    fewer: 'Show fewer',
    noPractices:
      'The register knows no general practice with a place on the day. Import practices under Data, or choose another date.',
    withoutPlace_one: '{{count}} practice of the country has no known place and is left out.',
    withoutPlace_other: '{{count}} practices of the country have no known place and are left out.',
    mapLabel:
      'Map: the place in the middle, {{count}} practices around it and a circle of {{limit}} km. The table shows the same.',
    mapNote: 'The diamond is the place; the circle is {{limit}} km in a straight line.',
    whatIf: 'What if a practice closes, moves or opens?',
  },
}
