import { z } from 'zod'
import { job } from '../../platform/jobs.ts'
import { isKnown } from './queries.ts'

/**
 * Sends the letter with link and code, if the address is known. That is found out here and not while the request waits,
 * so that the answer to a request takes as long for any address.
 */
export const signInLetter = job({
  name: 'sign-in-letter',
  // Its payload can be signed in with.
  keepSeconds: 60,
  payload: z.object({ email: z.string(), token: z.string(), code: z.string(), next: z.string() }),
  async run({ config, database, mailer }, { email, token, code, next }) {
    if (!(await isKnown(database, email))) return
    const link = `${config.origin}/sign-in/link?${new URLSearchParams({ token, next })}`
    await mailer.send({
      to: email,
      subject: `${code} is je code voor Peilstok`,
      text: `Meld je aan bij Peilstok met deze link:\n${link}\n\nOf vul deze code in: ${code}\n\nLink en code werken een kwartier, één keer. Heb je dit niet gevraagd? Dan hoef je niets te doen.`,
    })
  },
})
