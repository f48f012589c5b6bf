import type { Text } from '@laegedaekning/domain'
import type { Action, Role } from '../contract/actions.ts'

/** For whose records a right holds: those of one's own area (by date), or all. */
export type Reach = 'own' | 'all'

/** One row of the policy table. A role that is not named has no right. */
export type Policy = {
  readonly title: Text
  /** It changes something: never by GET, and with the token of the session. */
  readonly changes: boolean
  /** The answer depends on the account or holds records of persons: never kept by the server, and logged where fields are sensitive. */
  readonly personal: boolean
  readonly grants: Readonly<Partial<Record<Role, Reach>>>
}

type Grants = Policy['grants']

const EVERYBODY: Grants = {
  public: 'all',
  'municipality-reader': 'all',
  'plo-reader': 'all',
  vur: 'all',
  'region-planner': 'all',
  'region-steward': 'all',
  'region-case-officer': 'all',
  'sst-national': 'all',
  administrator: 'all',
  service: 'all',
  'local-planner': 'all',
}

const SIGNED_IN: Grants = {
  'municipality-reader': 'all',
  'plo-reader': 'all',
  vur: 'all',
  'region-planner': 'all',
  'region-steward': 'all',
  'region-case-officer': 'all',
  'sst-national': 'all',
  service: 'all',
  'local-planner': 'all',
}

const REGION_OWN: Grants = {
  'region-planner': 'own',
  'region-steward': 'own',
  'region-case-officer': 'own',
  'local-planner': 'all',
}

const PLANNERS_OWN: Grants = {
  'region-planner': 'own',
  'region-case-officer': 'own',
  'local-planner': 'all',
}

const OFFICERS_OWN: Grants = { 'region-case-officer': 'own', 'local-planner': 'all' }

const reads = (da: string, en: string, grants: Grants, personal = false): Policy => ({
  title: { da, en },
  changes: false,
  personal,
  grants,
})

const changes = (da: string, en: string, grants: Grants): Policy => ({
  title: { da, en },
  changes: true,
  personal: true,
  grants,
})

/**
 * The policy table (K26): role × action × reach; the fields that need a right of their own stand in `sensitive-fields.ts`.
 * Figures inside the house show small counts (ADR 0011), so the public part leaves them out.
 */
export const POLICIES: Readonly<Record<Action, Policy>> = {
  'see-server': reads('Se om programmet kører', 'See whether the product runs', EVERYBODY),
  'sign-in': changes('Logge ind', 'Sign in', EVERYBODY),
  'use-session': reads('Se hvem man er, og logge ud', 'See who one is, and sign out', EVERYBODY, true),
  'read-knowledge': reads(
    'Læse regler, ord, kilder, områder og katalog',
    'Read rules, words, sources, areas and catalogue',
    EVERYBODY,
  ),
  'find-place': reads('Finde et sted', 'Find a place', EVERYBODY),
  'read-figures': reads('Læse og hente nøgletal', 'Read and download figures', {
    ...SIGNED_IN,
    administrator: 'all',
  }),
  compute: reads('Regne på egne tal', 'Compute on one’s own figures', SIGNED_IN),
  'read-work': reads('Læse fremskrivninger og kørsler', 'Read outlooks and runs', SIGNED_IN),
  'run-work': changes('Starte og standse kørsler', 'Start and stop runs', {
    vur: 'all',
    'region-planner': 'all',
    'region-steward': 'all',
    'region-case-officer': 'all',
    'sst-national': 'all',
    service: 'all',
    'local-planner': 'all',
  }),
  'save-plans': changes('Gemme uddannelsesplaner', 'Save training plans', {
    vur: 'all',
    'region-planner': 'all',
    'region-steward': 'all',
    'sst-national': 'all',
    'local-planner': 'all',
  }),
  'read-changes': reads('Læse registrets historik', 'Read the history of the register', {
    vur: 'all',
    'region-planner': 'all',
    'region-steward': 'all',
    'region-case-officer': 'all',
    'sst-national': 'all',
    administrator: 'all',
    'local-planner': 'all',
  }),
  import: changes('Indlæse filer', 'Import files', {
    'region-steward': 'own',
    'sst-national': 'all',
    'local-planner': 'all',
  }),
  'undo-change': changes('Fortryde en ændring', 'Undo a change', {
    'region-steward': 'own',
    'sst-national': 'all',
    'local-planner': 'all',
  }),
  'read-records': reads(
    'Læse det, der er skrevet og gemt (arten afgør resten)',
    'Read what is written and kept (the kind decides the rest)',
    SIGNED_IN,
    true,
  ),
  'change-records': changes(
    'Rette det, der er skrevet og gemt (arten afgør resten)',
    'Edit what is written and kept (the kind decides the rest)',
    {
      'municipality-reader': 'own',
      'plo-reader': 'own',
      'region-planner': 'own',
      'region-case-officer': 'own',
      'local-planner': 'all',
    },
  ),
  'read-ideas': reads('Læse idébanken', 'Read the idea bank', SIGNED_IN, true),
  'change-ideas': changes('Dele og rette idéer', 'Share and edit ideas', {
    'municipality-reader': 'own',
    'plo-reader': 'own',
    'region-planner': 'own',
    'region-case-officer': 'own',
    'local-planner': 'all',
  }),
  'read-portfolio': reads(
    'Læse indsatser',
    'Read initiatives',
    { ...REGION_OWN, 'municipality-reader': 'own', 'plo-reader': 'own', vur: 'own', 'sst-national': 'all' },
    true,
  ),
  'change-portfolio': changes('Rette indsatser', 'Edit initiatives', PLANNERS_OWN),
  'read-cases': reads('Læse sager', 'Read cases', REGION_OWN, true),
  'change-cases': changes('Rette sager', 'Edit cases', PLANNERS_OWN),
  'read-decisions': reads('Læse afgørelser', 'Read decisions', REGION_OWN, true),
  'change-decisions': changes('Træffe og rette afgørelser', 'Make and edit decisions', OFFICERS_OWN),
  'read-guarantees': reads('Læse garantier', 'Read guarantees', REGION_OWN, true),
  'change-guarantees': changes('Rette garantier', 'Edit guarantees', OFFICERS_OWN),
  'read-meetings': reads(
    'Læse møderunder',
    'Read meeting rounds',
    { ...REGION_OWN, 'municipality-reader': 'own' },
    true,
  ),
  'change-meetings': changes('Rette møderunder', 'Edit meeting rounds', PLANNERS_OWN),
  'read-duties': reads(
    'Læse reformens opgaver',
    'Read duties of the reform',
    { ...REGION_OWN, 'sst-national': 'all' },
    true,
  ),
  'change-duties': changes('Rette reformens opgaver', 'Edit duties of the reform', PLANNERS_OWN),
  'read-accounts': reads('Se konti', 'See accounts', { administrator: 'all', 'local-planner': 'all' }, true),
  'manage-accounts': changes('Oprette og lukke konti', 'Add and disable accounts', {
    administrator: 'all',
    'local-planner': 'all',
  }),
  'read-access-log': reads(
    'Læse adgangsloggen',
    'Read the access log',
    { administrator: 'all', 'local-planner': 'all' },
    true,
  ),
  'local-planner': reads('Kun på egen maskine', 'Only on one’s own machine', { 'local-planner': 'all' }),
}
