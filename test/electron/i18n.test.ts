import { describe, expect, it, vi } from 'vitest'
import { BANKS, COMMANDS } from '../../electron/bridge.ts'
import { languageOf, makeTranslate } from '../../electron/i18n.ts'
import { en } from '../../electron/locales/en.ts'
import { ja } from '../../electron/locales/ja.ts'
import type { TextKey } from '../../electron/locales/texts.ts'
import { menuOf, trayMenuOf } from '../../electron/menu.ts'
import { makeMenus, type TemplateItem } from './fake/menu.ts'

const holes = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort()

describe('the texts of the shell', () => {
  it('have the same keys and holes in both languages, and no text is empty', () => {
    expect(Object.keys(ja).sort()).toEqual(Object.keys(en).sort())
    for (const key of Object.keys(en) as TextKey[]) {
      expect(holes(ja[key]), key).toEqual(holes(en[key]))
      expect(ja[key].trim() && en[key].trim()).not.toBe('')
    }
  })

  it.each([
    ['ja', 'ja'],
    ['ja-JP', 'ja'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['', 'en'],
  ])('locale "%s" is served in %s', (locale, language) => expect(languageOf(locale)).toBe(language))
})

describe.each(['darwin', 'win32', 'linux'] as const)('the menus of %s', (platform) => {
  const actions = {
    command: vi.fn(),
    alwaysOnTop: vi.fn(),
    showToken: vi.fn(),
    openBank: vi.fn(),
    print: vi.fn(),
    about: vi.fn(),
    secrets: vi.fn(),
    quit: vi.fn(),
  }
  const state = { platform, alwaysOnTop: false, banks: BANKS, offered: new Set(COMMANDS) }
  const build = (language: 'ja' | 'en', of: typeof menuOf = menuOf) =>
    makeMenus().Menu.buildFromTemplate(of(state, actions, makeTranslate(language)) as never)
  const all = (items: readonly TemplateItem[]): TemplateItem[] =>
    items.flatMap((item) => [item, ...all(item.submenu ?? [])])

  it('are accepted, name everything in both languages, and give no key to two items', () => {
    for (const language of ['ja', 'en'] as const) {
      const menu = build(language)
      for (const item of all(menu.items)) if (item.type !== 'separator') expect(item.label?.trim()).toBeTruthy()
      const keys = all(menu.items).flatMap((item) => item.accelerator ?? [])
      expect(new Set(keys).size).toBe(keys.length)
      expect(build(language, trayMenuOf).items.length).toBeGreaterThan(3)
    }
  })

  it('reach each command of the page', () => {
    const menu = build('en')
    for (const command of COMMANDS) menu.choose(command)
    expect(actions.command.mock.calls.map(([command]) => command)).toEqual(COMMANDS)
    actions.command.mockClear()
  })

  it('have the application’s name in front on macOS only', () => {
    expect(build('en').items[0]?.label).toBe(platform === 'darwin' ? 'Camera Token Simulator' : 'File')
  })
})
