import type { Text } from '@laegedaekning/domain'
import type { PlaceProblem } from '@laegedaekning/placement'
import type { PlacedCourseAnswer, PlacingInput } from '../contract/index.ts'
import { limitText } from './limit-words.ts'
import type { PlaceOutcome } from './place-outcome.ts'
import { OBJECTIVE_TEXTS, shownValue, stageTitle, UNIT_TEXTS } from './placing-words.ts'

export type NamedStay = { readonly site: string; readonly name: string; readonly months: number }
type Rows = PlaceOutcome['rows']
type RowNamed = { readonly row: string; readonly rule: string; readonly owner: string }
type Limit = PlacedCourseAnswer['tight'][number]
type Moved = NonNullable<PlacedCourseAnswer['runnerUp']>
type RunnerUp = NonNullable<PlaceOutcome['reasons'][number]['runnerUp']>

/** Names for what a problem has only ids for. */
export type PlanNames = {
  /** The stays of a package with the names of their sites. */
  readonly staysOf: (id: string) => readonly NamedStay[]
  readonly siteName: (id: string) => string
  readonly areaName: (id: string) => string
  readonly post: (id: string) => PlacingInput['world']['posts'][number] | undefined
  /** A limit in words, with its rule and the one who can change it. */
  readonly limit: (row: RowNamed) => Omit<Limit, 'activity' | 'limit'>
  /** What another composition would change and break. */
  readonly moved: (runnerUp: RunnerUp) => Moved
}

const T = (da: string, en: string): Text => ({ da, en })

/** Policies that are a share of the time: counted in months beyond (or, below 0, short of) the share. */
const SHARE_ROW = /^policy\/W(0d|7)(\/|$)/
const AGAINST_SHARE = T('måneder i forhold til andelen', 'months against the share')

/** Who owns a limit that names nobody: the number of courses is the dimensioning plan's (N6). */
const PLAN_OWNER = 'Sundhedsstyrelsen'

/** The names of a plan. */
export function namesOf({ world }: PlacingInput, problem: PlaceProblem, rows: Rows): PlanNames {
  const sites = new Map(world.sites.map(({ id, name }) => [id, name]))
  const areas = new Map(world.areas.map(({ id, name }) => [id, name]))
  const posts = new Map(world.posts.map((post) => [post.id, post]))
  const packages = new Map(problem.packages.map((item) => [item.id, item]))
  const units = new Map(rows.map(({ row, unit }) => [row, unit]))
  const needy = problem.areas.filter(({ need }) => need > 0).length
  const levels = Math.min(problem.options.coverageLevels, needy)
  const siteName = (id: string): string => sites.get(id) ?? id
  const areaName = (id: string): string => areas.get(id) ?? id
  const groupOf = (id: string): string => {
    const post = posts.get(id)
    return post === undefined ? id : `${post.specialty}, ${post.vurName}`
  }
  const staysOf = (id: string): readonly NamedStay[] =>
    (packages.get(id)?.elements ?? []).map(({ site, months }) => ({ site, name: siteName(site), months }))
  const limit = ({ row, rule, owner }: RowNamed): Omit<Limit, 'activity' | 'limit'> => ({
    row,
    rule,
    owner: owner === '' ? PLAN_OWNER : owner,
    text: limitText(row, problem, { siteName, areaName, groupOf }),
    unit: SHARE_ROW.test(row) ? AGAINST_SHARE : UNIT_TEXTS[units.get(row) ?? unitOfRow(row)],
  })
  const moved = ({ package: to, losses, breaks }: RunnerUp): Moved => {
    const said = {
      package: to,
      stays: staysOf(to),
      losses: losses.map(({ objective, level, change }) => ({
        objective,
        level,
        // the engine counts the levels of a change from 0, those of a stage from 1
        title: stageTitle(objective, level + 1, level >= levels),
        unit: OBJECTIVE_TEXTS[objective].unit,
        change: shownValue(objective, change),
      })),
      breaks: breaks.map((one) => ({ ...limit(one), hard: one.hard, by: one.by })),
    }
    return { ...said, text: T(moveText(said, 'da'), moveText(said, 'en')) }
  }
  return { staysOf, siteName, areaName, post: (id) => posts.get(id), limit, moved }
}

function unitOfRow(row: string): keyof typeof UNIT_TEXTS {
  if (row.startsWith('capacity/')) return 'trainees'
  return row.startsWith('post/') || row.startsWith('key/') ? 'courses' : 'months'
}

/** Stays in words: `24 md. Aalborg Universitetshospital, 36 md. Hjørring`. */
export function staysText(stays: readonly NamedStay[], language: 'da' | 'en'): string {
  const unit = language === 'da' ? 'md.' : 'months'
  return stays.map(({ name, months }) => `${months} ${unit} ${name}`).join(', ')
}

/** A number with at most two decimals and the decimal sign of the language. */
export function plainNumber(value: number, language: 'da' | 'en'): string {
  const text = String(Math.round(value * 100) / 100)
  const signed = text.startsWith('-') ? `−${text.slice(1)}` : text
  return language === 'da' ? signed.replace('.', ',') : signed
}

function moveText(moved: Omit<Moved, 'text'>, language: 'da' | 'en'): string {
  const isDanish = language === 'da'
  const losses = moved.losses.map(({ title, change, unit }) => {
    const sign = change > 0 ? '+' : ''
    return `${title[language]} ${sign}${plainNumber(change, language)} ${unit[language]}`
  })
  const same = isDanish ? 'det samme i alle mål' : 'the same in every objective'
  const broken = moved.breaks.map(
    ({ rule, owner, text, by, unit }) =>
      `${text[language]} (${rule}, ${owner}) ${isDanish ? 'med' : 'by'} ${plainNumber(by, language)} ${unit[language]}`,
  )
  const breaks =
    broken.length === 0 ? '' : `${isDanish ? ' Det ville bryde: ' : ' It would break: '}${broken.join('; ')}.`
  return `${staysText(moved.stays, language)}: ${losses.length === 0 ? same : losses.join('; ')}.${breaks}`
}

/** Why courses are composed so, in words of the record alone. */
export function reasonText(tight: readonly Limit[], runnerUp: Moved | null): Text {
  const say = (language: 'da' | 'en'): string => {
    const isDanish = language === 'da'
    const limits = tight.map(
      ({ text, rule, activity, limit, unit }) =>
        `${text[language]} (${rule}): ${plainNumber(activity, language)} ${isDanish ? 'mod grænsen' : 'against the limit'} ${plainNumber(limit, language)} ${unit[language]}`,
    )
    const full =
      limits.length === 0
        ? isDanish
          ? 'Ingen grænse er stram.'
          : 'No limit is tight.'
        : `${isDanish ? 'Stramme grænser' : 'Tight limits'}: ${limits.join('; ')}.`
    if (runnerUp === null)
      return `${full} ${isDanish ? 'Der er ingen anden sammensætning.' : 'There is no other composition.'}`
    return `${full} ${isDanish ? 'Næstbedst for ét forløb' : 'Next best for one course'}: ${runnerUp.text[language]}`
  }
  return T(say('da'), say('en'))
}
