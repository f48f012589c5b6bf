import { formatDate, formatNumber, type Language } from '@laegedaekning/domain'
import type { PlaceAnswer } from '@laegedaekning/plans'

type Basis = PlaceAnswer['choices'][number]['basis']

/** A piece of a sentence; `figure` names the figure of the chosen way of measuring that it shows. */
export type SentencePiece = { readonly text: string; readonly figure: 'open' | 'nearest' | null }
export type Sentence = readonly SentencePiece[]

/** The answer of Find my place in words: where, designated or not, how many open, the rule, the nearest. */
export function placeSentences(answer: PlaceAnswer, basis: Basis, language: Language): readonly Sentence[] {
  const choice = answer.choices.find((one) => one.basis === basis) ?? answer.choices[0]
  const say = language === 'da' ? DANISH : ENGLISH
  return [
    whereSentence(answer, say),
    ...designationSentences(answer, say, language),
    ...(choice === undefined ? [] : choiceSentences(answer, choice, say, language)),
  ]
}

/** A sentence as plain text. */
export function sentenceText(sentence: Sentence): string {
  return sentence.map(({ text }) => text).join('')
}

type Choice = PlaceAnswer['choices'][number]
type Say = typeof DANISH

const plain = (text: string): SentencePiece => ({ text, figure: null })

function whereSentence({ place, areas }: PlaceAnswer, say: Say): Sentence {
  const name = [place.name, place.detail].filter((part) => part !== '').join(', ')
  const around = areas.filter(({ found, level }) => found !== 'self' && say.levels[level] !== undefined)
  // kommune and the like already stand in the name's detail
  const listed = around.filter((area) => area.name !== place.detail || area.level === 'sogn')
  if (listed.length === 0) return [plain(`${name}.`)]
  const parts = listed.map(({ name: area, level, found }) => {
    const doubt = found === 'nearest' || found === 'drawing' ? ` (${say.estimated})` : ''
    return `${(say.levels[level] ?? '{name}').replace('{name}', area)}${level === 'sogn' || level === 'kommune' ? doubt : ''}`
  })
  return [
    plain(
      `${place.kind === 'point' ? say.point.replace('{name}', name) : name} ${say.liesIn} ${parts.join(', ')}.`,
    ),
  ]
}

function designationSentences(answer: PlaceAnswer, say: Say, language: Language): readonly Sentence[] {
  if (answer.designations.length === 0)
    return [[plain(answer.designationsKnown ? say.notDesignated : say.noDesignations)]]
  return answer.designations.map((one) => {
    const until = one.until === null ? say.noEnd : `${say.until} ${formatDate(one.until, language)}`
    return [
      plain(
        say.designated
          .replace('{area}', one.areaName)
          .replace('{kind}', say.kinds[one.kind])
          .replace('{by}', one.decidedBy)
          .replace('{from}', formatDate(one.from, language))
          .replace('{until}', until),
      ),
    ]
  })
}

function choiceSentences(
  answer: PlaceAnswer,
  choice: Choice,
  say: Say,
  language: Language,
): readonly Sentence[] {
  const how = say.bases[choice.basis]
  const limit = answer.limitKm === null ? '' : formatNumber(answer.limitKm, 0, language)
  const rest = [
    ...(choice.closed > 0 ? [say.closed(choice.closed)] : []),
    ...(choice.notReported > 0 ? [say.notReported(choice.notReported)] : []),
  ]
  const counted: Sentence = [
    plain(say.within.replace('{limit}', limit).replace('{how}', how)),
    { text: say.open(choice.open), figure: 'open' },
    plain(`${say.openTail(choice.open)}${rest.length === 0 ? '' : `; ${rest.join(say.and)}`}.`),
  ]
  const verdict: Sentence = [
    plain(say.verdicts[choice.verdict].replace('{least}', String(answer.leastPractices ?? ''))),
  ]
  const nearest: Sentence =
    choice.nearest === null
      ? [plain(say.noNearest)]
      : [
          plain(say.nearest.replace('{name}', choice.nearest.name)),
          { text: `${formatNumber(choice.nearest.km, 1, language)} km`, figure: 'nearest' },
          plain(say.nearestTail.replace('{how}', how)),
        ]
  if (choice.verdict === 'no-practices') return [verdict]
  return answer.limitKm === null ? [verdict, nearest] : [counted, verdict, nearest]
}

type LevelWords = Readonly<Partial<Record<PlaceAnswer['areas'][number]['level'], string>>>

