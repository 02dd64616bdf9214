import { registerContract } from './contract.ts'
import { madeUpRandom } from './made-up-people.ts'
import { type MemoryRows, noMemoryRows, openMemoryRegister } from './memory.ts'

const kept = new Map<string, MemoryRows>()

registerContract('memory', async (name) => {
  const rows = kept.get(name) ?? noMemoryRows()
  kept.set(name, rows)
  return openMemoryRegister(madeUpRandom(name), rows)
})
