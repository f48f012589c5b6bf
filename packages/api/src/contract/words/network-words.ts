import type { IssueCode } from '@laegedaekning/domain'
import type { IssueText } from './issue-text.ts'

/** Codes of road networks. */
export type NetworkCode = Extract<IssueCode, `NETWORK_${string}`>

const AGAIN = {
  da: 'Hent kortfilen igen, fx hos Geofabrik, og byg vejnettet på ny: laegedaekning network build <fil.osm.pbf>.',
  en: 'Download the map file again, for example from Geofabrik, and build the network anew: laegedaekning network build <file.osm.pbf>.',
} as const
const NOTHING_BUILT = {
  da: 'Der er ikke bygget noget vejnet, og et vejnet, der allerede lå i mappen, er urørt.',
  en: 'No road network was built, and one that was already in the folder is untouched.',
} as const

export const NETWORK_WORDS: Readonly<Record<NetworkCode, IssueText>> = {
  NETWORK_FILE_UNREADABLE: {
    title: { da: 'Filen kan ikke åbnes', en: 'The file cannot be opened' },
    what: { da: '»{file}« kan ikke åbnes.', en: '“{file}” cannot be opened.' },
    why: NOTHING_BUILT,
    advice: {
      da: 'Se efter, at stien er rigtig, og at filen må læses.',
      en: 'Check that the path is right and that the file may be read.',
    },
  },
  NETWORK_FILE_NOT_PBF: {
    title: { da: 'Filen er ikke et OSM-kort i PBF', en: 'The file is no OSM map in PBF' },
    what: {
      da: 'Filen begynder ikke som et OpenStreetMap-kort i formatet PBF.',
      en: 'The file does not begin like an OpenStreetMap map in the PBF format.',
    },
    why: NOTHING_BUILT,
    advice: {
      da: 'Brug en fil, der ender på .osm.pbf; en .osm- eller .osm.bz2-fil skal først laves om.',
      en: 'Use a file ending in .osm.pbf; an .osm or .osm.bz2 file must be converted first.',
    },
  },
  NETWORK_PBF_TRUNCATED: {
    title: { da: 'Kortfilen er ikke hel', en: 'The map file is incomplete' },
    what: {
      da: 'Filen slutter midt i den blok, der begynder ved byte {position}.',
      en: 'The file ends within the block that begins at byte {position}.',
    },
    why: NOTHING_BUILT,
    advice: AGAIN,
  },
  NETWORK_PBF_DAMAGED: {
    title: { da: 'Kortfilen er beskadiget', en: 'The map file is damaged' },
    what: {
      da: 'Blokken ved byte {position} kan ikke læses; der skulle stå {expected}.',
      en: 'The block at byte {position} cannot be read; {expected} should stand there.',
    },
    why: NOTHING_BUILT,
    advice: AGAIN,
  },
  NETWORK_PBF_TOO_LARGE: {
    title: { da: 'En blok i kortfilen er for stor', en: 'A block of the map file is too large' },
    what: {
      da: 'En del af filen er på {found}; grænsen er {most}.',
      en: 'A part of the file amounts to {found}; the limit is {most}.',
    },
    why: {
      da: 'Så store blokke forekommer ikke i rigtige kort; de kan fylde hukommelsen. Der er ikke bygget noget vejnet.',
      en: 'Blocks of that size do not occur in real maps; they can fill the memory. No network was built.',
    },
    advice: AGAIN,
  },
  NETWORK_PBF_NOT_SUPPORTED: {
    title: {
      da: 'Kortfilen bruger noget, som ikke kan læses',
      en: 'The map file uses something that cannot be read',
    },
    what: {
      da: 'Filen kræver »{found}«, som denne udgave ikke kan læse.',
      en: 'The file needs “{found}”, which this version cannot read.',
    },
    why: NOTHING_BUILT,
    advice: {
      da: 'Brug en almindelig kortfil med zlib-pakning, som Geofabriks, uden historik.',
      en: 'Use an ordinary map file packed with zlib, such as those of Geofabrik, without history.',
    },
  },
  NETWORK_NO_ROADS: {
    title: { da: 'Kortet har ingen veje for biler', en: 'The map has no roads for cars' },
    what: {
      da: 'Blandt {elements} elementer er der ingen vej, som en bil må køre på, med kendte punkter.',
      en: 'Among {elements} elements there is no road that a car may drive on with known points.',
    },
    why: NOTHING_BUILT,
    advice: {
      da: 'Brug et kort, der indeholder vejene (highway) og deres punkter.',
      en: 'Use a map that holds the roads (highway) and their points.',
    },
  },
  NETWORK_CANCELLED: {
    title: { da: 'Afbrudt', en: 'Cancelled' },
    what: { da: 'Bygningen af vejnettet blev afbrudt.', en: 'Building the road network was cancelled.' },
    why: NOTHING_BUILT,
    advice: { da: 'Kør kommandoen igen, når det passer.', en: 'Run the command again when it suits.' },
  },
  NETWORK_NODES_MISSING: {
    title: { da: 'Veje går ud over kortet', en: 'Roads lead off the map' },
    what: {
      da: 'Vejene nævner {count} punkter, som ikke er i filen.',
      en: 'The roads name {count} points that are not in the file.',
    },
    why: {
      da: 'Sådan er det ved kanten af et udsnit: vejene ender dér, og omveje uden for udsnittet kendes ikke.',
      en: 'This is so at the edge of a cut-out: roads end there, and ways round outside it are not known.',
    },
    advice: {
      da: 'Brug et kort, der går mindst 15 km ud over området.',
      en: 'Use a map that reaches at least 15 km beyond the area.',
    },
  },
  NETWORK_RESTRICTIONS_NOT_USED: {
    title: { da: 'Svingforbud er udeladt', en: 'Turn restrictions were left out' },
    what: {
      da: '{count} svingforbud er ikke brugt.',
      en: '{count} turn restrictions were not used.',
    },
    why: {
      da: 'De gælder kun på visse tider, for andre end biler eller over flere veje, eller det er ikke klart, hvilket sving de mener.',
      en: 'They hold at certain hours only, for others than cars or over several roads, or it is not clear which turn they mean.',
    },
    advice: {
      da: 'Det kan gøre en afstand nogle hundrede meter for kort; der skal intet gøres.',
      en: 'It can make a distance a few hundred metres too short; nothing needs to be done.',
    },
  },
  NETWORK_GRAPH_DAMAGED: {
    title: { da: 'Vejnettets fil er beskadiget', en: 'The file of the road network is damaged' },
    what: {
      da: 'Vejnettets fil kan ikke bruges: {expected} passer ikke.',
      en: 'The file of the road network cannot be used: {expected} does not fit.',
    },
    why: {
      da: 'Et vejnet bruges kun, når det er præcis det, der blev bygget. Indtil da måles der i lige linje.',
      en: 'A network is used only if it is exactly what was built. Until then distances are straight lines.',
    },
    advice: AGAIN,
  },
  NETWORK_GRAPH_VERSION: {
    title: {
      da: 'Vejnettet er bygget af en anden udgave',
      en: 'The road network was built by another version',
    },
    what: {
      da: 'Filen har udgave {found}; dette program læser udgave {expected}.',
      en: 'The file has version {found}; this program reads version {expected}.',
    },
    why: {
      da: 'Indholdet kan betyde noget andet. Indtil da måles der i lige linje.',
      en: 'Its content may mean something else. Until then distances are straight lines.',
    },
    advice: AGAIN,
  },
  NETWORK_POINTS_TOO_FAR: {
    title: { da: 'Steder ligger for langt fra en vej', en: 'Places lie too far from a road' },
    what: {
      da: '{count} steder, det første {first}, har ingen vej inden for {limit} meter.',
      en: '{count} places, the first {first}, have no road within {limit} metres.',
    },
    why: {
      da: 'De får ingen afstand ad vej; der gættes ikke.',
      en: 'They get no distance by road; nothing is guessed.',
    },
    advice: {
      da: 'Se efter, at stedernes koordinater er rigtige, og at kortet dækker dem.',
      en: 'Check that the coordinates of the places are right and that the map covers them.',
    },
  },
}
