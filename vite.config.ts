import devServer from '@hono/vite-dev-server'
import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'

// One file for the kiosk build, the server build, the development server and the tests.
export default defineConfig(({ command }) => {
  const testing = process.env['VITEST'] !== undefined
  const dev = command === 'serve' && !testing
  return {
    root: 'kiosk',
    plugins: [
      solid({ hot: dev }),
      // The exclusion keeps the API and the ticket check on the same port as the screens.
      ...(dev
        ? [devServer({ entry: '../server/dev.ts', exclude: [/^\/(?!(api|t|T)\/).*/], injectClientScript: false })]
        : []),
    ],
    builder: { sharedConfigBuild: true },
    environments: {
      client: { build: { outDir: '../dist/kiosk', emptyOutDir: true } },
      ssr: {
        resolve: { noExternal: true, conditions: ['node', 'import', 'module', 'default'] },
        build: {
          ssr: true,
          outDir: '../dist/server',
          emptyOutDir: true,
          rolldownOptions: { input: { main: 'server/main.ts' } },
        },
      },
    },
    test: {
      root: '.',
      projects: [
        { extends: true, root: '.', test: { name: 'shared', environment: 'node', include: ['shared/**/*.test.ts'] } },
        {
          extends: true,
          root: '.',
          test: { name: 'server', environment: 'node', include: ['server/**/*.test.ts', 'e2e/tidy.test.ts'] },
        },
        {
          extends: true,
          root: '.',
          test: { name: 'kiosk', environment: 'jsdom', include: ['kiosk/**/*.test.{ts,tsx}'] },
        },
      ],
    },
  }
})
