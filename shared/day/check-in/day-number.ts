import { DayNumber } from '../../ids.ts'

/** `1` → `A001`, `999` → `A999`, `1000` → `B001`. */
export const dayNumber = (count: number): DayNumber =>
  DayNumber.parse(
    String.fromCharCode(65 + Math.floor((count - 1) / 999)) + String(((count - 1) % 999) + 1).padStart(3, '0'),
  )
