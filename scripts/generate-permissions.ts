// The page docs/reference/permissions.md: the policy table in words, which is also the oracle of test/permissions.
import { POLICIES, RECORD_RULES, type Reach, SENSITIVE_FIELDS } from '@laegedaekning/api'
import { ACTIONS, API, ROLES } from '@laegedaekning/api/contract'

const WORD: Readonly<Record<Reach | 'none', string>> = { all: 'alle', own: 'egne', none: '–' }

const ROLE_WORDS: Readonly<Record<(typeof ROLES)[number], string>> = {
  public: 'enhver, der ikke er logget ind',
  'municipality-reader': 'læser i en kommune',
  'plo-reader': 'læser i PLO',
  vur: 'videreuddannelsesregion',
  'region-planner': 'planlægger i en region',
  'region-steward': 'registeransvarlig i en region',
  'region-case-officer': 'sagsbehandler i en region',
  'sst-national': 'Sundhedsstyrelsen',
  administrator: 'administrerer konti, læser adgangsloggen',
  service: 'et andet program',
  'local-planner': 'den ene planlægger på en maskine uden login',
}

const line = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly string[]): string =>
  [line(...head), `|${head.map(() => '---').join('|')}|`, ...rows].join('\n')

type Grants = Readonly<Partial<Record<(typeof ROLES)[number], Reach>>>
const reaches = (grants: Grants): readonly string[] => ROLES.map((role) => WORD[grants[role] ?? 'none'])

/** The policy table, the sensitive fields, the kinds of record and the routes, as one page in Danish. */
export function permissionsPage(): string {
  const actions = ACTIONS.map((action) => {
    const { title, changes, grants } = POLICIES[action]
    return line(`\`${action}\``, title.da, changes ? 'ja' : 'nej', ...reaches(grants))
  })
  const fields = Object.entries(SENSITIVE_FIELDS).map(([name, { title, grants }]) =>
    line(`\`${name}\``, title.da, ...reaches(grants)),
  )
  const records = Object.entries(RECORD_RULES).map(([kind, { read, change, sensitive }]) =>
    line(
      `\`${kind}\``,
      `\`${read}\``,
      `\`${change}\``,
      Object.entries(sensitive)
        .map(([key, field]) => `\`${key}\`: \`${field}\``)
        .join(', ') || '–',
    ),
  )
  const routes = Object.values(API).map(({ method, path, policy }) =>
    line(`\`${method} ${path}\``, `\`${policy}\``),
  )
  return [
    '# Rettigheder',
    'Hvem der må hvad, følger af denne tabel alene (`packages/api/src/access-control/policies.ts`). Den gælder, hvor der kræves login; uden login er alle `local-planner`. »egne« er det, der hører til kontoens eget område, som områderne er i dag – for det, der først får virkning senere, også som de er den dag. Det, der hører til andre, findes ikke for kontoen (404). Ved en ændring skal retten gælde både før og efter.',
    table(
      ['Rolle', 'Hvem'],
      ROLES.map((role) => line(`\`${role}\``, ROLE_WORDS[role])),
    ),
    '## Handlinger',
    table(['Handling', 'Hvad', 'Ændrer', ...ROLES.map((role) => `\`${role}\``)], actions),
    '## Følsomme felter',
    'Et felt, som rollen ikke må se, er ikke i svaret. Ses det, skrives en række i adgangsloggen.',
    table(['Felt', 'Hvad', ...ROLES.map((role) => `\`${role}\``)], fields),
    '## Arter af sager og rækker',
    table(['Art', 'Læses med', 'Ændres med', 'Følsomme felter'], records),
    '## Ruter',
    table(['Rute', 'Handling'], routes),
  ].join('\n\n')
}
