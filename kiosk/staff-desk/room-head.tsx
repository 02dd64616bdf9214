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
      <p class="complaint" role="alert">
        {props.complaint}
      </p>
      <p role="status" class="section-saved">
        {props.told}
      </p>
    </>
  )
}
