/** The part under which the rest row is explained: what the source places in none of the level's areas. */
export const REST_PART = 'rest'
