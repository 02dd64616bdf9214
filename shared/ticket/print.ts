/** What becomes of papers that somebody asked for. */
export type PrintAnswer =
  /** The browser of whoever asked prints them: markup for its roll. */
  { readonly by: 'browser'; readonly papers: string }
