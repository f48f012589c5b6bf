import type { IssueText } from './issue-text.ts'

/** Codes about placing courses and saved plans. */
export type TrainingPlanCode = 'TRAINING_PLAN_NOT_FOUND' | 'TRAINING_PLAN_EMPTY'

export const TRAINING_PLAN_WORDS: Readonly<Record<TrainingPlanCode, IssueText>> = {
  TRAINING_PLAN_NOT_FOUND: {
    title: { da: 'Planen findes ikke', en: 'The plan does not exist' },
    what: {
      da: 'Der er ingen uddannelsesplan med dette nummer[: {found}].',
      en: 'There is no training plan with this number[: {found}].',
    },
    why: {
      da: 'Planer, der ikke er gemt, slettes, når der er kommet mange nyere; gemte planer forsvinder, når deres ændring fortrydes.',
      en: 'Plans that are not saved are removed when there are many newer ones; saved plans are gone when their change is undone.',
    },
    advice: {
      da: 'Placér forløbene igen, eller vælg en af de gemte planer.',
      en: 'Place the courses again, or choose one of the saved plans.',
    },
  },
  TRAINING_PLAN_EMPTY: {
    title: { da: 'Der er ingen forløb at placere', en: 'There are no courses to place' },
    what: {
      da: 'Ingen hele forløb med et sted at være svarer til valget[ for {year}].',
      en: 'No whole courses with a place to be match the choice[ for {year}].',
    },
    why: {
      da: 'Dimensioneringsplanen har ingen hele forløb dér, eller intet sted i registret har plads i specialet.',
      en: 'The dimensioning plan has no whole courses there, or no site of the register has room in the specialty.',
    },
    advice: {
      da: 'Vælg et andet speciale, en anden videreuddannelsesregion eller et andet år, eller indlæs stedernes kapacitet.',
      en: 'Choose another specialty, training region or year, or import the room of the sites.',
    },
  },
}
