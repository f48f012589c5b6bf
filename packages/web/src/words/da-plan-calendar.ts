/** The texts of the half-years of a plan (Halvår) in the part Placering. */
export const daPlanCalendar = {
  placingCalendar: {
    title: 'Halvår',
    about:
      'Hvornår begynder forløbene, og hvor mange er der ad gangen på hvert sted? Forløbene begynder i de halvår, hvor færrest læger kommer ud over pladserne, og så jævnt over årets to halvår, som det så kan være. Regnet som om de samme forløb begynder hvert år. Læger fra tidligere planer er ikke med, så stederne fyldes op i de første år; pladser er specialets pladser på stedet, når forløb er i gang hele tiden.',
    group: 'Speciale og videreuddannelsesregion',
    choose: 'Vælg …',
    years: 'Antal år',
    yearsOf_one: '{{count}} år',
    yearsOf_other: '{{count}} år',
    computing: 'Lægger forløbene på halvår …',
    allRoom: 'Der er plads til alle i alle halvår.',
    proven:
      'Bevist: ingen kalender med de samme forløb kommer under {{value}} læger × halvår ud over pladserne.',
    notProven:
      'Tiden slap op: kalenderen er {{value}} læger × halvår ud over pladserne, og ingen kalender kommer under {{bound}}.',
    notProvenUnknown:
      'Tiden slap op: kalenderen er {{value}} læger × halvår ud over pladserne, og hvor langt der er til den bedste, vides ikke.',
    nothing: 'Der blev ikke fundet nogen kalender, før tiden slap op. Vælg færre år.',
    courses: 'Forløb efter halvår',
    coursesCaption: 'Hvor forløbene er i hvert halvår. En tom celle: ikke begyndt eller slut.',
    count: 'Antal',
    begins: 'Begynder',
    half: '{{year}}, {{half}}. halvår',
    why: 'Hvorfor da?',
    sites: 'Læger ad gangen efter sted og halvår',
    sitesCaption:
      'Læger på stedet i hvert halvår, indtil det sidste forløb er slut. »!« betyder flere end pladserne.',
    site: 'Sted',
    room: 'Pladser',
    most: 'Flest ad gangen',
    beyond: 'Ud over pladserne',
    over: 'flere end pladserne',
    noRoom: 'ikke oplyst',
    figure: {
      beyond: 'Læger × halvår ud over pladserne',
      beyondMeans:
        'Læger, som stedet ikke har plads til, lagt sammen over alle halvår, indtil det sidste forløb er slut. Er pladserne ikke oplyst, tælles ingen.',
      most: 'Flest læger ad gangen',
      room: 'Pladser til specialet på stedet',
      formula: 'Σ over halvår af max(0, læger i halvåret − P)',
    },
  },
}
