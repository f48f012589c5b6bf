import type { daActionsCatalogue } from './da-actions-catalogue.ts'

/** The texts of the catalogue of initiatives in English. */
export const enActionsCatalogue: typeof daActionsCatalogue = {
  catalogue: {
    title: 'Catalogue of initiatives',
    intro:
      'What has been proposed for physician coverage, by whom, and how far has it come? 105 initiatives from four documents, in our words.',
    views: 'View',
    view: { liste: 'List', aarsager: 'Cause × initiative', regioner: 'Region × initiative' },
    search: 'Search the catalogue',
    group: 'Document',
    status: 'Status',
    level: 'Level',
    cause: 'Cause',
    target: 'Target group',
    addressee: 'Addressee',
    rhythm: 'How often',
    indicator: 'Indicator',
    indicators: 'Indicators it is to move',
    levers: 'Levers of the outlook',
    source: 'Source',
    arrange: 'Divide by',
    by: { group: 'document', cause: 'cause', level: 'level', status: 'status' },
    any: 'all',
    all: 'Show all',
    count_one: '{{count}} initiative',
    count_other: '{{count}} initiatives',
    empty: 'No initiative fits. Take a filter away, or write another word.',
    noCause: 'The source names no cause',
    noCauses:
      'None of the chosen initiatives has a cause in its source. Only Region Midtjylland’s table of 2023 (R1–R16) has causes.',
    causeNote:
      'R8–R16 have only two cells left in the copy that exists. Which causes they are is inferred from the content and marked “inferred”.',
    causeCaption: 'Which cause each initiative is aimed at',
    initiative: 'Initiative',
    mark: { certain: 'yes', inferred: 'inferred' },
    certain: 'certain',
    inferred: 'inferred',
    total: 'In total',
    totals: '{{certain}} certain, {{inferred}} inferred',
    printed: 'The source prints the cells “{{cells}}”.',
    noRegions: 'No source shows the chosen initiatives in a certain region.',
    regionNote:
      'The table shows only what a source says. “Not known” does not mean that the region does not do it.',
    regionCaption: 'What the sources show in each region, the regions as on {{date}}',
    notKnown: 'not known',
    back: 'To the whole catalogue',
    asOf: 'As of {{when}}.',
    ourReading: 'The tie to indicators is our reading; the source does not name them.',
    noEffect: '– no known effect to count with',
  },
}
