import type { Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { orderTrainees, type Trainee } from '../model/stock.ts'
import { FIRST_AGE, sharesOfAges } from '../model/tables.ts'
import { type Counts, STAGE_COUNT } from './counts.ts'
import { fillPosts, shareByHome } from './filling.ts'

/**
 * From the first day of study to the end of the main course, in expected numbers. People are told apart by where they
 * studied (zones, then »nowhere«), sex and year of birth: `[(zone × 2 + sex) × births + birth]`.
 */

/** What the years of training decided: the probabilities that the simulation draws with. */
export type FillingPlan = {
  /** `[year × specialties + specialty]`: probability that a seeker gets an introduction in the specialty. */
  readonly introduction: Float64Array
  /** `[((year × specialties + specialty) × homes + home) × vurs + vur]`: probability that an applicant gets a course there. */
  readonly course: Float64Array
}

/** New specialists of a step who began together: where they studied and where they were trained. */
export type Finishing = {
  readonly specialty: number
  /** Year (position) in which they began; 0 for those who began before the start. */
  readonly startYear: number
  /** `[zone × 2 births + sex × births + birth]`. */
  readonly byStudy: Float64Array
  /** `[vur × 2 births + …]`; those whose place is known stand in `byPlace`. */
  readonly byVur: Float64Array
  readonly byPlace: readonly { readonly place: number; readonly cell: number; readonly persons: number }[]
}

/** The age from which nobody looks for a course any more: ten years before the bound, so that a course can still be of use. */
export function lastSeekingAge(ageBound: number): number {
  return ageBound - 10
}

/** Share of those still in a stage who finish it at the k-th yearly step after its beginning (length in years, halves allowed). */
export function finishingShare(k: number, years: number): number {
  const whole = Math.floor(years)
  if (k < whole) return 0
  return k > whole ? 1 : 1 - (years - whole)
}

type CourseStart = {
  readonly applicants: Float64Array
  readonly share: Float64Array
  readonly year: number
  remaining: number
}

/** Runs the pipeline year by year; `step` gives those who finish in the year. */
export function makePipeline(layout: Layout, rates: Rates, counts: Counts) {
  const { births, steps, input } = layout
  const zones = layout.zones.length + 1
  const wide = 2 * births
  const cells = zones * wide
  const specialties = layout.specialties.length
  const vurs = layout.vurs.length
  const homes = vurs + 1
  const plan: FillingPlan = {
    introduction: new Float64Array(steps * specialties),
    course: new Float64Array(steps * specialties * homes * vurs),
  }
  const students = startStudents(layout)
  let kbu = new Float64Array(cells)
  const pool = new Float64Array(cells)
  const applicants = Array.from({ length: specialties }, () => new Float64Array(cells))
  const introductions = Array.from(
    { length: specialties },
    (): { year: number; persons: Float64Array }[] => [],
  )
  const courses = Array.from({ length: specialties }, (): CourseStart[] => [])
  const early = orderTrainees(layout).filter(({ stage }) => stage === 'course')
  const earlyLeft = Float64Array.from(early, ({ count }) => count)
  const introductionYears = input.specialties
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ introductionYears: years }) => years)
  const immigrantShares = sharesOfAges(input.training.immigrantAges)
  const entryShares = sharesOfAges(input.studies.entryAges)
  for (const trainee of orderTrainees(layout)) place(trainee)

  function place({ stage, specialty, cell, yearsDone, count }: Trainee): void {
    if (stage === 'kbu') kbu[cell] = (kbu[cell] ?? 0) + count
    if (stage === 'pool') pool[cell] = (pool[cell] ?? 0) + count
    const waiting = applicants[specialty]
    if (stage === 'applicant' && waiting) waiting[cell] = (waiting[cell] ?? 0) + count
    if (stage !== 'introduction') return
    const year = -1 - yearsDone
    const list = introductions[specialty] ?? []
    let found = list.find((one) => one.year === year)
    if (found === undefined) list.push((found = { year, persons: new Float64Array(cells) }))
    found.persons[cell] = (found.persons[cell] ?? 0) + count
  }

  const homeOf = (cell: number): number => {
    const zone = Math.floor(cell / wide)
    return zone < zones - 1 ? (layout.vurOfZone[zone] ?? 0) : vurs
  }
  const homeOfCell = Int32Array.from({ length: cells }, (_, cell) => homeOf(cell))

  function countStages(year: number): void {
    const row = year * STAGE_COUNT
    const add = (stage: number, list: Float64Array): void => {
      let sum = 0
      for (const value of list) sum += value
      counts.stages[row + stage] = (counts.stages[row + stage] ?? 0) + sum
    }
    for (const list of students.values()) add(0, list)
    add(1, kbu)
    add(2, pool)
    for (const list of introductions.flat()) add(3, list.persons)
    for (const list of applicants) add(4, list)
    countCourses(year, row + 5)
  }

  function countCourses(year: number, slot: number): void {
    for (const [specialty, starts] of courses.entries()) {
      for (const { applicants: began, share, remaining } of starts) {
        if (remaining <= 0) continue
        const byHome = sumByHome(began)
        for (let vur = 0; vur < vurs; vur += 1) {
          let sum = 0
          for (const [home, count] of byHome.entries()) sum += count * (share[home * vurs + vur] ?? 0)
          addTrainees(year, specialty, vur, slot, sum * remaining)
        }
      }
    }
    for (const [index, { specialty, vur }] of early.entries())
      addTrainees(year, specialty, vur, slot, earlyLeft[index] ?? 0)
  }

  function addTrainees(year: number, specialty: number, vur: number, slot: number, count: number): void {
    const at = (year * specialties + specialty) * vurs + vur
    counts.trainees[at] = (counts.trainees[at] ?? 0) + count
    counts.stages[slot] = (counts.stages[slot] ?? 0) + count
  }

  function sumByHome(list: Float64Array): Float64Array {
    const sums = new Float64Array(homes)
    for (const [cell, value] of list.entries()) {
      if (value === 0) continue
      const home = homeOfCell[cell] ?? 0
      sums[home] = (sums[home] ?? 0) + value
    }
    return sums
  }

  /** One year: the later stages first, so that who finishes one stage can begin the next in the same year. */
  function step(year: number): readonly Finishing[] {
    leavePool(year)
    const finishing = [...finishEarly(year), ...finishCourses(year)]
    const switching = new Float64Array(cells)
    for (let specialty = 0; specialty < specialties; specialty += 1) {
      finishIntroductions(year, specialty)
      fillCourses(year, specialty, switching)
    }
    for (const [cell, value] of switching.entries()) pool[cell] = (pool[cell] ?? 0) + value
    finishKbu()
    fillIntroductions(year)
    moveStudents(year)
    return finishing
  }

  function leavePool(year: number): void {
    const stay = 1 - (rates['training.pool-exit'][year] ?? 0)
    const oldest = year + input.ageBound - lastSeekingAge(input.ageBound)
    for (const [cell, value] of pool.entries()) if (value !== 0) pool[cell] = value * stay
    for (const list of [pool, ...applicants])
      for (let row = 0; row < cells; row += births)
        for (let birth = 0; birth <= oldest; birth += 1) list[row + birth] = 0
    const arriving = rates['training.immigrants'][year] ?? 0
    for (const { age, sex, share } of immigrantShares) {
      const cell = ((zones - 1) * 2 + sex) * births + (year + input.ageBound - age)
      pool[cell] = (pool[cell] ?? 0) + arriving * share
    }
  }

  function finishEarly(year: number): readonly Finishing[] {
    const found: Finishing[] = []
    for (const [index, { specialty, vur, place: known, cell, yearsDone }] of early.entries()) {
      const persons = earlyLeft[index] ?? 0
      if (persons === 0) continue
      const dropped = persons * (rates['courses.drop-out'][year * specialties + specialty] ?? 0)
      pool[cell] = (pool[cell] ?? 0) + dropped
      const k = yearsDone + 1 + year
      const done = (persons - dropped) * finishingShare(k, rates['courses.years'][specialty] ?? 1)
      earlyLeft[index] = persons - dropped - done
      if (done === 0) continue
      const at = (year * specialties + specialty) * vurs + vur
      counts.trained[at] = (counts.trained[at] ?? 0) + done
      addEarly(found, specialty, vur, known, cell, done)
    }
    return found
  }

  function addEarly(
    found: Finishing[],
    specialty: number,
    vur: number,
    known: number,
    cell: number,
    done: number,
  ): void {
    let last = found.at(-1)
    if (last?.specialty !== specialty) {
      last = {
        specialty,
        startYear: 0,
        byStudy: new Float64Array(cells),
        byVur: new Float64Array(vurs * wide),
        byPlace: [],
      }
      found.push(last)
    }
    last.byStudy[cell] = (last.byStudy[cell] ?? 0) + done
    const own = vur * wide + (cell % wide)
    if (known < 0) last.byVur[own] = (last.byVur[own] ?? 0) + done
    else
      found[found.length - 1] = {
        ...last,
        byPlace: [...last.byPlace, { place: known, cell: cell % wide, persons: done }],
      }
  }

  function finishCourses(year: number): readonly Finishing[] {
    const found: Finishing[] = []
    for (const [specialty, starts] of courses.entries()) {
      const dropOut = rates['courses.drop-out'][year * specialties + specialty] ?? 0
      for (const start of starts) {
        const years = rates['courses.years'][start.year * specialties + specialty] ?? 1
        const dropped = start.remaining * dropOut
        const done = (start.remaining - dropped) * finishingShare(year - start.year, years)
        start.remaining -= dropped + done
        if (dropped > 0) dropFrom(start, dropped)
        if (done > 0) found.push(finish(year, specialty, start, done))
      }
      courses[specialty] = starts.filter(({ remaining }) => remaining > 0)
    }
    return found
  }

  function dropFrom({ applicants: began, share }: CourseStart, dropped: number): void {
    const chance = new Float64Array(homes)
    for (const [index, value] of share.entries()) {
      const home = Math.floor(index / vurs)
      chance[home] = (chance[home] ?? 0) + value * dropped
    }
    for (const [cell, value] of began.entries())
      if (value !== 0) pool[cell] = (pool[cell] ?? 0) + value * (chance[homeOfCell[cell] ?? 0] ?? 0)
  }

  function finish(year: number, specialty: number, start: CourseStart, done: number): Finishing {
    const byStudy = new Float64Array(cells)
    const byVur = new Float64Array(vurs * wide)
    for (const [cell, value] of start.applicants.entries()) {
      if (value === 0) continue
      const row = (homeOfCell[cell] ?? 0) * vurs
      let sum = 0
      for (let vur = 0; vur < vurs; vur += 1) {
        const persons = value * (start.share[row + vur] ?? 0) * done
        const at = vur * wide + (cell % wide)
        byVur[at] = (byVur[at] ?? 0) + persons
        sum += persons
        const total = (year * specialties + specialty) * vurs + vur
        counts.trained[total] = (counts.trained[total] ?? 0) + persons
      }
      byStudy[cell] = sum
    }
    return { specialty, startYear: start.year, byStudy, byVur, byPlace: [] }
  }

  function finishIntroductions(year: number, specialty: number): void {
    const goOn = rates['introduction.continuation'][year * specialties + specialty] ?? 0
    const waiting = applicants[specialty]
    if (waiting === undefined) return
    for (const { year: began, persons } of introductions[specialty] ?? []) {
      const done = finishingShare(year - began, introductionYears[specialty] ?? 1)
      if (done === 0) continue
      for (const [cell, value] of persons.entries()) {
        if (value === 0) continue
        const finished = value * done
        persons[cell] = value - finished
        waiting[cell] = (waiting[cell] ?? 0) + finished * goOn
        pool[cell] = (pool[cell] ?? 0) + finished * (1 - goOn)
      }
    }
    introductions[specialty] = (introductions[specialty] ?? []).filter(
      ({ year: began }) => finishingShare(year - began, introductionYears[specialty] ?? 1) < 1,
    )
  }

  function fillCourses(year: number, specialty: number, switching: Float64Array): void {
    const waiting = applicants[specialty]
    if (waiting === undefined) return
    const byHome = sumByHome(waiting)
    const total = byHome.reduce((sum, count) => sum + count, 0)
    const { posts, attractiveness } = postsOf(year, specialty)
    const filled = fillPosts(posts, attractiveness, total)
    const share = shareByHome(filled, byHome, rates['training.home-factor'][year] ?? 1)
    plan.course.set(share, (year * specialties + specialty) * homes * vurs)
    const chance = new Float64Array(homes)
    for (const [index, value] of share.entries()) {
      const [home, vur] = [Math.floor(index / vurs), index % vurs]
      chance[home] = (chance[home] ?? 0) + value
      const at = (year * specialties + specialty) * vurs + vur
      counts.filled[at] = (counts.filled[at] ?? 0) + value * (byHome[home] ?? 0)
    }
    if (total > 0) courses[specialty]?.push({ applicants: waiting.slice(), share, year, remaining: 1 })
    const away = input.training.applicantSwitch
    for (const [cell, value] of waiting.entries()) {
      if (value === 0) continue
      const left = Math.max(0, value * (1 - (chance[homeOfCell[cell] ?? 0] ?? 0)))
      switching[cell] = (switching[cell] ?? 0) + left * away
      waiting[cell] = left * (1 - away)
    }
  }

  function postsOf(year: number, specialty: number) {
    const posts = new Float64Array(vurs)
    const attractiveness = new Float64Array(vurs)
    const width = layout.courses.length
    for (const [index, row] of layout.courses.entries()) {
      if (row.specialty !== layout.specialties[specialty]) continue
      const vur = layout.vurs.indexOf(row.vur)
      posts[vur] = (posts[vur] ?? 0) + (rates['courses.posts'][year * width + index] ?? 0)
      attractiveness[vur] = rates['courses.attractiveness'][year * width + index] ?? 0
    }
    return { posts, attractiveness }
  }

  function finishKbu(): void {
    const stay = 1 - input.training.kbuExit
    for (const [cell, value] of kbu.entries()) if (value !== 0) pool[cell] = (pool[cell] ?? 0) + value * stay
  }

  function fillIntroductions(year: number): void {
    const width = layout.introductions.length
    const seek = rates['training.pool-seek'][year] ?? 0
    const seekers = pool.reduce((sum, value) => sum + value, 0) * seek
    const posts = rates['introduction.posts'].slice(year * width, (year + 1) * width)
    const attractiveness = rates['introduction.attractiveness'].slice(year * width, (year + 1) * width)
    const filled = fillPosts(posts, attractiveness, seekers)
    const row = year * specialties
    if (seekers > 0)
      for (const [index, { specialty }] of layout.introductions.entries()) {
        const at = row + (layout.specialtyOf.get(specialty) ?? 0)
        plan.introduction[at] = (plan.introduction[at] ?? 0) + (filled[index] ?? 0) / seekers
      }
    let gone = 0
    for (let specialty = 0; specialty < specialties; specialty += 1) {
      const share = seek * (plan.introduction[row + specialty] ?? 0)
      gone += share
      if (share > 0)
        introductions[specialty]?.push({
          year,
          persons: pool.map((value) => (value === 0 ? 0 : value * share)),
        })
    }
    for (const [cell, value] of pool.entries()) if (value !== 0) pool[cell] = Math.max(0, value * (1 - gone))
  }

  function moveStudents(year: number): void {
    const stay = 1 - (rates['students.drop-out'][year] ?? 0)
    const last = input.studies.years - 1
    kbu = new Float64Array(cells)
    for (const [campus, id] of layout.campuses.entries()) {
      const zone = layout.zones.indexOf(input.studies.campuses.find((one) => one.id === id)?.region ?? '')
      const graduating = students.get(campus * input.studies.years + last) ?? new Float64Array(wide)
      for (const [cell, value] of graduating.entries())
        if (value !== 0) kbu[zone * wide + cell] = (kbu[zone * wide + cell] ?? 0) + value * stay
      for (let studyYear = last; studyYear > 0; studyYear -= 1) {
        const before = students.get(campus * input.studies.years + studyYear - 1) ?? new Float64Array(wide)
        students.set(
          campus * input.studies.years + studyYear,
          before.map((value) => value * stay),
        )
      }
      const fresh = new Float64Array(wide)
      const intake = rates['students.intake'][year * layout.campuses.length + campus] ?? 0
      for (const { age, sex, share } of entryShares)
        fresh[sex * births + birthOf(layout, year, age)] = intake * share
      students.set(campus * input.studies.years, fresh)
    }
  }

  return { plan, step, countStages }
}

