import {
  AMOUNT,
  ANY_AREA,
  ANY_NUMBER,
  areaOf,
  BOOLEAN,
  COUNT,
  DATE,
  EMPTY_TEXT,
  FULL_TIME_SHARE,
  IDENTIFIER,
  KOMMUNE_OR_LAND,
  LATITUDE,
  LONGITUDE,
  optional,
  PRACTICE,
  required,
  SHARED_COLUMNS,
  TEXT,
  wordOf,
} from './column.ts'
import type { Template } from './template.ts'
import {
  CAPACITY_STATE_WORDS,
  DOCTOR_ROLE_WORDS,
  DOCTOR_SEX_WORDS,
  PRACTICE_FORM_WORDS,
  PRACTICE_KIND_WORDS,
  UNIT_CELL_WORDS,
  YDERNUMMER_ORIGIN_WORDS,
  YDERNUMMER_STATUS_WORDS,
} from './words.ts'

const WHICH_AREA = {
  da: 'Området: id (kommune-0760), kommunekode (760 eller 0760) eller navn',
  en: 'The area: id (kommune-0760), municipality code (760 or 0760) or name',
}
const NOTE = { da: 'Bemærkning', en: 'Note' }
const WHICH_PRACTICE = {
  da: 'Praksis-id. Tom: ingen praksis endnu',
  en: 'Practice id. Empty: no practice yet',
}

