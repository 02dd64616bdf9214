import type { Words } from '../words.ts'

export const ownPostings: Words['ownPostings'] = {
  address: 'Please say the village or address at the window, so that people find you.',
  copy: {
    title: 'As before, or a new one?',
    take: 'Post this again',
    fromNothing: 'Start anew',
  },
  manage: {
    title: 'What to change?',
    places: 'Number of people',
    terms: 'Terms',
    cancel: 'Cancel it',
    cancelRest: 'Cancel later days',
    placesTitle: 'How many people in all?',
    placesBetween: (least: number, most: number) => `Please type ${least} to ${most}`,
    placesDo: 'Set the number',
  },
  cancel: {
    title: 'Why is it cancelled?',
    because: {
      weather: 'The weather',
      'not-needed': 'Work is off',
      'found-people': 'Found people',
      mistake: 'A mistake',
    },
    nobody: 'Nobody has taken it yet.',
    placed: (count: number) => (count === 1 ? 'One person has it' : `${count} people have it`),
    placedMore: 'Tickets end, and nobody loses a turn by it.',
    restMore: 'Days not worked yet are off, and nobody loses a turn by it.',
    do: 'Cancel this job',
  },
  names: {
    open: 'Ask by name',
    title: "Whom? By today's number",
    more: (most) => `At most ${most}, and only if they want it.`,
    named: (numbers) => `Asked for: ${numbers.join(', ')}`,
    do: 'Ask for them',
    takeOff: 'Take off',
  },
  missing: {
    open: 'Somebody is not here',
    title: 'Who is not here?',
    more: 'Tap their numbers: the next in line are called at once. Staff ask them why.',
    moreDays: 'Tap their numbers: the next in line are called for all days left. Staff ask why.',
    do: (count: number) => `${count} not here`,
  },
  stop: {
    open: 'Work stops',
    title: 'Why does work stop?',
    because: { rain: 'Rain', employer: 'I stop it' },
    more: 'It stops now. What you stop yourself is paid in full.',
    do: 'Stop work now',
  },
  done: {
    what: {
      held: {
        title: 'Posted. Staff look at it next',
        more: ['Once staff have seen it, people can take it.', 'You can see here at any time who has been placed.'],
      },
      open: {
        title: 'Posted, and open to everybody',
        more: [
          'You can see here at any time who has been placed.',
          'Please change it early: whoever has it must agree.',
        ],
      },
      changed: { title: 'Changed', more: ['Whoever comes now gets the new terms.'] },
      proposed: {
        title: 'Changed. People must agree',
        more: [
          'They see old and new terms at a kiosk.',
          'Until they agree, their tickets hold as they are.',
          'Places of those who do not agree are filled again.',
        ],
      },
      missed: {
        title: 'The places are free again',
        more: ['If anybody in line wants the job, they are called now. Your list says who comes.'],
      },
      stopped: { title: 'Work has stopped', more: ['What is owed stands in your postings.'] },
      cancelled: {
        title: 'This job is cancelled',
        more: ['Tickets end for days not worked yet, and nobody loses their place in line.'],
      },
    },
    confirmed: 'Confirmed',
    waits: 'Waits for staff',
    see: 'See my postings',
    home: 'Done, Home',
  },
}
