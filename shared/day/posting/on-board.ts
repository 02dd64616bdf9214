import type { Instant } from '../../ids.ts'
import { leavesAt, type Posting } from '../day.ts'

/** Staff have not let it through, or not again; once its hour is over it waits for nobody, and nobody is sent to it either. */
export const awaitsStaff = ({ held }: Posting): boolean => held.length > 0
/** Whether anybody may have it, or had: what staff never let through is no job yet. */
export const wasOnBoard = ({ onBoardSince }: Posting): boolean => onBoardSince !== undefined

/** Whether staff can still let it through: nobody has left for it. */
export const approvable = ({ terms }: Posting, now: Instant): boolean => leavesAt(terms) > now
/** Whether staff can still say no to it: once somebody has it, it is called off. */
export const turnDownable = ({ placed }: Posting): boolean => placed === 0
