import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeAlbum, PICTURES } from './guide/album.ts'
import { WALKS } from './guide/walks.ts'

/**
 * The pictures of the Japanese guide show the pages as they are. What is compared is what a page says and is made of, not its pixels: those
 * are another machine's as soon as its fonts are. `npm run pictures` takes all of them anew.
 */

const album = makeAlbum()

test.each(WALKS)('$name: every picture shows its page as it is', async ({ open, go }) => {
  const stage = await open()
  const before = album.shots.length
  try {
    await go(stage, album)
  } finally {
    await stage.close()
  }
  for (const { name, now, taken } of album.shots.slice(before)) expect(now, `${name}.jpg: npm run pictures`).toBe(taken)
})

test('there is no picture of something else', () => {
  const names = album.shots.flatMap(({ name }) => [`${name}.jpg`, `${name}.txt`])
  expect(readdirSync(PICTURES).sort()).toEqual(names.sort())
})
