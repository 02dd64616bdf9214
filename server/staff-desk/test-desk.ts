import type { Reply } from '../../shared/answer.ts'
import type { RequestOf } from '../../shared/api.ts'
import type { Terms } from '../../shared/day/posting/terms.ts'
import { compactDay } from '../../shared/hall-clock.ts'
import { householdResidentIdText, workerResidentIdText } from '../../shared/identity/identity-text.ts'
import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { CommandId, type PostingId, WorkerId } from '../../shared/ids.ts'
import type { Book } from '../../shared/ledger/entry.ts'
import type { LedgerPort } from '../../shared/ledger/port.ts'
import { accept, ask, broccoli, checkIn, farmer, first, post } from '../../shared/testing/cast.ts'
import { yang } from '../../shared/testing/county-cast.ts'
import type { Visit } from '../access/visit.ts'
import { randomTail } from '../clock.ts'
import { keepHouse } from '../housekeeping.ts'
import { openMemoryLedger } from '../ledger/memory.ts'
import { failed } from '../register/outcome.ts'
import { settle, testHall } from '../test-hall.ts'
import { deskRoutes } from './routes.ts'

const residentId = makeResidentId('1965-03-12', 1)
const identity = { kind: 'resident-id', number: residentId } as const
const nothing = () => {}
/** A member of staff before the routes, without a request. */
export const staffVisit: Visit = {
  worker: undefined,
  workerProof: undefined,
  payAsked: false,
  employer: undefined,
  staff: yang,
  role: 'supervisor',
  site: { refusal: { code: 'site-link-unknown' } },
  screen: undefined,
  terminal: undefined,
  build: undefined,
  isServed: () => true,
  address: '',
  actor: { by: 'terminal' },
  openWorker: nothing,
  askedAboutPay: nothing,
  openEmployer: nothing,
  endVisitor: async () => {},
  enrol: nothing,
  signIn: nothing,
  signOut: async () => {},
  visitorLasts: () => true,
  deskLasts: () => true,
  cookies: [],
}
const code = (reply: Reply<unknown>) => (reply.answer === 'refused' ? reply.refusal.code : reply.value)

/** A desk before one market; the disk under each of its parts can refuse. */
export async function openDesk() {
  const memory = openMemoryLedger()
  const broken = new Set<Book | 'erasing'>()
  const ledger: LedgerPort = {
    ...memory,
    append: async (book, after, drafts) => (broken.has(book) ? failed('planted') : memory.append(book, after, drafts)),
    async recover(book) {
      if (broken.has(book)) throw new Error('planted')
      await memory.recover(book)
    },
  }
  const whole = await testHall({ ledger })
  const erase: typeof whole.register.erase = async (id) =>
    broken.has('erasing') ? failed('planted') : whole.register.erase(id)
  const hall = { ...whole, register: { ...whole.register, erase } }
  const troubles: string[] = []
  const saveSnapshot = async () => {}
  keepHouse({ hall, ledger, sweptFrom: undefined, saveSnapshot, trouble: (what) => troubles.push(what) })
  const routes = deskRoutes(hall)
  const command = () => CommandId.parse(`cmd_${compactDay(hall.day.marketDay)}_${randomTail(hall.clock)}`)
  const asked = () => ({ id: command(), actor: { by: 'terminal' }, bodyDigest: '' }) as const

  return {
    hall,
    broken,
    troubles,
    command,
    /** How long the two books are: what was not done again did not grow them. */
    lengths: () => [hall.day.position, hall.county.position],
    employerName: () => {
      const record = hall.register.person(farmer)
      return record?.kind === 'employer' ? record.name : undefined
    },
    async posts(terms: Terms = broccoli) {
      const record = { kind: 'employer', residentId, phone: makePhone(1) } as const
      await hall.register.findOrCreate(householdResidentIdText(residentId), farmer, record, hall.day.marketDay)
      await hall.county.ask({ ...asked(), command: { type: 'register-employer', employer: farmer, kind: 'person' } })
      await hall.day.ask({ ...asked(), command: post(terms) })
    },
    async comes(): Promise<WorkerId> {
      const worker = WorkerId.parse(`wkr_${randomTail(hall.clock)}`)
      const record = { kind: 'worker', residentId, birthDate: '1965-03-12' } as const
      await hall.register.findOrCreate(workerResidentIdText(residentId), worker, record, hall.day.marketDay)
      await hall.county.ask({ ...asked(), command: { type: 'register-worker', worker } })
      await hall.day.ask({ ...asked(), command: checkIn(worker) })
      return worker
    },
    async takesTheJob(worker: WorkerId) {
      await hall.day.ask({ ...asked(), command: ask(worker, first) })
      await hall.day.ask({ ...asked(), command: accept(worker, 1) })
    },
    async untilEvening() {
      hall.clock.pass(12.5 * 3600)
      await settle()
    },
    approve: async (body: Omit<RequestOf<'staff-desk/approve'>, 'posting'> & { readonly posting?: PostingId }) =>
      code(await routes['staff-desk/approve']({ posting: first, ...body }, staffVisit)),
    turnDown: async (id: CommandId, reason: string) =>
      code(await routes['staff-desk/turn-down']({ command: id, posting: first, reason }, staffVisit)),
    forget: async (id: CommandId) => code(await routes['staff-desk/forget']({ command: id, identity }, staffVisit)),
  }
}
