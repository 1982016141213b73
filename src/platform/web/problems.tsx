import { type Page, page } from './answer.ts'
import type { Body } from './form.ts'

function told(
  status: Page['status'],
  title: string,
  sentence: string,
  link = { href: '/', label: 'Naar Vandaag' },
): Page {
  return page(
    title,
    <>
      <p class="lede">{sentence}</p>
      <p>
        <a class="button" href={link.href}>
          {link.label}
        </a>
      </p>
    </>,
    { status },
  )
}

/** What people are told when a request cannot be answered: what is wrong, and what to do. */
export const problem = {
  unknown: () =>
    told(
      404,
      'Deze pagina is er niet',
      'Misschien is het adres niet goed overgenomen, of is dit niet (meer) voor jou bedoeld.',
    ),
  forbidden: () =>
    told(
      403,
      'Dat hoort niet bij jouw rol',
      'Je mag dit bekijken, maar niet wijzigen. Klopt dat niet? Vraag het de projectcoördinator.',
    ),
  /** What was typed comes along on the page, so that it can be sent again after signing in. */
  signedOut: (action: string, typed: Body['texts']) =>
    page(
      'Je was afgemeld',
      <form method="post" action={action}>
        <p class="lede">
          Daarom is dit nog niet bewaard.{' '}
          <a href="/sign-in" target="_blank" rel="noreferrer">
            Meld je aan in een nieuw tabblad
          </a>
          , kom hier terug en stuur het opnieuw. Wat je typte is er nog.
        </p>
        {Object.entries(typed).map(([name, values]) =>
          values.map((value) => <input type="hidden" key={name + value} name={name} value={value} />),
        )}
        <div class="buttons">
          <button type="submit" class="button">
            Stuur opnieuw
          </button>
        </div>
      </form>,
      { status: 403 },
    ),
  tooLarge: (limit: number) =>
    told(
      413,
      'Dit is te groot',
      `Er kan hooguit ${Math.floor(limit / 1024 / 1024) || 1} MB in één keer mee. Ga terug en maak het kleiner.`,
    ),
  failed: (requestId: string) =>
    told(
      500,
      'Dit ging bij ons mis',
      `Wat je al bewaard had, is er nog. Probeer het over een minuut opnieuw. Gaat het weer mis? Meld dan deze code aan de beheerder: ${requestId}`,
    ),
}
