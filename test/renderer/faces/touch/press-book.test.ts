import { expect, test } from 'vitest'
import { makePressBook } from '../../../../renderer/faces/touch/press-book.ts'

function book() {
  const sent: string[] = []
  const made = makePressBook<'left' | 'middle'>((type, button) => sent.push(`${type} ${button}`))
  return { book: made, sent }
}

test('one press and one release, at once', () => {
  const { book: it, sent } = book()
  it.down('left', 'key')
  expect(sent).toEqual(['press left'])
  it.up('left', 'key')
  expect(sent).toEqual(['press left', 'release left'])
})

test('two fingers on one button are one press, which ends with the last', () => {
  const { book: it, sent } = book()
  it.down('left', 'key')
  it.down('left', 'pointer-1')
  it.up('left', 'key')
  expect(it.isDown('left')).toBe(true)
  expect(sent).toEqual(['press left'])
  it.up('left', 'pointer-1')
  expect(sent).toEqual(['press left', 'release left'])
})

test('a finger that is not on the button cannot release it, nor press twice', () => {
  const { book: it, sent } = book()
  it.down('middle', 'key')
  it.down('middle', 'key')
  it.up('middle', 'pointer-1')
  expect(sent).toEqual(['press middle'])
})

test('everything up releases each button that is down, once', () => {
  const { book: it, sent } = book()
  it.down('left', 'key')
  it.down('middle', 'key')
  it.upAll()
  it.upAll()
  it.up('left', 'key')
  expect(sent).toEqual(['press left', 'press middle', 'release left', 'release middle'])
})
