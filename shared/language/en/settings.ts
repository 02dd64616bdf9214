import type { Words } from '../words.ts'

export const settings: Words['settings'] = {
  sections: {
    names: 'Market name',
    trades: 'Trades',
    townships: 'Townships',
    neighbours: 'Neighbouring townships',
    certificates: 'Certificates',
    'complaint-lines': 'Complaint lines',
    'wage-floors': 'Wage floor',
    hours: 'Opening and closing',
    order: 'Fair order',
    'offer-hold': 'How long a place is held',
    notices: 'Notices',
  },
}
