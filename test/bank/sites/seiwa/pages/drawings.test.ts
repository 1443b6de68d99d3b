import { describe, expect, test } from 'vitest'
import { PAGE_IDS } from '../../../../../bank/sites/seiwa/model/page-ids.ts'
import { PAGES } from '../../../../../bank/sites/seiwa/model/pages/pages.ts'
import { DRAWINGS } from '../../../../../bank/sites/seiwa/pages/drawings.ts'
import { sentAt } from '../../../../../bank/sites/seiwa/pages/moment.ts'
import { SEIWA_TEXTS } from '../../../../../bank/sites/seiwa/texts.ts'

describe('the drawings', () => {
  test.each(PAGE_IDS)('%s draws the inputs of its row and no other', (id) => {
    expect(Object.keys(DRAWINGS[id].fields).sort()).toEqual([...PAGES[id].fields].sort())
  })

  test.each(PAGE_IDS)('%s has no button that its row has not', (id) => {
    const { buttons } = DRAWINGS[id]
    if (typeof buttons === 'function') return
    expect(PAGES[id].buttons).toEqual(expect.arrayContaining([...buttons]))
  })

  test('say when a mail was sent as the guide writes it', () => {
    const at = Date.parse('2012-04-25T10:26:10+09:00')
    expect(sentAt(SEIWA_TEXTS.ja, at)).toBe('2012年04月25日 10時26分10秒')
    expect(sentAt(SEIWA_TEXTS.ja, Date.parse('2026-01-01T00:00:00+09:00'))).toBe('2026年01月01日 00時00分00秒')
    expect(sentAt(SEIWA_TEXTS.en, at)).toBe('2012-04-25 10:26:10 (Japan)')
  })
})
