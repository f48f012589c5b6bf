import type { Language, Text } from '@laegedaekning/domain'

/** What the command says, in both languages. */
export const WORDS = {
  about: {
    da: 'Planlægger lægedækning: indlæs registre, se hvor der mangler læger og hvorfor, tag en rapport med.',
    en: 'Plans physician coverage: load registers, see where doctors are missing and why, take away a report.',
  },
  serve: { da: 'start programmet i browseren', en: 'start the product in the browser' },
  plan: { da: 'en mappe med registre ind, en plan ud', en: 'a folder of registers in, a plan out' },
  example: { da: 'skriv det opdigtede eksempelregister', en: 'write the made-up example register' },
  find: {
    da: 'find et sted: udpeget eller ej, åbne praksis i nærheden, og om der er et valg',
    en: 'find a place: designated or not, open practices nearby, and whether there is a choice',
  },
  distance: {
    da: 'hvordan kilometer måles: lige-linje, omvej eller vej',
    en: 'how kilometres are measured: lige-linje (straight), omvej (with detour) or vej (road)',
  },
  import: { da: 'indlæs filer i registret', en: 'load files into the register' },
  export: {
    da: 'skriv registret ud som skabelonernes filer',
    en: "write the register as the templates' files",
  },
  backup: {
    da: 'gem hele registret med historik i én fil',
    en: 'save the whole register with its history in one file',
  },
  restore: { da: 'læs en sikkerhedskopi ind i et tomt register', en: 'read a backup into an empty register' },
  undo: { da: 'fortryd en indlæsning', en: 'undo an import' },
  changes: { da: 'vis hvad der er indlæst og ændret', en: 'show what has been loaded and changed' },
  doctor: { da: 'undersøg maskinen og registret', en: 'examine the machine and the register' },
  template: { da: 'skriv en tom skabelon', en: 'write an empty template' },
  network: {
    da: 'byg et vejnet af et OSM-kort (build <fil.osm.pbf>) eller vis det, der er (show)',
    en: 'build a road network from an OSM map (build <file.osm.pbf>) or show the one there is (show)',
  },
  networkOut: {
    da: 'filen, som vejnettet lægges i, i stedet for datamappen',
    en: 'file for the network, instead of the data folder',
  },
  outlookBundle: {
    da: 'skriv fremskrivningens data i én fil, som »compute forecast« regner på',
    en: 'write the data of the outlook into one file that »compute forecast« computes from',
  },
  runs: { da: 'antal gennemløb', en: 'number of runs' },
  seed: { da: 'startnummer for tilfældet', en: 'seed of chance' },
  check: {
    da: 'efterregn en plan for uddannelsesforløb med et program, der ikke deler kode med beregningen',
    en: 'recompute a plan of training courses with a program that shares no code with the engine',
  },
  publish: {
    da: 'gør en plan for uddannelsesforløb (hentet som JSON) til en fil, der kan deles: .pdf, .xlsx eller .csv',
    en: 'make a plan of training courses (taken home as JSON) a file to hand out: .pdf, .xlsx or .csv',
  },
  compute: { da: 'kør én beregning på et problem i JSON', en: 'run one computation on a problem in JSON' },
  folder: { da: 'mappe til registret', en: 'folder of the register' },
  language: { da: 'sprog: da eller en', en: 'language: da or en' },
  empty: {
    da: 'læg ikke Danmark i et nyt register (til Prøveøen og øvelser)',
    en: 'do not put Denmark into a new register (for Prøveøen and exercises)',
  },
  json: { da: 'bemærkninger som JSON-linjer', en: 'issues as JSON lines' },
  port: { da: 'port at lytte på', en: 'port to listen on' },
  host: {
    da: 'adresse at lytte på; enhver anden end maskinens egen kræver login og mindst én konto',
    en: 'address to listen on; any other than the machine’s own demands sign-in and at least one account',
  },
  signIn: {
    da: 'kræv login også på maskinens egen adresse',
    en: 'demand sign-in on the machine’s own address too',
  },
  address: {
    da: 'den adresse, folk bruger (https://…), når en anden server står foran',
    en: 'address that people use (https://…), where another server stands in front',
  },
  proxy: {
    da: 'adressen på serveren foran, hvis ord for afsenderen gælder',
    en: 'address of the server in front, whose word on the sender is believed',
  },
  account: {
    da: 'konti: add, list, disable, password eller log (adgangsloggen); adgangskoden skrives ind eller kommer på standardinput',
    en: 'accounts: add, list, disable, password or log (the access log); the password is typed or comes on standard input',
  },
  role: {
    da: 'kontoens rolle (administrator, region-planner …)',
    en: 'role of the account (administrator, region-planner …)',
  },
  scope: {
    da: 'kontoens område: national, region-1082, kommune-0760 eller vur-nord',
    en: 'area of the account: national, region-1082, kommune-0760 or vur-nord',
  },
  open: { da: 'åbn browseren', en: 'open the browser' },
  date: { da: 'dag, tallene gælder (ÅÅÅÅ-MM-DD)', en: 'day that the figures describe (YYYY-MM-DD)' },
  areas: {
    da: 'kun områder inden for dette (f.eks. region-1082)',
    en: 'only areas inside this one (e.g. region-1082)',
  },
  out: { da: 'mappe til resultatet', en: 'folder for the result' },
  force: { da: 'skriv også i en mappe, der ikke er tom', en: 'write also into a folder that is not empty' },
  full: {
    da: 'med små antal personer; kun til brug i huset, ikke til offentliggørelse',
    en: 'with small counts of people; for use inside the house, not for publication',
  },
  dryRun: { da: 'tjek kun; skriv intet', en: 'check only; write nothing' },
  why: { da: 'begrundelse, som historikken viser', en: 'reason that the history shows' },
  skipRows: { da: 'spring rækker med fejl over', en: 'leave out rows with errors' },
  input: { da: 'fil med problemet; - for standardinput', en: 'file with the problem; - for standard input' },
  output: { da: 'fil til resultatet; ellers skrives det ud', en: 'file for the result; printed otherwise' },
  postgres: {
    da: 'adresse på en PostgreSQL 15+ i stedet for mappen',
    en: 'address of a PostgreSQL 15+ instead of the folder',
  },
  noExample: { da: 'uden det opdigtede eksempelregister', en: 'without the made-up example register' },
  limit: { da: 'så mange ændringer', en: 'so many changes' },
  madeUp: {
    da: 'Indholdet er opdigtet og hedder det i hver række.',
    en: 'The content is made up and says so in every row.',
  },
} as const satisfies Readonly<Record<string, Text>>

/** A text of the list in one language. */
export function say(key: keyof typeof WORDS, language: Language): string {
  return WORDS[key][language]
}
