/** Topics of the published figures (`knowledge/facts/offentliggjorte-tal.csv`) that the made-up register agrees with. */
export const TOPICS = {
  owners: 'laeger-med-eget-ydernummer',
  owners60: 'laeger-med-eget-ydernummer-60-plus',
  owners65: 'laeger-med-eget-ydernummer-65-plus',
  owners65Expected: 'laeger-med-eget-ydernummer-65-plus-ventet',
  meanAge: 'laeger-med-eget-ydernummer-gennemsnitsalder',
  doctors: 'laeger-i-almen-praksis',
  patientsPerOwner: 'patienter-pr-laege',
  patientsPerCapacity: 'patienter-pr-kapacitet',
  practices: 'praksis',
  capacities: 'laegekapaciteter',
  openShare: 'andel-praksis-aaben',
  courses: 'hovedforloeb-dimensioneret',
  coursesAdded: 'hovedforloeb-tilfoert',
  generalDimensioned: 'hovedforloeb-almen-medicin-dimensioneret',
  generalPosted: 'hovedforloeb-almen-medicin-opslaaet',
  generalFilled: 'hovedforloeb-almen-medicin-besat',
  generalFilledShare: 'hovedforloeb-almen-medicin-besat-andel',
} as const

/** Source id of everything in the made-up register. */
export const EXAMPLE_SOURCE = 'eksempelregister'

export const GENERAL_MEDICINE = 'almen medicin'
