import type { PlainDate, Text } from '@laegedaekning/domain'
import { outlook2008 } from '@laegedaekning/plans'
import { findParameter, parameters, type VacancyStep } from '@laegedaekning/rules'
import type { OutlookAnswer } from '../contract/index.ts'

const { prognose2008 } = parameters

const STEP_WORDS: Readonly<
  Record<VacancyStep['name'], { readonly title: Text; readonly ids: readonly string[] }>
> = {
  vacant: {
    title: { da: 'Ledige ydernumre 1. januar 2008', en: 'Vacant provider numbers on 1 January 2008' },
    ids: ['N32'],
  },
  growth: {
    title: { da: 'Behov af befolkningstilvækst', en: 'Need from population growth' },
    ids: ['N35'],
  },
  retiring: { title: { da: 'Læger, der stopper i 2008', en: 'Doctors who stop in 2008' }, ids: ['N34'] },
  trained: { title: { da: 'Nyuddannede læger', en: 'Newly trained doctors' }, ids: ['N36'] },
}

/** Where each step stands among the parameters. */
const STEP_PARAMETERS: Readonly<Record<VacancyStep['name'], string>> = {
  vacant: prognose2008.ledigeYdernumre.key,
  growth: prognose2008.behovAfBefolkningstilvaekst.key,
  retiring: prognose2008.fratraedelser.key,
  trained: prognose2008.nyuddannedeLaeger.key,
}

const OWNERS = prognose2008.praktiserendeLaeger.key
const NO_RULE = { unit: '', rule: [] }

/** The calculation of 2008 as it was made (N32–N34: 97 → 73 and 60 → 36), and the modern model on the same figures. */
export function readThen2008(date: PlainDate): NonNullable<OutlookAnswer['then2008']> {
  const { asMade, modern, assumptions, sources } = outlook2008(date)
  const [first] = sources
  const steps = new Set<string>(Object.values(STEP_PARAMETERS))
  const ruleOf = (parameter: string, value: number | null) => {
    const found = sources.find((one) => one.parameter === parameter)
    if (found === undefined) return null
    const { title, validFrom, source, certainty } = found
    const { unit, rule } = findParameter(parameter) ?? NO_RULE
    // the steps are counted in the parameter's own unit, with the sign of the account
    return {
      parameter,
      ids: rule,
      title,
      value: value === null ? null : Math.abs(value),
      unit,
      validFrom,
      source,
      certainty,
    }
  }
  return {
    variants: asMade.map(({ retirementAgeYears, forecast }) => ({
      retirementAge: retirementAgeYears,
      steps: forecast.steps.map(({ name, change }) => ({
        ...STEP_WORDS[name],
        value: change,
        rule: ruleOf(STEP_PARAMETERS[name], change),
      })),
      lacking: forecast.lacking,
    })),
    modern: modern.map(({ id, title, vacant, growth, leaving, leavingBy, trained, lacking, band80 }) => ({
      id,
      title,
      vacant,
      growth,
      leaving,
      leavingBy: Object.entries(leavingBy).map(([flow, value]) => ({ flow, value })),
      trained,
      lacking,
      band80,
      // what is beyond the figures of the steps: how many doctors there were, and by age the rates of today
      rules: sources.flatMap(({ parameter }) => {
        const rule = parameter === null || steps.has(parameter) ? null : ruleOf(parameter, null)
        return rule === null || (id !== 'hazard' && rule.parameter !== OWNERS) ? [] : [rule]
      }),
    })),
    assumptions,
    source: first?.source ?? '',
    certainty: first?.certainty ?? 'assumed',
  }
}
