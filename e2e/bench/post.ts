import { Worker } from 'node:worker_threads'
import { interleave, type Side, side } from './measure.ts'
import type { PostDone, PostJob } from './post-client.ts'
import { barelyAsked, bareMarket, checkInAct, leaveAct, market, nothingAct, type Served } from './post-markets.ts'
import { atLeast, atMost, notJudged, type Row, row, type Target } from './rows.ts'

/** Enough to keep the server busy; as many screens as a big hall has. */
const connections = 16
/** A morning's line, and a new hall each time, for nobody checks in twice. The first request of each socket is not timed. */
const people = 20 * connections
const halls = 4
const warmRounds = 6
/** The goal, and what it comes to in time. */
const [least, longest] = [0.75, 1.33]

/**
 * Goal 8: what the whole server makes of a tap, socket to socket, against node:http that parses the same bodies and answers
 * as many bytes. A check-in of somebody the hall knows is the heaviest tap of an ordinary morning, leaving the line with a
 * session a light one. Busy: requests a second over many sockets. Alone: one socket, half of the taps are faster. What no
 * server around these rules can beat is told beside them: bare node:http that asks the same book.
 */
export async function postBench(): Promise<readonly Row[]> {
  const client = new Worker(new URL(import.meta.url))
  const busy = (open: Open) => side(async () => 1 / (await post(client, open, connections)).secondsEach)
  const alone = (open: Open) => side(async () => (await post(client, open, 1)).p50Millis)
  const rows: Row[] = []
  const compare = async (what: string, unit: string, target: Target, rival: Side, ours: Side) => {
    await interleave([ours, rival])
    rows.push(row({ goal: 8, what, unit, ours, rival, target }))
  }
  for (const act of [checkInAct, leaveAct]) {
    const [ours, rival] = [() => market(act, people), () => bareMarket(act, people)]
    // A hall's server has long compiled what it runs all morning: that is timed on neither side.
    for (let round = 0; round < warmRounds; round++)
      for (const open of [ours, rival]) await post(client, open, connections)
    await compare(`${act.name}, ${connections} sockets; bare node:http`, '/s', atLeast(least), busy(rival), busy(ours))
    await compare(`${act.name}, alone, p50; bare node:http`, 'ms', atMost(longest), alone(rival), alone(ours))
  }
  const [rival, nothing, barely] = [() => bareMarket(checkInAct, people), () => market(nothingAct, people), barelyAsked]
  await compare(`a post that asks no book; bare node:http`, '/s', notJudged, busy(rival), busy(nothing))
  await compare(
    `bare node:http that asks the book; bare node:http`,
    '/s',
    notJudged,
    busy(rival),
    busy(() => barely(people)),
  )
  await client.terminate()
  return rows
}

type Open = () => Promise<Served>
interface Posted {
  readonly secondsEach: number
  readonly p50Millis: number
}

async function post(client: Worker, open: Open, connections: number): Promise<Posted> {
  const all: Posted[] = []
  for (let n = 0; n < halls; n++) {
    const { server, requests, stop } = await open()
    const { seconds, p50Millis } = await postTo(client, { port: await portOf(server), requests, connections })
    all.push({ secondsEach: seconds / (requests.length - connections), p50Millis })
    if ('closeAllConnections' in server) server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    await stop()
  }
  const mean = (of: (posted: Posted) => number) => all.reduce((sum, posted) => sum + of(posted), 0) / all.length
  return { secondsEach: mean((posted) => posted.secondsEach), p50Millis: mean((posted) => posted.p50Millis) }
}

function portOf(server: Served['server']): Promise<number> {
  return new Promise((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('no port'))
      else resolve(address.port)
    })
  })
}

function postTo(client: Worker, job: PostJob): Promise<Extract<PostDone, { seconds: number }>> {
  return new Promise((resolve, reject) => {
    client.once('message', (done: PostDone) => ('wrong' in done ? reject(new Error(done.wrong)) : resolve(done)))
    client.postMessage(job)
  })
}
