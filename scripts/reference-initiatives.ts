import { CATALOGUE_TEXTS } from '@laegedaekning/api/contract'
import { getReformCalendar, type Initiative, listInitiatives, type ReformWhen } from '@laegedaekning/rules'

const T = CATALOGUE_TEXTS
const cell = (text: string): string => text.replaceAll('|', '\\|').trim()
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

/** `indsatser.md`: the catalogue of initiatives and the reform calendar, in Danish, from knowledge/. */
export function initiativesPage(head: string): string {
  const lead =
    'De 105 indsatser fra kilderne, gengivet med vores ord, med status, grund og sted i kilden; og sundhedsreformens pligter og datoer. Kilden er `knowledge/initiatives` og `knowledge/reform`. En årsag med ? er udledt (Q6); kun R1–R16 har årsager i kilden.'
  const groups = [...Map.groupBy(listInitiatives(), ({ group }) => group)].map(
    ([group, members]) => `## ${T.group[group].da} (${members.length})\n\n${initiativeTable(members)}`,
  )
  return `${head}# Indsatser\n\n${lead}\n\n${groups.join('\n\n')}\n\n## Reformkalender\n\n${reformTable()}\n`
}

function initiativeTable(initiatives: readonly Initiative[]): string {
  const rows = initiatives.map((one) =>
    row(
      one.id,
      `**${one.title.da}.** ${one.text.da}${one.parts.map(({ id, title }) => ` ${id}) ${title.da}.`).join('')}`,
      `${T.status[one.state.status].da} (${one.state.asOf}): ${one.state.reason.da} ${one.state.source}, ${one.state.at}.`,
      one.addressee.map((party) => T.party[party].da).join(', '),
      one.causes.map(({ cause, mark }) => `${cause}${mark === 'inferred' ? '?' : ''}`).join(', '),
      `${one.source}, ${one.at}`,
    ),
  )
  const head = row('Nr.', 'Indsats', 'Status', 'Adressat', 'Årsag', 'Kilde')
  return [head, '|---|---|---|---|---|---|', ...rows].join('\n')
}

function reformTable(): string {
  const rows = getReformCalendar().entries.map((entry) =>
    row(
      entry.id,
      `**${entry.title.da}.** ${entry.text.da}`,
      `${whenWords(entry.when)}${entry.expected ? ' (forventet)' : ''}`,
      entry.owners.map((owner) => T.owner[owner].da).join(', '),
      entry.basis.da,
      `${entry.source}, ${entry.at}`,
    ),
  )
  const head = row('Nr.', 'Pligt eller hændelse', 'Hvornår', 'Hvem', 'Grundlag', 'Kilde')
  return [head, '|---|---|---|---|---|---|', ...rows].join('\n')
}

function whenWords(when: ReformWhen): string {
  switch (when.kind) {
    case 'on':
      return when.day
    case 'before':
      return `før ${when.day}`
    case 'within':
      return `${when.from} – ${when.until}`
    case 'relative':
      return when.text.da
  }
}
