import { formatNumber, type Text } from '@laegedaekning/domain'
import { findReason, type Reason } from '../rule-texts/reason.ts'
import { type Decision, type DecisionDay, type DecisionTable, decisionOf, sameText } from './decision.ts'

/** An applicant for a new provider number, and what speaks for it (X3). */
export type Applicant = {
  readonly id: string
  readonly name: string
  /** A shared practice that wants a number for the sharing doctor. */
  readonly convertsDelepraksis: boolean
  readonly sustainableCommunity: boolean
  readonly expectedToRecruit: boolean
  readonly inPool: boolean
  readonly recruitmentProblems: boolean
  /** Citizens per 1,000 in the area without a doctor; coverage weighs very highly. Not known: nothing speaks for it. */
  readonly uncoveredPer1000?: number
  /** Numbers that the doctor already has. */
  readonly numbersHeld?: number
}

/** What an assignment is decided on: how many numbers there are, and who applies. */
export type ProviderNumbersInput = { readonly numbers: number; readonly applicants: readonly Applicant[] }

/** The priorities in the order in which the strategy names them, with their rules and words. */
const PRIORITIES = [
  {
    key: 'tildeling-delepraksis',
    holds: (one: Applicant) => one.convertsDelepraksis,
    name: { da: 'omdanner delepraksis', en: 'converts a shared practice' },
  },
  {
    key: 'tildeling-faellesskab',
    holds: (one: Applicant) => one.sustainableCommunity,
    name: { da: 'stort bæredygtigt fællesskab', en: 'large sustainable community' },
  },
  {
    key: 'tildeling-rekruttere',
    holds: (one: Applicant) => one.expectedToRecruit,
    name: { da: 'ventes at kunne rekruttere', en: 'expected to recruit' },
  },
  {
    key: 'tildeling-pulje',
    holds: (one: Applicant) => one.inPool,
    name: { da: 'i en pulje', en: 'in a pool' },
  },
  {
    key: 'tildeling-omraade',
    holds: (one: Applicant) => one.recruitmentProblems,
    name: { da: 'område med rekrutteringsproblemer', en: 'area with recruitment problems' },
  },
] as const

type Ranked = {
  readonly applicant: Applicant
  /** 1–5 for the first priority that holds, 6 for none. */
  readonly rank: number
  readonly met: readonly (typeof PRIORITIES)[number][]
}

/**
 * Assigns new provider numbers (X3): by the first priority that holds, then by coverage, then by how many priorities hold. Who are equal
 * by all three share their place, and where the numbers end among equals the rules do not choose: that is said and left open.
 * Applicants above the limit of numbers per doctor (B1.2) are left out with the reason.
 */
export function decideProviderNumbers(input: ProviderNumbersInput, day: DecisionDay): Decision {
  const found = (key: string) => findReason(key, day.date, day.numberOn)
  const limit = found('tildeling-hoejst')
  const most = limit?.parameter?.value ?? null
  const excluded = input.applicants.filter((one) => most !== null && (one.numbersHeld ?? 0) >= most)
  const groups = groupsOf(input.applicants.filter((one) => !excluded.includes(one)))
  const { assigned, tied } = handOut(groups, input.numbers)
  const used = PRIORITIES.filter((priority) => input.applicants.some((one) => priority.holds(one)))
  const reasons = [
    ...['tildeling-national-model', ...used.map(({ key }) => key), 'tildeling-daekning'].map(found),
    ...(tied.length > 0 ? [found('tildeling-lighed')] : []),
    ...(excluded.length > 0 ? [limit] : []),
  ].filter((one): one is Reason => one !== undefined)
  const outcome = tied.length > 0 ? 'tie-to-settle' : assigned.length > 0 ? 'assigned' : 'none-assigned'
  return decisionOf(
    {
      kind: 'provider-numbers',
      outcome,
      tone: outcome === 'assigned' ? 'yes' : outcome === 'tie-to-settle' ? 'maybe' : 'no',
      sentence: sentenceOf(input.numbers, assigned, tied),
      reasons,
      inputs: { numbers: input.numbers, applicants: input.applicants.map((one) => ({ ...one })) },
      title: { da: 'Tildeling af ydernumre', en: 'Assignment of provider numbers' },
      recommendation: recommendationOf(assigned, tied),
      economy: {
        da: 'Udgifter er ikke beregnet her. Et nummer til en delelæge kræver ikke flere læger, men kan give flere honorarer.',
        en: 'Costs are not computed here. A number for a sharing doctor takes no more doctors, but can mean more fees.',
      },
      facts: [],
      tables: [orderTable(groups, { assigned, tied, excluded })],
    },
    day,
  )
}

/** Applicants in groups of equals, the first group first; within a group in the order of their ids, which decides nothing. */
function groupsOf(applicants: readonly Applicant[]): readonly (readonly Ranked[])[] {
  const ranked = applicants.map((applicant): Ranked => {
    const first = PRIORITIES.findIndex(({ holds }) => holds(applicant))
    const met = PRIORITIES.filter(({ holds }) => holds(applicant))
    return { applicant, met, rank: first < 0 ? PRIORITIES.length + 1 : first + 1 }
  })
  const ordered = ranked.toSorted(
    (a, b) =>
      before(a, b) || (a.applicant.id < b.applicant.id ? -1 : a.applicant.id > b.applicant.id ? 1 : 0),
  )
  const groups: Ranked[][] = []
  for (const one of ordered) {
    const last = groups.at(-1)
    const head = last?.[0]
    if (last !== undefined && head !== undefined && before(head, one) === 0) last.push(one)
    else groups.push([one])
  }
  return groups
}

