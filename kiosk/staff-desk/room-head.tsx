import { Complaint, Done } from './answered.tsx'

interface RoomHeadProps {
  readonly title: string
  readonly text: string
  readonly complaint: string | undefined
  /** What was done last. */
  readonly told: string | undefined
}

/** What a room is called and for; under it what went wrong, or was done. */
export function RoomHead(props: RoomHeadProps) {
  return (
    <>
      <header class="room-head">
        <h1>{props.title}</h1>
        <p>{props.text}</p>
      </header>
      <Complaint said={props.complaint} />
      <Done class="section-saved" said={props.told} />
    </>
  )
}
