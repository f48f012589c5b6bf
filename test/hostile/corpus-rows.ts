import type { HostileCase } from './corpus.ts'
import { csv } from './written.ts'

const AREAS = 'omraade;navn;gyldig_fra;kilde'
const PEOPLE = 'omraade;alder_fra;alder_under;antal_personer;gyldig_fra;gyldig_til;kilde'
const CAPACITIES = 'kapacitet;praksis;omraade;antal_kapaciteter;kapacitetens_tilstand;gyldig_fra;kilde'
const MUNICIPALITIES =
  'code,name,region_code,region,region_2027,area_km2,population_2025,population_2026,inner_lat,inner_lon,centroid_lat,centroid_lon,nuts3,landsdel'
const PROJECTION =
  'municipality_code,year,total,age_0_5,age_6_16,age_17_19,age_20_34,age_35_64,age_65_79,age_80_plus'
const DISTRICTS =
  'area_code,municipality_code,lat,lon,area_km2,location_source,population_2020,age_0_17,age_18_19,age_20_24,age_25_29,age_30_34,age_35_39,age_40_44,age_45_49,age_50_54,age_55_59,age_60_64,age_65_69,age_70_plus,households,households_without_car'
const PRACTICES = 'yder_number,class_inferred,site_no,sites,lat,lon,municipality_code,region_code'
const COUNTS =
  'municipality_code,name,gp_practices,gp_or_other_practices,specialist_practices,population_per_gp_practice'
const PARISHES = 'parish_code,name,municipality_code_by_point,municipality_code_ssi_2021,area_km2,lat,lon'
const FIGURES = 'topic,area,year,value,unit,source,source_date,note'

function rows(
  name: string,
  facts: number,
  codes: HostileCase['codes'],
  ...lines: readonly string[]
): HostileCase {
  return { name, files: [csv('a.csv', ...lines)], codes, facts }
}

/** Rows that are wrong together, and the traps of real files. */
export const ROW_CASES: readonly HostileCase[] = [
  rows('the same row twice', 1, ['INTAKE_ROW_TWICE'], AREAS, 'amt-x;X;1970-04-01;a', 'amt-x;X;1970-04-01;a'),
  rows(
    'two rows that contradict',
    0,
    ['INTAKE_ROW_CONFLICT'],
    AREAS,
    'amt-x;X;1970-04-01;a',
    'amt-x;Y;1970-04-01;a',
  ),
  rows(
    'periods that overlap',
    0,
    ['INTAKE_PERIOD_OVERLAP'],
    PEOPLE,
    '751;0;;1;2020-01-01;2026-01-01;a',
    '751;0;;2;2025-01-01;;a',
  ),
  rows('an age group upside down', 0, ['INTAKE_NUMBER_OUT_OF_RANGE'], PEOPLE, '751;18;18;1;2020-01-01;;a'),
  rows(
    'more households without a car than households',
    0,
    ['INTAKE_NUMBER_OUT_OF_RANGE'],
    'omraade;antal_husstande;husstande_uden_bil;gyldig_fra;kilde',
    '751;10;11;2020-01-01;a',
  ),
  rows('a new area without its kind', 0, ['INTAKE_VALUE_NOT_ALLOWED'], AREAS, '0760;X;2007-01-01;a'),
  rows(
    'Christiansø as a new kommune',
    0,
    ['INTAKE_AREA_NOT_A_KOMMUNE'],
    AREAS,
    'kommune-0411;X;2007-01-01;a',
  ),
  rows(
    'a practice that is not there',
    0,
    ['INTAKE_REFERENCE_UNKNOWN'],
    CAPACITIES,
    'k;9;751;1;aktiv;2026-01-01;a',
  ),
  rows(
    'a projection whose groups do not add up',
    8,
    ['INTAKE_SUM_DIFFERS'],
    PROJECTION,
    '751,2030,100,10,10,10,10,10,10,39',
  ),
  {
    name: 'a projection that rounds what the register counted',
    // 4 of the kommune, 5 regions that are not known with their memberships, 7 age groups: 4 + 10 + 7 = 21
    files: [
      csv('a.csv', MUNICIPALITIES, '671,Struer,1082,Midtjylland,Midtjylland,246,21000,20991,56.5,8.6,,,,'),
      csv('b.csv', PROJECTION, '671,2026,20990,2999,2999,2999,2999,2999,2999,2996'),
    ],
    codes: ['INTAKE_SOURCE_PREFERRED'],
    facts: 21,
  },
  rows(
    'a kommune in a region that is not there',
    0,
    ['INTAKE_AREA_UNKNOWN'],
    MUNICIPALITIES,
    '671,Struer,1099,X,X,246,1,1,,,,,,',
  ),
  rows(
    'a kommune with a code of five digits',
    0,
    ['INTAKE_VALUE_NOT_ALLOWED'],
    MUNICIPALITIES,
    '06711,X,1082,X,X,246,1,1,,,,,,',
  ),
  rows(
    'a polling district whose point is borrowed',
    17,
    ['INTAKE_POINT_ESTIMATED'],
    DISTRICTS,
    '0751001,0751,56.1,10.2,,municipality_inner_point,13,1,1,1,1,1,1,1,1,1,1,1,1,1,9,-',
  ),
  rows(
    'a further place of treatment, inferred classes, and a practice on Christiansø',
    3,
    ['INTAKE_FURTHER_SITE', 'INTAKE_AREA_NOT_A_KOMMUNE', 'INTAKE_CLASS_INFERRED'],
    PRACTICES,
    '000001,gp,1,2,56.1,10.2,0751,1082',
    '000001,gp,2,2,56.2,10.2,0751,1082',
    '000002,gp,1,1,55.3,15.2,0411,',
  ),
  {
    name: 'numbers of practices that do not agree with the practices',
    files: [
      csv('a.csv', PRACTICES, '000001,gp,1,1,56.1,10.2,0751,1082'),
      csv('b.csv', COUNTS, '0751,Aarhus,2,0,0,1'),
    ],
    codes: ['INTAKE_CLASS_INFERRED', 'INTAKE_SUM_DIFFERS', 'INTAKE_SUM_CHECKED'],
    facts: 1,
  },
  rows('numbers of practices without practices', 0, ['INTAKE_FILE_NOT_USED'], COUNTS, '0751,Aarhus,2,0,0,1'),
  rows(
    'a parish that a later list lacks, and one that it places elsewhere',
    4,
    ['INTAKE_AREA_RETIRED', 'INTAKE_SOURCES_DIFFER'],
    PARISHES,
    '8001,A,0751,,1,56.1,10.2',
    '8002,B,0751,0671,1,56.1,10.2',
  ),
  rows(
    'a figure of two years, and one of a topic that nothing knows',
    1,
    ['INTAKE_DATE_IMPRECISE', 'INTAKE_CLASS_NOT_USED'],
    FIGURES,
    'practices,Denmark,2024-2025,100,practices,x,,',
    'moon_phase,Denmark,2024,1,x,x,,',
  ),
  rows(
    'a figure of no year',
    0,
    ['INTAKE_DATE_UNREADABLE'],
    FIGURES,
    'practices,Denmark,engang,100,practices,x,,',
  ),
  {
    name: 'more mistakes of one kind than are listed',
    files: [csv('a.csv', AREAS, ...Array.from({ length: 1001 }, (_, at) => `amt-${at};;1970-04-01;a`))],
    codes: [...Array.from({ length: 1000 }, () => 'INTAKE_VALUE_MISSING' as const), 'INTAKE_ISSUES_LEFT_OUT'],
    facts: 0,
  },
]
