import type { Words } from '../words.ts'

export const ownPostings: Words['ownPostings'] = {
  address: 'Please say the village or address at the window, so that people find you.',
  copy: {
    title: 'As before, or from blank?',
    take: 'Post this again',
    fromNothing: 'Start from blank',
  },
  manage: {
    title: 'What to change?',
    places: 'Number of people',
    terms: 'Pay, hours, terms',
    cancel: 'Cancel this job',
    cancelRest: 'Cancel the later days',
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
    title: "Who? Type today's number",
    more: (most) => `At most ${most}, and only if they want it.`,
    named: (numbers) => `Asked for: ${numbers.join(', ')}`,
    do: 'Ask for them',
    takeOff: 'Remove',
  },
  missing: {
    open: 'Somebody is not here',
    title: 'Who is not here?',
    more: 'Tap the numbers missing: the next in line are called at once. Staff ask why.',
    moreDays: 'Tap the numbers missing: the next in line are called for all days left. Staff ask why.',
    do: (count: number) => `Report ${count} missing`,
  },
  stop: {
    open: 'Work stops',
    title: 'Why does work stop?',
    because: { rain: 'Rain', employer: 'I stop it' },
    more: 'It stops now. If you stop it yourself, the full day is paid.',
    do: 'Stop work now',
  },
  done: {
    what: {
      held: {
        title: 'Posted. Staff check it next',
        more: ['Then people can take it.', 'See here at any time how many have taken it.'],
      },
      open: {
        title: 'Posted, and open to everybody',
        more: [
          'See here at any time how many have taken it.',
          'Please change it early: people who have it must agree.',
        ],
      },
      changed: { title: 'Changed', more: ['Whoever comes now gets the new terms.'] },
      proposed: {
        title: 'Changed. Those hired must agree',
        more: [
          'They see the old and new terms at a kiosk.',
          'Until they agree, their tickets stay as they are.',
          'If they do not, their places are filled again.',
        ],
      },
      missed: {
        title: 'The places are free again',
        more: ['If anybody in line wants the job, they are called now. Your list says who comes, and when.'],
      },
      stopped: { title: 'Work has stopped', more: ['See My postings for what you owe.'] },
      cancelled: {
        title: 'This job is cancelled',
        more: ['Tickets end for days not worked yet, and nobody loses their place in line.'],
      },
    },
    waits: 'Waiting',
    see: 'See my postings',
  },
}
