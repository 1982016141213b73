import type { Crumb } from '../platform/web/answer.ts'
import type { Surroundings } from '../platform/web/server.tsx'
import { inSentence } from './words.ts'

/** A place in the main menu. */
export type MenuItem = { title: string; href: string }

type LayoutProps = Surroundings & { menu: readonly MenuItem[]; version: string }

/** What stands around every page: who we are, where one is, who one is. */
export function Layout({ page, who, path, nonce, notice, demo, menu, version }: LayoutProps) {
  const projector = page.shape === 'projector'
  return (
    <html lang="nl" class={projector ? 'projector' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="csp-nonce" content={nonce} />
        <meta name="turbo-prefetch" content="false" />
        <meta name="color-scheme" content="light dark" />
        {page.refreshAfter !== undefined && <meta http-equiv="refresh" content={String(page.refreshAfter)} />}
        {page.refreshWithoutScripts !== undefined && (
          <noscript>
            <meta http-equiv="refresh" content={String(page.refreshWithoutScripts)} />
          </noscript>
        )}
        <title>{`${page.title} · Peilstok`}</title>
        <link rel="icon" href={`/assets/icon.svg?v=${version}`} type="image/svg+xml" />
        <link rel="stylesheet" href={`/assets/peilstok.css?v=${version}`} />
        <script type="module" src={`/assets/peilstok.js?v=${version}`} nonce={nonce} />
      </head>
      <body data-shape={page.shape}>
        <a class="skip" href="#content">
          Direct naar de inhoud
        </a>
        {demo && <DemoBanner />}
        <header class="top">
          <div>
            <a class="mark" href="/">
              <Sign />
              Peilstok
            </a>
            {who && !projector && <Menu menu={menu} path={path} />}
            {who && (
              <div class="who">
                <a href="/me">
                  {who.name}
                  <small>{rolesInShort(who.appointments)}</small>
                </a>
                {who.several && (
                  <a href="/partnerships" title="Kies een ander partnerschap">
                    wissel
                  </a>
                )}
                <form method="post" action="/sign-out">
                  <button type="submit">Meld je af</button>
                </form>
              </div>
            )}
          </div>
        </header>
        <main id="content" tabindex={-1}>
          {page.crumbs.length > 0 && <Crumbs crumbs={page.crumbs} />}
          <h1>{page.title}</h1>
          {notice && (
            <p class="notice" role="status">
              {notice}
            </p>
          )}
          {page.body}
        </main>
        <footer class="foot">
          {who ? `${who.partnershipName} · ` : ''}Peilstok · <a href="/privacy">Wie ziet wat?</a>
        </footer>
      </body>
    </html>
  )
}

function DemoBanner() {
  return (
    <aside class="demo" aria-label="Demo">
      <strong>Demo.</strong> Alle mensen en scholen zijn verzonnen. <a href="/demo">Kies wie je bent</a> ·{' '}
      <a href="/dev/mail">Postvak uit</a>
    </aside>
  )
}

function Menu({ menu, path }: { menu: readonly MenuItem[]; path: string }) {
  return (
    <nav aria-label="Hoofdmenu">
      <ul class="menu">
        {menu.map(({ title, href }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={path === href ? 'page' : href !== '/' && path.startsWith(`${href}/`) ? 'true' : undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label="Waar ben ik">
      <ol class="path">
        {crumbs.map(({ title, href }) => (
          <li key={title}>{href ? <a href={href}>{title}</a> : title}</li>
        ))}
      </ol>
    </nav>
  )
}

/** `schoolopleider, De Waterlelie`, and how many more. */
function rolesInShort(appointments: readonly { roleName: string; organisationName: string }[]): string {
  const [first, ...others] = appointments
  if (!first) return 'zonder aanstelling'
  return `${inSentence(first.roleName)}, ${first.organisationName}${others.length > 0 ? ` (+${others.length})` : ''}`
}

/** The sign of the product: a gauge with four marks. */
function Sign() {
  return (
    <svg width="15" height="26" viewBox="0 0 15 26" aria-hidden="true">
      <rect x="1" y="1" width="7" height="24" rx="3.5" fill="none" stroke="#fff" stroke-width="1.8" />
      <rect x="3.2" y="12" width="2.6" height="11" rx="1.3" fill="#ffb48f" />
      <path d="M10 5h4M10 10.5h4M10 16h4M10 21h4" stroke="#fff" stroke-width="1.6" />
    </svg>
  )
}
