import type { daPlanCalendar } from './da-plan-calendar.ts'

/** The texts of the half-years of a plan in the part Placing. */
export const enPlanCalendar: typeof daPlanCalendar = {
  placingCalendar: {
    title: 'Half-years',
    about:
      'When do the courses begin, and how many are at each site at a time? Courses begin in the half-years that bring the fewest trainees beyond the places, and then as evenly over the two halves of the year as can be. Counted as if the same courses begin every year. Trainees of earlier plans are not in it, so that the sites fill up over the first years; places are those of the specialty at the site while courses run all the time.',
    group: 'Specialty and training region',
    choose: 'Choose …',
    years: 'Number of years',
    yearsOf_one: '{{count}} year',
    yearsOf_other: '{{count}} years',
    computing: 'Laying the courses out by half-year …',
    allRoom: 'There is room for all in every half-year.',
    proven:
      'Proven: no calendar with the same courses comes below {{value}} trainees × half-years beyond the places.',
    notProven:
      'Time was over: the calendar is {{value}} trainees × half-years beyond the places, and no calendar comes below {{bound}}.',
    notProvenUnknown:
      'Time was over: the calendar is {{value}} trainees × half-years beyond the places, and how far the best is from it is not known.',
    nothing: 'No calendar was found before time was over. Choose fewer years.',
    courses: 'Courses by half-year',
    coursesCaption: 'Where the courses are in each half-year. An empty cell: not begun, or ended.',
    count: 'Number',
    begins: 'Begins',
    half: '{{year}}, half {{half}}',
    why: 'Why then?',
    sites: 'Trainees at a time by site and half-year',
    sitesCaption:
      'Trainees at the site in each half-year until the last course has ended. »!« means more than the places.',
    site: 'Site',
    room: 'Places',
    most: 'Most at a time',
    beyond: 'Beyond the places',
    over: 'more than the places',
    noRoom: 'not stated',
    figure: {
      beyond: 'Trainees × half-years beyond the places',
      beyondMeans:
        'Trainees that the site has no place for, added up over all half-years until the last course has ended. Where the places are not stated, none are counted.',
      most: 'Most trainees at a time',
      room: 'Places for the specialty at the site',
      formula: 'Σ over half-years of max(0, trainees in the half-year − P)',
    },
  },
}
