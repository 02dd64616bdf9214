/** What the hall is told with every beat of a terminal, by the page's own clock. */
export const lately = { touchedAt: 0, readerUsed: false }
