import { type CaseEntry, chosen, inferred, stated } from './case.ts'

const ANY = ['any'] as const
/** Where the bank's help desk initialises, the master, or any manager. */
const BY_INITIALISING = ['hokuriku', 'hokuto', 'yokohama', 'mizuho'] as const

const played = (id: string, ...stories: readonly string[]) =>
  ({ scenario: `${id}.yaml`, variants: stories.map((story) => `${id}-${story}.yaml`), notPlayed: null }) as const

// biome-ignore format: a table is read in columns
export const CAMERA_TOKEN_CASES = {
  T01: { verdict: 'fault', sources: stated('hokuriku', 'hokuto-initialisation', 'yokohama'), remedies: BY_INITIALISING, ...played('T01') },
  T02: { verdict: 'fault', sources: stated('hokuto-initialisation', 'hokuto-revocation'), remedies: BY_INITIALISING, ...played('T02') },
  T03: { verdict: 'fault', sources: [...stated('hokuriku', 'mizuho'), ...inferred('device')], remedies: BY_INITIALISING, ...played('T03', 'open') },
  T04: { verdict: 'as-intended', sources: stated('hokuriku'), remedies: ANY, ...played('T04') },
  T05: { verdict: 'fault', sources: inferred('hokuriku', 'device'), remedies: BY_INITIALISING, ...played('T05', 'open') },
  T06: { verdict: 'fault', sources: [...stated('hokuriku'), ...inferred('device')], remedies: ANY, ...played('T06') },
  T07: { verdict: 'fault', sources: inferred('hokuriku'), remedies: ANY, ...played('T07', 'serials') },
  T08: { verdict: 'question', sources: stated('hokuriku', 'mizuho'), remedies: ANY, ...played('T08') },
  T09: { verdict: 'fault', sources: inferred('device'), remedies: ANY, ...played('T09') },
  T10: { verdict: 'fault', sources: [...stated('hokuriku'), ...inferred('bank')], remedies: ANY, ...played('T10', 'early') },
  T11: { verdict: 'question', sources: stated('hokuriku'), remedies: ANY, ...played('T11') },
  T12: { verdict: 'question', sources: stated('hokugin', 'rokin', 'ashikaga', 'mizuho'), remedies: ANY, ...played('T12', 'registered', 'waiting', 'contract') },
  T13: { verdict: 'as-intended', sources: stated('mizuho'), remedies: ['mizuho'], only: ['mizuho'], ...played('T13', 'period') },
  T14: { verdict: 'fault', sources: [...stated('hokuriku', 'minato'), ...chosen('bank')], remedies: ANY, ...played('T14') },
  T15: { verdict: 'as-intended', sources: stated('hokuriku', 'minato'), remedies: ANY, ...played('T15') },
  T16: { verdict: 'fault', sources: [...stated('hokuriku', '77-otp', 'shimizu'), ...chosen('bank')], remedies: ANY, ...played('T16') },
  T17: { verdict: 'fault', sources: stated('hokuriku', 'shimizu'), remedies: ANY, ...played('T17') },
  T18: { verdict: 'fault', sources: [...stated('hokuto-revocation', 'kinki-osaka'), ...inferred('akita')], remedies: BY_INITIALISING, ...played('T18') },
  T19: { verdict: 'fault', sources: [...stated('smtb'), ...chosen('device')], remedies: ANY, ...played('T19') },
  T20: { verdict: 'fault', sources: stated('hokuriku', 'commerzbank-care'), remedies: ANY, ...played('T20') },
  T21: { verdict: 'question', sources: stated('hokuriku'), remedies: ANY, ...played('T21') },
  T22: { verdict: 'fault', sources: [...stated('commerzbank-use'), ...chosen('device')], remedies: ANY, ...played('T22') },
  T23: { verdict: 'security', sources: stated('hokuriku', 'smtb'), remedies: ANY, ...played('T23') },
  T24: { verdict: 'fault', sources: inferred('bank'), remedies: ANY, ...played('T24') },
  T25: { verdict: 'as-intended', sources: stated('hokuto-revocation'), remedies: ANY, ...played('T25') },
  T26: { verdict: 'as-intended', sources: stated('hokuriku'), remedies: ['hokuriku', 'hokuto', 'yokohama', 'mizuho'], ...played('T26') },
  T27: { verdict: 'fault', sources: stated('tkc', 'oita', 'higashi-nippon'), remedies: ANY, ...played('T27') },
  T28: { verdict: 'question', sources: inferred('hokuriku', 'minato'), remedies: ANY, ...played('T28') },
  T29: { verdict: 'question', sources: inferred('hokuriku'), remedies: ANY, ...played('T29') },
  T30: { verdict: 'question', sources: [...stated('mizuho'), ...inferred('commerzbank-use')], remedies: ANY, ...played('T30') },
  T31: { verdict: 'as-intended', sources: stated('mizuho'), remedies: ['mizuho'], only: ['mizuho'], ...played('T31') },
  T32: { verdict: 'fault', sources: inferred('device', 'protocol'), remedies: ANY, ...played('T32') },
  T33: { verdict: 'fault', sources: stated('hokuto-initialisation', 'akita', 'rokin'), remedies: BY_INITIALISING, ...played('T33') },
  T34: { verdict: 'fault', sources: inferred('hokuriku', 'bank'), remedies: ANY, ...played('T34') },
  T35: { verdict: 'fault', sources: inferred('device'), remedies: ANY, ...played('T35') },
  T36: { verdict: 'fault', sources: [...stated('commerzbank-care'), ...inferred('device')], remedies: ANY, ...played('T36') },
  T37: { verdict: 'fault', sources: stated('nagano', 'hokuto-revocation'), remedies: ANY, ...played('T37', 'button', 'display') },
  T38: { verdict: 'fault', sources: [...stated('ing'), ...inferred('device')], remedies: ANY, ...played('T38') },
  T39: { verdict: 'as-intended', sources: stated('hokuriku', '77-transaction', 'tokyo-star'), remedies: ANY, ...played('T39', 'tax', 'inquiry') },
  T40: { verdict: 'fault', sources: stated('hokuriku', 'hokuto-passwords'), remedies: ANY, ...played('T40') },
  T41: { verdict: 'as-intended', sources: [...stated('smtb'), ...inferred('device')], remedies: ANY, ...played('T41') },
  T42: { verdict: 'security', sources: stated('hokkaido', 'hokuto-passwords'), remedies: BY_INITIALISING, ...played('T42', 'stopped') },
  T43: { verdict: 'fault', sources: inferred('bank'), remedies: ANY, ...played('T43', 'used') },
  T44: { verdict: 'security', sources: stated('warnings'), remedies: ANY, ...played('T44') },
} as const satisfies Readonly<Record<`T${number}`, CaseEntry>>
