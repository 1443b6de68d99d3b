import { describe, expect, test } from 'vitest'
import { drive } from '../drive.ts'
import { activated, registration, request, scanBoth } from '../practice-images.ts'

describe('transaction', () => {
  const shown = (body: Parameters<typeof request>[1], title?: string) => {
    const device = activated(drive(), registration())
    device.scan(request('VDS3456789-1', body, title).text)
    return device
  }

  test('title, label and value, Sign in fours', () => {
    const { display } = shown({ fields: [['受取人', 'ﾄﾔﾏ ﾀﾛｳ']] })
    expect(display.lines).toEqual([
      '振込振替',
      '受取人 ﾄﾔﾏ ﾀﾛｳ',
      `Sign: ${display.code?.slice(0, 4)} ${display.code?.slice(4)}`,
    ])
    expect(display.rows).toEqual(display.lines)
    expect(display.softKeys).toEqual(['', '', 'Continue'])
  })

  test('a challenge or a free text is one logical line', () => {
    expect(shown({ challenge: '31615863' }, 'Login').display.lines.slice(0, 2)).toEqual(['Login', '31615863'])
    expect(shown({ freeText: 'お知らせ' }).display.lines.slice(0, 2)).toEqual(['振込振替', 'お知らせ'])
  })

  test('what does not fit scrolls a line a press, past the end to the top; Sign stays', () => {
    const device = shown({ fields: Array.from({ length: 8 }, (_, i) => [`項目${i + 1}`, 'a'] as const) })
    expect(device.display.softKeys).toEqual(['▲▼', '', 'Continue'])
    const first = () => [device.display.rows[0], device.display.rows.at(-1)?.startsWith('Sign: ')]
    expect(device.display.rows).toHaveLength(8)
    expect(first()).toEqual(['振込振替', true])
    device.tap('left')
    expect(first()).toEqual(['項目1 a', true])
    device.tap('left')
    expect(first()).toEqual(['項目2 a', true])
    device.tap('left')
    expect(first()).toEqual(['振込振替', true])
    expect(device.display.lines).toHaveLength(10)
  })
})

describe('rows', () => {
  const rows = (freeText: string) => {
    const device = activated(drive(), registration())
    device.scan(request('VDS3456789-1', { freeText }).text)
    return device.display.rows.slice(1, -1)
  }

  test('break at a blank, else anywhere; half-width kana are narrow, kanji wide', () => {
    expect(rows(`${'a'.repeat(20)} ${'b'.repeat(20)}`)).toEqual(['a'.repeat(20), 'b'.repeat(20)])
    expect(rows('a'.repeat(35))).toEqual(['a'.repeat(30), 'aaaaa'])
    expect(rows('漢'.repeat(16))).toEqual(['漢'.repeat(15), '漢'])
    expect(rows('ｶ'.repeat(31))).toEqual(['ｶ'.repeat(30), 'ｶ'])
    expect(rows(`${'a'.repeat(29)}漢`)).toEqual(['a'.repeat(29), '漢'])
    expect(rows(`${'a'.repeat(30)} b`)).toEqual(['a'.repeat(30), 'b'])
  })

  test('a combining mark takes no column of its own', () => {
    expect(rows('が'.normalize('NFD').repeat(15))).toEqual(['が'.normalize('NFD').repeat(15)])
  })
})

describe('menu', () => {
  test('the cursor wraps, and stays where it was after Back', () => {
    const device = drive()
    device.openMenu()
    expect(device.display.lines).toEqual(['Menu', '▶ Tokeninfo', '   Version'])
    device.tap('left')
    expect(device.display.lines).toEqual(['Menu', '   Tokeninfo', '▶ Version'])
    device.tap('right')
    expect(device.display).toMatchObject({ screen: 'version', softKeys: ['Back', '', ''] })
    device.tap('left')
    expect(device.display.lines[2]).toBe('▶ Version')
    device.tap('left')
    device.tap('right')
    expect(device.display).toMatchObject({
      screen: 'token-info',
      lines: ['Device not activated. [DP020]'],
      refusal: null,
    })
  })
})

describe('e-code profile', () => {
  test('puts the number and one blank before the text', () => {
    const device = drive({ profile: 'e-code' })
    device.switchOn()
    expect(device.display.lines).toEqual(['E002 Please push "Continue" and capture the activation image.'])
    device.tap('right')
    device.scan(registration().first.text)
    device.tap('right')
    expect(device.display.lines).toEqual(['E011 Was the code accepted? If OK, please push "Yes".'])
    device.tap('left')
    expect(device.display.lines).toEqual(['E012 Activation cancelled. Please push "Continue" and rescan the image.'])
  })
})

describe('wrong codes', () => {
  test('the last digit of 8 goes up by one, of 12 the tenth, with right check digits', () => {
    const device = drive()
    device.switchOn()
    device.tap('right')
    device.scan(registration().first.text)
    const right = device.display.code ?? ''
    device.send({ type: 'wrong-codes', on: true })
    const wrong = device.display.code ?? ''
    expect(wrong.slice(0, 9)).toBe(right.slice(0, 9))
    expect(Number(wrong[9])).toBe((Number(right[9]) + 1) % 10)
    expect(Number(wrong) % 97).toBe(1)
    device.send({ type: 'wrong-codes', on: false })
    expect(device.display.code).toBe(right)
    device.tap('right', 'right', 'right')
    scanBoth(device, registration())
    const eight = device.display.code ?? ''
    device.send({ type: 'wrong-codes', on: true })
    expect(device.display.code).toBe(eight.slice(0, 7) + ((Number(eight[7]) + 1) % 10))
    expect(device.display.lines).toEqual([`${device.display.code?.slice(0, 4)} ${device.display.code?.slice(4)}`])
  })
})
