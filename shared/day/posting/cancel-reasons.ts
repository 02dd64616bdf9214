/** Why an employer takes a posting back. Apart from the messages, whose schemas no screen loads. */
export const cancelReasons = ['weather', 'not-needed', 'found-people', 'mistake'] as const
