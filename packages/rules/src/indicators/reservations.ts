import type { FigureInput, Text } from '@laegedaekning/domain'
import type { AreaFacts } from '../area-facts/area-facts.ts'

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
  const presumed = facts.practice.filter((fact) => fact.body.kind === 'presumed-gp').length
  const others = facts.practice.filter((fact) => fact.body.kind === 'gp-or-other').length
  if (presumed === 0) return []
  const left: Text =
    others === 0
      ? { da: '', en: '' }
      : {
          da: ` ${others} med nyere ydernumre, som kan være almen praksis eller andet, er ikke talt med.`,
          en: ` ${others} with newer provider numbers, which may be general practice or something else, are not counted.`,
        }
  return [
    {
      da: `Praksis er formodede: klassen er udledt af ydernummeret (SOR) og ikke oplyst.${left.da}`,
      en: `The practices are presumed: the class is inferred from the provider number (SOR), not reported.${left.en}`,
    },
  ]
}

/** The three shortage notions (C2.4): said where a reader might take a rate for one of them. */
export const THREE_SHORTAGES: Text = {
  da: 'Tre forskellige mangler må ikke blandes: ledige ydernumre, borgere uden læge og behovsvægtet gab. Dette er ingen af dem.',
  en: 'Three different shortages must not be mixed: vacant provider numbers, citizens without a doctor and the need-weighted gap. This is none of them.',
}

/** People counted for only some of the areas that were added. */
export function populationReservations(facts: AreaFacts): readonly Text[] {
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
    ...(population.projected
      ? [
          {
            da: 'Folketallet er fremskrevet og ikke talt.',
            en: 'The population is projected, not counted.',
          },
        ]
      : []),
  ]
}
