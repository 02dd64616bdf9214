/** Fen as people write yuan: `17000` → `170`, `120` → `1.2`, `1778` → `17.78`. Money is integer fen everywhere else. */
export const yuan = (fen: number): string => String(fen / 100)

/** Hourly value, always with one decimal and rounded down so that nobody is promised more than is paid: `1777` → `17.7`. */
export const hourlyYuan = (fen: number): string => (Math.floor(fen / 10) / 10).toFixed(1)
