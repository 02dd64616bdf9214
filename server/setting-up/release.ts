import { mkdir } from 'node:fs/promises'
import { packRelease } from './pack.ts'

/** `npm run release`: one archive of what was built, which installs with Node alone. */
await mkdir('dist', { recursive: true })
const archive = await packRelease({ checkout: '.', folder: 'dist' })
console.log(archive)
