import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { UsageError } from '../cli/command.ts'
import { projectRoot } from './root.ts'

/** A setting that is wrong, in a Dutch sentence that says which, and what to do. */
export class WrongSetting extends UsageError {
  override name = 'WrongSetting'
}

const provider = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  name: z.string().min(1),
  discoveryUrl: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scopes: z.array(z.string()).default(['openid', 'email', 'profile']),
})

/** What may be set, each with the sentence that tells what it should be. */
const settings = z.object({
  PEILSTOK_MODE: z.enum(['demo', 'production'], 'moet demo of production zijn').optional(),
  PORT: z.coerce
    .number('moet een getal zijn')
    .int()
    .min(0, 'moet een poortnummer zijn')
    .max(65535, 'moet een poortnummer zijn')
    .default(3000),
  HOST: z.string().min(1, 'mag niet leeg zijn').default('127.0.0.1'),
  PEILSTOK_DATA: z.string().min(1, 'mag niet leeg zijn').optional(),
  PEILSTOK_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'moet een webadres zijn, zoals https://peilstok.voorbeeld.nl' })
    .optional(),
  PEILSTOK_SECRET: z
    .string()
    .min(32, 'moet minstens 32 tekens hebben; maak er een met: openssl rand -base64 48')
    .optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'moet beginnen met postgres://' }).optional(),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'moet beginnen met postgres://' }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'moet beginnen met smtp:// of smtps://' }).optional(),
  MAIL_FROM: z.string().includes('@', 'moet een e-mailadres bevatten').optional(),
  OIDC_PROVIDERS: z
    .string()
    .transform((text, context) => {
      try {
        return z.array(provider).parse(JSON.parse(text))
      } catch {
        context.addIssue('moet JSON zijn: [{"id","name","discoveryUrl","clientId","clientSecret"}]')
        return z.NEVER
      }
    })
    .optional(),
  BEHIND_PROXY: z.enum(['yes', 'no'], 'moet yes of no zijn').default('no'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'moet debug, info, warn, error of silent zijn')
    .default('info'),
})

/** The name of every setting there is. */
export const settingNames: readonly string[] = Object.keys(settings.shape)

export type OidcProvider = z.infer<typeof provider>

export type Config = {
  mode: 'demo' | 'production'
  host: string
  port: number
  /** Where people find this site, without a slash at the end. */
  origin: string
  secret: string
  /** The folder with the embedded database and the secret of the demo. */
  dataDir: string
  /** Null: the embedded database. */
  databaseUrl: string | null
  /** As whom migrations and backups run; the same as `databaseUrl` unless set. */
  databaseOwnerUrl: string | null
  /** Null in demo mode: letters then stay in the outbox. */
  smtpUrl: string | null
  mailFrom: string
  oidcProviders: OidcProvider[]
  /** Whether a proxy of the operator's stands in front, and so says where requests come from. */
  behindProxy: boolean
  logLevel: string
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/**
 * Reads the settings from the environment.
 * @throws WrongSetting with all that is wrong, one sentence each
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const read = settings.safeParse(given)
  if (!read.success) {
    throw new WrongSetting(
      read.error.issues.map((issue) => `De instelling ${issue.path.join('.')} ${issue.message}.`).join('\n'),
    )
  }
  const set = read.data
  const mode = set.PEILSTOK_MODE ?? 'demo'
  const dataDir = path.resolve(set.PEILSTOK_DATA ?? path.join(projectRoot, 'data'))
  const shared = {
    host: set.HOST,
    port: set.PORT,
    dataDir,
    databaseUrl: set.DATABASE_URL ?? null,
    databaseOwnerUrl: set.DATABASE_OWNER_URL ?? set.DATABASE_URL ?? null,
    oidcProviders: set.OIDC_PROVIDERS ?? [],
    behindProxy: set.BEHIND_PROXY === 'yes',
    logLevel: set.LOG_LEVEL,
  }
  if (mode === 'production') {
    const { PEILSTOK_ORIGIN: origin, PEILSTOK_SECRET: secret, SMTP_URL: smtpUrl } = set
    if (!origin || !secret || !smtpUrl) {
      const missing = Object.entries({ PEILSTOK_ORIGIN: origin, PEILSTOK_SECRET: secret, SMTP_URL: smtpUrl })
      throw new WrongSetting(
        missing
          .filter(([, value]) => !value)
          .map(([name]) => `De instelling ${name} ontbreekt; zonder haar start Peilstok niet in productie.`)
          .join('\n'),
      )
    }
    const url = new URL(origin)
    if (url.protocol !== 'https:' && !loopback.has(url.hostname))
      throw new WrongSetting('De instelling PEILSTOK_ORIGIN moet met https:// beginnen.')
    return {
      ...shared,
      mode,
      origin: url.origin,
      secret,
      smtpUrl,
      mailFrom: set.MAIL_FROM ?? `Peilstok <peilstok@${url.hostname}>`,
    }
  }
  if (!set.PEILSTOK_MODE && (set.PEILSTOK_ORIGIN || set.SMTP_URL)) {
    throw new WrongSetting(
      'Er zijn instellingen voor echt gebruik, maar PEILSTOK_MODE is niet gezet. Zet PEILSTOK_MODE=production, of haal PEILSTOK_ORIGIN en SMTP_URL weg.',
    )
  }
  if (!loopback.has(set.HOST)) {
    throw new WrongSetting(
      'In demo kan iedereen zonder wachtwoord binnen. Daarom luistert de demo alleen op deze computer: haal HOST weg, of zet PEILSTOK_MODE=production.',
    )
  }
  return {
    ...shared,
    mode,
    origin: `http://localhost:${set.PORT}`,
    secret: set.PEILSTOK_SECRET ?? keptSecret(dataDir),
    smtpUrl: set.SMTP_URL ?? null,
    mailFrom: set.MAIL_FROM ?? 'Peilstok <peilstok@localhost>',
  }
}

/** The demo's secret: made once, kept beside its data, so that whoever is signed in stays so after a restart. */
function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret')
  if (fs.existsSync(file)) return fs.readFileSync(file, 'utf8')
  const secret = randomBytes(48).toString('base64')
  try {
    fs.mkdirSync(dataDir, { recursive: true })
    fs.writeFileSync(file, secret, { mode: 0o600 })
  } catch {
    throw new WrongSetting(
      `In de map ${dataDir} kan niet geschreven worden. Zet PEILSTOK_DATA naar een map waar dat wel kan.`,
    )
  }
  return secret
}
