import type { Words } from '../words.ts'

export const toTell: Words['toTell'] = {
  title: 'Their job is not what it was, and they may not know',
  line: (count) => `${count}, listed below: telephone, or tell them here`,
  columns: {
    number: 'Number',
    what: 'What changed',
    job: 'Job',
    workDate: 'Day',
    ticket: 'Ticket',
    acts: 'What to do',
  },
  what: { cancelled: 'Job cancelled', released: 'Not needed any more', changed: 'Terms changed, not answered' },
  hint: 'Whoever has seen it at a terminal, answered, has another job or left the line is listed no more; nor is anybody once the work would have begun.',
  unanswered: (numbers) => `Have not agreed to the change: ${numbers.join(', ')}`,
}
