import { describe, expect, it } from 'vitest'
import { displayText } from '../../../drawing/index.ts'
import { DISPLAYS } from '../displays.ts'

const textOf = (name: string) => {
  const display = DISPLAYS[name]
  return display === undefined ? null : displayText(display)
}

describe('the display as text', () => {
  it('has the rows of the glass, and each soft key above its button', () => {
    expect(textOf('code-accepted')).toBe(
      'Was the code accepted? If OK,\nplease push "Yes".\n[No]                     [Yes]\n',
    )
    expect(textOf('version')).toBe('Version 1.0.0\nBattery ■■□\n[Back]\n')
    expect(textOf('device-code')).toBe('1234 5678 9012\n                        [Done]\n')
  })

  it('counts characters of two columns as two', () => {
    expect(textOf('menu')).toBe('Menu\n▶ Tokeninfo\n   Version\n[▲▼]                    [OK]\n')
  })

  it('has the camera and the mark as what they are: no text', () => {
    expect(textOf('scanning')).toBe('[Cancel]\n')
    expect(textOf('splash')).toBe('')
  })

  it('is empty when the display is dark or blank', () => {
    expect([textOf('dark'), textOf('blank')]).toEqual(['', ''])
  })

  it('never lets two soft keys run into one another', () => {
    const display = { ...(DISPLAYS.menu as NonNullable<(typeof DISPLAYS)['menu']>) }
    const softKeys = ['A long label', 'in the middle', 'another one'] as const
    expect(displayText({ ...display, rows: [], softKeys })).toBe('[A long label] [in the middle] [another one]\n')
  })
})
