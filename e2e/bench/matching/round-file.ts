import { openSync, readSync, statSync, writeFileSync } from 'node:fs'
import type { Round } from '../../../shared/day/matching/round.ts'

/** A round in a folder, so that a process which solves it need not make it up first: a file for each of its arrays, and no more. */
export function keepRound(folder: string, round: Round): void {
  for (const [name, numbers] of Object.entries(round)) writeFileSync(`${folder}/${name}`, numbers)
}

export function keptRound(folder: string): Round {
  const numbersOf = (name: keyof Round): Int32Array => {
    const numbers = new Int32Array(statSync(`${folder}/${name}`).size / Int32Array.BYTES_PER_ELEMENT)
    readSync(openSync(`${folder}/${name}`, 'r'), numbers)
    return numbers
  }
  return {
    wishes: numbersOf('wishes'),
    wishesFrom: numbersOf('wishesFrom'),
    people: numbersOf('people'),
    places: numbersOf('places'),
  }
}
