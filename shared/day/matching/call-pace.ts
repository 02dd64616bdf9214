/** How long the wall calls somebody, alone or with others: twelve to be read and a second for the way to the wall. */
export const callSeconds = 13
/** So many numbers at once can be found and read at eight metres. */
export const callsAtOnce = 20
