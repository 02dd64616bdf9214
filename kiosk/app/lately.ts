/** What the hall is told with every beat of a terminal, by the page's own clock. */
export const lately: {
  touchedAt: number
  readerUsed: boolean
  /** Whether the program of its reader answers, where it has one. */
  readerAnswers?: boolean
} = { touchedAt: 0, readerUsed: false }
