import type { Certainty, Provenance } from '@laegedaekning/domain'
import { originOf } from './fact.ts'

/** Addresses in the fact files, as ids of knowledge/sources.yaml: the part of the address that tells them apart. */
const SOURCES: readonly (readonly [part: string, id: string, certainty: Certainty])[] = [
  ['laeger.dk/nyhed/fakta-om-praktiserende-laeger', 'plo-2017', 'sourced'],
  ['laeger.dk/nyhed/antallet-af-laeger-falder', 'plo-2019', 'sourced'],
  ['sn.dk/Danmark/FAKTA-Paa-Laesoe', 'plo-2020', 'second-hand'],
  ['fyens.dk/danmark/Det-skal-du-vide-om-laegemangel', 'fyens-2019', 'second-hand'],
  ['sundhedsdatastyrelsen.dk/da/tal-og-analyser/analyser-og-rapporter', 'sds-almenpraksis-2016', 'sourced'],
  ['sundhedsdatastyrelsen.dk/da/nyheder/2020/laeger_aabent', 'sds-aabent-2020', 'sourced'],
  ['kristeligt-dagblad.dk/danmark/fakta-her-er', 'kristeligt-dagblad-2019', 'second-hand'],
  ['sst.dk/da/Udgivelser/2017/Dimensioneringsplan', 'sst-dimensionering-2017', 'sourced'],
  ['sst.dk/da/nyheder/2021/antallet-af-speciallaegeuddannelser', 'sst-2021', 'sourced'],
  ['sst.dk/da/nyheder/2023/Der-kommer-flere-speciallaeger', 'sst-2023', 'sourced'],
  ['ft.dk/samling/20181/almdel/suu/spm/174', 'suu-174-2019', 'sourced'],
  ['ism.dk/nyheder/2019/september/sundhedsminister-nu-kan', 'ism-2019-09', 'sourced'],
]

/** The origin behind an address of a fact file; an address that is not known stands as its own source, second-hand. */
export function originOfAddress(address: string): Provenance {
  const known = SOURCES.find(([part]) => address.includes(part))
  return known === undefined ? originOf(address, 'second-hand') : originOf(known[1], known[2])
}
