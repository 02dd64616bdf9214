/** Filled drawings of our own on the 24 grid, in the weight of Material Design Icons. Outlines run clockwise, holes the other way. */
const eye = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`

export const greenhouse = 'M2.2 10.6C3 6 7 3 12 3s9 3 9.8 7.6ZM2 12.1h20V21h-6v-6.2H8V21H2Z'

export const potato = `M15.6 3.8C19.8 4.3 22.4 7.8 21.9 12.1C21.3 17.3 16.5 20.8 11.2 20.4C5.8 20.1 1.9 17.5 2.1 13.2C2.3 9.3 5.5 8.5 8.1 6.7C10.5 5.1 12.6 3.4 15.6 3.8Z${eye(16, 8.8, 1.2)}${eye(8, 13, 1.1)}${eye(14, 15.4, 1.2)}`

/** A seed tuber cut in two above the ridges it goes into. */
export const potatoPlanting = `M10.6 3L8.6 12.6C4.4 12.4 2.2 10.6 2.4 7.7C2.6 4.7 6.4 3 10.6 3ZM13 3C17.9 3 21.6 4.9 21.6 7.9C21.6 11 18 12.7 11 12.6Z${eye(16.8, 7.6, 1.2)}M2 20C4 15.6 7.2 15.6 9 18.4C10.6 15.6 13.4 15.6 15 18.4C16.8 15.6 20 15.6 22 20V22H2Z`

/** A tuber with its first leaves. */
export const seedPotato = `M3.4 16C3.4 12.2 7.2 10.8 12 10.8C16.8 10.8 20.6 12.2 20.6 16C20.6 20 16.9 22.4 12 22.4C7.1 22.4 3.4 20 3.4 16ZM11.1 5.6h1.8v6h-1.8ZM11.4 7.8C8 8 5.9 6.2 5.7 3.1C9.1 3 11.2 4.6 11.4 7.8ZM12.6 6.6C12.6 3.5 14.7 1.7 18 1.7C18 5 16 6.8 12.6 6.6Z${eye(8, 16, 1.1)}${eye(15.4, 15, 1.1)}${eye(12.4, 19.2, 1.1)}`

export const beet =
  'M12 8.8C17 8.2 20 10.6 19.5 14.2C19 18 14.8 19.4 12.7 23h-1.4C9.2 19.4 5 18 4.5 14.2C4 10.6 7 8.2 12 8.8ZM12 8.4C9.8 6.2 9.8 3.3 12 1C14.2 3.3 14.2 6.2 12 8.4ZM10.4 8.2C7 8.2 4.9 6.2 4.7 3C8.1 3.2 10.2 5 10.4 8.2ZM13.6 8.2C13.8 5 15.9 3.2 19.3 3C19.1 6.2 17 8.2 13.6 8.2Z'

/** A mat of reinforcing steel. */
export const rebar = 'M4 2h2.4v20H4ZM10.8 2h2.4v20h-2.4ZM17.6 2H20v20h-2.4ZM2 5.6h20V8H2ZM2 16h20v2.4H2Z'

export const sewingMachine = `M2 18.4h20v3H2ZM6 5H18.4a2 2 0 0 1 2 2V17H15.6V11H9.9V13.8H8.6V17H7V13.8H3.6V7.4A2.4 2.4 0 0 1 6 5ZM21.2 6.8h1.6v4.6h-1.6ZM12.4 2.2h3.2v2h-3.2Z${eye(18, 8.4, 1)}`

export const weldingMask =
  'M5 2.6H19C20.8 8 20.6 14.4 18.6 18.2L15.2 21.8H8.8L5.4 18.2C3.4 14.4 3.2 8 5 2.6ZM6.6 7.4V12.6H17.4V7.4ZM9.6 16.2V17.8H14.4V16.2Z'
