import type { Words } from '../words.ts'

export const forms: Words['forms'] = {
  person: 'Registration of a worker',
  work: 'Registration of work to be done',
  print: (form) => `Print: ${form}`,
  blank: (form) => `Blank: ${form}`,
  fillWhole: 'Whole name and numbers on the form',
  wholeText: 'The form has the whole name, the ID number and the phone. Who printed it and why stays in the ledger.',
  market: (name) => `Registered at: ${name}`,
  date: (day) => `Date: ${day}`,
  parts: {
    who: 'Who',
    wants: 'Work wanted',
    certificates: 'Certificates',
    employer: 'Employer',
    job: 'Work to be done',
    consent: 'Told and agreed',
  },
  who: { name: 'Name', papers: 'ID number', birth: 'Date of birth', phone: 'Mobile' },
  wants: {
    trades: 'Kinds of work, first wish first',
    township: 'Township of home',
    pay: 'At least, yuan an hour',
    hours: 'From when until when',
    distance: 'How far',
  },
  certificates: { seen: 'Seen', none: 'None to be seen', until: (name, day) => `${name}, valid until ${day}` },
  employer: {
    name: 'Name',
    kind: 'Kind',
    papers: 'Credit code, or ID number',
    licence: 'Licence number (agency, foreman)',
    phone: 'Phone',
  },
  job: {
    ...{ trade: 'Work', places: 'People', township: 'Place', day: 'Day, and how many', hours: 'From when until when' },
    ...{ paid: 'Paid hours', pay: 'Pay', when: 'Paid when and how', way: 'Way there', meals: 'Meals' },
    ...{ cover: 'Insurance', gear: 'To bring', rain: 'Rain', remarks: 'Remarks' },
  },
  choices: {
    pay: ['by the day', 'by the hour', 'by the piece'],
    meals: ['none', 'lunch', 'all three'],
    cover: ['none', 'by the market', 'by the employer, policy:'],
    way: ['by themselves', 'bus, time and bay:'],
    rain: ['half from half a day on', 'by the hour', 'a whole day', 'indoors'],
    kind: ['firm', 'household', 'agency or foreman'],
    distance: ['own township', 'next to it', 'the county'],
  },
  noFees:
    'Free for both sides: no fee, no deposit, nobody keeps an ID card. No limits by sex, ethnicity, residence or age; one rate for one job.',
  consents: {
    person:
      'The market keeps: name, ID number or mobile, birthday, home, work wanted, certificates, whether you came. For your number, work and tickets only. Never placed: erased whenever you say so; placed: kept 3 years. Tell the window; it costs nothing.',
    work: 'The market keeps: name, ID number or code, mobile, your jobs, who came. To send people, to reach you, for tickets only. Never hired: erased whenever you say so; hired: kept 3 years. Terms are fixed when a worker accepts and stand on the ticket; both sides must agree to a change.',
  },
  signs: { person: ['Signed:', 'Clerk:', 'Date:'], work: ['Signed or stamped for the employer:', 'Clerk:', 'Date:'] },
}
