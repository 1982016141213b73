import { count } from '../../../ui/words.ts'
import { kindNames } from '../names.ts'
import type { CountOf, GapList } from '../partnershipSource.ts'
import type { Counts } from '../queries.ts'
import { GapsInShort } from './GapsPage.tsx'

type PartnershipPageProps = {
  counts: Counts
  /** What later areas count. */
  more: readonly CountOf[]
  gaps: readonly GapList[]
  roles: number
  mayChange: boolean
}

/** The partnership at a glance: how large it is, and what is missing. */
export function PartnershipPage({ counts, more, gaps, roles, mayChange }: PartnershipPageProps) {
  return (
    <>
      <p class="lede">De besturen, instituten en scholen die samen leraren opleiden, en wie er wat doet.</p>
      <ul class="counts">
        {(['board', 'institute', 'school'] as const).map((kind) => (
          <Count
            key={kind}
            href={`/partnership/organisations?kind=${kind}`}
            number={counts[kind]}
            name={counts[kind] === 1 ? kindNames[kind].one : kindNames[kind].many}
          />
        ))}
        <Count href="/partnership/people" number={counts.people} name={counts.people === 1 ? 'mens' : 'mensen'} />
        <Count href="/partnership/roles" number={roles} name={roles === 1 ? 'rol' : 'rollen'} />
        {more.map((one) => (
          <Count key={one.href} {...one} />
        ))}
      </ul>
      {mayChange && <Changes counts={counts} />}
      {gaps.length === 0 && <p class="empty">Elke rol is belegd, en er loopt binnenkort niets af.</p>}
      <div class="columns">
        <div>
          <GapsInShort lists={gaps.filter((_, index) => index % 2 === 0)} />
        </div>
        <div>
          <GapsInShort lists={gaps.filter((_, index) => index % 2 === 1)} />
        </div>
      </div>
    </>
  )
}

function Count({ href, number, name }: { href: string; number: number; name: string }) {
  return (
    <li>
      <a href={href}>
        <strong>{number}</strong> {name}
      </a>
    </li>
  )
}

function Changes({ counts }: { counts: Counts }) {
  return (
    <>
      {counts.uninvited > 0 && (
        <section class="asked">
          <div>
            <h2>{count(counts.uninvited, 'persoon is', 'mensen zijn')} nog niet uitgenodigd</h2>
            <p>Ze krijgen een e-mail die zegt hoe ze zich aanmelden.</p>
          </div>
          <a class="button" href="/partnership/invitations">
            Nodig mensen uit
          </a>
        </section>
      )}
      <div class="buttons">
        <a class="button quiet" href="/partnership/people/new">
          Voeg iemand toe
        </a>
        <a class="button quiet" href="/partnership/organisations/new?kind=school">
          Voeg een school toe
        </a>
        <a class="button quiet" href="/partnership/import/schools">
          Lees scholen in
        </a>
        <a class="button quiet" href="/partnership/import/people">
          Lees mensen in
        </a>
      </div>
    </>
  )
}
