/** How many place-keepers a terminal gives a day; the screens need to know no more of it. */
export const mostKeepers = 99
