import type { Guarantee } from '../../guarantees.ts'
import { saysTheSame } from '../words.ts'
import type { FrameworkProposal, ItemProposal, PartInDoubt, SubthemeProposal } from './proposal.ts'

export const reasons = {
  noGuarantee: 'Bij welke waarborg hoort dit subthema? Het document zegt het niet.',
  noSubtheme: 'Boven deze items staat geen subthema. Hoe heet het?',
  noNumbers: 'Deze items hadden geen nummer. Peilstok telde ze; klopt de volgorde?',
  twice: (number: number) => `Nummer ${number} komt in dit subthema twee keer voor. Welk nummer heeft dit item?`,
  loose: 'Deze regel had geen nummer of teken. Is dit een item?',
  unclear: (text: string) => `Bij dit item stond “${text}” als nummer of waarborg. Dat is niet te lezen.`,
}

type Found = { subtheme: SubthemeProposal; item?: ItemProposal; reason: string }

/**
 * A framework while its document is read from beginning to end. Each text is given once: as a part, as structure, or as
 * something that finds no place.
 */
export class FrameworkBuilder {
  #title: string | null = null
  readonly #questions: string[] = []
  readonly #subthemes: SubthemeProposal[] = []
  readonly #notes: string[] = []
  readonly #structure: string[] = []
  readonly #found: Found[] = []
  #guarantee: Guarantee | null = null
  #current: SubthemeProposal | null = null
  #item: ItemProposal | null = null

  get hasTitle(): boolean {
    return this.#title !== null
  }

  get hasItems(): boolean {
    return this.#subthemes.some(({ items }) => items.length > 0)
  }

  get hasSubtheme(): boolean {
    return this.#current !== null
  }

  /** Whether something was read that stands below a title. */
  get isBegun(): boolean {
    return this.#subthemes.length > 0 || this.#guarantee !== null
  }

  get hasOpenItem(): boolean {
    return this.#item !== null
  }

  /** The number of the item before, in the subtheme that is open; 0 for none. */
  get lastNumber(): number {
    return this.#item?.number ?? this.#current?.items.at(-1)?.number ?? 0
  }

  title(text: string): void {
    this.#title = text
  }

  structure(text: string): void {
    if (text !== '') this.#structure.push(text)
  }

  /** What finds no place; whatever goes on after it does not belong to the item before. */
  leftOver(text: string): void {
    if (text !== '') this.#notes.push(text)
    this.#item = null
  }

  /** From here on everything stands under a guarantee. */
  guarantee(guarantee: Guarantee): void {
    if (guarantee !== this.#guarantee) this.#current = null
    this.#guarantee = guarantee
    this.#item = null
  }

  /** From here on items stand in a subtheme. One that was there already goes on, and its title is not new. */
  subtheme(title: string): void {
    const known = this.#subthemes.find(
      (one) => one.guarantee === this.#guarantee && one.title !== '' && saysTheSame(one.title, title),
    )
    if (known) this.structure(title)
    this.#open(known ?? { guarantee: this.#guarantee, title, items: [] })
  }

  /** @param number null when the document gives none: then it gets the next one */
  item(text: string, number: number | null): void {
    if (!this.#current) this.#open({ guarantee: this.#guarantee, title: '', items: [] })
    const subtheme = this.#current
    if (!subtheme) return
    const last = Math.max(0, ...subtheme.items.map((item) => item.number))
    const item: ItemProposal = { number: number ?? last + 1, text }
    if (subtheme.items.some((one) => one.number === item.number))
      this.#found.push({ subtheme, item, reason: reasons.twice(item.number) })
    if (number === null) this.doubtSubtheme(reasons.noNumbers)
    subtheme.items.push(item)
    this.#item = item
  }

  /** Text that goes on with the item before. */
  goOn(text: string): void {
    if (this.#item) this.#item.text = `${this.#item.text} ${text}`
    else this.leftOver(text)
  }

  /** A question of the whole framework; one that it has already is structure. */
  question(text: string): void {
    if (this.#questions.some((one) => saysTheSame(one, text))) this.structure(text)
    else this.#questions.push(text)
  }

  /** A question with the item before; one that the framework has is no question of its own. */
  ownQuestion(text: string): void {
    if (this.#questions.some((one) => saysTheSame(one, text))) this.structure(text)
    else if (this.#item) this.#item.questions = [...(this.#item.questions ?? []), text]
    else this.leftOver(text)
  }

  doubtItem(reason: string): void {
    if (this.#current && this.#item) this.#found.push({ subtheme: this.#current, item: this.#item, reason })
  }

  doubtSubtheme(reason: string): void {
    const subtheme = this.#current
    if (!subtheme || this.#found.some((one) => one.subtheme === subtheme && one.reason === reason)) return
    this.#found.push({ subtheme, reason })
  }

  /** What was read. Headings without items find no place; subthemes stand in the order of their guarantees. */
  proposal(): FrameworkProposal {
    const headings = this.#subthemes.filter(({ items }) => items.length === 0).map(({ title }) => title)
    const subthemes = this.#subthemes
      .filter(({ items }) => items.length > 0)
      .toSorted((a, b) => (a.guarantee ?? 9) - (b.guarantee ?? 9))
      .map((subtheme) => ({ ...subtheme, source: subtheme, items: subtheme.items.toSorted(byNumber) }))
    const uncertain = subthemes.flatMap(({ source, guarantee, title, items }, index): PartInDoubt[] => [
      ...(guarantee === null ? [{ subtheme: index, reason: reasons.noGuarantee }] : []),
      ...(title === '' ? [{ subtheme: index, reason: reasons.noSubtheme }] : []),
      ...this.#found
        .filter((one) => one.subtheme === source)
        .map(({ item, reason }) => ({ subtheme: index, ...(item ? { item: items.indexOf(item) } : {}), reason })),
    ])
    return {
      title: this.#title,
      questions: this.#questions,
      subthemes: subthemes.map(({ guarantee, title, items }) => ({ guarantee, title, items })),
      notes: [...headings, ...this.#notes].filter((text) => text !== ''),
      structure: this.#structure,
      uncertain,
    }
  }

  #open(subtheme: SubthemeProposal): void {
    if (!this.#subthemes.includes(subtheme)) this.#subthemes.push(subtheme)
    this.#current = subtheme
    this.#item = null
  }
}

const byNumber = (one: ItemProposal, other: ItemProposal) => one.number - other.number
