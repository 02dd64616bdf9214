/**
 * Fetches every letter that a screen may need, while the line holds; where they do not come, others must do. Sentences with a figure
 * in them are functions; their letters stand in their own text.
 */
export const fetchLetters = (said: unknown): Promise<unknown> | undefined =>
  document.fonts
    ?.load(
      '500 44px "Noto Sans SC Variable"',
      JSON.stringify(said, (_, value) => (typeof value === 'function' ? String(value) : value)),
    )
    .catch(() => {})
