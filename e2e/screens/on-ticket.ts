/** What every ticket to the broccoli says: whose it is, where, when, for how much, whether insured, by which bus, and whom to call where the pay is not paid. */
export const onTicket = (number: string): readonly (string | RegExp)[] => [
  number,
  '公会镇',
  /06:00.*06:30.*15:30/,
  /170元/,
  '没有保险',
  '2号车位',
  '12333',
  '12345',
]
