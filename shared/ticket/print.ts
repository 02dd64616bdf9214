/** What becomes of papers that somebody asked for. */
export type PrintAnswer =
  /** The browser of whoever asked prints them: markup for its roll. */
  | { readonly by: 'browser'; readonly papers: string }
  /** A printer of the hall has been asked, called so; what it says of them stands in the views. */
  | { readonly by: 'printer'; readonly job: string; readonly at?: string; readonly papers?: undefined }
