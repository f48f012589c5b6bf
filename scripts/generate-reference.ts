// Writes docs/reference/*.md from knowledge and code, so that documents and product cannot differ.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { VERSION } from '@laegedaekning/api'
import { API, ISSUE_WORDS, openApi, statusOfCode } from '@laegedaekning/api/contract'
import { ISSUE_CODES } from '@laegedaekning/domain'
import { TEMPLATES } from '@laegedaekning/intake'
import {
  evidenceGrade,
  INDICATORS,
  type Lever,
  listLevers,
  listParameters,
  listSources,
  listTerms,
  type NumberPeriod,
  type Parameter,
  type Prior,
  type TablePeriod,
} from '@laegedaekning/rules'
import { permissionsPage } from './generate-permissions.ts'
import { initiativesPage } from './reference-initiatives.ts'

const HEAD = '<!-- Dannet af scripts/generate-reference.ts. Ret i kilden og kør `npm run generate`. -->\n\n'

const CERTAINTY: Readonly<Record<string, string>> = {
  sourced: 'fundet i kilden',
  'second-hand': 'anden hånd',
  inferred: 'udledt',
  assumed: 'antaget',
}
const KIND: Readonly<Record<string, string>> = {
  rule: 'regel',
  norm: 'norm',
  target: 'mål',
  forecast: 'prognose',
  assumption: 'antagelse',
  proposal: 'forslag',
  fact: 'oplysning',
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim()
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(...head), `|${head.map(() => '---').join('|')}|`, ...rows].join('\n')

function periodValue(parameter: Parameter, period: NumberPeriod | TablePeriod): string {
  if ('value' in period)
    return period.value === null ? `– ${period.reason ?? ''}` : String(period.value).replace('.', ',')
  const cells = Object.entries(period.cells ?? {})
  return cells.length === 0
    ? `– ${period.reason ?? ''}`
    : cells.map(([key, value]) => `${key}: ${value}`).join('; ')
}

/** The form and width of a prior with its ground. */
function priorWords(prior: Prior): string {
  const width =
    prior.form === 'fixed'
      ? ''
      : prior.form === 'gamma'
        ? ` ${prior.shape}`
        : prior.form === 'lognormal'
          ? ` ${prior.sigma}`
          : ` ${prior.size}`
  return `${prior.form}${width.replace('.', ',')}: ${prior.basis}`
}

const LEVER_UNIT: Readonly<Record<string, string>> = {
  'study-places': 'studiepladser',
  'courses-per-year': 'forløb om året',
  months: 'måneder',
  percent: 'procent',
  'percentage-points': 'procentpoint',
  'hundred-thousand-kroner': '100.000 kr. pr. læge om året',
}
const LEVER_PLACE: Readonly<Record<string, string>> = {
  campus: 'studiested',
  vur: 'videreuddannelsesregion',
  area: 'valgfrit område',
  none: 'hele landet',
}
const LEVER_COST: Readonly<Record<string, string>> = {
  'doctor-year-and-unit': 'pr. læge om året og enhed',
  'arrangement-year': 'om året for ordningen',
  'unit-year': 'pr. enhed om året',
}

/** The 25 ways as levers of the forecast (F16). */
function leversPage(): string {
  const lead =
    'De 25 veje (S0) som løftestænger i fremskrivningen. Hver siger, hvad den ændrer, hvor, fra hvornår, hvor hurtigt, med hvilken størrelse, pris og bevis; eller hvorfor der endnu ikke er nogen målt virkning. Bevis: A stærkest, D antaget. Kilden er `knowledge/levers`.'
  return `${HEAD}# Løftestænger\n\n${lead}\n\n${listLevers().map(leverSection).join('\n\n')}\n`
}