/** Templates about practices, capacities, provider numbers, doctors and single published figures. */
export const SUPPLY_TEMPLATES: readonly Template[] = [
  {
    id: 'praksis',
    kind: 'practice',
    title: { da: 'Praksis', en: 'Practices' },
    meaning: {
      da: 'Praksis og klinikker, ét behandlingssted i hver række',
      en: 'Practices and clinics, one place of treatment a row',
    },
    columns: [
      required('id', ['praksis', 'practice'], IDENTIFIER, '012345', {
        da: 'Ydernummer eller andet id. Et yderligere behandlingssted skrives 012345-2',
        en: 'Provider number or other id. A further place of treatment is written 012345-2',
      }),
      required('name', ['navn', 'name'], TEXT, 'Lægehuset Torvet', { da: 'Navn', en: 'Name' }),
      required('kind', ['praksistype', 'practice_kind'], wordOf(PRACTICE_KIND_WORDS), 'almen praksis', {
        da: 'Hvad ydernummeret er',
        en: 'What the provider number is',
      }),
      optional(
        'form',
        ['praksisform', 'practice_form'],
        wordOf(PRACTICE_FORM_WORDS),
        'samarbejdspraksis',
        { da: 'Praksisform. Tom: ukendt', en: 'Form of practice. Empty: unknown' },
        { kind: 'value', value: 'unknown' },
      ),
      required('kommune', ['kommune', 'municipality'], KOMMUNE_OR_LAND, '0760', {
        da: 'Kommunens kode, id eller navn; land-dk uden for kommunerne (Christiansø)',
        en: 'Code, id or name of the municipality; land-dk outside all municipalities (Christiansø)',
      }),
      optional('postnummer', ['postnummer', 'postal_code'], areaOf('postnummer'), '6950', {
        da: 'Postnummer',
        en: 'Postal code',
      }),
      optional('lat', ['breddegrad', 'latitude'], LATITUDE, '56,09', {
        da: 'Behandlingsstedets breddegrad (WGS 84)',
        en: 'Latitude of the place of treatment (WGS 84)',
      }),
      optional('lon', ['laengdegrad', 'longitude'], LONGITUDE, '8,24', {
        da: 'Behandlingsstedets længdegrad (WGS 84)',
        en: 'Longitude of the place of treatment (WGS 84)',
      }),
      optional('open', ['aabent_for_tilgang', 'open_to_new_patients'], BOOLEAN, 'ja', {
        da: 'Om der tages nye patienter. Tom: ikke oplyst',
        en: 'Whether new patients are taken. Empty: not reported',
      }),
      optional('listedPatients', ['tilmeldte_patienter', 'listed_patients'], COUNT, '4800', {
        da: 'Tilmeldte gruppe 1-patienter. Tom: ikke oplyst',
        en: 'Group-1 patients on the list. Empty: not reported',
      }),
      ...SHARED_COLUMNS,
    ],
  },
  {
    id: 'kapaciteter',
    kind: 'capacity',
    title: { da: 'Lægekapaciteter', en: 'Capacities' },
    meaning: {
      da: 'Lægekapaciteter i en praksis, eller i et område, når ingen praksis har dem endnu',
      en: 'Capacities of a practice, or of an area when no practice has them yet',
    },
    columns: [
      required('id', ['kapacitet', 'capacity'], IDENTIFIER, 'kap-012345', {
        da: 'Et kort id',
        en: 'A short id',
      }),
      optional('practice', ['praksis', 'practice'], PRACTICE, '012345', WHICH_PRACTICE),
      required('area', ['omraade', 'area'], ANY_AREA, 'kommune-0760', WHICH_AREA),
      required('capacities', ['antal_kapaciteter', 'capacities'], AMOUNT, '2,5', {
        da: 'Antal lægekapaciteter; decimaler forekommer',
        en: 'Number of capacities; decimals occur',
      }),
      required('state', ['kapacitetens_tilstand', 'capacity_state'], wordOf(CAPACITY_STATE_WORDS), 'aktiv', {
        da: 'Aktiv, ledig eller til salg',
        en: 'Active, vacant or for sale',
      }),
      ...SHARED_COLUMNS,
    ],
  },
  {
    id: 'ydernumre',
    kind: 'ydernummer',
    title: { da: 'Ydernumre', en: 'Provider numbers' },
    meaning: {
      da: 'Ydernumre med status, oprindelse og sted, som kilden oplyser dem',
      en: 'Provider numbers with status, origin and place as the source gives them',
    },
    columns: [
      required('id', ['ydernummer', 'provider_number'], IDENTIFIER, '012345', {
        da: 'Ydernummeret, eller et kort id, når nummeret ikke er oplyst',
        en: 'The provider number, or a short id where the number is not given',
      }),
      optional('practice', ['praksis', 'practice'], PRACTICE, '', WHICH_PRACTICE),
      required('status', ['status', 'status'], wordOf(YDERNUMMER_STATUS_WORDS), 'ledigt', {
        da: 'Nummerets status; mere end ledigt eller besat',
        en: 'Status of the number; more than vacant or filled',
      }),
      required('origin', ['oprindelse', 'origin'], wordOf(YDERNUMMER_ORIGIN_WORDS), 'ikke genbesat', {
        da: 'Hvorfor nummeret findes og står ledigt',
        en: 'Why the number exists and stands vacant',
      }),
      optional(
        'printedOrigin',
        ['trykt_oprindelse', 'printed_origin'],
        wordOf(YDERNUMMER_ORIGIN_WORDS),
        'ikke genbesat',
        {
          da: 'Kolonnen, som kilden trykker det i. Tom: samme som oprindelse',
          en: 'The column in which the source prints it. Empty: same as origin',
        },
        { kind: 'same-as', field: 'origin' },
      ),
      required('area', ['omraade', 'area'], ANY_AREA, 'kommune-0779', {
        da: 'Det mindste område, kilden placerer det i',
        en: 'The smallest area to which the source places it',
      }),
      optional(
        'place',
        ['sted', 'place'],
        TEXT,
        'Skive',
        { da: 'Stedet, som tabellen trykker det', en: 'The place as printed in the table' },
        EMPTY_TEXT,
      ),
      optional(
        'narrativePlace',
        ['sted_i_teksten', 'narrative_place'],
        TEXT,
        'Durup',
        {
          da: 'Stedet, som kildens tekst nævner, når det er mere eller andet',
          en: 'The place that the narrative names where it says more or otherwise',
        },
        EMPTY_TEXT,
      ),
      optional('note', ['bemaerkning', 'note'], TEXT, '', NOTE, EMPTY_TEXT),
      ...SHARED_COLUMNS,
    ],
  },
  {
    id: 'laeger',
    kind: 'doctor',
    title: { da: 'Læger', en: 'Doctors' },
    meaning: {
      da: 'Læger uden navne. Personoplysninger: fødselsdato og planlagt ophør vises aldrig for den enkelte',
      en: 'Doctors without names. Personal data: birth date and planned retirement are never shown for one doctor',
    },
    columns: [
      required('id', ['laege', 'doctor'], IDENTIFIER, 'laege-00017', {
        da: 'Et kort id; ikke navn eller CPR-nummer',
        en: 'A short id; not a name or a CPR number',
      }),
      required('birth', ['foedselsdato', 'birth_date'], DATE, '1964-05-17', {
        da: 'Fødselsdato',
        en: 'Birth date',
      }),
      optional(
        'sex',
        ['koen', 'sex'],
        wordOf(DOCTOR_SEX_WORDS),
        'kvinde',
        { da: 'Kvinde, mand eller ukendt. Tom: ukendt', en: 'Woman, man or unknown. Empty: unknown' },
        { kind: 'value', value: 'unknown' },
      ),
      optional(
        'specialty',
        ['speciale', 'specialty'],
        TEXT,
        'almen medicin',
        { da: 'Speciale. Tom: intet speciale', en: 'Specialty. Empty: none' },
        EMPTY_TEXT,
      ),
      required('role', ['rolle', 'role'], wordOf(DOCTOR_ROLE_WORDS), 'ejer', {
        da: 'Hvordan lægen arbejder',
        en: 'How the doctor works',
      }),
      optional('practice', ['praksis', 'practice'], PRACTICE, '012345', {
        da: 'Praksis-id. Tom: ingen',
        en: 'Practice id. Empty: none',
      }),
      required('area', ['omraade', 'area'], ANY_AREA, 'kommune-0760', WHICH_AREA),
      optional(
        'fullTimeShare',
        ['fuldtidsandel', 'full_time_share'],
        FULL_TIME_SHARE,
        '0,8',
        { da: '1 er fuld tid. Tom: 1', en: '1 is full time. Empty: 1' },
        { kind: 'value', value: 1 },
      ),
      optional('plannedRetirement', ['planlagt_ophoer', 'planned_retirement'], DATE, '', {
        da: 'Lægens egen oplysning om ophør. Tom: ikke oplyst',
        en: "The doctor's own statement. Empty: not given",
      }),
      ...SHARED_COLUMNS,
    ],
  },
  {
    id: 'offentliggjorte-tal',
    kind: 'published',
    title: { da: 'Offentliggjorte tal', en: 'Published figures' },
    meaning: {
      da: 'Enkelte tal, som en kilde har offentliggjort for et område',
      en: 'Single figures that a source has published for an area',
    },
    columns: [
      required('topic', ['emne', 'topic'], IDENTIFIER, 'gps_with_own_provider_number', {
        da: 'Hvad tallet måler',
        en: 'What the figure measures',
      }),
      required('area', ['omraade', 'area'], ANY_AREA, 'land-dk', WHICH_AREA),
      required('value', ['vaerdi', 'value'], ANY_NUMBER, '3326', {
        da: 'Tallet. En andel skrives 0,37 for 37 %',
        en: 'The figure. A share is written 0.37 for 37 %',
      }),
      required('unit', ['enhed', 'unit'], wordOf(UNIT_CELL_WORDS), 'læger', { da: 'Enhed', en: 'Unit' }),
      optional('note', ['bemaerkning', 'note'], TEXT, '', NOTE, EMPTY_TEXT),
      ...SHARED_COLUMNS,
    ],
  },
]
