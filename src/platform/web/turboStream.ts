import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'

/**
 * One change of a page that is open in a browser, as Turbo reads it.
 * @param action of Turbo, or one of ours (src/client)
 * @param target the id of the element that it is about
 */
export function turboStream(action: string, target: string, body: VNode): string {
  return `<turbo-stream action="${action}" target="${target}"><template>${render(body)}</template></turbo-stream>`
}
