import type { IssueText } from './issue-text.ts'

/** Codes about what people write and keep. */
export type RecordCode =
  | 'RECORD_NOT_FOUND'
  | 'RECORD_CHANGED'
  | 'RECORD_EXISTS'
  | 'RECORD_VERSION_NEEDED'
  | 'RECORD_UNDO_UNKNOWN'
  | 'RECORD_SENSITIVE_OUTSIDE'
  | 'RECORD_FIELD_WITHHELD'
  | 'RECORD_FIELD_FIXED'
  | 'RECORD_NOT_RECOMPUTED'

export const RECORD_WORDS: Readonly<Record<RecordCode, IssueText>> = {
  RECORD_NOT_FOUND: {
    title: { da: 'Det findes ikke her', en: 'It is not here' },
    what: { da: 'Der er intet med nummeret[ {found}].', en: 'There is nothing with the number[ {found}].' },
    why: {
      da: 'Det kan være fjernet, eller det hører til et område, som du ikke har adgang til.',
      en: 'It may have been removed, or it belongs to an area that you have no access to.',
    },
    advice: {
      da: 'Se listen, eller bed den, der gav dig adressen, om at tjekke den.',
      en: 'See the list, or ask whoever gave you the address to check it.',
    },
  },
  RECORD_CHANGED: {
    title: { da: 'En anden har rettet imens', en: 'Somebody else has edited it meanwhile' },
    what: {
      da: 'Det, du retter[ ({key})], er ændret, siden du åbnede det. Intet af dit er gemt endnu.',
      en: 'What you are editing[ ({key})] has changed since you opened it. Nothing of yours has been saved yet.',
    },
    why: {
      da: 'Ellers ville den enes ord forsvinde under den andens.',
      en: 'Otherwise one person’s words would vanish under another’s.',
    },
    advice: {
      da: 'Begge udgaver følger med svaret: vælg felt for felt, og gem igen.',
      en: 'Both versions come with the answer: choose field by field, and save again.',
    },
  },
  RECORD_EXISTS: {
    title: { da: 'Det findes allerede', en: 'It exists already' },
    what: {
      da: 'Der er allerede en med nummeret[ {key}].',
      en: 'There is one with the number[ {key}] already.',
    },
    why: {
      da: 'To med samme nummer kan ikke skelnes i historikken.',
      en: 'Two of the same number cannot be told apart in the history.',
    },
    advice: { da: 'Åbn den, der findes, og ret den.', en: 'Open the one that exists and edit it.' },
  },
  RECORD_VERSION_NEEDED: {
    title: { da: 'Udgaven mangler', en: 'The version is missing' },
    what: {
      da: 'Ændringen siger ikke, hvilken udgave den er en ændring af.',
      en: 'The change does not say which version it is a change of.',
    },
    why: {
      da: 'Uden udgaven kan programmet ikke se, om en anden har rettet imens.',
      en: 'Without the version the program cannot see whether somebody else has edited meanwhile.',
    },
    advice: {
      da: 'Send udgavens nummer i hovedet If-Match, som det stod i ETag, da den blev læst.',
      en: 'Send the number of the version in the header If-Match, as it stood in ETag when it was read.',
    },
  },
  RECORD_UNDO_UNKNOWN: {
    title: { da: 'Ændringen findes ikke', en: 'There is no such change' },
    what: {
      da: 'Der er ingen ændring[ {version}] at gå tilbage fra.',
      en: 'There is no change[ {version}] to go back from.',
    },
    why: {
      da: 'Man kan kun fortryde det, der står i historikken, og ikke det, at noget blev oprettet.',
      en: 'Only what stands in the history can be undone, and not that something was made.',
    },
    advice: {
      da: 'Vælg en ændring i historikken. Det, der ikke skal være der, fjernes.',
      en: 'Choose a change in the history. What should not be there is removed.',
    },
  },
  RECORD_SENSITIVE_OUTSIDE: {
    title: { da: 'Helbred eller alder står uden for sit felt', en: 'Health or age stands outside its field' },
    what: {
      da: 'Helbred, eller en læges fødselsdag og planer om at stoppe, står i en del, som alle i regionen kan læse[: {found}].',
      en: 'Health, or a doctor’s birth date and plans to stop, stands in a part that everybody in the region can read[: {found}].',
    },
    why: {
      da: 'De oplysninger må kun ses af dem, der har ret til det, og hver gang skrives i adgangsloggen.',
      en: 'That information may be seen only by those who have the right, and each time is written in the access log.',
    },
    advice: {
      da: 'Flyt det til feltet om helbred eller om alder.',
      en: 'Move it to the field about health or about age.',
    },
  },
  RECORD_FIELD_WITHHELD: {
    title: { da: 'Feltet må du ikke rette', en: 'You may not edit the field' },
    what: {
      da: 'Ændringen har et felt med[ ({found})], som kontoen ikke må se.',
      en: 'The change holds a field[ ({found})] that the account may not see.',
    },
    why: {
      da: 'Den, der ikke må se en følsom oplysning, må heller ikke skrive den.',
      en: 'Whoever may not see sensitive information may not write it either.',
    },
    advice: {
      da: 'Lad feltet være, eller bed en sagsbehandler i regionen om at rette det.',
      en: 'Leave the field, or ask a case officer of the region to edit it.',
    },
  },
  RECORD_FIELD_FIXED: {
    title: { da: 'Det, der er besluttet, rettes ikke', en: 'What was decided is not edited' },
    what: {
      da: 'Ændringen retter et felt[ ({found})], som er det, der blev besluttet.',
      en: 'The change edits a field[ ({found})] that is what was decided.',
    },
    why: {
      da: 'En afgørelse eller garanti skal stå, som den var på sin dag. Note og stand kan rettes.',
      en: 'A decision or guarantee is to stand as it was on its day. Note and standing can be edited.',
    },
    advice: {
      da: 'Træf en ny afgørelse, eller giv en ny garanti, og skriv i noten, at den gamle er afløst.',
      en: 'Make a new decision or guarantee, and say in the note that the old one has been replaced.',
    },
  },
  RECORD_NOT_RECOMPUTED: {
    title: { da: 'Afgørelsen er ikke den, reglerne giver', en: 'The decision is not what the rules give' },
    what: {
      da: 'Regnet igen af de samme oplysninger på den samme dag bliver den en anden[, ved {found}].',
      en: 'Computed again from the same inputs on the same day it comes out otherwise[, at {found}].',
    },
    why: {
      da: 'Kun et svar, som reglerne giver, kan gemmes som en afgørelse efter reglerne.',
      en: 'Only an answer that the rules give can be kept as a decision by the rules.',
    },
    advice: {
      da: 'Regn afgørelsen ud her, og gem den, som den står. Det, rådet beslutter imod reglerne, har sit eget felt.',
      en: 'Compute the decision here and keep it as it stands. What the council decides against the rules has a field of its own.',
    },
  },
}
