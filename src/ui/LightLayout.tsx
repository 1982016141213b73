import type { Surroundings } from '../platform/web/server.tsx'

/** What stands around a questionnaire: a name, and nothing to fetch but one small style sheet. No script, no way elsewhere. */
export function LightLayout({ page, notice, version }: Surroundings & { version: string }) {
  const { language = 'nl' } = page
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${page.title} · Peilstok`}</title>
        <link rel="icon" href={`/assets/icon.svg?v=${version}`} type="image/svg+xml" />
        <link rel="stylesheet" href={`/assets/light.css?v=${version}`} />
      </head>
      <body>
        <a class="unseen" href="#content">
          {language === 'en' ? 'Skip to content' : 'Direct naar de inhoud'}
        </a>
        <header class="top">Peilstok</header>
        <main id="content" tabindex={-1}>
          <h1>{page.title}</h1>
          {notice && (
            <p class="notice" role="status">
              {notice}
            </p>
          )}
          {page.body}
        </main>
      </body>
    </html>
  )
}
