import { createSignal, Match, Show, Switch } from 'solid-js'
import { AtTerminal } from './at-terminal.tsx'
import { Counts, Notes } from './counts.tsx'
import { Foot } from './foot.tsx'
import { Head, LanguageButton } from './head.tsx'
import { keptNowhere, keptOnPhone } from './kept-taps.ts'
import type { OpenedLink } from './link.ts'
import { dayTold, dayToPutRight } from './noted.ts'
import { PayDays } from './pay-days.tsx'
import { People } from './people.tsx'
import type { SheetAt } from './sheet-at.ts'
import { Sheets } from './sheets.tsx'
import { createSite, type Site } from './state.ts'
import { language, words } from './words.ts'

/** The employer's page of one job: who is expected, who came, what is owed. */
export function SiteScreen(props: Pick<OpenedLink, 'token' | 'atTerminal'>) {
  return (
    <Show
      when={props.token}
      fallback={
        <>
          <Gone said={words().gone.scanAgain} />
          <Show when={props.atTerminal}>
            <AtTerminal waiting={0} />
          </Show>
        </>
      }
    >
      {(token) => <Opened token={token()} atTerminal={props.atTerminal} />}
    </Show>
  )
}

const Gone = (props: { readonly said: string }) => (
  <main class="site-alone" role="status">
    <h1>{words().gone.title}</h1>
    <p>{props.said}</p>
    <LanguageButton />
  </main>
)

function Opened(props: { readonly token: string; readonly atTerminal: boolean }) {
  const site = createSite(props.token, props.atTerminal ? keptNowhere : keptOnPhone(props.token))
  return (
    <>
      <Job site={site} atTerminal={props.atTerminal} />
      <Show when={props.atTerminal}>
        <AtTerminal waiting={site.waiting()} />
      </Show>
    </>
  )
}

interface JobProps {
  readonly site: Site
  readonly atTerminal: boolean
}

function Job(props: JobProps) {
  const [sheet, open] = createSignal<SheetAt>()
  return (
    <Switch fallback={<Waiting site={props.site} />}>
      <Match when={props.site.closed()}>{(said) => <Gone said={said()[language()]} />}</Match>
      <Match when={props.site.view()}>
        {(view) => (
          <>
            <main class="site" aria-hidden={sheet() !== undefined}>
              <div class="site-about">
                <Head job={view().job} day={view().day} />
                <Counts view={view()} />
              </div>
              <div class="site-lists">
                <Line site={props.site} atTerminal={props.atTerminal} />
                <Notes day={view().day} connected={props.site.connected()} />
                <Show when={view().day}>
                  {(day) => (
                    <People
                      day={day()}
                      pay={view().pay.filter(({ workDate }) => workDate === dayTold(view()))}
                      here={(placement) =>
                        props.site.tap({
                          name: 'site/report-here',
                          body: { workDate: day().workDate, here: [placement] },
                        })
                      }
                      missing={(person) => open({ at: 'absent', person })}
                    />
                  )}
                </Show>
                <PayDays
                  rows={view().pay}
                  atWork={dayTold(view())}
                  inFoot={dayToPutRight(view())}
                  change={(workDate) => open({ at: 'paid', workDate })}
                />
              </div>
              <Foot view={view()} site={props.site} open={open} />
            </main>
            <Show when={sheet()}>
              {(at) => <Sheets at={at()} view={view()} site={props.site} close={() => open(undefined)} open={open} />}
            </Show>
            <Show when={props.site.refused()}>
              {(said) => (
                <div class="site-over" role="alertdialog" aria-modal="true">
                  <div class="site-sheet">
                    <p class="site-said">{said()[language()]}</p>
                    <button type="button" class="site-primary" onClick={() => props.site.forgetRefused()}>
                      {words().good}
                    </button>
                  </div>
                </div>
              )}
            </Show>
          </>
        )}
      </Match>
    </Switch>
  )
}

const Waiting = (props: { readonly site: Site }) => (
  <main class="site-alone" role="status">
    <Show when={!props.site.connected()}>
      <h1>{words().noAnswer.title}</h1>
      <p>{words().noAnswer.more}</p>
      <LanguageButton />
      <button type="button" class="site-primary" onClick={() => void props.site.look()}>
        {words().retry}
      </button>
    </Show>
  </main>
)

/** What is kept here and not confirmed, and whether the hall can be reached. */
function Line(props: JobProps) {
  // A terminal keeps nothing for whoever stands there no more.
  const cut = () => (props.atTerminal ? words().terminal.offLine : words().offLine)
  const line = () => (props.site.waiting() > 0 ? words().sending(props.site.waiting()) : '')
  return (
    <p class="site-line" role="status" data-cut={!props.site.connected()}>
      {props.site.connected() ? line() : cut()}
    </p>
  )
}
