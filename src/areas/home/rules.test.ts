import { expect, test } from 'vitest'
import { type Asked, inOrder } from './rules.ts'

const asked = (title: string, due: string | null): Asked => ({ title, sentence: '', href: '/', button: '', due })

test('wat het eerst moet staat bovenaan, wat geen dag heeft onderaan', () => {
  const order = inOrder([
    asked('ooit', null),
    asked('volgende week', '2026-11-29'),
    asked('te laat', '2026-11-20'),
    asked('ook ooit', null),
  ])
  expect(order.map(({ title }) => title)).toEqual(['te laat', 'volgende week', 'ooit', 'ook ooit'])
})
