/** The texts of the help pages in Danish. */
export const daHelp = {
  keyboard: {
    title: 'Hjælp til tastatur',
    intro: 'Alt kan betjenes uden mus.',
    key: 'Tast',
    does: 'Virkning',
    tab: 'Tab og Skift + Tab',
    tabDoes: 'Gå til næste og forrige knap, felt eller tal',
    enter: 'Enter',
    enterDoes: 'Åbn forklaringen af et tal, følg et link, vælg et område på kortet',
    escape: 'Esc',
    escapeDoes: 'Luk forklaringen og gå tilbage til tallet',
    arrows: 'Piletaster på kortet',
    arrowsDoes: 'Gå til naboområdet i den retning',
    ends: 'Home og End på kortet',
    endsDoes: 'Gå til området med det højeste og det laveste tal',
    search: 'Ctrl + K',
    searchDoes: 'Søg efter sted, nøgletal, regel eller ord',
    radio: 'Piletaster i »Områder«',
    radioDoes: 'Skift mellem region, sundhedsråd og kommune',
  },
  accessibility: {
    title: 'Tilgængelighedserklæring',
    draft:
      'Udkast. Den myndighed, der stiller programmet til rådighed, laver den endelige erklæring i Digitaliseringsstyrelsens WAS-Tool og sætter sine kontaktoplysninger ind.',
    standardTitle: 'Hvad der sigtes efter',
    standard: 'EN 301 549 v3.2.1 (WCAG 2.1 niveau A og AA), som webtilgængelighedsloven kræver.',
    testedTitle: 'Hvordan det er prøvet',
    tested:
      'Alle sider prøves automatisk med axe i lys og mørk visning, på dansk og engelsk, ved 320 og 1280 pixels bredde. Rejsen fra tal til kilde prøves med mus og alene med tastatur. Prøve med rigtige skærmlæsere og brugere er ikke gjort endnu.',
    knownTitle: 'Kendte mangler',
    known:
      'Naboklasser på kortet har mindre kontrast end 3:1, fordi op til syv trin af én farve ikke kan have det. Tabellen ved siden af kortet viser de samme tal. Noter i kilder og regler findes kun på dansk.',
    contactTitle: 'Kontakt',
    contact: 'Her skriver myndigheden telefonnummer og mailadresse.',
    complaintTitle: 'Klage',
    complaint: 'Digitaliseringsstyrelsen fører tilsyn og tager imod klager over webtilgængelighed.',
  },
}