function leverSection(lever: Lever): string {
  const { effect, cost } = lever
  const price =
    cost === null
      ? 'ingen kilde'
      : `${cost.kroner} kr. ${LEVER_COST[cost.per] ?? ''} (${cost.source}: ${cost.at})`
  const facts = [
    row('Sted', LEVER_PLACE[lever.place] ?? ''),
    row('Begynder', String(lever.startYear)),
    row('Indfases over', `${lever.rampYears} år`),
    row('Størrelse', effect.kind === 'quantified' ? sizeWords(effect.size) : 'ingen målt virkning endnu'),
    row('Pris', price),
    row('Bevis', `${lever.evidence} – ${lever.ground.da}`),
    row('Hvem', lever.addressee.join(', ')),
    row('Bygger på', lever.moves.join(', ')),
    row('Kilde', `${lever.source}, ${lever.at}`),
  ]
  const changes = effect.kind === 'quantified' ? effect.variants.map(variantWords) : [effect.reason.da]
  const head = `## ${lever.id} ${lever.title.da}\n\n(${lever.title.en})`
  return [head, lever.text.da, table(['', ''], facts), changes.join('\n\n')].join('\n\n')
}

type Quantified = Extract<Lever['effect'], { readonly kind: 'quantified' }>

function sizeWords({ unit, least, most, byDefault }: Quantified['size']): string {
  return `${least}–${most} ${LEVER_UNIT[unit] ?? unit}; begynder på ${byDefault}`
}

function variantWords({ title, changes }: Quantified['variants'][number]): string {
  const lines = changes.map((change) => {
    const amount = `${change.perUnit}${change.parts === 1 ? '' : `/${change.parts}`}`.replace('.', ',')
    const how = change.operation === 'add' ? `+ størrelse × ${amount}` : `× (1 + størrelse × ${amount})`
    const ages = change.fromAge === null ? [] : [`${change.fromAge}–${(change.untilAge ?? 0) - 1} år`]
    const places = change.inChosenPlaces ? ['i de valgte områder'] : []
    const where = [
      ...change.specialties,
      ...change.campuses,
      ...change.forms,
      ...change.careers,
      ...ages,
      ...places,
    ]
    return `- \`${change.parameter}\` ${how}${where.length === 0 ? '' : ` (${where.join(', ')})`}`
  })
  return `**${title.da}**\n\n${lines.join('\n')}`
}

function parametersPage(): string {
  const sections = listParameters().map((parameter) => {
    const rows = parameter.periods.map((period) =>
      row(
        period.from,
        period.until ?? '',
        periodValue(parameter, period),
        period.source,
        period.at ?? '',
        CERTAINTY[period.certainty] ?? '',
        evidenceGrade(parameter.kind, period.certainty),
        period.prior === undefined ? '' : priorWords(period.prior),
      ),
    )
    const facts = `${KIND[parameter.kind] ?? parameter.kind} · enhed: ${parameter.unit} · ${parameter.rule.join(', ')}`
    const lines = [`## ${parameter.key}`, `**${parameter.title.da}** (${parameter.title.en})`, facts]
    if (parameter.note !== null) lines.push(parameter.note)
    return [
      ...lines,
      table(['Fra', 'Til', 'Værdi', 'Kilde', 'Sted', 'Sikkerhed', 'Bevis', 'Bredde i fremskrivningen'], rows),
    ].join('\n\n')
  })
  const lead = `Hver regel, norm og antagelse med sin historie: ${sections.length} i alt. En værdi gælder fra sin dag til den næste begynder. En streg betyder, at værdien ikke er fundet, og hvorfor. Bevis: A fundet hos ejeren af oplysningen, B prognose eller anden hånd, C udledt, D antaget. Bredden er, hvor usikkert fremskrivningen regner tallet.`
  return `${HEAD}# Regler og normer\n\n${lead}\n\n${sections.join('\n\n')}\n`
}

function indicatorsPage(): string {
  const sections = INDICATORS.map((indicator) => {
    const columns = indicator.columns.map((column) => row(column.symbol, column.label.da, column.unit))
    return [
      `## ${indicator.id}`,
      `**${indicator.title.da}** (${indicator.title.en})`,
      indicator.definition.da,
      `Formel: ${indicator.formula.da} · enhed: ${indicator.unit} · ${indicator.ids.join(', ')} · version ${indicator.version}`,
      columns.length > 0 ? table(['Tegn', 'Del', 'Enhed'], columns) : '',
    ]
      .filter((line) => line !== '')
      .join('\n\n')
  })
  return `${HEAD}# Nøgletal\n\n${sections.join('\n\n')}\n`
}

