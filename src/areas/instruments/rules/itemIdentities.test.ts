import { describe, expect, it } from 'vitest'
import { itemIdentities } from './itemIdentities.ts'

const former = [
  { id: 'veilig', subtheme: 'Leerplek', number: 1, text: 'Een student durft iets nieuws te proberen.' },
  { id: 'team', subtheme: 'Leerplek', number: 2, text: 'Een student hoort bij het team van de school.' },
]
const read = (...texts: string[]) => texts.map((text, index) => ({ subtheme: 'Leerplek', number: index + 1, text }))

describe('een item uit een nieuw document', () => {
  it('met dezelfde woorden is hetzelfde item, op welke plek ook', () => {
    expect(itemIdentities(read('Iets anders.', 'een student durft iets nieuws te proberen'), former)).toEqual([
      { id: 'iets-anders', likely: null },
      { id: 'veilig', likely: null },
    ])
  })

  it('dat erop lijkt, houdt het id, en iemand moet zeggen of het klopt', () => {
    const [item] = itemIdentities(read('Een student durft op school iets te proberen.'), former)
    expect(item).toEqual({ id: 'veilig', likely: former[0] })
  })

  it('dat nergens op lijkt, krijgt een id dat geen item ooit had', () => {
    const [item] = itemIdentities(read('Veilig!'), [{ id: 'veilig', subtheme: 'Leerplek', number: 9, text: 'Rust.' }])
    expect(item).toEqual({ id: 'veilig-2', likely: null })
  })

  it('deelt geen id met een ander item', () => {
    const ids = itemIdentities(read('Rust.', 'Rust.', 'Een student durft iets nieuws te proberen.'), former)
    expect(ids.map(({ id }) => id)).toEqual(['rust', 'rust-2', 'veilig'])
  })
})
