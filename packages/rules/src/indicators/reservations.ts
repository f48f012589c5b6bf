import { type FigureInput, formatDate, type Text, yearOf } from '@laegedaekning/domain'
import type { AreaFacts, PlacedKind } from '../area-facts/area-facts.ts'

/** What a reader must know before using a figure. Made from the data; the words are used in all rooms. */

/** Which inputs were put together from more than one source. */
export function severalSources(inputs: readonly FigureInput[]): readonly Text[] {
  return inputs.some((input) => input.symbol.endsWith('′'))
    ? [
        {
          da: 'Delene er lagt sammen fra flere kilder, som kan være opgjort forskelligt.',
          en: 'The parts are added from several sources, which may count in different ways.',
        },
      ]
    : []
}

/** The class of some practices is inferred from the provider number (data.md 4). */
export function presumedPractices(facts: AreaFacts): readonly Text[] {
  const presumed = facts.practice.some((fact) => fact.body.kind === 'presumed-gp')
  const others = facts.practice.filter((fact) => fact.body.kind === 'gp-or-other').length
  return [
    ...(presumed
      ? [
          {
            da: 'Praksis er formodede: klassen er udledt af ydernummeret (SOR) og ikke oplyst.',
            en: 'The practices are presumed: the class is inferred from the provider number (SOR), not reported.',
          },
        ]
      : []),
    ...(others > 0
      ? [
          {
            da: `${others} med nyere ydernumre, som kan være almen praksis eller andet, er ikke talt med.`,
            en: `${others} with newer provider numbers, which may be general practice or something else, are not counted.`,
          },
        ]
      : []),
  ]
}

/** The three shortage notions (C2.4): said where a reader might take a rate for one of them. */
export const THREE_SHORTAGES: Text = {
  da: 'Tre forskellige mangler må ikke blandes: ledige ydernumre, borgere uden læge og behovsvægtet gab. Dette er ingen af dem.',
  en: 'Three different shortages must not be mixed: vacant provider numbers, citizens without a doctor and the need-weighted gap. This is none of them.',
}

/** Said at each of the three shortages: which it is, and that the other two are something else (A3.2). */
export function oneShortage(which: 'vacant' | 'uncovered' | 'need-gap'): Text {
  const names = {
    vacant: { da: 'ledige ydernumre', en: 'vacant provider numbers' },
    uncovered: { da: 'borgere uden dækning', en: 'citizens who are not covered' },
    'need-gap': { da: 'behovsvægtet gab', en: 'need-weighted gap' },
  }[which]
  return {
    da: `Tre forskellige mangler må ikke blandes; dette er ${names.da}. Det ene kan være stort, hvor de andre er nul.`,
    en: `Three different shortages must not be mixed; this is ${names.en}. One may be large where the others are zero.`,
  }
}

/** A rate per inhabitant of places that people cross borders to use. */
export const PATIENTS_CROSS_BORDERS: Text = {
  da: 'Borgere kan være tilmeldt en læge i et andet område end det, de bor i.',
  en: 'Citizens may be listed with a doctor in another area than the one they live in.',
}

/** Only some of the regions have reported a kind of fact. */
export function partlyReported(facts: AreaFacts, kind: PlacedKind): readonly Text[] {
  return facts.reporting[kind] === 'part'
    ? [
        {
          da: 'Kun en del af regionerne har oplysninger i registret; tallet er deres og ikke hele områdets.',
          en: 'Only some of the regions have reported to the register; the figure is theirs, not the whole area’s.',
        },
      ]
    : []
}

/** Some facts do not say what is counted. */
export function notSaidByAll(silent: number, of: number, what: Text): readonly Text[] {
  return silent === 0
    ? []
    : [
        {
          da: `${silent} af ${of} har ikke oplyst ${what.da} og indgår ikke.`,
          en: `${silent} of ${of} have not reported ${what.en} and do not enter.`,
        },
      ]
}

/**
 * People counted for only some of the areas that were added, on several days, or projected. With the kind of fact that a
 * rate holds them against, also that this is of an earlier day than they are.
 */
export function populationReservations(facts: AreaFacts, supply?: PlacedKind): readonly Text[] {
  const { population } = facts
  if (population === null) return []
  const { areas, of } = population.reporting
  const { from, latest } = population.total
  return [
    ...(areas < of
      ? [
          {
            da: `Folketallet er kendt for ${areas} af ${of} områder og er derfor for lavt.`,
            en: `The population is known for ${areas} of ${of} areas and is therefore too low.`,
          },
        ]
      : []),
    ...(from === latest
      ? []
      : [
          {
            da: 'Folketallet er lagt sammen af tal fra forskellige dage.',
            en: 'The population is added from counts of different days.',
          },
        ]),
    ...timeOfPeople(facts, supply),
  ]
}

/** People of another time than the register: projected, or counted more than a year from the day asked for. */
function timeOfPeople(facts: AreaFacts, supply: PlacedKind | undefined): readonly Text[] {
  const projected = facts.population?.projected === true
  const people = facts.population?.total.latest ?? null
  const supplied = supply === undefined ? null : facts.origin[supply].latest
  const far = people !== null && Math.abs(yearOf(people) - yearOf(facts.date)) > 1
  if (people !== null && supplied !== null && supplied < people && (projected || far)) {
    return [
      {
        da: `Folketallet er ${projected ? 'fremskrevet til' : 'fra'} ${formatDate(people, 'da')}; udbuddet er fra ${formatDate(supplied, 'da')} eller før.`,
        en: `The population is ${projected ? 'projected for' : 'of'} ${formatDate(people, 'en')}; the supply is of ${formatDate(supplied, 'en')} or earlier.`,
      },
    ]
  }
  return projected
    ? [{ da: 'Folketallet er fremskrevet og ikke talt.', en: 'The population is projected, not counted.' }]
    : []
}
