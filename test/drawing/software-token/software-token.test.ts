import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { displayPng, displaySvg, displayText } from '../../../drawing/index.ts'
import { TELEPHONES } from './displays.ts'

const pictureOf = (name: string) => join(import.meta.dirname, 'displays', `${name}.png`)
const named = (name: string) => {
  const display = TELEPHONES[name]
  if (display === undefined) throw new Error(`no display ${name}`)
  return display
}

describe('the picture of a telephone', () => {
  // UPDATE_PICTURES=1 writes them anew. Look at them before they are committed.
  it.each(Object.entries(TELEPHONES))('%s has the bytes that it had', (name, display) => {
    const png = displayPng(display)
    if (process.env.UPDATE_PICTURES === '1') writeFileSync(pictureOf(name), png)
    expect(Buffer.from(png).equals(readFileSync(pictureOf(name)))).toBe(true)
  })

  it.each([1, 2])('at scale %i is upright, whatever it shows', (scale) => {
    for (const display of Object.values(TELEPHONES)) {
      const { width, height } = PNG.sync.read(Buffer.from(displayPng(display, scale)))
      expect([width, height]).toEqual([270 * scale, 480 * scale])
    }
  })

  it('draws another bar for each second, and a name of anything at all', () => {
    const display = named('nd-code')
    const pictures = [60, 59, 1].map((remaining) => Buffer.from(displayPng({ ...display, remaining })).toString('hex'))
    expect(new Set(pictures).size).toBe(3)
    for (const name of ['\u0000\n\u009b31m', '\ud800', '👨‍👩‍👧‍👦'.repeat(4), 'あ'.repeat(2_000), '']) {
      expect(displayPng({ ...named('nd-code'), name, app: 'nd-app' } as typeof display).length).toBeGreaterThan(100)
    }
  })

  it.each(Object.entries(TELEPHONES))('%s as SVG needs no font and nothing from elsewhere', (_, display) => {
    const svg = displaySvg(display)
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 270 480" /)
    expect(svg).not.toMatch(/<text|font-|href|<style|<script|NaN|undefined|<!/)
  })
})

describe('a telephone as text', () => {
  it.each([
    ['sk-none', ''],
    ['sk-closed', ''],
    ['sk-menu', 'ワンタイムパスワード\nモード切替\n'],
    ['sk-error', 'ワンタイムパスワード\nワンタイムパスワードを表示できません。\n'],
    ['nd-closed', ''],
    ['nd-pin', 'セイワ@Myねっと!!\nPINを入力してください。\n'],
  ])('%s', (name, text) => {
    expect(displayText(named(name))).toBe(text)
  })

  it('has the code, the seconds and the serial', () => {
    const { code } = named('sk-serial')
    expect(displayText(named('sk-serial'))).toBe(
      `ワンタイムパスワード\n${code}\n残り時間 30 秒\nシリアル番号 OSDW74440735\n`,
    )
  })

  it('sends nothing to a terminal but what is read', () => {
    const display = { ...named('nd-list'), lines: ['one\u001b[2J\u009b31m\ntwo'] }
    expect(displayText(display)).toBe('one [2J 31m two\n')
  })
})
