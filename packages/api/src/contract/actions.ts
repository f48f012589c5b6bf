/**
 * What a route, or a use case behind it, does with what: each route of the contract names one as its `policy`. Who may do
 * which of them, and for whom, stands in `access-control/policies.ts`.
 */
export const ACTIONS = [
  'see-server',
  'sign-in',
  'use-session',
  'read-knowledge',
  'find-place',
  'read-figures',
  'compute',
  'read-work',
  'run-work',
  'save-plans',
  'read-changes',
  'import',
  'undo-change',
  'read-records',
  'change-records',
  'read-ideas',
  'change-ideas',
  'read-portfolio',
  'change-portfolio',
  'read-cases',
  'change-cases',
  'read-decisions',
  'change-decisions',
  'read-guarantees',
  'change-guarantees',
  'read-meetings',
  'change-meetings',
  'read-duties',
  'change-duties',
  'read-accounts',
  'manage-accounts',
  'read-access-log',
  'local-planner',
] as const

export type Action = (typeof ACTIONS)[number]

/** The roles of K26, and the one planner of the embedded default (`local-planner`). */
export const ROLES = [
  'public',
  'municipality-reader',
  'plo-reader',
  'vur',
  'region-planner',
  'region-steward',
  'region-case-officer',
  'sst-national',
  'administrator',
  'service',
  'local-planner',
] as const

export type Role = (typeof ROLES)[number]
