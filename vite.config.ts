import { fileURLToPath } from 'node:url'
import devServer from '@hono/vite-dev-server'
import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'
import { lightSolid } from './kiosk/app/light-solid-plugin.ts'
import { drawingSheet } from './kiosk/drawings/sheet-plugin.ts'
import { pageFrame } from './kiosk/frame-plugin.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** A page costs more than most tests: those of the kiosk that need one end in `.tsx`. */
const rooms = [
  { name: 'shared', tests: 'shared/**/*.test.ts', environment: 'node' },
  { name: 'server', tests: 'server/**/*.test.ts', environment: 'node' },
  { name: 'kiosk', tests: 'kiosk/**/*.test.ts', environment: 'node' },
  { name: 'kiosk-pages', tests: 'kiosk/**/*.test.tsx', environment: 'jsdom' },
  { name: 'e2e', tests: 'e2e/**/*.test.ts', environment: 'node' },
] as const

/** Nothing inlined as data: the content security policy allows files of this server only. */
const screens = {
  outDir: here('dist/kiosk'),
  assetsInlineLimit: 0,
  // Every browser of a hall knows module preloading by itself.
  modulePreload: false,
  // To read a property does nothing here but answer: what is read and not used goes.
  rolldownOptions: { treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false } },
} as const

// One file for the kiosk build, the server build, the development server and the tests.
export default defineConfig(({ command }) => {
  const developing = command === 'serve' && process.env['VITEST'] === undefined
  return {
    root: here('kiosk'),
    plugins: [
      // A condition stays a plain getter: as a memo of its own it would be nobody's when a tap reads it, never end, and break on what is gone.
      solid({ hot: developing, solid: { delegateEvents: false, wrapConditionals: false } }),
      pageFrame(),
      drawingSheet(),
      lightSolid(),
      // Whatever is not the API or a ticket's address is left to vite: screens and server on one port.
      ...(developing
        ? [
            devServer({
              entry: here('server/dev.ts'),
              exclude: [/^\/(?!voice\/|api\/|jobs(?:\.json)?(?:\?|$)|[tT]\/).*/],
              injectClientScript: false,
            }),
          ]
        : []),
    ],
    builder: { sharedConfigBuild: true },
    environments: {
      client: { build: { ...screens, emptyOutDir: true } },
      // A terminal's scripts are its own: what board and desk share with it they have once more, and it carries nothing for them.
      elsewhere: {
        consumer: 'client',
        build: {
          ...screens,
          emptyOutDir: false,
          copyPublicDir: false,
          rolldownOptions: {
            ...screens.rolldownOptions,
            input: ['pay', 'board', 'desk', 'site'].map((page) => here(`kiosk/${page}.html`)),
          },
        },
      },
      ssr: {
        // Built, it needs no packages beside it; the development server must leave them where they are, for some speak Node's older way.
        resolve: {
          ...(developing ? {} : { noExternal: true as const }),
          conditions: ['node', 'import', 'module', 'default'],
        },
        build: {
          ssr: true,
          outDir: here('dist/server'),
          emptyOutDir: true,
          rolldownOptions: {
            input: {
              main: here('server/main.ts'),
              workbook: here('server/daily-log/workbook.ts'),
              verify: here('server/verify.ts'),
              audit: here('server/audit.ts'),
              practice: here('server/practice/main.ts'),
              install: here('server/setting-up/install.ts'),
              'terminal-kit': here('server/setting-up/terminal-kit.ts'),
            },
          },
        },
      },
    },
    test: {
      maxWorkers: '100%',
      projects: rooms.map(({ name, tests, environment }) => ({
        extends: true as const,
        root: here('.'),
        test: {
          name,
          environment,
          setupFiles: environment === 'jsdom' ? ['kiosk/test-world.ts'] : [],
          include: [tests],
          // Rooms share one world, as the modules of a page do; a world anew for each file costs more than its tests.
          isolate: false,
          // A guard against what hangs, never a measure: a busy machine takes ten times as long.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
        },
      })),
    },
  }
})
