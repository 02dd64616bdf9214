export const trouble = {}
