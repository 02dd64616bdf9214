/** How many a crew may be; the screens need to know no more of it. */
export const crewSize = { least: 2, most: 8 } as const
