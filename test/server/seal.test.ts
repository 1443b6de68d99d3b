import { describe, expect, it } from 'vitest'
import { open, openLine, seal, sealedSchema, sealLine } from '../../server/seal.ts'

const KEY = new Uint8Array(32).fill(3)
const flip = (hex: string) => (hex.startsWith('0') ? '1' : '0') + hex.slice(1)

describe('sealing', () => {
  it('opens what it sealed, with the same key and label', () => {
    expect(open(seal('振込 ✓', 'a', KEY), 'a', KEY)).toBe('振込 ✓')
  })

  it('never seals the same text twice alike', () => {
    expect(seal('text', 'a', KEY).text).not.toBe(seal('text', 'a', KEY).text)
  })

  it('opens nothing under another key or label, or after a change', () => {
    const sealed = seal('text', 'a', KEY)
    expect(open(sealed, 'a', new Uint8Array(32))).toBeNull()
    expect(open(sealed, 'b', KEY)).toBeNull()
    for (const part of ['iv', 'tag', 'text'] as const) {
      expect(open({ ...sealed, [part]: flip(sealed[part]) }, 'a', KEY), part).toBeNull()
    }
  })

  it('takes no shortened tag', () => {
    const sealed = seal('text', 'a', KEY)
    expect(sealedSchema.safeParse({ ...sealed, tag: sealed.tag.slice(0, 8) }).success).toBe(false)
    expect(sealedSchema.safeParse(sealed).success).toBe(true)
  })
})

describe('sealing into a line', () => {
  it('opens what it sealed, and nothing under another key or label', () => {
    const line = sealLine('振込 ✓', 'a', KEY)
    expect(line).toMatch(/^[A-Za-z0-9+/]+=*$/)
    expect(openLine(line, 'a', KEY)).toBe('振込 ✓')
    expect(openLine(line, 'b', KEY)).toBeNull()
    expect(openLine(line, 'a', new Uint8Array(32))).toBeNull()
  })

  it('opens no line that was cut short, whatever is left of it', () => {
    const line = sealLine('text', 'a', KEY)
    for (let length = 0; length < line.length - 3; length += 1) {
      expect(openLine(line.slice(0, length), 'a', KEY), `${length}`).toBeNull()
    }
  })
})
