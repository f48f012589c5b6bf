/** The texts of Find my place. */
export const daFindPlace = {
  place: {
    title: 'Find mit sted',
    intro: 'Hvordan er lægedækningen lige her? Skriv et sted, og få svaret i en sætning.',
    field: 'Adresse, postnummer, kommune, by, sogn, praksis eller punkt',
    find: 'Find',
    hint: 'For eksempel Stevns, 3700, Aabyvej 11 eller 55,1 14,9. Pil ned går til forslagene.',
    suggestions: 'Forslag',
    found_one: '{{count}} forslag',
    found_other: '{{count}} forslag',
    notImported: 'Ingen forslag. Registret mangler {{kinds}}; de kan indlæses under Data.',
    missing: { address: 'adresser', postnummer: 'postnumre', sogn: 'sogne', town: 'byer' },
    atDate: 'Svaret gælder {{date}}.',
    examples: 'Prøv et af disse steder:',
    kind: {
      kommune: 'kommune',
      postnummer: 'postnummer',
      sogn: 'sogn',
      afstemningsomraade: 'afstemningsområde',
      area: 'område',
      town: 'by',
      address: 'adresse',
      practice: 'praksis',
      point: 'punkt',
    },
    basis: {
      people:
        'Afstandene er målt fra ét punkt, midten af områdets indbyggere. For den enkelte adresse kan svaret være et andet.',
      parts:
        'Afstandene er målt fra ét punkt, midten af områdets sogne. For den enkelte adresse kan svaret være et andet.',
      addresses:
        'Afstandene er målt fra ét punkt, midten af de indlæste adresser. For den enkelte adresse kan svaret være et andet.',
      outline:
        'Afstandene er målt fra ét punkt, midten af områdets omrids. For den enkelte adresse kan svaret være et andet.',
      drawing:
        'Afstandene er målt fra midten af en skematisk tegning af området. Det er kun et groft fingerpeg.',
    },
    noNetwork:
      'Afstanden kan ikke måles ad vej her: intet vejnet er indlæst, eller stedet ligger uden for det. Den lige linje vises i stedet.',
    measures:
      'Praksis inden for {{limit}} km og reglen om mindst {{least}} at vælge imellem, målt på hver måde',
    measured: 'Målt',
    by: { 'lige-linje': 'i lige linje', omvej: 'lige linje × omvejsfaktor', vej: 'ad vej' },
    open: 'Åbne',
    closed: 'Lukkede',
    notSaid: 'Ikke oplyst',
    nearest: 'Nærmeste, km',
    rule: 'Reglen',
    verdict: {
      yes: 'opfyldt',
      no: 'ikke opfyldt',
      depends: 'kan ikke afgøres',
      'no-rule': 'ingen regel',
      'no-practices': 'vides ikke',
    },
    inKommune: 'For alle i',
    share: 'inden for 15 km af en praksis:',
    without: 'borgere med færre end to at vælge imellem:',
    others: 'Mente du:',
    practices_one: 'Den nærmeste praksis',
    practices_other: 'De {{count}} nærmeste praksis, nærmeste først',
    practice: 'Praksis',
    state: 'Nye patienter',
    isOpen: 'åben',
    isClosed: 'lukket',
    isNotSaid: 'ikke oplyst',
    kmStraight: 'km, lige linje',
    kmDetour: 'km, med omvej',
    kmRoad: 'km ad vej',
    minutes: 'minutter i bil',
    more: 'Vis alle {{count}}',
    fewer: 'Vis færre',
    noPractices:
      'Registret kender ingen almen praksis med et sted på dagen. Indlæs praksis under Data, eller vælg en anden dato.',
    withoutPlace_one: '{{count}} praksis i landet har intet kendt sted og er ikke med.',
    withoutPlace_other: '{{count}} praksis i landet har intet kendt sted og er ikke med.',
    mapLabel:
      'Kort: stedet i midten, {{count}} praksis omkring det og en cirkel på {{limit}} km. Tabellen viser det samme.',
    mapNote: 'Ruden er stedet; cirklen er {{limit}} km i lige linje.',
    whatIf: 'Hvad nu hvis en praksis lukker, flytter eller åbner?',
  },
}
