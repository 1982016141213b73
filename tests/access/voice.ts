import { randomBytes } from 'node:crypto'
import type { PersonaName } from '../support/world.ts'
import { type AccessMatrix, type AccessRow, anybody, bearer, type Example, everybody, open } from './rows.ts'

/** It was told to De Waterlelie by the student teacher, by name. */
const readers: readonly PersonaName[] = ['school-trainer', 'school-leader']
const sender: readonly PersonaName[] = ['student-teacher']
const onMessage = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: [...readers, ...sender],
  ...example,
})
const posters: readonly PersonaName[] = ['project-coordinator']
const words = () => ({ text: 'Ik wil graag vaker meekijken bij een ander.', key: crypto.randomUUID() })
const newOne = () => ({ ...words(), to: 'partnership', secret: randomBytes(32).toString('base64url') })
const code: Pick<Example, 'ids'> = { ids: ({ ids }) => ({ code: ids.voiceCode ?? '' }) }
const address: Pick<Example, 'ids'> = { ids: ({ ids }) => ({ pass: ids.voicePass ?? '' }) }

export const voiceAccess: AccessMatrix = {
  'get /voice': open(everybody),
  'get /voice/new': open(everybody),
  'post /voice': open(everybody, { form: () => ({ ...newOne(), name: 'unnamed' }) }),
  'get /tell/:code{[A-Za-z0-9]+}': anybody(code),
  'post /tell/:code{[A-Za-z0-9]+}': anybody({ ...code, form: newOne }),
  'get /voice/posters': open(posters),
  'post /voice/posters': open(posters),
  'post /voice/posters/removal': open(posters),
  'get /voice/:voiceMessage': onMessage([...readers, ...sender]),
  'post /voice/:voiceMessage/replies': onMessage(readers, { form: words }),
  'post /voice/:voiceMessage/closure': onMessage(readers),
  'post /voice/:voiceMessage/additions': onMessage(sender, { form: words }),
  'post /voice/:voiceMessage/consent': onMessage(sender),
  'get /voice/:voiceMessage/signal': onMessage(readers),
  'post /voice/:voiceMessage/signal': onMessage(readers, {
    form: ({ ids }) => ({ body: ids.body ?? '', question: 'Kan meekijken in het rooster?', key: crypto.randomUUID() }),
  }),
  'get /voice/answers/:pass': bearer('voice', address),
  'post /voice/answers/:pass/additions': bearer('voice', { ...address, form: words }),
  'post /voice/answers/:pass/consent': bearer('voice', address),
}
