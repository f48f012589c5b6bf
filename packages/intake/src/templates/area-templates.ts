import {
  AGE,
  AMOUNT,
  ANY_AREA,
  COUNT,
  DATE,
  EMPTY_TEXT,
  IDENTIFIER,
  KOMMUNE_OR_LAND,
  LATITUDE,
  LONGITUDE,
  NEW_AREA,
  optional,
  required,
  SHARED_COLUMNS,
  TEXT,
  wordOf,
} from './column.ts'
import type { Template } from './template.ts'
import {
  DESIGNATION_KIND_WORDS,
  NAMED_PLACE_KIND_WORDS,
  POPULATION_KIND_WORDS,
  POPULATION_SEX_WORDS,
} from './words.ts'

const WHICH_AREA = {
  da: 'Området: id (kommune-0760), kommunekode (760 eller 0760) eller navn',
  en: 'The area: id (kommune-0760), municipality code (760 or 0760) or name',
}

/** Templates about areas and the people who live there. */
export const AREA_TEMPLATES: readonly Template[] = [
  {
    id: 'omraader',
    kind: 'area',
    title: { da: 'Områder', en: 'Areas' },
    meaning: {
      da: 'Områder af enhver slags: kommune, region, sundhedsråd, VUR, planområde, sogn, afstemningsområde',
      en: 'Areas of any kind: municipality, region, health council, training region, planning area, parish, polling district',
    },
    columns: [
      required('id', ['omraade', 'area'], NEW_AREA, 'kommune-0760', {
        da: 'Områdets id: slags og kode med bindestreg imellem',
        en: 'The id of the area: kind and code with a hyphen between',
      }),
      required('name', ['navn', 'name'], TEXT, 'Ringkøbing-Skjern', {
        da: 'Navnet, som det skrives i tabeller',
        en: 'The name as tables write it',
      }),
      optional('officialCode', ['officiel_kode', 'official_code'], TEXT, '0760', {
        da: 'Officiel kode. Tom: ikke fundet',
        en: 'Official code. Empty: not found',
      }),
      optional('lat', ['breddegrad', 'latitude'], LATITUDE, '56,0', {
        da: 'Et punkt i området (WGS 84)',
        en: 'A point inside the area (WGS 84)',
      }),
      optional('lon', ['laengdegrad', 'longitude'], LONGITUDE, '8,5', {
        da: 'Et punkt i området (WGS 84)',
        en: 'A point inside the area (WGS 84)',
      }),
      optional('areaKm2', ['areal_km2', 'area_km2'], AMOUNT, '1485,3', {
        da: 'Areal i kvadratkilometer',
        en: 'Area in square kilometres',
      }),
      ...SHARED_COLUMNS,
    ],
  },
  {
    id: 'omraade-tilhoer',
    kind: 'membership',
    title: { da: 'Hvad områder hører til', en: 'What areas belong to' },
    meaning: {
      da: 'Et område og det større område, det er en del af; ét af hver slags på samme dag',
      en: 'An area and the larger one of which it is a part; one of each kind on the same day',
    },
    columns: [
      required('child', ['omraade', 'area'], ANY_AREA, 'kommune-0760', WHICH_AREA),
      required('parent', ['tilhoerer', 'belongs_to'], ANY_AREA, 'region-1082', {
        da: 'Det større område',
        en: 'The larger area',
      }),
      ...SHARED_COLUMNS,
    ],
  },
  {
    id: 'befolkning',
    kind: 'population',
    title: { da: 'Befolkning', en: 'Population' },
    meaning: {
      da: 'Personer i et område den første dag, i en aldersgruppe. Hele befolkningen: alder_fra 0 og alder_under tom',
      en: 'People of an area on the first day, in an age group. Everybody: age_from 0 and age_under empty',
    },
    columns: [
      required('area', ['omraade', 'area'], ANY_AREA, 'kommune-0760', WHICH_AREA),
      optional(
        'sex',
        ['koen', 'sex'],
        wordOf(POPULATION_SEX_WORDS),
        'alle',
        { da: 'Alle, kvinder eller mænd. Tom: alle', en: 'All, women or men. Empty: all' },
        { kind: 'value', value: 'all' },
      ),
      required('ageFrom', ['alder_fra', 'age_from'], AGE, '0', {
        da: 'Første alder i gruppen, i hele år',
        en: 'First age of the group, in completed years',
      }),
      optional('ageUntil', ['alder_under', 'age_under'], AGE, '18', {
        da: 'Første alder efter gruppen: 18 for gruppen 0–17 år. Tom: gruppen er åben opad',
        en: 'First age after the group: 18 for the group 0–17. Empty: the group is open above',
      }),
      required('people', ['antal_personer', 'people'], COUNT, '11650', {
        da: 'Antal personer',
        en: 'Number of people',
      }),
      optional(
        'kind',
        ['opgoerelse', 'count_kind'],
        wordOf(POPULATION_KIND_WORDS),
        'optalt',
        {
          da: 'Optalt i register eller fremskrevet. Tom: optalt',
          en: 'Counted by register or projected. Empty: counted',
        },
        { kind: 'value', value: 'counted' },
      ),
      ...SHARED_COLUMNS,
    ],
  },
  {
    id: 'husstande',
    kind: 'households',
    title: { da: 'Husstande', en: 'Households' },
    meaning: {
      da: 'Husstande i et område, med og uden bil',
      en: 'Households of an area, with and without a car',
    },
    columns: [
      required('area', ['omraade', 'area'], ANY_AREA, 'kommune-0760', WHICH_AREA),
      required('households', ['antal_husstande', 'households'], COUNT, '25100', {
        da: 'Antal husstande',
        en: 'Number of households',
      }),
      required('householdsWithoutCar', ['husstande_uden_bil', 'households_without_car'], COUNT, '5400', {
        da: 'Heraf uden bil',
        en: 'Of these without a car',
      }),
      ...SHARED_COLUMNS,
    ],
  },
  {
    id: 'borgere-uden-laege',
    kind: 'unlisted',
    title: { da: 'Borgere uden læge', en: 'Citizens without a doctor' },
    meaning: {
      da: 'Borgere, der ikke er tilmeldt nogen læge. Det er ikke det samme som ledige ydernumre',
      en: 'Citizens who are not listed with any doctor. Not the same as vacant provider numbers',
    },
    columns: [
      required('area', ['omraade', 'area'], ANY_AREA, 'kommune-0779', WHICH_AREA),
      required('citizens', ['borgere_uden_laege', 'citizens_without_a_doctor'], COUNT, '420', {
        da: 'Antal borgere',
        en: 'Number of citizens',
      }),
      optional('note', ['bemaerkning', 'note'], TEXT, '', { da: 'Bemærkning', en: 'Note' }, EMPTY_TEXT),
      ...SHARED_COLUMNS,
    ],
  },
  {
    id: 'udpegninger',
    kind: 'designation',
    title: { da: 'Udpegninger', en: 'Designations' },
    meaning: {
      da: 'Beslutninger om, at et område er lægedækningstruet eller følges',
      en: 'Decisions that an area is threatened by shortage or watched',
    },
    columns: [
      required('id', ['udpegning', 'designation'], IDENTIFIER, 'udp-2026-0760', {
        da: 'Et kort id for udpegningen',
        en: 'A short id of the designation',
      }),
      required('area', ['omraade', 'area'], ANY_AREA, 'kommune-0760', WHICH_AREA),
      required(
        'kind',
        ['udpegningens_art', 'designation_kind'],
        wordOf(DESIGNATION_KIND_WORDS),
        'regionalt lægedækningstruet',
        {
          da: 'Udpegningens art',
          en: 'Kind of designation',
        },
      ),
      required('decidedBy', ['besluttet_af', 'decided_by'], TEXT, 'Region Midtjylland', {
        da: 'Den, der har besluttet',
        en: 'The body that decided',
      }),
      optional('decidedOn', ['besluttet_dato', 'decided_on'], DATE, '2025-11-20', {
        da: 'Beslutningens dag. Tom: ikke kendt',
        en: 'Day of the decision. Empty: not known',
      }),
      optional('note', ['bemaerkning', 'note'], TEXT, '', { da: 'Bemærkning', en: 'Note' }, EMPTY_TEXT),
      ...SHARED_COLUMNS,
    ],
  },
  {
    id: 'steder',
    kind: 'place',
    title: { da: 'Adresser og byer', en: 'Addresses and towns' },
    meaning: {
      da: 'Steder, man kan finde ved navn (Find mit sted): en adresse eller en by med sit punkt',
      en: 'Places that can be found by name (Find my place): an address or a town with its point',
    },
    columns: [
      required('id', ['sted', 'place'], IDENTIFIER, '3700 Aabyvej 11B', {
        da: 'Et kort id for stedet',
        en: 'A short id of the place',
      }),
      required('kind', ['stedets_art', 'place_kind'], wordOf(NAMED_PLACE_KIND_WORDS), 'adresse', {
        da: 'Adresse eller by',
        en: 'Address or town',
      }),
      required('name', ['navn', 'name'], TEXT, 'Aabyvej', {
        da: 'Vejens navn, eller byens',
        en: 'Name of the street, or of the town',
      }),
      optional(
        'houseNumber',
        ['husnummer', 'house_number'],
        TEXT,
        '11B',
        { da: 'Husnummer. Tom for en by', en: 'House number. Empty for a town' },
        EMPTY_TEXT,
      ),
      optional(
        'postcode',
        ['postnummer_tekst', 'postcode'],
        TEXT,
        '3700',
        { da: 'Postnummer. Tom: ikke kendt', en: 'Postal code. Empty: not known' },
        EMPTY_TEXT,
      ),
      optional(
        'city',
        ['postdistrikt', 'city'],
        TEXT,
        'Rønne',
        { da: 'Postdistriktets navn. Tom: ikke kendt', en: 'Name of the postal district. Empty: not known' },
        EMPTY_TEXT,
      ),
      optional('kommune', ['kommune', 'municipality'], KOMMUNE_OR_LAND, 'kommune-0400', {
        da: 'Kommunen. Tom: den findes ved punktet',
        en: 'The municipality. Empty: it is found by the point',
      }),
      required('lat', ['breddegrad', 'latitude'], LATITUDE, '55,16117', {
        da: 'Stedets punkt (WGS 84)',
        en: 'The point of the place (WGS 84)',
      }),
      required('lon', ['laengdegrad', 'longitude'], LONGITUDE, '14,74063', {
        da: 'Stedets punkt (WGS 84)',
        en: 'The point of the place (WGS 84)',
      }),
      ...SHARED_COLUMNS,
    ],
  },
]