function sourcesPage(): string {
  const rows = listSources().map((source) =>
    row(
      source.id,
      source.title,
      source.publisher,
      source.date,
      source.address ?? '',
      source.terms,
      CERTAINTY[source.certainty] ?? '',
      source.madeUp ? 'ja' : 'nej',
    ),
  )
  return `${HEAD}# Kilder\n\n${table(['Id', 'Titel', 'Udgiver', 'Dato', 'Adresse', 'Vilkår', 'Sikkerhed', 'Opdigtet'], rows)}\n`
}

function glossaryPage(): string {
  const rows = listTerms().map((term) =>
    row(term.da, term.en, term.definition, term.source, term.not.join(', ')),
  )
  return `${HEAD}# Ordliste\n\n${table(['Ord', 'Engelsk', 'Betydning', 'Kilde', 'Siges ikke'], rows)}\n`
}

function templatesPage(): string {
  const sections = TEMPLATES.map((template) => {
    const rows = template.columns.map((column) =>
      row(column.header, column.english, column.meaning.da, column.required ? 'ja' : 'nej', column.example),
    )
    const command = `\`npx laegedaekning template ${template.id}\``
    return [
      `## ${template.id}`,
      `**${template.title.da}.** ${template.meaning.da}. Hent den: ${command}`,
      table(['Kolonne', 'Engelsk', 'Betydning', 'Skal udfyldes', 'Eksempel'], rows),
    ].join('\n\n')
  })
  return `${HEAD}# Skabeloner til indlæsning\n\nCSV med semikolon, UTF-8 og danske overskrifter. Rækkefølgen af kolonner og rækker er uden betydning.\n\n${sections.join('\n\n')}\n`
}

function errorsPage(): string {
  const rows = ISSUE_CODES.map((code) => {
    const words = ISSUE_WORDS[code]
    const status = String(statusOfCode(code))
    return row(code, status, words.title.da, words.why.da, words.advice.da)
  })
  const lead =
    'Hver bemærkning har en kode, som aldrig skifter betydning. Teksten er den samme i browseren, på kommandolinjen og i API’et; `status` er HTTP-svarets, når bemærkningen er grunden til et afslag (RFC 9457).'
  return `${HEAD}# Fejl og bemærkninger\n\n${lead}\n\n${table(['Kode', 'Status', 'Hvad', 'Hvorfor det betyder noget', 'Hvad du gør'], rows)}\n`
}

function routesPage(): string {
  const rows = Object.entries(API).map(([name, route]) =>
    row(`\`${route.method} ${route.path}\``, route.summary, route.policy, route.refusals.join(', '), name),
  )
  const lead =
    'Den fulde beskrivelse er [openapi.json](openapi.json), som serveren også giver på `/api/openapi.json`. Alle svar er JSON; afslag er problemdokumenter (RFC 9457). `policy` er handlingen; hvem der må, står i [rettigheder](permissions.md).'
  return `${HEAD}# API\n\n${lead}\n\n${table(['Rute', 'Hvad (engelsk)', 'Policy', 'Afslag', 'Navn'], rows)}\n`
}

const PAGES: Readonly<Record<string, () => string>> = {
  'parametre.md': parametersPage,
  'loeftestaenger.md': leversPage,
  'indsatser.md': () => initiativesPage(HEAD),
  'noegletal.md': indicatorsPage,
  'kilder.md': sourcesPage,
  'ordliste.md': glossaryPage,
  'skabeloner.md': templatesPage,
  'fejl.md': errorsPage,
  'api.md': routesPage,
  'permissions.md': () => `${HEAD}${permissionsPage()}\n`,
  'openapi.json': () => `${JSON.stringify(openApi(VERSION), null, 1)}\n`,
}

/** Writes the reference pages, or with `checkOnly` says which are stale. */
export function generateReference(root: string, checkOnly: boolean, say: (line: string) => void): 0 | 1 {
  const folder = join(root, 'docs', 'reference')
  mkdirSync(folder, { recursive: true })
  let stale = 0
  for (const [name, make] of Object.entries(PAGES)) {
    const file = join(folder, name)
    const after = make()
    if (readText(file) === after) continue
    stale += 1
    if (checkOnly) say(`docs/reference/${name} is stale. Run \`npm run generate\`.`)
    else {
      writeFileSync(file, after)
      say(`wrote docs/reference/${name}.`)
    }
  }
  return checkOnly && stale > 0 ? 1 : 0
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
