import { type Context, Hono, type Next } from 'hono'
import type { MarketAnswer } from '../shared/county/settings/answer.ts'
import { becameOfJob } from '../shared/day/placement/news.ts'
import type { Audience } from '../shared/live.ts'
import { boardView } from '../shared/places/hall-board/view.ts'
import { type HomeView, homeView } from '../shared/places/home/view.ts'
import { type Answers, answering } from './access/answers.ts'
import { addRequests, bodyOf } from './access/door.ts'
import type { EndedSessions } from './access/ended-sessions.ts'
import { addHeaders, byCertificate, lockedDown, rateLimit, sameSite, type TurnedAway } from './access/guards.ts'
import { limitsBy } from './access/limits.ts'
import type { Visit } from './access/visit.ts'
import { visitsIn } from './access/visits.ts'
import { notAllowed, whoMaySee } from './access/who-may.ts'
import { deskCheckInRoutes } from './check-in/desk-routes.ts'
import { checkInRoutes } from './check-in/routes.ts'
import { scanRoutes } from './check-in/scan.ts'
import { aboutPeopleRoutes } from './counter/about-people.ts'
import { employerRoutes } from './counter/employers.ts'
import { counterRoutes } from './counter/routes.ts'
import { loggedDays } from './daily-log/days.ts'
import { type LogParts, logRoutes } from './daily-log/routes.ts'
import { followUpRoutes } from './follow-up/desk-routes.ts'
import type { Hall } from './hall.ts'
import type { ReadSeals } from './ledger/seals.ts'
import { type LiveViews, screenOf } from './live.ts'
import { codeOnTheWall } from './market-day/close-codes.ts'
import { marketDayRoutes } from './market-day/routes.ts'
import { deskMatchingRoutes } from './matching/desk-routes.ts'
import { matchingRoutes } from './matching/routes.ts'
import { toldNews } from './matching/told-news.ts'
import { type WorkerSession, workerSession } from './matching/worker-session.ts'
import { deskPayRoutes } from './pay/desk-routes.ts'
import { payRoutes, withPayDue } from './pay/routes.ts'
import { deskPlacementRoutes } from './placement/desk-routes.ts'
import { ticketRoutes } from './placement/routes.ts'
import { tickets } from './placement/ticket.ts'
import { workRoutes } from './placement/work-routes.ts'
import { telephoneRoutes } from './posting/by-telephone.ts'
import { employerCards } from './posting/cards.ts'
import { deskPostingRoutes } from './posting/desk-routes.ts'
import { type EmployerSession, employerSession } from './posting/employer-session.ts'
import { postingRoutes } from './posting/routes.ts'
import { numberSlips, withNumberSlips, withNumberSlipsAtCounter } from './printing/number-slips.ts'
import { openPrinting, type PrintingParts, paperRoutes } from './printing/open-printing.ts'
import { publicSheetRoutes } from './public-sheet/routes.ts'
import { done, type Handlers, refuse } from './reply.ts'
import { reportRoutes } from './reports/routes.ts'
import { settingsRoutes } from './settings/routes.ts'
import { siteRoutes } from './site/routes.ts'
import { staffRoutes } from './staff/routes.ts'
import { accountRoutes } from './staff-desk/accounts.ts'
import { type CutNotice, type DeskSession, deskSession } from './staff-desk/desk-session.ts'
import { deskRoutes } from './staff-desk/routes.ts'
import { type HallScreens, hallScreens } from './terminals/hall-screens.ts'
import { type HeardScreens, heardScreens, SaidWithBeat } from './terminals/heard.ts'
import { helpCalls } from './terminals/help-calls.ts'
import { keepingAt, keepPlacesRoutes, notKeptPlaces } from './terminals/keep-places.ts'
import { terminalRoutes } from './terminals/routes.ts'
import { screenRoutes } from './terminals/screen-routes.ts'
import { silentRoute } from './terminals/silent-route.ts'
import type { VoiceFolder } from './voice/folder.ts'
import { voiceRoutes } from './voice/routes.ts'

export interface AppParts extends PrintingParts, LogParts {
  readonly hall: Hall
  readonly live: LiveViews
  readonly publicAddress: URL | undefined
  /** Where the helper of an ID reader answers on each terminal's own machine. */
  readonly idReader?: URL | undefined
  /** Which screens the market knows, and how they are; shared with whoever serves their pages. */
  readonly screens?: HallScreens
  readonly heard?: HeardScreens
  /** Absent: whoever was signed out is in again after a start. */
  readonly ended?: EndedSessions
  /** What its certificate calls the hall. */
  readonly hallNames?: readonly string[]
  /** Printed at the start while nobody works here; opens the first account. */
  readonly firstCode?: string | undefined
  readonly cuts?: readonly CutNotice[]
  readonly seals?: ReadSeals
  /** Recorded voice, where there is a folder for it. */
  readonly voice?: VoiceFolder
  /** From one address; a terminal asks a few times a minute. */
  readonly requestsPerSecond?: number
  /** Where a request comes from, for limits only. */
  readonly addressOf?: (c: Context) => string
  readonly bug: (error: unknown) => void
}

