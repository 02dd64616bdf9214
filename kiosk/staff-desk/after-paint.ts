/** Does this once what stands on the page now has been painted: it is on nobody's way then. */
export const afterPaint = (then: () => void): void => void requestAnimationFrame(() => window.setTimeout(then, 0))
