import type { daHelp } from './da-help.ts'

/** The texts of the help pages in English. */
export const enHelp: typeof daHelp = {
  keyboard: {
    title: 'Keyboard help',
    intro: 'Everything can be done without a mouse.',
    key: 'Key',
    does: 'What it does',
    tab: 'Tab and Shift + Tab',
    tabDoes: 'Go to the next and previous button, field or figure',
    enter: 'Enter',
    enterDoes: 'Open the explanation of a figure, follow a link, choose an area on the map',
    escape: 'Esc',
    escapeDoes: 'Close the explanation and go back to the figure',
    arrows: 'Arrow keys on the map',
    arrowsDoes: 'Go to the neighbouring area in that direction',
    ends: 'Home and End on the map',
    endsDoes: 'Go to the area with the highest and the lowest figure',
    search: 'Ctrl + K',
    searchDoes: 'Search for a place, an indicator, a rule or a word',
    radio: 'Arrow keys in “Areas”',
    radioDoes: 'Switch between region, health council and municipality',
  },
  accessibility: {
    title: 'Accessibility statement',
    draft:
      'Draft. The authority that offers the program makes the final statement in the WAS tool of the Agency for Digital Government and adds its contact details.',
    standardTitle: 'What is aimed at',
    standard: 'EN 301 549 v3.2.1 (WCAG 2.1 level A and AA), as the Danish act on web accessibility demands.',
    testedTitle: 'How it is tested',
    tested:
      'All pages are tested automatically with axe in light and dark, in Danish and English, at 320 and 1280 pixels. The way from figure to source is tested by mouse and by keyboard alone. Tests with real screen readers and users have not been made yet.',
    knownTitle: 'Known gaps',
    known:
      'Neighbouring classes of the map have less contrast than 3:1, because up to seven steps of one hue cannot have it. The table beside the map shows the same figures. Notes in sources and rules are in Danish only.',
    contactTitle: 'Contact',
    contact: 'Here the authority writes its telephone number and mail address.',
    complaintTitle: 'Complaint',
    complaint: 'The Danish Agency for Digital Government supervises and receives complaints.',
  },
}
