export const checkIn = {}
