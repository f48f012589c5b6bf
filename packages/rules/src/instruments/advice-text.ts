import { formatDate, formatNumber, type Language, type Text } from '@laegedaekning/domain'
import type { Advice, AdvisedCell } from './advise.ts'

/** The instruments of the matrix in words. */
export const INSTRUMENT_NAMES: Readonly<Record<AdvisedCell['instrument'], Text>> = {
  knowledge: { da: 'Viden', en: 'Knowledge' },
  risk: { da: 'Risiko', en: 'Risk' },
  premises: { da: 'Anlæg', en: 'Premises' },
  staff: { da: 'Personale', en: 'Staff' },
}

/** A cell in words: »Ja«, »Nej«, »Åbent«, »Måske, højst 25 % (50 %)«. */
export function cellWords({
  value,
  cap,
  exceptionalCap,
}: Pick<AdvisedCell, 'value' | 'cap' | 'exceptionalCap'>): Text {
  if (value === 'yes') return { da: 'Ja', en: 'Yes' }
  if (value === 'no') return { da: 'Nej', en: 'No' }
  if (value === 'open') return { da: 'Åbent', en: 'Open' }
  const [most, exception] = [percent(cap), percent(exceptionalCap)]
  return {
    da: `Måske, højst ${most.da} (${exception.da})`,
    en: `Perhaps, at most ${most.en} (${exception.en})`,
  }
}

function percent(share: number | null): Text {
  const number = (language: Language) => (share === null ? '–' : formatNumber(share * 100, 0, language))
  return { da: `${number('da')} %`, en: `${number('en')}%` }
}

/** The advice in a few sentences. */
export function adviceText(advice: Omit<Advice, 'text' | 'ruleIds'>): Text {
  return { da: inDanish(advice), en: inEnglish(advice) }
}

function chosenWords({ cells }: Pick<Advice, 'cells'>, language: Language): string {
  return cells
    .filter(({ chosen }) => chosen)
    .map(
      (cell) => `${INSTRUMENT_NAMES[cell.instrument][language]}: ${cellWords(cell)[language].toLowerCase()}`,
    )
    .join('. ')
}

function inDanish(advice: Omit<Advice, 'text' | 'ruleIds'>): string {
  const { question, date, matrix, directSubsidy } = advice
  const area = question.area === 'special' ? 'med en særlig udfordring' : 'uden en særlig udfordring'
  const effort = question.effort === 'contributes' ? 'bidrager' : 'ikke bidrager'
  const parts = [
    `${formatDate(date, 'da')}: I et område ${area} og for en indsats, der ${effort} til strukturudvikling, svarer matrixen fra 2008: ${chosenWords(advice, 'da')}.`,
    ...(question.horizon === 'open-ended'
      ? ['Indsatsen har ingen slutdato, og så støttes den ikke (M8).']
      : []),
    ...(matrix === 'not-yet' ? ['Matrixen fandtes ikke endnu på dagen; den vises til sammenligning.'] : []),
    ...(matrix === 'followed-by-newer'
      ? ['Regionen har siden fået en nyere strategi; matrixen vises til sammenligning.']
      : []),
    {
      no: 'Direkte tilskud bruges ikke (M5).',
      'temporary-supplement':
        'Et midlertidigt tillæg kan aftales efter lov (B1.2), selv om 2008 sagde nej (M5).',
      'not-known': 'Om et midlertidigt tillæg kan aftales, afhænger af området (B1.2).',
    }[directSubsidy],
    'Svaret danner ikke præcedens (M9).',
  ]
  return parts.join(' ')
}

function inEnglish(advice: Omit<Advice, 'text' | 'ruleIds'>): string {
  const { question, date, matrix, directSubsidy } = advice
  const area = question.area === 'special' ? 'with a special challenge' : 'without a special challenge'
  const effort = question.effort === 'contributes' ? 'contributes' : 'does not contribute'
  const parts = [
    `${formatDate(date, 'en')}: In an area ${area} and for an effort that ${effort} to structural development, the matrix of 2008 answers: ${chosenWords(advice, 'en')}.`,
    ...(question.horizon === 'open-ended'
      ? ['The effort has no end date, so it is not supported (M8).']
      : []),
    ...(matrix === 'not-yet' ? ['There was no matrix yet on the day; it is shown for comparison.'] : []),
    ...(matrix === 'followed-by-newer'
      ? ['The region has since got a newer strategy; the matrix is shown for comparison.']
      : []),
    {
      no: 'Direct subsidy is not used (M5).',
      'temporary-supplement': 'A temporary supplement can be agreed by law (B1.2), though 2008 said no (M5).',
      'not-known': 'Whether a temporary supplement can be agreed depends on the area (B1.2).',
    }[directSubsidy],
    'The answer sets no precedent (M9).',
  ]
  return parts.join(' ')
}
