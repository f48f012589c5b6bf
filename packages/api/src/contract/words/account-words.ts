import type { IssueText } from './issue-text.ts'

/** Codes about signing in, accounts and rights. */
export type AccountCode =
  | 'SIGN_IN_NEEDED'
  | 'SIGN_IN_FAILED'
  | 'SIGN_IN_TOO_MANY'
  | 'SIGN_IN_NOT_USED'
  | 'REQUEST_TOKEN_MISSING'
  | 'RIGHT_MISSING'
  | 'RIGHT_OTHER_AREA'
  | 'ACCOUNTS_NONE'
  | 'ACCOUNT_NAME_TAKEN'
  | 'ACCOUNT_NAME_NOT_ALLOWED'
  | 'ACCOUNT_NOT_FOUND'
  | 'ACCOUNT_SCOPE_WRONG'
  | 'ACCOUNT_PASSWORD_SHORT'
  | 'ACCOUNT_PASSWORD_IS_NAME'

const NAME_ADVICE = { da: 'Se »laegedaekning account list«.', en: 'See “laegedaekning account list”.' }

export const ACCOUNT_WORDS: Readonly<Record<AccountCode, IssueText>> = {
  SIGN_IN_NEEDED: {
    title: { da: 'Log ind først', en: 'Sign in first' },
    what: {
      da: 'Det her er kun for dem, der er logget ind.',
      en: 'This is only for those who have signed in.',
    },
    why: {
      da: 'Enten er du ikke logget ind, eller din session er udløbet.',
      en: 'Either you have not signed in, or your session has ended.',
    },
    advice: { da: 'Log ind, og prøv igen.', en: 'Sign in and try again.' },
  },
  SIGN_IN_FAILED: {
    title: { da: 'Navn eller adgangskode er forkert', en: 'Name or password is wrong' },
    what: {
      da: 'Der kunne ikke logges ind med det navn og den adgangskode.',
      en: 'That name and that password could not be used to sign in.',
    },
    why: {
      da: 'Der er ingen åben konto med begge dele.',
      en: 'There is no open account with both of them.',
    },
    advice: {
      da: 'Skriv begge dele igen. Kontakt din administrator, hvis du har glemt adgangskoden.',
      en: 'Type both again. Contact your administrator if you have forgotten the password.',
    },
  },
  SIGN_IN_TOO_MANY: {
    title: { da: 'For mange forsøg på at logge ind', en: 'Too many attempts to sign in' },
    what: {
      da: 'Vent[ {seconds}] sekunder før næste forsøg.',
      en: 'Wait[ {seconds}] seconds before the next attempt.',
    },
    why: {
      da: 'Det bremser den, der gætter adgangskoder; ventetiden vokser for hvert forkert forsøg.',
      en: 'It slows down whoever guesses passwords; the wait grows with each wrong attempt.',
    },
    advice: { da: 'Vent, og skriv adgangskoden omhyggeligt.', en: 'Wait, and type the password carefully.' },
  },
  SIGN_IN_NOT_USED: {
    title: { da: 'Her logger man ikke ind', en: 'There is no sign-in here' },
    what: {
      da: 'Programmet kører for den ene planlægger på denne maskine.',
      en: 'The product runs for the one planner on this machine.',
    },
    why: {
      da: 'På maskinens egen adresse er der ingen konti.',
      en: 'On the machine’s own address there are no accounts.',
    },
    advice: {
      da: 'Start med »serve --sign-in« eller »serve --host«, hvis der skal logges ind.',
      en: 'Start with “serve --sign-in” or “serve --host” if people are to sign in.',
    },
  },
  REQUEST_TOKEN_MISSING: {
    title: { da: 'Sessionens nøgle mangler', en: 'The token of the session is missing' },
    what: {
      da: 'Ændringen kom uden den nøgle, som hører til sessionen.',
      en: 'The change came without the token that belongs to the session.',
    },
    why: {
      da: 'Nøglen viser, at ændringen kommer fra programmets egen side.',
      en: 'The token shows that the change comes from the product’s own page.',
    },
    advice: {
      da: 'Genindlæs siden, og prøv igen. Programmer henter nøglen fra /api/me.',
      en: 'Reload the page and try again. Programs get the token from /api/me.',
    },
  },
  RIGHT_MISSING: {
    title: { da: 'Det har din rolle ikke ret til', en: 'Your role has no right to this' },
    what: { da: 'Din konto må ikke dette[ ({action})].', en: 'Your account may not do this[ ({action})].' },
    why: {
      da: 'Hvem der må hvad, står i rettighedstabellen.',
      en: 'Who may do what stands in the table of rights.',
    },
    advice: {
      da: 'Bed din administrator om den rolle, du mangler, eller en kollega om at gøre det.',
      en: 'Ask your administrator for the role you lack, or a colleague to do it.',
    },
  },
  RIGHT_OTHER_AREA: {
    title: { da: 'Det hører til et andet område', en: 'It belongs to another area' },
    what: {
      da: 'Din konto må kun ændre det, der hører til[ {scope}][; her er noget, der hører til {found}].',
      en: 'Your account may change only what belongs to[ {scope}][; here is something that belongs to {found}].',
    },
    why: {
      da: 'En region retter ikke i en anden regions oplysninger.',
      en: 'A region does not edit the information of another.',
    },
    advice: {
      da: 'Tag rækker for andre områder ud af filen, eller lad dem, de hører til, indlæse dem.',
      en: 'Take rows for other areas out of the file, or let those to whom they belong import them.',
    },
  },
  ACCOUNTS_NONE: {
    title: { da: 'Der er ingen konti', en: 'There are no accounts' },
    what: {
      da: 'Programmet starter ikke på[ {found}] uden mindst én konto.',
      en: 'The product does not start on[ {found}] without at least one account.',
    },
    why: {
      da: 'Andre end dig kan nå adressen, så der skal logges ind.',
      en: 'Others than you can reach the address, so people must sign in.',
    },
    advice: {
      da: 'Opret en: »laegedaekning account add <navn> --role administrator«.',
      en: 'Add one: “laegedaekning account add <name> --role administrator”.',
    },
  },
  ACCOUNT_NAME_TAKEN: {
    title: { da: 'Navnet er taget', en: 'The name is taken' },
    what: {
      da: 'Der er allerede en konto med navnet[ »{found}«].',
      en: 'There is already an account named[ “{found}”].',
    },
    why: {
      da: 'Historikken nævner konti ved navn, også lukkede.',
      en: 'The history names accounts, closed ones too.',
    },
    advice: { da: 'Vælg et andet navn.', en: 'Choose another name.' },
  },
  ACCOUNT_NAME_NOT_ALLOWED: {
    title: { da: 'Navnet kan ikke bruges', en: 'The name cannot be used' },
    what: {
      da: 'Kontoens navn[ »{found}«] kan ikke bruges.',
      en: 'The name of the account[ “{found}”] cannot be used.',
    },
    why: {
      da: 'Et navn er 2–60 tegn: bogstaver, tal, mellemrum og . _ - @.',
      en: 'A name is 2–60 characters: letters, digits, spaces and . _ - @.',
    },
    advice: { da: 'Brug for eksempel en arbejdsmail.', en: 'Use a work e-mail address, for example.' },
  },
  ACCOUNT_NOT_FOUND: {
    title: { da: 'Kontoen findes ikke', en: 'The account does not exist' },
    what: { da: 'Der er ingen konto med navnet[ »{found}«].', en: 'There is no account named[ “{found}”].' },
    why: { da: 'Navnet er måske stavet anderledes.', en: 'The name may be spelt differently.' },
    advice: NAME_ADVICE,
  },
  ACCOUNT_SCOPE_WRONG: {
    title: { da: 'Rollen hører til et andet slags område', en: 'The role belongs to another kind of area' },
    what: {
      da: 'Rollen[ {role}] kan ikke have området[ »{found}«]; den skal have[ {wanted}].',
      en: 'The role[ {role}] cannot have the area[ “{found}”]; it needs[ {wanted}].',
    },
    why: {
      da: 'Området bestemmer, hvis oplysninger kontoen ser og retter.',
      en: 'The area decides whose information the account sees and edits.',
    },
    advice: {
      da: 'Skriv området som region-1082, kommune-0760, vur-nord eller national.',
      en: 'Write the area as region-1082, kommune-0760, vur-nord or national.',
    },
  },
  ACCOUNT_PASSWORD_SHORT: {
    title: { da: 'Adgangskoden er for kort', en: 'The password is too short' },
    what: {
      da: 'En adgangskode er på mindst[ {least}] tegn.',
      en: 'A password has at least[ {least}] characters.',
    },
    why: {
      da: 'Lange adgangskoder er svære at gætte; tegnenes art er ligegyldig.',
      en: 'Long passwords are hard to guess; which characters does not matter.',
    },
    advice: {
      da: 'Sæt flere ord efter hinanden, eller brug en adgangskodehusker.',
      en: 'Put several words after each other, or use a password manager.',
    },
  },
  ACCOUNT_PASSWORD_IS_NAME: {
    title: { da: 'Adgangskoden ligner navnet', en: 'The password is like the name' },
    what: {
      da: 'Adgangskoden er navnet eller ét tegn gentaget.',
      en: 'The password is the name or one character repeated.',
    },
    why: { da: 'Det er det første, der gættes på.', en: 'That is what is guessed first.' },
    advice: { da: 'Vælg en anden.', en: 'Choose another.' },
  },
}
