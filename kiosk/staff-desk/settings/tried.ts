import { createContext, useContext } from 'solid-js'

/** Whether somebody has tried to save the section a box stands in: from then on the boxes that keep it from that are marked. */
const Tried = createContext<() => boolean>(() => false)
export const TriedProvider = Tried.Provider
export const useTried = (): (() => boolean) => useContext(Tried)
