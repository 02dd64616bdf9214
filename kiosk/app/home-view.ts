import { createSignal } from 'solid-js'
import type { HomeView } from '../../shared/places/home/view.ts'

/** What the terminal's one line last told of the hall: a page behind home asks for no line of its own, and stands at once as it stays. */
export const [homeView, takeHomeView] = createSignal<HomeView>()
