import { Complaint } from './answered.tsx'
import type { Sending } from './sending.ts'
import { words } from './words.ts'

interface FormEndProps {
  readonly sending: Pick<Sending, 'busy' | 'complaint'>
  readonly label: string
}

/** Under the fields of a form with one way on: what went wrong, and the way. */
export const FormEnd = (props: FormEndProps) => (
  <>
    <Complaint said={props.sending.complaint()} />
    <div class="buttons">
      <button type="submit" class="primary" disabled={props.sending.busy()}>
        {props.sending.busy() ? words().desk.busy : props.label}
      </button>
    </div>
  </>
)
