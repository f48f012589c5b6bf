import type { IssueCode } from '@laegedaekning/domain'
import type { IssueText } from './issue-text.ts'

/** Codes about single cells and rows. */
export type CellCode = Extract<
  IssueCode,
  | 'INTAKE_VALUE_MISSING'
  | 'INTAKE_NUMBER_UNREADABLE'
  | 'INTAKE_NUMBER_OUT_OF_RANGE'
  | 'INTAKE_DATE_UNREADABLE'
  | 'INTAKE_DATE_ORDER'
  | 'INTAKE_VALUE_NOT_ALLOWED'
  | 'INTAKE_AREA_UNKNOWN'
  | 'INTAKE_AREA_SPELLING'
  | 'INTAKE_AREA_NOT_A_KOMMUNE'
  | 'INTAKE_POINT_OUTSIDE_DENMARK'
  | 'INTAKE_POINT_ESTIMATED'
  | 'INTAKE_CLASS_NOT_USED'
  | 'INTAKE_CLASS_INFERRED'
  | 'INTAKE_ROW_TWICE'
  | 'INTAKE_ROW_CONFLICT'
  | 'INTAKE_SUM_DIFFERS'
  | 'INTAKE_REFERENCE_UNKNOWN'
>

export const CELL_WORDS: Readonly<Record<CellCode, IssueText>> = {
  INTAKE_VALUE_MISSING: {
    title: { da: 'En værdi mangler', en: 'A value is missing' },
    what: {
      da: 'Cellen er tom[; vi forventer {expected}].',
      en: 'The cell is empty[; we expect {expected}].',
    },
    why: { da: 'Rækken kan ikke bruges uden den.', en: 'The row cannot be used without it.' },
    advice: {
      da: 'Udfyld cellen. Skriv 0, hvis tallet er nul; en tom celle betyder, at det ikke vides.',
      en: 'Fill in the cell. Write 0 if the number is zero; an empty cell means that it is not known.',
    },
  },
  INTAKE_NUMBER_UNREADABLE: {
    title: { da: 'Et tal kan ikke læses', en: 'A number cannot be read' },
    what: {
      da: 'Tallet kan ikke læses[: »{found}«][. Vi forventer et tal, for eksempel {expected}].',
      en: 'The number cannot be read[: “{found}”][. We expect a number, such as {expected}].',
    },
    why: {
      da: 'Et forkert læst tal ville gå igen i alle beregninger.',
      en: 'A number read wrongly would enter every calculation.',
    },
    advice: {
      da: 'Ret cellen til et tal, fx 1600 eller 1600,5, og indlæs igen. Eller spring rækken over.',
      en: 'Correct the cell to a number, such as 1600 or 1600,5, and import again. Or skip the row.',
    },
  },
  INTAKE_NUMBER_OUT_OF_RANGE: {
    title: { da: 'Et tal ligger uden for det mulige', en: 'A number is outside what is possible' },
    what: {
      da: 'Tallet[ {found}] er uden for det, der kan være rigtigt[: fra {least} til {most}].',
      en: 'The number[ {found}] is outside what can be right[: from {least} to {most}].',
    },
    why: {
      da: 'Så store eller små tal er oftest en tastefejl eller en forkert enhed.',
      en: 'Numbers so large or small are usually a typing error or a wrong unit.',
    },
    advice: {
      da: 'Se efter komma og enhed, og ret cellen.',
      en: 'Check decimal mark and unit, and correct the cell.',
    },
  },
  INTAKE_DATE_UNREADABLE: {
    title: { da: 'En dato kan ikke læses', en: 'A date cannot be read' },
    what: {
      da: 'Datoen kan ikke læses eller findes ikke[: »{found}«].',
      en: 'The date cannot be read or does not exist[: “{found}”].',
    },
    why: {
      da: 'Vi må vide, fra hvornår rækken gælder.',
      en: 'We must know from when the row holds.',
    },
    advice: {
      da: 'Skriv datoen som 2026-01-31 eller 31-01-2026.',
      en: 'Write the date as 2026-01-31 or 31-01-2026.',
    },
  },
  INTAKE_DATE_ORDER: {
    title: { da: 'Slutdatoen ligger før startdatoen', en: 'The end date lies before the start date' },
    what: {
      da: 'Perioden slutter, før den begynder[: fra {from} til {until}].',
      en: 'The period ends before it begins[: from {from} until {until}].',
    },
    why: { da: 'En sådan periode dækker ingen dag.', en: 'Such a period covers no day.' },
    advice: {
      da: 'Byt om på datoerne, eller ret den forkerte.',
      en: 'Swap the dates, or correct the wrong one.',
    },
  },
  INTAKE_VALUE_NOT_ALLOWED: {
    title: { da: 'Værdien er ikke en af de mulige', en: 'The value is not one of those possible' },
    what: {
      da: 'Værdien[ »{found}«] kendes ikke.[ Mente du {nearest}?][ Mulige værdier: {expected}.]',
      en: 'The value[ “{found}”] is not known.[ Did you mean {nearest}?][ Possible values: {expected}.]',
    },
    why: {
      da: 'En ukendt værdi kan ikke tælles med under noget.',
      en: 'An unknown value cannot be counted under anything.',
    },
    advice: {
      da: 'Ret cellen til en af de mulige værdier.',
      en: 'Correct the cell to one of the possible values.',
    },
  },
  INTAKE_AREA_UNKNOWN: {
    title: { da: 'Området kendes ikke', en: 'The area is not known' },
    what: {
      da: 'Der findes intet område[ »{found}«] på den dag, rækken gælder.[ Mente du {nearest}?]',
      en: 'There is no area[ “{found}”] on the day that the row holds.[ Did you mean {nearest}?]',
    },
    why: {
      da: 'Rækken kan ikke placeres på kortet eller tælles med i en sum.',
      en: 'The row cannot be placed on the map or counted in a sum.',
    },
    advice: {
      da: 'Ret koden eller navnet. Koder må gerne stå uden foranstillet nul.',
      en: 'Correct the code or the name. Codes may stand without a leading zero.',
    },
  },
  INTAKE_AREA_SPELLING: {
    title: { da: 'Områdets navn er stavet anderledes', en: 'The name of the area is spelt differently' },
    what: {
      da: 'Navnet[ »{found}«] er læst som {readAs}.',
      en: 'The name[ “{found}”] was read as {readAs}.',
    },
    why: {
      da: 'Vi siger til, fordi et navn kan være misforstået.',
      en: 'We say so because a name may be misunderstood.',
    },
    advice: {
      da: 'Intet, hvis det er rigtigt. Ellers ret navnet.',
      en: 'Nothing if it is right. Otherwise correct the name.',
    },
  },
  INTAKE_AREA_NOT_A_KOMMUNE: {
    title: { da: 'Rækken er ikke en kommune', en: 'The row is not a municipality' },
    what: {
      da: 'Rækken[ »{found}«] hører ikke til nogen kommune og er sprunget over.',
      en: 'The row[ “{found}”] belongs to no municipality and was skipped.',
    },
    why: {
      da: 'Christiansø, regioner og hele landet står ofte mellem kommunerne; talt med ville de give for store summer.',
      en: 'Christiansø, regions and the whole country often stand among the municipalities; counted in, they would make the sums too large.',
    },
    advice: { da: 'Intet. Summerne er uden denne række.', en: 'Nothing. The sums are without this row.' },
  },
  INTAKE_POINT_OUTSIDE_DENMARK: {
    title: { da: 'Punktet ligger uden for Danmark', en: 'The point lies outside Denmark' },
    what: {
      da: 'Koordinaterne[ {lat}, {lon}] ligger ikke i Danmark.',
      en: 'The coordinates[ {lat}, {lon}] do not lie in Denmark.',
    },
    why: {
      da: 'Afstande ville blive forkerte for alle, der bor i nærheden.',
      en: 'Distances would be wrong for everybody who lives near.',
    },
    advice: {
      da: 'Se efter, om bredde og længde er byttet om, eller om koordinaterne er i et andet system (WGS 84 eller EPSG:25832).',
      en: 'Check whether latitude and longitude are swapped, or whether the coordinates are in another system (WGS 84 or EPSG:25832).',
    },
  },
  INTAKE_POINT_ESTIMATED: {
    title: { da: 'Punktet er skønnet', en: 'The point is an estimate' },
    what: {
      da: 'Filens punkt[ for {area}] er ikke områdets eget, og der er ikke gemt noget punkt.',
      en: 'The file’s point[ for {area}] is not the area’s own, and no point was kept.',
    },
    why: {
      da: 'Et punkt midt i kommunen i stedet for i området ville give forkerte afstande.',
      en: 'A point in the middle of the municipality instead of in the area would make distances wrong.',
    },
    advice: {
      da: 'Intet nu. Giv et målt punkt, når det findes.',
      en: 'Nothing now. Give a measured point when there is one.',
    },
  },
  INTAKE_CLASS_NOT_USED: {
    title: { da: 'Rækken er af en slags, der ikke bruges', en: 'The row is of a kind that is not used' },
    what: {
      da: 'Rækken[ er »{found}« og] tælles ikke med[ ({rows} rækker af den slags)].',
      en: 'The row[ is “{found}” and] is not counted[ ({rows} rows of that kind)].',
    },
    why: {
      da: 'Tabellen har flere slags enheder end dem, tallet handler om.',
      en: 'The table has more kinds of unit than those the figure is about.',
    },
    advice: { da: 'Intet, hvis det er rigtigt.', en: 'Nothing if it is right.' },
  },
  INTAKE_CLASS_INFERRED: {
    title: { da: 'Slagsen er udledt', en: 'The kind is inferred' },
    what: {
      da: 'Filen siger ikke, hvad enheden er; det er udledt af nummeret[: {class}][, {rows} rækker].',
      en: 'The file does not say what the unit is; it is inferred from the number[: {class}][, {rows} rows].',
    },
    why: {
      da: 'Tal, der bygger på det, er formodninger og mærkes »udledt«.',
      en: 'Figures built on it are presumptions and are marked “inferred”.',
    },
    advice: {
      da: 'Indlæs et register, hvor enhedstypen står, før tallene bruges til beslutninger.',
      en: 'Import a register that states the type of unit before the figures are used for decisions.',
    },
  },
  INTAKE_ROW_TWICE: {
    title: { da: 'Samme række står to gange', en: 'The same row stands twice' },
    what: {
      da: 'Rækken er allerede læst[: {first}].',
      en: 'The row was already read[: {first}].',
    },
    why: {
      da: 'Talt to gange ville summen blive for stor.',
      en: 'Counted twice, the sum would be too large.',
    },
    advice: { da: 'Intet; den tælles én gang.', en: 'Nothing; it is counted once.' },
  },
  INTAKE_ROW_CONFLICT: {
    title: { da: 'To rækker siger noget forskelligt', en: 'Two rows say different things' },
    what: {
      da: 'Rækken handler om det samme som en anden række[ ({first})], men med andre værdier[: {key}].',
      en: 'The row is about the same as another row[ ({first})], but with other values[: {key}].',
    },
    why: { da: 'Vi kan ikke vide, hvilken der er rigtig.', en: 'We cannot know which one is right.' },
    advice: { da: 'Slet den forkerte række, og indlæs igen.', en: 'Delete the wrong row, and import again.' },
  },
  INTAKE_SUM_DIFFERS: {
    title: { da: 'Delene giver ikke summen', en: 'The parts do not make the sum' },
    what: {
      da: 'Delene giver ikke den sum, der står[, for {area}][: {found} mod {expected}].',
      en: 'The parts do not make the sum that is stated[, for {area}][: {found}, not {expected}].',
    },
    why: {
      da: 'Afrunding giver små forskelle; store betyder, at noget mangler.',
      en: 'Rounding makes small differences; large ones mean that something is missing.',
    },
    advice: {
      da: 'Se efter, om alle grupper er med. Delene er brugt, som de står.',
      en: 'Check that all groups are there. The parts are used as they stand.',
    },
  },
  INTAKE_REFERENCE_UNKNOWN: {
    title: {
      da: 'Rækken henviser til noget, der ikke findes',
      en: 'The row refers to something that is not there',
    },
    what: {
      da: 'Henvisningen »{found}« findes ikke i de indlæste tabeller[; vi leder efter: {expected}].',
      en: 'The reference “{found}” is not in the imported tables[; we look for: {expected}].',
    },
    why: {
      da: 'Rækken kan ikke knyttes til den praksis, den hører til.',
      en: 'The row cannot be tied to the practice it belongs to.',
    },
    advice: {
      da: 'Indlæs tabellen, der henvises til, sammen med eller før denne, eller ret henvisningen.',
      en: 'Import the table referred to together with or before this one, or correct the reference.',
    },
  },
}