function before(a: Ranked, b: Ranked): number {
  const coverage = (one: Ranked) => one.applicant.uncoveredPer1000 ?? 0
  return a.rank - b.rank || coverage(b) - coverage(a) || b.met.length - a.met.length
}

type HandedOut = { readonly assigned: readonly Applicant[]; readonly tied: readonly Applicant[] }

/** Whole groups get numbers as long as there are enough; a group that is larger than what is left is a tie. */
function handOut(groups: readonly (readonly Ranked[])[], numbers: number): HandedOut {
  const assigned: Applicant[] = []
  for (const group of groups) {
    const left = numbers - assigned.length
    if (left <= 0) break
    if (group.length > left) return { assigned, tied: group.map(({ applicant }) => applicant) }
    assigned.push(...group.map(({ applicant }) => applicant))
  }
  return { assigned, tied: [] }
}

type Fates = HandedOut & { readonly excluded: readonly Applicant[] }

function orderTable(groups: readonly (readonly Ranked[])[], fates: Fates): DecisionTable {
  let place = 1
  const rows = groups.flatMap((group) => {
    const from = place
    place += group.length
    return group.map((one) => rowOf(one, from, fates))
  })
  const left = fates.excluded.map((one) => [
    sameText('–'),
    sameText(one.name),
    sameText('–'),
    coverageWords(one),
    { da: 'har allerede det højeste antal', en: 'already has the highest number' },
  ])
  return {
    title: { da: 'Rækkefølge og begrundelse', en: 'Order and reasons' },
    columns: [
      { da: 'Plads', en: 'Place' },
      { da: 'Ansøger', en: 'Applicant' },
      { da: 'Prioriteter', en: 'Priorities' },
      { da: 'Uden læge pr. 1.000', en: 'Without a doctor per 1,000' },
      { da: 'Ydernummer', en: 'Provider number' },
    ],
    rows: [...rows, ...left],
  }
}

function rowOf({ applicant, met }: Ranked, place: number, { assigned, tied }: Fates): readonly Text[] {
  const numbered = met.map((one) => ({ number: PRIORITIES.indexOf(one) + 1, ...one.name }))
  const fate: Text = assigned.includes(applicant)
    ? { da: 'tildeles', en: 'assigned' }
    : tied.includes(applicant)
      ? { da: 'lige; afgøres særskilt', en: 'equal; settled apart' }
      : { da: 'ikke denne gang', en: 'not this time' }
  return [
    sameText(String(place)),
    sameText(applicant.name),
    {
      da: numbered.length === 0 ? 'ingen' : numbered.map(({ number, da }) => `${number} ${da}`).join(', '),
      en: numbered.length === 0 ? 'none' : numbered.map(({ number, en }) => `${number} ${en}`).join(', '),
    },
    coverageWords(applicant),
    fate,
  ]
}

function coverageWords({ uncoveredPer1000 }: Applicant): Text {
  if (uncoveredPer1000 === undefined) return { da: 'ikke oplyst', en: 'not reported' }
  return { da: formatNumber(uncoveredPer1000, 1, 'da'), en: formatNumber(uncoveredPer1000, 1, 'en') }
}

function namesOf(applicants: readonly Applicant[]): string {
  return applicants.map(({ name }) => name).join(', ')
}

function sentenceOf(numbers: number, assigned: readonly Applicant[], tied: readonly Applicant[]): Text {
  const left = numbers - assigned.length
  if (tied.length > 0) {
    return {
      da: `${assigned.length} af ${numbers} ydernumre følger af reglerne; om de sidste ${left} står ${tied.length} ansøgere lige.`,
      en: `${assigned.length} of ${numbers} provider numbers follow from the rules; for the last ${left}, ${tied.length} applicants are equal.`,
    }
  }
  return {
    da: `${assigned.length} af ${numbers} ydernumre tildeles${left > 0 ? `; ${left} bliver tilbage` : ''}.`,
    en: `${assigned.length} of ${numbers} provider numbers are assigned${left > 0 ? `; ${left} are left` : ''}.`,
  }
}

function recommendationOf(assigned: readonly Applicant[], tied: readonly Applicant[]): Text {
  const choice =
    tied.length === 0
      ? { da: '', en: '' }
      : { da: ` Der vælges mellem: ${namesOf(tied)}.`, en: ` To be chosen among: ${namesOf(tied)}.` }
  if (assigned.length === 0) {
    return {
      da: `Reglerne peger ikke selv på nogen ansøger.${choice.da}`,
      en: `The rules do not themselves point at an applicant.${choice.en}`,
    }
  }
  return {
    da: `Det indstilles, at ydernumre tildeles: ${namesOf(assigned)}.${choice.da}`,
    en: `It is recommended to assign provider numbers to: ${namesOf(assigned)}.${choice.en}`,
  }
}
