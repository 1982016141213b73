import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { count } from '../../../ui/words.ts'
import type { DraftItem, DraftSubtheme, FrameworkDraft } from '../frameworkDraft.ts'
import { guaranteeNames, guarantees } from '../guarantees.ts'

type FrameworkItemsProps = {
  framework: FrameworkDraft
  /** Where one reads what was said of an item; without it the items are only read. */
  hrefOf?: (itemId: string) => string
}

/** A framework as people know it from paper: guarantees, subthemes, and the items by the numbers that people cite. */
export function FrameworkItems({ framework, hrefOf }: FrameworkItemsProps) {
  const present = guarantees.filter((guarantee) => under(framework, guarantee).length > 0)
  return (
    <>
      <Questions questions={framework.questions} />
      {present.length > 1 && (
        <nav class="framework-contents no-print" aria-label="Naar een waarborg of subthema">
          {present.map((guarantee) => (
            <div key={guarantee}>
              <p>
                <GuaranteeMark number={guarantee} /> <a href={`#guarantee-${guarantee}`}>{guaranteeNames[guarantee]}</a>
              </p>
              <ul>
                {under(framework, guarantee).map(({ id, title, items }) => (
                  <li key={id}>
                    <a href={`#subtheme-${id}`}>{title}</a> <small>{count(items.length, 'item', 'items')}</small>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
      )}
      {present.map((guarantee) => (
        <section key={guarantee} class="framework-guarantee" id={`guarantee-${guarantee}`} data-n={guarantee}>
          <h2>
            <GuaranteeMark number={guarantee} /> {guaranteeNames[guarantee]}
          </h2>
          {under(framework, guarantee).map((subtheme) => (
            <SubthemeItems key={subtheme.id} subtheme={subtheme} hrefOf={hrefOf} />
          ))}
        </section>
      ))}
    </>
  )
}

function under({ subthemes }: FrameworkDraft, guarantee: number): DraftSubtheme[] {
  return subthemes.filter((subtheme) => subtheme.guarantee === guarantee)
}

function Questions({ questions }: { questions: readonly string[] }) {
  return (
    <section class="framework-questions" aria-labelledby="questions-title">
      <h2 id="questions-title">Vraag bij elk item</h2>
      <ul>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </section>
  )
}

function SubthemeItems({ subtheme, hrefOf }: { subtheme: DraftSubtheme; hrefOf: FrameworkItemsProps['hrefOf'] }) {
  return (
    <section class="framework-subtheme" id={`subtheme-${subtheme.id}`}>
      <h3>{subtheme.title}</h3>
      <ol class="framework-items">
        {subtheme.items.map((item) => (
          <li key={item.id} id={`item-${item.id}`} value={item.number}>
            <ItemWords item={item} />
            {hrefOf && (
              <p class="under no-print">
                <a href={hrefOf(item.id)}>
                  Wat is hierover gezegd?
                  <span class="unseen">
                    {' '}
                    Item {item.number} van {subtheme.title}
                  </span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What an item says, with the questions that are its own. */
export function ItemWords({ item }: { item: DraftItem }) {
  return (
    <>
      <p>{item.text}</p>
      {item.questions && (
        <p class="meta">
          <span class="unseen">Eigen vragen: </span>
          {item.questions.join(' ')}
        </p>
      )}
    </>
  )
}
