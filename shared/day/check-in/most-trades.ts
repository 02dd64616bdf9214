/** How many kinds of work somebody may wish for; the screens need to know no more of it. */
export const mostTrades = 12
