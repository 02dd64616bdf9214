/**
 * 补员: the minute at which a wave that is asked for now leaves, unless staff say another: in twenty minutes, on the next five. So long the
 * next in line need to be called and to walk to the bus.
 */
export const waveLeaves = (minute: number): number => Math.ceil(minute / 5) * 5 + 20

/** Nobody is sent for less work than that, unless staff say when they leave. */
const leastWorkMinutes = 60
export const isWorthLeaving = (minute: number, endMinute: number): boolean => minute + leastWorkMinutes <= endMinute
