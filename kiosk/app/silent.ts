/** The server beats every 5 s: silence this long means the line is dead though nobody closed it. */
export const silentMillis = 12_000
