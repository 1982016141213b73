import type { ComponentChildren } from 'preact'
import { PostButton } from '../../../ui/form/Field.tsx'

type ConfirmProps = {
  action: string
  /** The words on the button. */
  button: string
  /** Where one goes instead. */
  cancel: string
  values?: Record<string, string | number>
  children: ComponentChildren
}

/** Asks once, before something that cannot be undone. */
export function Confirm({ action, button, cancel, values = {}, children }: ConfirmProps) {
  return (
    <>
      {children}
      <div class="buttons">
        <PostButton action={action} label={button} look="main" values={values} />
        <a href={cancel}>Toch niet</a>
      </div>
    </>
  )
}
