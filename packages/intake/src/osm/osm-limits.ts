/** Limits of a map file, enforced before its content is used (reliability.md 4.3; the first three are the format's own). */
export const OSM_LIMITS = {
  /** Bytes of the header of a blob (wiki.openstreetmap.org, PBF Format). */
  blobHeaderBytes: 64 * 1024,
  /** Bytes of a blob, packed or unpacked. */
  blobBytes: 32 * 1024 * 1024,
  /** How many times larger a blob may become by unpacking, once it is larger than `bombBytes`. */
  unpackRatio: 200,
  bombBytes: 1024 * 1024,
  /** Nodes, ways and relations of one blob; writers put 8,000 there. */
  blobElements: 250_000,
  /** Numbers of one blob. */
  blobNumbers: 4_000_000,
  /** Nodes that the car ways of a file name; Denmark has about 6 million. */
  roadNodes: 60_000_000,
} as const