/** The whole server but its listening: tests call it without a socket. Screens' files are served by `main.ts`. */
export function buildApp(parts: AppParts): Hono {
  const { hall, live, publicAddress, idReader, bug, requestsPerSecond: perSecond = 100, addressOf = () => '' } = parts
  const { screens = hallScreens(hall), heard = heardScreens(hall) } = parts
  const [now, whose] = [hall.clock.now, visitsIn(hall, screens, parts.ended)]
  const visit = (c: Context) => whose(c.req.raw, addressOf(c))
  const [drawn, cards, room] = [tickets(hall, publicAddress), employerCards(hall), openPrinting(parts)]
  const [slips, limits, days] = [numberSlips(hall, room), limitsBy(now), loggedDays(hall)]
  const told = toldNews({ today: hall.today, became: (placement) => becameOfJob(hall.day.state, placement) })
  const [help, notKept, deskHears] = [helpCalls(now), notKeptPlaces(hall), () => live.isWatched('desk')]
  const sessions: Sessions = {
    worker: told.telling(slips.telling(workerSession(hall, drawn))),
    employer: employerSession(hall),
    desk: deskSession(hall, {
      cuts: parts.cuts ?? [],
      help: help.open,
      notKept: notKept.today,
      wasTold: told.wasTold,
      alarms: () => ({ ...heard.alarms(), printers: room.alarms() }),
      slipsInDoubt: () => room.inDoubt().length,
    }),
    home: () => homeView(hall.dayNow(), now(), { market: hall.county.state.market, help: help.states() }),
  }
  const handlers: Handlers = {
    ...withNumberSlips(slips, checkInRoutes(hall, sessions.worker, deskHears, limits.checkIn)),
    ...scanRoutes(hall, sessions.worker),
    ...matchingRoutes(hall, sessions.worker, told),
    ...paperRoutes(hall, drawn, room, publicAddress),
    ...siteRoutes(hall),
    ...postingRoutes(hall, sessions.employer, cards, limits.hirers),
    ...accountRoutes(hall, parts.firstCode, limits.accounts),
    ...deskRoutes(hall),
    ...withNumberSlipsAtCounter(hall, slips, counterRoutes(hall)),
    ...aboutPeopleRoutes(hall),
    ...employerRoutes(hall),
    ...telephoneRoutes(hall),
    ...deskPostingRoutes(hall, cards, room),
    ...deskCheckInRoutes(hall),
    ...deskMatchingRoutes(hall),
    ...deskPlacementRoutes(hall),
    ...workRoutes(hall, drawn),
    ...payRoutes(hall, sessions.worker, room),
    ...deskPayRoutes(hall, days, parts.seals),
    ...followUpRoutes(hall, days),
    ...reportRoutes(hall, room),
    ...logRoutes(hall, days, parts),
    ...settingsRoutes(hall),
    ...terminalRoutes(hall, help, deskHears, limits.help),
    ...voiceRoutes(parts.voice),
    ...keepPlacesRoutes(hall, notKept, limits.keepPlaces),
    ...screenRoutes(hall, { screens, heard, printers: room.printers, limit: limits.codes }),
    ...marketDayRoutes(hall),
    ...staffRoutes(hall, limits.staff),
  }

  const house = lockedDown({ isSecure: byCertificate(publicAddress), idReader })
  const answer = answering(house.everywhere)
  const [ours, limited] = [sameSite(parts), rateLimit({ now, perSecond, burst: perSecond * 4 })]
  const guards = { sameSite: (c: Context) => ours(c.req.raw), limited: (c: Context) => limited(addressOf(c)) }

  const app = new Hono()
  addRequests(app, { handlers, guard: (c) => guards.sameSite(c) ?? guards.limited(c), visit, answer })
  // What follows is looked at, not asked: the same guards and headers stand around whatever answers.
  addHeaders(app, house)
  addGuards(app, guards, answer)

  app.get('/api/health', (c) => c.json({ ready: true, day: hall.day.position, county: hall.county.position }))
  app.get('/api/market', (c) => c.json(marketAnswer(hall, visit(c), idReader)))
  app.route('/', silentRoute({ heard, visit, answer }))
  addViews(app, { hall, live, sessions, heard, visit, answer })
  app.route('/', ticketRoutes(drawn))
  app.route('/', publicSheetRoutes(hall))
  app.all('/api/*', () => answer(refuse({ code: 'not-understood' }), 404))
  app.onError((error) => {
    bug(error)
    return answer(refuse({ code: 'not-understood' }), 500)
  })
  return app
}

