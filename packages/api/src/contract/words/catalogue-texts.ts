import type { Certainty, Text } from '@laegedaekning/domain'
import type {
  Cause,
  InitiativeGroup,
  InitiativeLevel,
  InitiativeParty,
  InitiativeRhythm,
  InitiativeStatus,
  InitiativeTarget,
  ReformOwner,
} from '@laegedaekning/rules'

/** The words for the closed lists of the catalogue and the reform calendar, the same on the screen and in files. */
export const CATALOGUE_TEXTS = {
  group: {
    W: { da: 'De 25 veje, 2025', en: 'The 25 ways, 2025' },
    L: { da: 'Lægedækningsudvalget, 2017', en: 'The committee on coverage, 2017' },
    V: { da: 'VUS’ anbefalinger, 2017', en: 'VUS’ recommendations, 2017' },
    R: { da: 'Region Midtjylland, 2023', en: 'Region Midtjylland, 2023' },
    G: { da: 'Strategien fra 2008', en: 'The strategy of 2008' },
    AB: { da: 'Strategien fra 2008, bilag B', en: 'The strategy of 2008, appendix B' },
  } satisfies Readonly<Record<InitiativeGroup, Text>>,
  status: {
    proposed: { da: 'foreslået', en: 'proposed' },
    running: { da: 'i gang', en: 'running' },
    done: { da: 'gennemført', en: 'done' },
    overtaken: { da: 'overhalet', en: 'overtaken' },
  } satisfies Readonly<Record<InitiativeStatus, Text>>,
  level: {
    state: { da: 'stat', en: 'state' },
    vur: { da: 'videreuddannelsesregion', en: 'training region' },
    region: { da: 'region', en: 'region' },
    kommune: { da: 'kommune', en: 'municipality' },
  } satisfies Readonly<Record<InitiativeLevel, Text>>,
  cause: {
    1: { da: 'Ligelig fordeling', en: 'Equal distribution' },
    2: { da: 'Rekruttering og fastholdelse', en: 'Recruitment and retention' },
    3: { da: 'Velfungerende markeder', en: 'Well-functioning markets' },
  } satisfies Readonly<Record<Cause, Text>>,
  party: {
    staten: { da: 'staten', en: 'the state' },
    sundhedsstyrelsen: { da: 'Sundhedsstyrelsen', en: 'Sundhedsstyrelsen' },
    universiteterne: { da: 'universiteterne', en: 'the universities' },
    vur: { da: 'videreuddannelsesregionerne', en: 'the training regions' },
    'danske-regioner': { da: 'Danske Regioner', en: 'Danske Regioner' },
    regionerne: { da: 'regionerne', en: 'the regions' },
    hospitalerne: { da: 'hospitalerne', en: 'the hospitals' },
    kommunerne: { da: 'kommunerne', en: 'the municipalities' },
    plo: { da: 'PLO', en: 'PLO' },
    'laegernes-organisationer': {
      da: 'lægernes og de studerendes organisationer',
      en: 'organisations of doctors and students',
    },
    'almen-praksis': { da: 'almen praksis', en: 'general practice' },
    'overenskomstens-parter': { da: 'overenskomstens parter', en: 'the parties to the agreement' },
    samarbejdsudvalget: {
      da: 'Samarbejdsudvalget (findes ikke længere)',
      en: 'the joint committee (no longer exists)',
    },
  } satisfies Readonly<Record<InitiativeParty, Text>>,
  target: {
    studerende: { da: 'studerende', en: 'students' },
    uddannelseslaeger: { da: 'uddannelseslæger', en: 'trainees' },
    'nye-almenmedicinere': { da: 'nye almenmedicinere', en: 'newly qualified GPs' },
    'praktiserende-laeger': { da: 'praktiserende læger', en: 'GPs' },
    'aeldre-laeger': { da: 'ældre læger', en: 'older doctors' },
    hospitalslaeger: { da: 'hospitalslæger', en: 'hospital doctors' },
    praksispersonale: { da: 'praksispersonale', en: 'practice staff' },
    borgere: { da: 'borgere', en: 'citizens' },
    planlaeggere: { da: 'planlæggere', en: 'planners' },
  } satisfies Readonly<Record<InitiativeTarget, Text>>,
  rhythm: {
    yearly: { da: 'hvert år', en: 'yearly' },
    continuous: { da: 'løbende', en: 'continuous' },
  } satisfies Readonly<Record<InitiativeRhythm, Text>>,
  certainty: {
    sourced: { da: 'fundet i kilden', en: 'found in the source' },
    'second-hand': { da: 'anden hånd', en: 'second-hand' },
    inferred: { da: 'udledt', en: 'inferred' },
    assumed: { da: 'antaget', en: 'assumed' },
  } satisfies Readonly<Record<Certainty, Text>>,
  owner: {
    folketinget: { da: 'Folketinget', en: 'Folketinget' },
    ministeren: { da: 'ministeren', en: 'the minister' },
    'danske-regioner': { da: 'Danske Regioner', en: 'Danske Regioner' },
    regionsraadet: { da: 'regionsrådet', en: 'the regional council' },
    'forberedende-regionsraad': { da: 'det forberedende regionsråd', en: 'the preparatory council' },
    'regionens-ledelse': { da: 'regionens ledelse', en: 'the region’s management' },
    kommunerne: { da: 'kommunerne', en: 'the municipalities' },
    'med-udvalg': { da: 'MED-udvalgene', en: 'the MED committees' },
  } satisfies Readonly<Record<ReformOwner, Text>>,
} as const
