import type { IssueCode } from '@laegedaekning/domain'
import type { AccessCode } from './access-words.ts'
import type { AccountCode } from './account-words.ts'
import type { CatalogueCode } from './catalogue-words.ts'
import type { CellCode } from './cell-words.ts'
import type { FileCode } from './file-words.ts'
import type { GuaranteeCode } from './guarantee-words.ts'
import type { IssueText } from './issue-text.ts'
import type { JobCode } from './job-words.ts'
import type { MoreFileCode } from './more-file-words.ts'
import type { NetworkCode } from './network-words.ts'
import type { OutlookCode } from './outlook-words.ts'
import type { PlaceCode } from './place-words.ts'
import type { RecordCode } from './record-words.ts'
import type { TableCode } from './table-words.ts'
import type { TrainingPlanCode } from './training-plan-words.ts'

/** Codes about the register and about requests. */
export type RequestCode = Exclude<
  IssueCode,
  | FileCode
  | MoreFileCode
  | CellCode
  | TableCode
  | JobCode
  | TrainingPlanCode
  | NetworkCode
  | PlaceCode
  | AccessCode
  | AccountCode
  | CatalogueCode
  | GuaranteeCode
  | OutlookCode
  | RecordCode
>

export const REQUEST_WORDS: Readonly<Record<RequestCode, IssueText>> = {
  REGISTRY_LOCKED: {
    title: { da: 'Registret er i brug', en: 'The register is in use' },
    what: {
      da: 'En anden proces har registret åbent[ (proces {pid}, siden {since})].',
      en: 'Another process has the register open[ (process {pid}, since {since})].',
    },
    why: {
      da: 'To processer på samme register ville ødelægge det.',
      en: 'Two processes on the same register would destroy it.',
    },
    advice: {
      da: 'Luk den anden proces, eller brug programmet gennem den.',
      en: 'Stop the other process, or use the program through it.',
    },
  },
  REGISTRY_NOTHING_CHANGED: {
    title: { da: 'Intet blev ændret', en: 'Nothing was changed' },
    what: {
      da: 'Registret havde allerede alt, hvad filen siger.',
      en: 'The register already held all that the file says.',
    },
    why: {
      da: 'Samme fil to gange ændrer ikke noget.',
      en: 'The same file twice changes nothing.',
    },
    advice: { da: 'Intet.', en: 'Nothing.' },
  },
  REGISTRY_UNDO_ALREADY: {
    title: { da: 'Ændringen er allerede fortrudt', en: 'The change is undone already' },
    what: {
      da: 'Ændring[ {change}] er allerede fortrudt[ (af ændring {undoneBy})].',
      en: 'Change[ {change}] has been undone already[ (by change {undoneBy})].',
    },
    why: {
      da: 'Dens virkning er taget tilbage; der er ikke mere at tage tilbage.',
      en: 'Its effect has been taken back; nothing is left to take back.',
    },
    advice: {
      da: 'Intet. Skal ændringen gælde igen, så fortryd fortrydelsen.',
      en: 'Nothing. To let the change hold again, undo the undoing.',
    },
  },
  REGISTRY_UNDO_NOT_LATEST: {
    title: { da: 'Ændringen kan ikke fortrydes nu', en: 'The change cannot be undone now' },
    what: {
      da: 'Senere ændringer[ ({later})] bygger på ændring[ {change}].',
      en: 'Later changes[ ({later})] build on change[ {change}].',
    },
    why: {
      da: 'Blev den taget tilbage først, ville de senere miste deres grundlag.',
      en: 'Taken back first, the later ones would lose their ground.',
    },
    advice: { da: 'Fortryd de senere ændringer først.', en: 'Undo the later changes first.' },
  },
  REGISTRY_UNDO_UNKNOWN: {
    title: { da: 'Ændringen findes ikke', en: 'There is no such change' },
    what: {
      da: 'Der er ingen ændring[ {change}] i registret.',
      en: 'There is no change[ {change}] in the register.',
    },
    why: { da: 'Der er intet at tage tilbage.', en: 'There is nothing to take back.' },
    advice: { da: 'Se loggen over ændringer.', en: 'See the log of changes.' },
  },
  REGISTRY_BACKUP_UNREADABLE: {
    title: { da: 'Sikkerhedskopien kan ikke læses', en: 'The backup cannot be read' },
    what: {
      da: 'Filen er ikke en hel sikkerhedskopi[: {reason}][: {found}][ (linje {line})].',
      en: 'The file is not a whole backup[: {reason}][: {found}][ (line {line})].',
    },
    why: {
      da: 'En halv kopi gendannes ikke; registret er uændret.',
      en: 'Half a backup is not restored; the register is unchanged.',
    },
    advice: {
      da: 'Brug en anden kopi, eller hent filen igen.',
      en: 'Use another backup, or fetch the file again.',
    },
  },
  REGISTRY_NOT_EMPTY: {
    title: { da: 'Registret er ikke tomt', en: 'The register is not empty' },
    what: {
      da: 'Der gendannes kun i et tomt register[; dette har {changes} ændringer].',
      en: 'A backup is restored into an empty register only[; this one has {changes} changes].',
    },
    why: {
      da: 'Ellers ville data, der er der nu, gå tabt.',
      en: 'Otherwise data that is there now would be lost.',
    },
    advice: {
      da: 'Vælg en ny mappe med --folder, og gendan dér.',
      en: 'Choose a new folder with --folder, and restore there.',
    },
  },
  REGISTRY_UNAVAILABLE: {
    title: { da: 'Registret kan ikke nås', en: 'The register cannot be reached' },
    what: {
      da: 'Registret er ikke åbent endnu, eller databasen svarer ikke.',
      en: 'The register is not open yet, or the database does not answer.',
    },
    why: { da: 'Uden det kan der ikke svares.', en: 'Without it there are no answers.' },
    advice: {
      da: 'Vent lidt og prøv igen. Varer det ved, så kør »laegedaekning doctor«.',
      en: 'Wait a little and try again. If it goes on, run “laegedaekning doctor”.',
    },
  },
  REQUEST_UNREADABLE: {
    title: { da: 'Forespørgslen kan ikke læses', en: 'The request cannot be read' },
    what: { da: 'Indholdet er ikke gyldigt[: {found}].', en: 'The content is not valid[: {found}].' },
    why: { da: 'Den kan ikke besvares.', en: 'It cannot be answered.' },
    advice: {
      da: 'Send gyldig JSON, eller filer som multipart/form-data.',
      en: 'Send valid JSON, or files as multipart/form-data.',
    },
  },
  REQUEST_KEY_UNKNOWN: {
    title: { da: 'En oplysning kendes ikke', en: 'A key is not known' },
    what: {
      da: 'Ordet[ »{found}«] kendes ikke her[. Kendte ord: {expected}].',
      en: 'The word[ “{found}”] is not known here[. Known words: {expected}].',
    },
    why: {
      da: 'Et stavet forkert ord ville ellers blive overset i stilhed.',
      en: 'A misspelt word would otherwise be ignored in silence.',
    },
    advice: { da: 'Ret eller fjern ordet.', en: 'Correct or remove the word.' },
  },
  REQUEST_KEY_MISSING: {
    title: { da: 'En oplysning mangler', en: 'A key is missing' },
    what: { da: 'Oplysningen[ »{expected}«] mangler.', en: 'The key[ “{expected}”] is missing.' },
    why: { da: 'Uden den kan der ikke svares.', en: 'Without it there is no answer.' },
    advice: { da: 'Tilføj den.', en: 'Add it.' },
  },
  REQUEST_VALUE_NOT_ALLOWED: {
    title: { da: 'Værdien kan ikke bruges', en: 'The value cannot be used' },
    what: {
      da: 'Værdien[ »{found}«] kan ikke bruges her[. Vi forventer {expected}].',
      en: 'The value[ “{found}”] cannot be used here[. We expect {expected}].',
    },
    why: {
      da: 'Der ville blive svaret på noget andet end spurgt.',
      en: 'The answer would be to another question.',
    },
    advice: { da: 'Ret værdien.', en: 'Correct the value.' },
  },
  REQUEST_TOO_LARGE: {
    title: { da: 'Forespørgslen er for stor', en: 'The request is too large' },
    what: {
      da: 'Der er sendt mere, end der kan modtages[: højst {limit}].',
      en: 'More was sent than can be taken[: at most {limit}].',
    },
    why: {
      da: 'Grænsen holder programmet brugbart for andre.',
      en: 'The limit keeps the program usable for others.',
    },
    advice: { da: 'Del det, der sendes.', en: 'Split what is sent.' },
  },
  REQUEST_TYPE_NOT_SUPPORTED: {
    title: { da: 'Indholdstypen kendes ikke', en: 'The content type is not supported' },
    what: {
      da: 'Typen[ »{found}«] kan ikke modtages[; vi forventer {expected}].',
      en: 'The type[ “{found}”] cannot be taken[; we expect {expected}].',
    },
    why: { da: 'Vi læser kun det, vi kender.', en: 'We read only what we know.' },
    advice: {
      da: 'Send application/json, eller filer som multipart/form-data.',
      en: 'Send application/json, or files as multipart/form-data.',
    },
  },
  REQUEST_TOO_MANY: {
    title: { da: 'For mange forespørgsler', en: 'Too many requests' },
    what: {
      da: 'Der er spurgt for ofte[; prøv igen om {seconds} sekunder].',
      en: 'There were too many requests[; try again in {seconds} seconds].',
    },
    why: { da: 'Andre skal også kunne bruge programmet.', en: 'Others must be able to use the program too.' },
    advice: { da: 'Vent, og prøv igen.', en: 'Wait, and try again.' },
  },
  REQUEST_ORIGIN_REFUSED: {
    title: { da: 'Forespørgslen kommer udefra', en: 'The request comes from outside' },
    what: {
      da: 'Programmet svarer kun på denne maskine[; forespørgslen kom fra »{found}«].',
      en: 'The program answers on this machine only[; the request came from “{found}”].',
    },
    why: {
      da: 'En fremmed side må ikke kunne læse eller ændre dine data gennem din browser.',
      en: 'A foreign page must not read or change your data through your browser.',
    },
    advice: {
      da: 'Brug adressen, som programmet skrev, da det startede.',
      en: 'Use the address that the program printed when it started.',
    },
  },
  AREA_NOT_FOUND: {
    title: { da: 'Området findes ikke', en: 'There is no such area' },
    what: {
      da: 'Der er intet område[ »{found}«][ den {date}].',
      en: 'There is no area[ “{found}”][ on {date}].',
    },
    why: {
      da: 'Områder gælder for bestemte datoer; regionerne er andre fra 2027.',
      en: 'Areas hold at certain dates; the regions change in 2027.',
    },
    advice: { da: 'Vælg et andet område eller en anden dato.', en: 'Choose another area or another date.' },
  },
  INDICATOR_NOT_FOUND: {
    title: { da: 'Nøgletallet findes ikke', en: 'There is no such indicator' },
    what: { da: 'Der er intet nøgletal[ »{found}«].', en: 'There is no indicator[ “{found}”].' },
    why: { da: 'Adressen kan være gammel eller tastet forkert.', en: 'The address may be old or mistyped.' },
    advice: { da: 'Vælg et nøgletal på listen.', en: 'Choose an indicator from the list.' },
  },
  PARAMETER_NOT_FOUND: {
    title: { da: 'Reglen findes ikke', en: 'There is no such rule' },
    what: {
      da: 'Der er ingen regel eller norm[ »{found}«][ den {date}].',
      en: 'There is no rule or norm[ “{found}”][ on {date}].',
    },
    why: {
      da: 'En beregning uden sin regel ville være et gæt.',
      en: 'A calculation without its rule would be a guess.',
    },
    advice: { da: 'Se listen over regler og tal.', en: 'See the list of rules and numbers.' },
  },
  ROUTE_NOT_FOUND: {
    title: { da: 'Adressen findes ikke', en: 'There is no such address' },
    what: { da: 'Der er intet på[ »{found}«].', en: 'There is nothing at[ “{found}”].' },
    why: { da: 'Adressen kan være gammel eller tastet forkert.', en: 'The address may be old or mistyped.' },
    advice: {
      da: 'Gå til forsiden, eller se /api/openapi.json.',
      en: 'Go to the front page, or see /api/openapi.json.',
    },
  },
  DATE_UNREADABLE: {
    title: { da: 'Datoen kan ikke læses', en: 'The date cannot be read' },
    what: {
      da: 'Datoen[ »{found}«] findes ikke eller står i en anden form end ÅÅÅÅ-MM-DD.',
      en: 'The date[ “{found}”] does not exist or is not of the form YYYY-MM-DD.',
    },
    why: { da: 'Alle tal gælder en bestemt dag.', en: 'Every figure holds on a certain day.' },
    advice: { da: 'Skriv datoen som 2026-01-01.', en: 'Write the date as 2026-01-01.' },
  },
  LEVEL_NOT_AT_DATE: {
    title: { da: 'Områdeniveauet findes ikke på datoen', en: 'The level of area does not exist at the date' },
    what: {
      da: 'Der er ingen områder på niveauet[ »{level}«][ »{found}«][ den {date}].',
      en: 'There are no areas of the level[ “{level}”][ “{found}”][ on {date}].',
    },
    why: {
      da: 'Sundhedsråd findes fra 2026 og amter kun til 2007.',
      en: 'Sundhedsråd exist from 2026 and amter only until 2007.',
    },
    advice: { da: 'Vælg et andet niveau eller en anden dato.', en: 'Choose another level or another date.' },
  },
  FAULT: {
    title: { da: 'Noget gik galt', en: 'Something went wrong' },
    what: {
      da: 'Der er en fejl i programmet[ (nr. {id})].',
      en: 'There is a fault in the program[ (no. {id})].',
    },
    why: { da: 'Intet er gemt halvt.', en: 'Nothing was saved by half.' },
    advice: {
      da: 'Prøv igen. Sker det igen, så meld fejlen med nummeret.',
      en: 'Try again. If it happens again, report it with the number.',
    },
  },
}
