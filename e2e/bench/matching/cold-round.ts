import { readFileSync } from 'node:fs'
import { choiceFirst } from '../../../shared/day/matching/solve/choice-first.ts'
import { fillFirst } from '../../../shared/day/matching/solve/fill-first.ts'
import { keptRound } from './round-file.ts'

/** The most this process has ever held. Linux says it here; the `maxRSS` that Node asks for begins with that of whoever started us. */
const highestMebibytes = () =>
  Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'latin1'))?.[1]) / 1024

// A process that solves one round and ends: its code is cold, and how far its memory rises is this round's doing.
const [solver, folder = ''] = process.argv.slice(2)
const solve = solver === 'fill-first' ? fillFirst : choiceFirst
const round = keptRound(folder)
const before = highestMebibytes()
const began = performance.now()
solve(round)
const millis = performance.now() - began
console.log(JSON.stringify({ millis, mebibytes: highestMebibytes() - before }))