type Guard = (c: Context) => TurnedAway | undefined

function addGuards(app: Hono, guards: { readonly sameSite: Guard; readonly limited: Guard }, answer: Answers): void {
  const guarded = (guard: Guard) => async (c: Context, next: Next) => {
    const away = guard(c)
    return away === undefined ? next() : answer(refuse(away.refusal), away.status)
  }
  app.use(guarded(guards.sameSite))
  app.on('GET', ['/jobs', '/jobs.json'], guarded(guards.limited))
  for (const path of ['/api/*', '/T/*', '/t/*', '/S/*', '/s/*']) {
    app.use(path, guarded(guards.limited))
    app.use(path, async (c, next) => {
      c.header('cache-control', 'no-store')
      await next()
    })
  }
}

function marketAnswer(hall: Hall, { terminal, isServed }: Visit, idReader: URL | undefined): MarketAnswer {
  const { market, marketVersion, staff } = hall.county.state
  return {
    ...{ market, marketVersion, setUp: !staff.isEmpty() },
    ...(terminal === undefined ? {} : { keeping: keepingAt(hall, terminal) }),
    // With the token in it: for a terminal's own page, never for whoever else asks.
    ...(idReader !== undefined && isServed('terminal') ? { idReader: idReader.href } : {}),
  }
}

interface Sessions {
  readonly worker: WorkerSession
  readonly employer: EmployerSession
  readonly desk: DeskSession
  readonly home: () => HomeView
}

interface ViewParts {
  readonly hall: Hall
  readonly live: LiveViews
  readonly sessions: Sessions
  readonly heard: HeardScreens
  readonly visit: (c: Context) => Visit
  readonly answer: Answers
}

/** The live views: one function for all who see the same, one a session for what is somebody's own. */
function addViews(app: Hono, { hall, live, sessions, heard, visit, answer }: ViewParts): void {
  const { now } = hall.clock
  const ofWorker = withPayDue(hall, sessions.worker)
  const code = codeOnTheWall(hall)
  const board = () => boardView(hall.dayNow(), now(), hall.county.state.market, code())
  // Asked again at every look: a session that ran out or was ended ends its streams with the next beat.
  const views: { readonly [Name in Audience]: (by: Visit) => () => unknown } = {
    home: () => sessions.home,
    board: () => board,
    worker: (by) => () => (by.worker !== undefined && by.visitorLasts() ? ofWorker(by, by.worker) : undefined),
    employer:
      ({ employer, visitorLasts }) =>
      () =>
        employer !== undefined && visitorLasts() ? sessions.employer(employer) : undefined,
    desk:
      ({ staff, deskLasts }) =>
      () =>
        staff !== undefined && deskLasts() ? sessions.desk(staff) : undefined,
  }
  const mayLook = (name: Audience, by: Visit) => notAllowed(whoMaySee[name], by) === undefined
  const isAudience = (name: string): name is Audience => name in views
  for (const name of Object.keys(views).filter(isAudience))
    app.get(`/api/live/${name}`, (c) => {
      const by = visit(c)
      if (live.isFull(by.address)) return answer(refuse({ code: 'hall-busy' }), 429)
      // A page cannot read why a stream was refused, so whoever may not see gets the stream's own `end`.
      if (!mayLook(name, by)) return live.connect(() => undefined)
      const lasts = name === 'home' || name === 'board' ? { lasts: () => mayLook(name, by) } : {}
      return live.connect(views[name](by), { from: by.address, audience: name, screen: by.screen?.terminal, ...lasts })
    })
  // Each beat is answered, so that the hall knows whether its screens are there: a cable that is pulled ends no stream.
  for (const name of ['board', 'home'] as const)
    app.post(`/api/live/${name}`, async (c) => {
      const by = visit(c)
      const refusal = notAllowed(whoMaySee[name], by)
      if (refusal !== undefined) return answer(refuse(refusal), 401)
      // Made-up people need no screen.
      if (!hall.isPractice) hall.hearing.heard(screenOf[name])
      if (by.screen !== undefined) {
        const said = SaidWithBeat.safeParse(await bodyOf(c.req.raw)).data
        if (heard.answered(by.screen, { said, build: by.build, beatAt: live.beatAt() })) live.renew(by.screen.terminal)
      }
      return answer(done(null), 200)
    })
}
