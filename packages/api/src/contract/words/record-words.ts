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
    title: { da: 'Helbred står uden for sit felt', en: 'Health stands outside its field' },
    what: {
      da: 'Noget, der hviler på helbred, står i en del, som alle i regionen kan læse[: {found}].',
      en: 'Something that rests on health stands in a part that everybody in the region can read[: {found}].',
    },
    why: {
      da: 'Helbred må kun ses af regionens sagsbehandlere, og hver gang skrives i adgangsloggen.',
      en: 'Health may be seen by the region’s case officers only, and each time is written in the access log.',
    },
    advice: { da: 'Flyt det til feltet om helbred.', en: 'Move it to the field about health.' },
  },
  RECORD_FIELD_WITHHELD: {
    title: { da: 'Feltet må du ikke rette', en: 'You may not edit the field' },
    what: {
      da: 'Ændringen har et felt med[ ({found})], som kontoen ikke må se.',
      en: 'The change holds a field[ ({found})] that the account may not see.',
    },
    why: {
      da: 'Den, der ikke må se helbredsoplysninger, må heller ikke skrive dem.',
      en: 'Whoever may not see information on health may not write it either.',
    },
    advice: {
      da: 'Lad feltet være, eller bed en sagsbehandler i regionen om at rette det.',
      en: 'Leave the field, or ask a case officer of the region to edit it.',
    },
  },
}
