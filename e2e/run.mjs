// Every tool of the house is TypeScript: this bundles one and runs it. `node e2e/run.mjs e2e/test.ts --long`
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const [tool = '', ...words] = process.argv.slice(2)
const root = fileURLToPath(new URL('..', import.meta.url))
const output = { entryFileNames: tool.replace(/tsx?$/, 'js'), chunkFileNames: 'parts/[name]-[hash].js' }
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: { ssr: tool, outDir: 'dist/tools', emptyOutDir: false, minify: false, rolldownOptions: { output } },
})
// A process of its own: nothing of the bundler is in its memory, and flags for node go through.
const node = [...process.execArgv, `dist/tools/${output.entryFileNames}`, ...words]
spawn(process.execPath, node, { cwd: root, stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1))
