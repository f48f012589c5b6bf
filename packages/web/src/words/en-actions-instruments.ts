import type { daActionsInstruments } from './da-actions-instruments.ts'

/** The texts of Instruments, and what the forms of the room share. */
export const enActionsInstruments: typeof daActionsInstruments = {
  actionForms: {
    faults_one: 'One thing must be corrected',
    faults_other: '{{count}} things must be corrected',
    area: 'Area',
    noArea: 'No area chosen',
    regions: 'Regions',
    kommuner: 'Municipalities',
    behind: 'The rule behind: {{ids}}',
    noNumber: 'no number on the day',
    rule: 'See the rule',
    holds: 'In force',
    certainty: 'Certainty',
    date: 'Date',
    dateWrong: 'Write a day that exists, such as 1-6-2026.',
    numberWrong: 'Write a number, such as 1600 or 2.5.',
    wholeWrong: 'Write a whole number.',
    show: 'Show the answer',
  },
  instruments: {
    title: 'Instruments',
    intro:
      'What can the region support here? The answer is the matrix of the strategy of 2008, with the rules that have come since beside it. An answer sets no precedent.',
    question: 'The question',
    challenge: 'Challenge of the area',
    challenges: {
      'efter-udpegning': 'By designation',
      saerlig: 'Special',
      'ikke-saerlig': 'Not special',
    },
    effort: 'Structural development',
    efforts: { bidrager: 'Contributes', 'bidrager-ikke': 'Does not contribute' },
    horizon: 'Time horizon',
    horizons: { midlertidig: 'With an end date', 'uden-slutdato': 'Without an end date' },
    date: 'Date of the rules',
    basis: {
      given: 'The challenge is chosen in the form.',
      designation: 'The challenge follows from the designations in force on the day.',
      'no-designation':
        'No designation is in force on the day, so the area counts as without a special challenge.',
    },
    matrix: '2008: the matrix',
    caption: 'Instruments by area and effort (Region Midtjylland 2008, A4)',
    areas: { ordinary: 'No special challenge', special: 'Special challenge' },
    effortRows: {
      contributes: 'Contributes to structural development',
      'does-not-contribute': 'Does not contribute to structural development',
    },
    chosen: 'The answer here',
    printed: 'printed: {{value}}',
    factors: 'Instruments and factors in 2008',
    later: 'Later rules on {{date}}',
    noLater: 'No later rules were in force on the day.',
    applies: { yes: 'applies here', no: 'does not apply here', unknown: 'depends on the area' },
  },
}
