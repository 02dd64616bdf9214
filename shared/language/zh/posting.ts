export const posting = {}
