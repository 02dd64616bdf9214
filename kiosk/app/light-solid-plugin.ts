import type { Plugin } from 'vite'

/**
 * Leaves out of Solid what no page of ours ever sets going: transitions, suspense, a scheduler, foreign sources, pages drawn by a server. It
 * asks for them at every signal; a hundredth of all that a terminal loads. Their switches become constants here, and the bundler drops what
 * hangs on them.
 */
export const lightSolid = (): Plugin => ({
  name: 'light-solid',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/solid-js\/(web\/)?dist\/(solid|web)\.js$/ },
    handler(code, id) {
      return changes[id.endsWith('web.js') ? 'web' : 'solid'].reduce((text, [from, to]) => {
        if (!text.match(from)) this.error(`${id} is another Solid: it has no ${from}`)
        return text.replace(from, to)
      }, code)
    },
  },
})

type Change = readonly [from: RegExp, to: string]

/** Who would set the switch sets another that nobody reads. */
const never = (name: string): readonly Change[] => [
  [new RegExp(`(?<!let )\\b${name} = (?!=)`, 'g'), `unread${name} = `],
  [new RegExp(`let ${name} = (null|false);`), `const ${name} = $1; let unread${name};`],
]

const changes: { readonly solid: readonly Change[]; readonly web: readonly Change[] } = {
  solid: [
    ...['Transition', 'Scheduler', 'ExternalSourceConfig', 'hydrationEnabled'].flatMap(never),
    [/if \(node\.tOwned\)/, 'if (false)'],
    [/SuspenseContext && useContext\(SuspenseContext\)/g, 'undefined'],
    [/if \(node\.suspense && /, 'if (false && '],
    // Effects that wait until a page drawn by a server is taken over.
    [/if \(sharedConfig\.effects && /, 'if (false && '],
    [/sharedConfig\.context(?! =)/g, 'undefined'],
  ],
  web: [[/(?<!function )isHydrating\(\w*\)/g, 'false']],
}
