/** Fen as people write yuan: `17000` → `170`, `120` → `1.2`, `1778` → `17.78`. Money is integer fen everywhere else. */
export const yuan = (fen: number): string => String(fen / 100)

/** What is owed is whole yuan, a broken one in favour of whoever worked: what is typed on a pad and counted out by hand can then be all of it. */
export const wholeYuan = (fen: number): number => Math.ceil(fen / 100) * 100

/** Hourly value as the hall says it, to the nearest jiao: `1777` → `17.8`. Rules compare the fen, never this. */
export const hourlyYuan = (fen: number): string => (fen / 100).toFixed(1)

/** Beside the floor: to the fen where the nearest jiao would say that it reaches what it falls short of. */
export const againstFloor = (fen: number, floorFen: number): string =>
  fen < floorFen && Math.round(fen / 10) * 10 >= floorFen ? yuan(fen) : hourlyYuan(fen)
