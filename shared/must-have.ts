/** What must be there because an event said so. Absence is a bug, and bugs throw. */
export function mustHave<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`The ledger names a ${what} that its book does not have`)
  return value
}
