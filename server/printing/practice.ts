import type { PracticeTrouble } from '../../shared/county/printing/practice.ts'
import type { Connect } from './hall-printers.ts'

type At = Parameters<Connect>[0]

/** The printers of a hall where everything is made up: they come in the place of real ones. */
export interface PracticePrinters {
  readonly connect: Connect
  readonly troubleOf: (at: At) => PracticeTrouble
  /** From now on that is the matter with it, and nothing else. */
  readonly put: (at: At, trouble: PracticeTrouble) => Promise<void>
  /** What came out of a job, as a picture, once; undefined where nothing did. */
  readonly takePicture: (job: string) => string | undefined
}
