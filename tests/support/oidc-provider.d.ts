// What the tests use of `oidc-provider`, which brings no types of its own.
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  export type Configuration = {
    clients: { client_id: string; client_secret: string; redirect_uris: string[] }[]
    claims: Record<string, string[]>
    conformIdTokenClaims: boolean
    pkce: { required: () => boolean }
    findAccount: (context: unknown, id: string) => { accountId: string; claims: () => Record<string, unknown> }
  }

  export default class Provider {
    constructor(issuer: string, configuration: Configuration)
    callback(): RequestListener
  }
}
