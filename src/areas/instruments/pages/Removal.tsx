import { Confirm } from './Confirm.tsx'

type RemovalProps = {
  removal: { told: string; button: string; action: string; cancel: string; values?: Record<string, string> }
  revision: number
}

/** Asks once, before a part of a draft or all of it is removed. */
export function Removal({ removal: { told, button, action, cancel, values }, revision }: RemovalProps) {
  return (
    <Confirm action={action} button={button} cancel={cancel} values={{ ...values, revision }}>
      <p class="lede">{told}</p>
    </Confirm>
  )
}