const DANISH_LEVELS: LevelWords = {
  sogn: '{name} Sogn',
  kommune: 'kommunen {name}',
  sundhedsraad: '{name}',
  region: '{name}',
}

const ENGLISH_LEVELS: LevelWords = {
  sogn: '{name} parish',
  kommune: 'the municipality {name}',
  sundhedsraad: '{name}',
  region: '{name}',
}

const DANISH = {
  liesIn: 'ligger i',
  point: 'Punktet {name}',
  estimated: 'skønnet',
  levels: DANISH_LEVELS,
  designated: '{area} er udpeget som {kind} af {by}, i kraft fra {from} {until}.',
  until: 'indtil',
  noEnd: 'uden kendt slutdato',
  notDesignated: 'Ingen udpegning som lægedækningstruet er i kraft for stedet på dagen.',
  noDesignations:
    'Registret har ingen udpegninger i kraft på dagen, så det kan ikke siges, om stedet er udpeget.',
  kinds: {
    'national-threatened': 'nationalt lægedækningstruet',
    'regional-threatened': 'regionalt lægedækningstruet',
    watch: 'opmærksomhedsområde',
    'special-challenge': 'område med særlig udfordring',
  },
  within: 'Inden for {limit} km {how} har ',
  open: (count: number): string => (count === 0 ? 'ingen praksis' : `${count} praksis`),
  openTail: (count: number): string =>
    count === 0 ? ' oplyst at have åbent for nye patienter' : ' åbent for nye patienter',
  closed: (count: number) => `${count} har lukket`,
  notReported: (count: number) => `${count} har ikke oplyst det`,
  and: ', og ',
  verdicts: {
    yes: 'Der er altså mindst {least} at vælge imellem, som reglen kræver.',
    no: 'Der er altså færre end de {least}, som reglen kræver, og andre valg skal anvises; de må gerne ligge længere væk.',
    depends:
      'Om der er de {least} at vælge imellem, som reglen kræver, afhænger af de praksis, der ikke har oplyst det.',
    'no-rule': 'Ingen regel om afstand og valg er i kraft på dagen.',
    'no-practices':
      'Registret har ingen almen praksis med et sted, så det kan ikke siges, om der er et valg.',
  },
  nearest: 'Den nærmeste, der ikke har lukket, er {name}, ',
  nearestTail: ' væk {how}.',
  noNearest: 'Registret kender ingen almen praksis med et sted, der ikke har lukket.',
  bases: {
    'straight-line': 'i lige linje',
    'straight-line-times-detour': 'i lige linje gange omvejsfaktoren',
    road: 'ad vej',
  },
}

const ENGLISH: Say = {
  liesIn: 'lies in',
  point: 'The point {name}',
  estimated: 'estimated',
  levels: ENGLISH_LEVELS,
  designated: '{area} is designated as {kind} by {by}, in force from {from} {until}.',
  until: 'until',
  noEnd: 'without a known end',
  notDesignated: 'No designation as threatened by doctor shortage is in force for the place on the day.',
  noDesignations:
    'The register has no designations in force on the day, so whether the place is designated cannot be said.',
  kinds: {
    'national-threatened': 'nationally threatened by shortage',
    'regional-threatened': 'regionally threatened by shortage',
    watch: 'watch area',
    'special-challenge': 'area with a special challenge',
  },
  within: 'Within {limit} km {how}, ',
  open: (count: number) => (count === 0 ? 'no practice' : count === 1 ? '1 practice' : `${count} practices`),
  openTail: (count: number): string =>
    count === 0
      ? ' has said that it is open for new patients'
      : count === 1
        ? ' is open for new patients'
        : ' are open for new patients',
  closed: (count: number) => (count === 1 ? '1 is closed' : `${count} are closed`),
  notReported: (count: number) => (count === 1 ? '1 has not said' : `${count} have not said`),
  and: ', and ',
  verdicts: {
    yes: 'So there are at least {least} to choose between, as the rule demands.',
    no: 'So there are fewer than the {least} that the rule demands, and other choices must be pointed out; they may lie farther away.',
    depends:
      'Whether there are the {least} to choose between that the rule demands hangs on the practices that have not said.',
    'no-rule': 'No rule of distance and choice is in force on the day.',
    'no-practices':
      'The register has no general practice with a place, so whether there is a choice cannot be said.',
  },
  nearest: 'The nearest that is not closed is {name}, ',
  nearestTail: ' away {how}.',
  noNearest: 'The register knows no general practice with a place that is not closed.',
  bases: {
    'straight-line': 'in a straight line',
    'straight-line-times-detour': 'in a straight line times the detour factor',
    road: 'by road',
  },
}
