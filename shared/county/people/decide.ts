import type { Context } from '../../decider.ts'
import type { County, CountyDecision } from '../county.ts'
import type { CountyCommand } from '../messages.ts'
import { liftPause, noteTalk, pauseWorker } from './no-show-rules.ts'
import {
  claimCertificates,
  confirmCertificate,
  correctBirthDate,
  correctWorker,
  dropClaim,
  forgetWorker,
  markWorker,
  mergeWorkers,
  registerWorker,
  setDoNotSend,
  showWorkerPhone,
  withdrawCertificate,
} from './rules.ts'

type PersonCommand = Extract<
  CountyCommand,
  {
    type:
      | 'register-worker'
      | 'correct-worker'
      | 'correct-birth-date'
      | 'merge-workers'
      | 'forget-worker'
      | 'claim-certificates'
      | 'drop-claim'
      | 'confirm-certificate'
      | 'withdraw-certificate'
      | 'mark-worker'
      | 'set-do-not-send'
      | 'show-worker-phone'
      | 'note-talk'
      | 'pause-worker'
      | 'lift-pause'
  }
>

/** What is asked about whoever looks for work. */
export function decidePerson(county: County, command: PersonCommand, context: Context): CountyDecision {
  switch (command.type) {
    case 'register-worker':
      return registerWorker(county, command)
    case 'correct-worker':
      return correctWorker(county, command)
    case 'correct-birth-date':
      return correctBirthDate(county, command)
    case 'merge-workers':
      return mergeWorkers(county, command)
    case 'forget-worker':
      return forgetWorker(county, command, context)
    case 'claim-certificates':
      return claimCertificates(county, command)
    case 'drop-claim':
      return dropClaim(county, command)
    case 'confirm-certificate':
      return confirmCertificate(county, command, context)
    case 'withdraw-certificate':
      return withdrawCertificate(county, command)
    case 'mark-worker':
      return markWorker(county, command)
    case 'set-do-not-send':
      return setDoNotSend(county, command)
    case 'show-worker-phone':
      return showWorkerPhone(county, command)
    case 'note-talk':
      return noteTalk(county, command, context)
    case 'pause-worker':
      return pauseWorker(county, command, context)
    case 'lift-pause':
      return liftPause(county, command, context)
    default:
      return command satisfies never
  }
}
