import { describe, expect, it } from 'vitest'
import { noticesOf } from '../../build/scripts/notices.ts'

describe('the notices of others', () => {
  it('name package, version, licence and its text, or where it is', () => {
    const text = noticesOf([
      { name: 'a', version: '1.0.0', identifier: 'MIT', text: 'Do what you like.' },
      { name: '@b/c', version: '2.0.0', identifier: 'MIT' },
    ])
    expect(text).toContain('a 1.0.0 (MIT)\n\nDo what you like.')
    expect(text).toContain(
      '@b/c 2.0.0 (MIT)\n\nThe package has no text of its licence: https://www.npmjs.com/package/@b/c/v/2.0.0',
    )
  })

  it('let no package through that names no licence', () => {
    expect(() => noticesOf([{ name: 'a', version: '1.0.0' }])).toThrow('a 1.0.0 names no licence')
  })
})
