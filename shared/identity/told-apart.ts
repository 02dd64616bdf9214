/** How each is named where all of them stand: two whose names would be the same have the ends of their numbers behind them. */
export function toldApart<Id>(
  all: Iterable<Id>,
  nameOf: (id: Id) => string,
  numberOf: (id: Id) => string,
): (id: Id) => string {
  const names = [...new Set(all)].map(nameOf)
  const alike = new Set(names.filter((name, at) => names.indexOf(name) !== at))
  // Of whom only a number is known that is the name.
  return (id) => (alike.has(nameOf(id)) ? [...new Set([nameOf(id), numberOf(id)])].join(' ') : nameOf(id))
}