/** Position of the year of birth of people who are `age` on 1 January of a year (position). */
export function birthOf(layout: Layout, year: number, age: number): number {
  return year + layout.input.ageBound - age
}

/** Students on the first 1 January: by campus and year of study, their ages as at entry, one year more for each year of study. */
function startStudents(layout: Layout): Map<number, Float64Array> {
  const { input, births } = layout
  const shares = sharesOfAges(input.studies.entryAges)
  const found = new Map<number, Float64Array>()
  for (const [index, id] of layout.campuses.entries()) {
    const enrolled = input.studies.campuses.find((campus) => campus.id === id)?.enrolled ?? []
    for (let studyYear = 0; studyYear < input.studies.years; studyYear += 1) {
      const list = new Float64Array(2 * births)
      for (const { age, sex, share } of shares) {
        // who entered in the year before is one year older on the next 1 January
        const cell = sex * births + birthOf(layout, -1 - studyYear, age)
        list[cell] = (list[cell] ?? 0) + (enrolled[studyYear] ?? 0) * share
      }
      found.set(index * input.studies.years + studyYear, list)
    }
  }
  return found
}

/** Whether an age can stand in the tables. */
export function isTableAge(age: number, ageBound: number): boolean {
  return age >= FIRST_AGE && age <= ageBound
}
