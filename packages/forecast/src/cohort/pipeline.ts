import type { Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { orderTrainees, type Trainee } from '../model/stock.ts'
import { sharesOfAges } from '../model/tables.ts'
import { type Counts, STAGE_COUNT } from './counts.ts'
import { fillPosts, shareByHome } from './filling.ts'
import { birthOf, finishingShare, type Sparse, sparse, startStudents, sum } from './stages.ts'
import {
  type Class,
  type CourseStart,
  type FillingPlan,
  type Finishing,
  type IntroductionStart,
  widen,
} from './training-lists.ts'

/**
 * From the first day of study to the end of the main course, in expected numbers. People are told apart by where they
 * studied (zones, then »nowhere«), sex and year of birth: `[(zone × 2 + sex) × births + birth]`.
 */

/** Runs the pipeline year by year; `step` gives those who finish in the year, to be used at once (or nobody, where only the filling is wanted). */
export function makePipeline(layout: Layout, rates: Rates, counts: Counts, wantsFinishing = true) {
  const { births, steps, input } = layout
  const zones = layout.zones.length + 1
  const wide = 2 * births
  const rowOf = rowsOf(layout, wantsFinishing)
  const cells = (1 + Math.max(...rowOf)) * births
  const specialties = layout.specialties.length
  const vurs = layout.vurs.length
  const homes = vurs + 1
  const plan: FillingPlan = {
    introduction: new Float64Array(steps * specialties),
    course: new Float64Array(steps * specialties * homes * vurs),
  }
  /** By campus: the classes of the first year of study to the last. */
  const students = startStudents(layout).map((lists) => lists.map((list): Class => ({ list, share: 1 })))
  const kbu = new Float64Array(cells)
  const pool = new Float64Array(cells)
  const applicants = Array.from({ length: specialties }, () => new Float64Array(cells))
  const introductions = Array.from({ length: specialties }, (): IntroductionStart[] => [])
  const courses = Array.from({ length: specialties }, (): CourseStart[] => [])
  const trainees = orderTrainees(layout).map((row) => ({ ...row, cell: cellOf(row.cell) }))
  const early = trainees.filter(({ stage }) => stage === 'course')
  const earlyLeft = Float64Array.from(early, ({ count }) => count)
  const introductionYears = input.specialties
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ introductionYears: years }) => years)
  const immigrantShares = sharesOfAges(input.training.immigrantAges)
  const entryShares = sharesOfAges(input.studies.entryAges)
  for (const trainee of trainees) place(trainee)

  /** Where people of a `[(zone × 2 + sex) × births + birth]` stand here. */
  function cellOf(full: number): number {
    const birth = full % births
    return (rowOf[(full - birth) / births] ?? 0) * births + birth
  }

  function place({ stage, specialty, cell, yearsDone, count }: Trainee): void {
    if (stage === 'kbu') kbu[cell] = (kbu[cell] ?? 0) + count
    if (stage === 'pool') pool[cell] = (pool[cell] ?? 0) + count
    const waiting = applicants[specialty]
    if (stage === 'applicant' && waiting) waiting[cell] = (waiting[cell] ?? 0) + count
    if (stage === 'introduction')
      introductions[specialty]?.push({
        year: -1 - yearsDone,
        pool: { cells: Int32Array.of(cell), persons: Float64Array.of(count) },
        persons: count,
        remaining: 1,
      })
  }

  const homeOfCell = new Int32Array(cells)
  for (const [index, row] of rowOf.entries()) {
    const zone = index >> 1
    const home = zone < zones - 1 ? (layout.vurOfZone[zone] ?? 0) : vurs
    homeOfCell.fill(home, row * births, (row + 1) * births)
  }

  /** Applicants who wait, by specialty. */
  const waitingPersons = Float64Array.from(applicants, sum)

  function countStages(year: number): void {
    const row = year * STAGE_COUNT
    const add = (stage: number, persons: number): void => {
      counts.stages[row + stage] = (counts.stages[row + stage] ?? 0) + persons
    }
    for (const classes of students) for (const { list, share } of classes) add(0, sum(list) * share)
    add(1, sum(kbu))
    add(2, sum(pool))
    for (const starts of introductions)
      for (const { persons, remaining } of starts) add(3, persons * remaining)
    for (const persons of waitingPersons) add(4, persons)
    countCourses(year, row + 5)
  }

  function countCourses(year: number, slot: number): void {
    for (const [specialty, starts] of courses.entries())
      for (const { begun, remaining } of starts)
        for (let vur = 0; vur < vurs; vur += 1)
          addTrainees(year, specialty, vur, slot, (begun[vur] ?? 0) * remaining)
    for (const [index, { specialty, vur }] of early.entries())
      addTrainees(year, specialty, vur, slot, earlyLeft[index] ?? 0)
  }

  function addTrainees(year: number, specialty: number, vur: number, slot: number, count: number): void {
    const at = (year * specialties + specialty) * vurs + vur
    counts.trainees[at] = (counts.trainees[at] ?? 0) + count
    counts.stages[slot] = (counts.stages[slot] ?? 0) + count
  }

  function sumByHome({ cells: list, persons }: Sparse): Float64Array {
    const sums = new Float64Array(homes)
    for (let index = 0; index < list.length; index += 1) {
      const home = homeOfCell[list[index] ?? 0] ?? 0
      sums[home] = (sums[home] ?? 0) + (persons[index] ?? 0)
    }
    return sums
  }

  const switching = new Float64Array(cells)

  /** One year: the later stages first, so that who finishes one stage can begin the next in the same year. */
  function step(year: number, take: (finishing: Finishing) => void): void {
    leavePool(year)
    finishEarly(year, take)
    finishCourses(year, take)
    switching.fill(0)
    for (let specialty = 0; specialty < specialties; specialty += 1) {
      finishIntroductions(year, specialty)
      fillCourses(year, specialty)
    }
    for (let cell = 0; cell < cells; cell += 1) pool[cell] = (pool[cell] ?? 0) + (switching[cell] ?? 0)
    finishKbu()
    fillIntroductions(year)
    moveStudents(year)
  }

  function leavePool(year: number): void {
    const stay = 1 - (rates['training.pool-exit'][year] ?? 0)
    const oldest = year + input.ageBound - input.training.seekUntilAge
    for (let cell = 0; cell < cells; cell += 1) pool[cell] = (pool[cell] ?? 0) * stay
    for (const list of [pool, ...applicants])
      for (let row = 0; row < cells; row += births) list.fill(0, row, row + oldest + 1)
    const arriving = rates['training.immigrants'][year] ?? 0
    for (const { age, sex, share } of immigrantShares) {
      const cell = cellOf(((zones - 1) * 2 + sex) * births + birthOf(layout, year, age))
      pool[cell] = (pool[cell] ?? 0) + arriving * share
    }
  }

  const earlyOf = layout.specialties.map((_, specialty) =>
    early.flatMap((row, index) => (row.specialty === specialty ? [index] : [])),
  )

  /** Those who were in a course before the start. */
  function finishEarly(year: number, take: (finishing: Finishing) => void): void {
    for (const [specialty, list] of earlyOf.entries()) {
      if (list.length === 0) continue
      const finishing = emptied(specialty, 0)
      let total = 0
      for (const index of list) total += finishOne(year, index, finishing)
      if (total > 0 && wantsFinishing) take(finishing)
      earlyOf[specialty] = list.filter((index) => (earlyLeft[index] ?? 0) > 0)
    }
  }

  function finishOne(year: number, index: number, finishing: Finishing): number {
    const row = early[index]
    if (row === undefined) return 0
    const { specialty, vur, place: known, cell, yearsDone } = row
    const persons = earlyLeft[index] ?? 0
    const dropped = persons * (rates['courses.drop-out'][year * specialties + specialty] ?? 0)
    pool[cell] = (pool[cell] ?? 0) + dropped
    const share = finishingShare(yearsDone + 1 + year, rates['courses.years'][specialty] ?? 1)
    const done = (persons - dropped) * share
    earlyLeft[index] = persons - dropped - done
    if (done === 0) return 0
    const at = (year * specialties + specialty) * vurs + vur
    counts.trained[at] = (counts.trained[at] ?? 0) + done
    if (!wantsFinishing) return done
    finishing.byStudy[cell] = (finishing.byStudy[cell] ?? 0) + done
    const own = cell % wide
    widen(finishing, own % births)
    if (known >= 0) finishing.byPlace.push({ place: known, cell: own, persons: done })
    else finishing.byVur[vur * wide + own] = (finishing.byVur[vur * wide + own] ?? 0) + done
    return done
  }

  const byStudy = new Float64Array(wantsFinishing ? cells : 0)
  const byVur = new Float64Array(wantsFinishing ? vurs * wide : 0)
  /** Lists that are used again for the next who finish. */
  function emptied(specialty: number, startYear: number): Finishing {
    byStudy.fill(0)
    byVur.fill(0)
    return { specialty, startYear, byStudy, byVur, byPlace: [], lowest: births, highest: -1 }
  }

  function finishCourses(year: number, take: (finishing: Finishing) => void): void {
    for (const [specialty, starts] of courses.entries()) {
      const dropOut = rates['courses.drop-out'][year * specialties + specialty] ?? 0
      for (const start of starts) {
        const years = rates['courses.years'][start.year * specialties + specialty] ?? 1
        const dropped = start.remaining * dropOut
        const done = (start.remaining - dropped) * finishingShare(year - start.year, years)
        start.remaining -= dropped + done
        if (dropped > 0) dropFrom(start, dropped)
        if (done > 0 && wantsFinishing) take(finish(year, specialty, start, done))
      }
      courses[specialty] = starts.filter(({ remaining }) => remaining > 0)
    }
  }

  function dropFrom({ applicants: began, chance }: CourseStart, dropped: number): void {
    for (let index = 0; index < began.cells.length; index += 1) {
      const cell = began.cells[index] ?? 0
      const part = (chance[homeOfCell[cell] ?? 0] ?? 0) * dropped
      pool[cell] = (pool[cell] ?? 0) + (began.persons[index] ?? 0) * part
    }
  }

  /** Probability of a course at all, by home. */
  function chanceByHome(share: Float64Array): Float64Array {
    const chance = new Float64Array(homes)
    for (let home = 0; home < homes; home += 1)
      for (let vur = 0; vur < vurs; vur += 1)
        chance[home] = (chance[home] ?? 0) + (share[home * vurs + vur] ?? 0)
    return chance
  }

  /** Those of a start who finish. */
  function finish(year: number, specialty: number, start: CourseStart, done: number): Finishing {
    const finishing = emptied(specialty, start.year)
    const { cells: began, persons } = start.applicants
    for (let index = 0; index < began.length; index += 1) {
      const cell = began[index] ?? 0
      const value = (persons[index] ?? 0) * done
      const row = (homeOfCell[cell] ?? 0) * vurs
      let total = 0
      for (let vur = 0; vur < vurs; vur += 1) {
        const here = value * (start.share[row + vur] ?? 0)
        const at = vur * wide + (cell % wide)
        finishing.byVur[at] = (finishing.byVur[at] ?? 0) + here
        total += here
      }
      finishing.byStudy[cell] = total
      widen(finishing, cell % births)
    }
    for (let vur = 0; vur < vurs; vur += 1) {
      const at = (year * specialties + specialty) * vurs + vur
      counts.trained[at] = (counts.trained[at] ?? 0) + (start.begun[vur] ?? 0) * done
    }
    return finishing
  }

  function finishIntroductions(year: number, specialty: number): void {
    const goOn = rates['introduction.continuation'][year * specialties + specialty] ?? 0
    const waiting = applicants[specialty]
    if (waiting === undefined) return
    const starts = introductions[specialty] ?? []
    for (const start of starts) {
      const done = finishingShare(year - start.year, introductionYears[specialty] ?? 1) * start.remaining
      start.remaining -= done
      if (done === 0) continue
      const { cells: began, persons } = start.pool
      for (let index = 0; index < began.length; index += 1) {
        const cell = began[index] ?? 0
        const finished = (persons[index] ?? 0) * done
        waiting[cell] = (waiting[cell] ?? 0) + finished * goOn
        pool[cell] = (pool[cell] ?? 0) + finished * (1 - goOn)
      }
    }
    introductions[specialty] = starts.filter(({ remaining }) => remaining > 0)
  }

  function fillCourses(year: number, specialty: number): void {
    const waiting = applicants[specialty]
    if (waiting === undefined) return
    const began = sparse(waiting)
    const byHome = sumByHome(began)
    const total = sum(byHome)
    const { posts, attractiveness } = postsOf(year, specialty)
    const filled = fillPosts(posts, attractiveness, total)
    const share = shareByHome(filled, byHome, rates['training.home-factor'][year] ?? 1)
    plan.course.set(share, (year * specialties + specialty) * homes * vurs)
    const begun = new Float64Array(vurs)
    for (let home = 0; home < homes; home += 1)
      for (let vur = 0; vur < vurs; vur += 1)
        begun[vur] = (begun[vur] ?? 0) + (share[home * vurs + vur] ?? 0) * (byHome[home] ?? 0)
    counts.filled.set(begun, (year * specialties + specialty) * vurs)
    const chance = chanceByHome(share)
    if (total > 0) courses[specialty]?.push({ applicants: began, chance, begun, share, year, remaining: 1 })
    const away = input.training.applicantSwitch
    let waits = 0
    for (let index = 0; index < began.cells.length; index += 1) {
      const cell = began.cells[index] ?? 0
      const left = Math.max(0, (began.persons[index] ?? 0) * (1 - (chance[homeOfCell[cell] ?? 0] ?? 0)))
      switching[cell] = (switching[cell] ?? 0) + left * away
      waiting[cell] = left * (1 - away)
      waits += left * (1 - away)
    }
    waitingPersons[specialty] = waits
  }

  const coursesOf = layout.specialties.map((id) =>
    layout.courses.flatMap((row, index) => (row.specialty === id ? [index] : [])),
  )

  function postsOf(year: number, specialty: number) {
    const posts = new Float64Array(vurs)
    const attractiveness = new Float64Array(vurs)
    const width = layout.courses.length
    for (const index of coursesOf[specialty] ?? []) {
      const vur = layout.vurs.indexOf(layout.courses[index]?.vur ?? '')
      posts[vur] = (posts[vur] ?? 0) + (rates['courses.posts'][year * width + index] ?? 0)
      attractiveness[vur] = rates['courses.attractiveness'][year * width + index] ?? 0
    }
    return { posts, attractiveness }
  }

  function finishKbu(): void {
    const stay = 1 - input.training.kbuExit
    for (let cell = 0; cell < cells; cell += 1) pool[cell] = (pool[cell] ?? 0) + (kbu[cell] ?? 0) * stay
  }

  function fillIntroductions(year: number): void {
    const width = layout.introductions.length
    const seek = rates['training.pool-seek'][year] ?? 0
    const began = sparse(pool)
    const persons = sum(began.persons)
    const seekers = persons * seek
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
      if (share > 0) introductions[specialty]?.push({ year, pool: began, persons, remaining: share })
    }
    const left = Math.max(0, 1 - gone)
    for (let cell = 0; cell < cells; cell += 1) pool[cell] = (pool[cell] ?? 0) * left
  }

  function moveStudents(year: number): void {
    const stay = 1 - (rates['students.drop-out'][year] ?? 0)
    kbu.fill(0)
    for (const [campus, classes] of students.entries()) {
      const graduating = classes.pop()
      const row = (zoneOfCampus[campus] ?? 0) * wide
      if (graduating !== undefined)
        for (let at = 0; at < wide; at += 1) {
          const persons = (graduating.list[at] ?? 0) * graduating.share * stay
          if (persons === 0) continue
          const cell = cellOf(row + at)
          kbu[cell] = (kbu[cell] ?? 0) + persons
        }
      const fresh = new Float64Array(wide)
      const intake = rates['students.intake'][year * layout.campuses.length + campus] ?? 0
      for (const { age, sex, share } of entryShares)
        fresh[sex * births + birthOf(layout, year, age)] = intake * share
      students[campus] = [
        { list: fresh, share: 1 },
        ...classes.map(({ list, share }) => ({ list, share: share * stay })),
      ]
    }
  }
  const zoneOfCampus = layout.campuses.map((id) =>
    layout.zones.indexOf(input.studies.campuses.find((one) => one.id === id)?.region ?? ''),
  )

  return { plan, step, countStages }
}

/**
 * The row in which people of a zone and sex stand (`[zone × 2 + sex]`): one each; or, where only the filling is wanted, one for
 * each home, as that is all that a course asks for.
 */
function rowsOf({ zones, vurs, vurOfZone }: Layout, wantsFinishing: boolean): Int32Array {
  return Int32Array.from({ length: (zones.length + 1) * 2 }, (_, row) => {
    const zone = row >> 1
    return wantsFinishing ? row : zone < zones.length ? (vurOfZone[zone] ?? 0) : vurs.length
  })
}
