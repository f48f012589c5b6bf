import type { daAccess } from './da-access.ts'

/** Words of the access room in English. */
export const enAccess: typeof daAccess = {
  access: {
    title: 'Access',
    figures: 'Indicators',
    parts: 'Parts of Status',
    measure: 'Measure',
    distance: 'Distance',
    distances: { 'lige-linje': 'Straight line', omvej: 'With detour factor', vej: 'By road' },
    groups: {
      choice: 'Choice between practices',
      distance: 'Distance',
      time: 'Driving time',
      score: 'Access by method',
    },
    placing: 'People placed by',
    placings: {
      auto: 'the finest there is',
      afstemningsomraade: 'polling districts',
      sogn: 'parishes',
      adressecelle: 'addresses (1 km squares)',
      kommune: 'the municipality’s point',
    },
    smallAreas: 'Small areas',
    smallArea: 'Small area',
    limit:
      'The rule on the day: at least {{count}} practices to choose between within {{km}} km. Whether by road or in a straight line it does not say.',
    noLimit: 'No distance limit is known on the day.',
    withoutPlace:
      '{{people}} inhabitants are not included: their municipality has no known point, or the region has reported no practices.',
    readSmall:
      'The surface of a circle is the people of the small area, and the colour is the figure: the darker, the higher. Hatched ones have no figure.',
    nothing: 'There is nothing to measure yet',
    noSmallAreas: 'The register has no small areas to place people by. Import polling districts.',
    noPractices:
      'The register has no general practice with a known place. Import practices with coordinates.',
    toImport: 'Go to import',
    noNetwork: 'No road network is loaded. Get Denmark as OSM PBF and run',
    network: 'Road network: {{name}}, {{date}}',
    sides: 'The same question by all three kinds of distance ({{km}} km)',
    sidesWhy:
      'It has not been found whether the rule’s distance is by road or in a straight line. So they stand side by side; choose one to see it on the map.',
    fewer: 'Citizens with too few to choose between',
    share: 'Share',
    within: 'Have a practice within the limit',
    inequality: 'Inequality between the areas',
    inequalityWhy: 'Means hide differences. This is how unequally the measure is spread over the people.',
    noneChosen: 'Choose an area, a small area or a practice on the map or in the table.',
    showWhole: 'Show the whole again',
    distancesTo: 'To the nearest open practices',
    to: 'To',
    mean: 'Mean',
    median: 'Median',
    p90: '90% have at most',
    minutes: 'Minutes',
    bands: 'Inhabitants by distance to the nearest practice',
    apart:
      'Another shortage than the one above: citizens on no doctor’s list. The two figures must not be added.',
    who: 'Who has too few to choose between',
    whoCaption: 'Citizens with too few practices to choose between by age',
    whoUnknown:
      'The register knows neither ages nor households of the small areas. They come with the polling districts once these are imported.',
    whoNote:
      'Ages are known for {{share}} of the people. The figures are the small areas’ division scaled to the municipality’s population on the day; it is assumed that the division is unchanged.',
    age: 'Age',
    count: 'Citizens',
    ofAge: 'Of the age',
    noCar:
      '{{without}} households without a car belong to them ({{households}} households in all with too few to choose between; {{all}} households without a car in the whole area).',
    nearest: 'Nearest practices',
    practice: 'Practice',
    practices_one: '{{count}} practice in the area',
    practices_other: '{{count}} practices in the area',
    morePractices: 'and {{count}} more. Find them on the map.',
    state: 'New patients',
    open: { yes: 'open', no: 'closed', unsaid: 'not reported' },
    closing: 'Closing limit {{limit}} patients per capacity: {{answer}}.',
    mayClose: {
      yes: 'reached, the practice may close',
      no: 'not reached',
      unsaid: 'list or capacity not known',
    },
    closingUnknown:
      'The closing limit is not known on the day: the common one has ended, and the region’s own is not loaded.',
    catchment: 'Catchment',
    overlaps: 'Other practices that they also have within the limit',
    both: 'Inhabitants',
    shareOf: 'Share',
    showMarks: 'Show practices on the map',
    hideMarks: 'Hide practices on the map',
    people: '{{people}} inhabitants',
    columns: {
      people: 'Inhabitants',
      nearest: 'km to nearest open',
      second: 'km to second nearest',
      third: 'km to third nearest',
      choices: 'Open within the limit',
    },
  },
}
