import { describe, expect, it } from 'vitest'
import { type CaseContent, readCaseFile, writeCaseFile } from '../../../support/case-file/case-file.ts'

const CONTENT: CaseContent = {
  savedAt: 1_795_000_000_000,
  caseId: 'T01',
  notes: 'お客さまはDoneのあと席を外した。',
  journal: {
    format: 'camera-token-simulator/journal-report',
    version: 1,
    name: '会議室',
    serial: '12-3456789-0',
    profile: 'dp',
    rows: [],
  },
  token: null,
  tokenCodes: [],
  now: 1_795_000_000_000,
  bank: {
    ahead: 0,
    standing: {
      loginId: 'hanako01',
      companyId: 'kitano',
      ruleSet: 'hokuriku',
      registrationState: 'in-service',
      tokenCode: 'VDS3456789-1',
      isStopped: false,
      hasSigned: false,
    },
    moments: [
      {
        lane: 'bank',
        name: 'image-shown',
        image: 'activation-1',
        screen: 'BLGI022',
        at: 1_794_999_900_000,
        loginId: 'hanako01',
      },
    ],
    spans: [],
  },
}

const problemOf = (json: unknown) => {
  const read = readCaseFile(json)
  return 'problem' in read ? read.problem : null
}

describe('a case file', () => {
  it('is read as it was written, whatever its white space and the order of its names', () => {
    const text = JSON.stringify(writeCaseFile(CONTENT))
    const turned = Object.fromEntries(Object.entries(JSON.parse(text)).reverse())
    for (const json of [JSON.parse(text), turned]) {
      expect(readCaseFile(json)).toEqual({ file: writeCaseFile(CONTENT) })
    }
  })

  it('says that it holds keys only when it does', () => {
    expect(writeCaseFile(CONTENT).warning).toBeNull()
    const withKeys = writeCaseFile({ ...CONTENT, token: { format: 'camera-token-simulator/token-file' } })
    expect(withKeys.warning).toContain('keys')
    expect(problemOf(JSON.parse(JSON.stringify(withKeys)))).toBeNull()
  })

  it.each([
    ['a note', (file: Record<string, unknown>) => ({ ...file, notes: 'anything else' })],
    ['a moment at the bank', (file: Record<string, unknown>) => ({ ...file, bank: null })],
    ['a field more', (file: Record<string, unknown>) => ({ ...file, more: 1 })],
  ])('is damaged when %s was changed', (_, change) => {
    expect(problemOf(change(JSON.parse(JSON.stringify(writeCaseFile(CONTENT)))))).toEqual({ why: 'damaged' })
  })

  it('of another version is told apart from a damaged one', () => {
    expect(problemOf({ ...writeCaseFile(CONTENT), version: 2 })).toEqual({ why: 'other-version', version: '2' })
  })

  it.each([
    ['nothing', null],
    ['a text', 'case'],
    ['a token file', { format: 'camera-token-simulator/token-file', version: 1 }],
    ['an empty object', {}],
  ])('is none: %s', (_, json) => {
    expect(problemOf(json)).toMatchObject({ why: 'not-a-case-file' })
  })

  it('without a checksum says what is missing', () => {
    const { checksum: _, ...rest } = writeCaseFile(CONTENT)
    expect(problemOf(rest)).toMatchObject({ why: 'not-a-case-file', detail: expect.stringContaining('checksum') })
  })
})
