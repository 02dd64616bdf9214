/** What a card's token begins with; a ticket's first byte differs, so neither passes for the other. */
export const cardLayout = 2
/** Layout (1), market (4), the card's sixteen characters. The screens need to know no more of it. */
export const cardBytes = 21
