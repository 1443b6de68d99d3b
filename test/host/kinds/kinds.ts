/** What each kind of token is made of and goes through in the tests that hold for all of them. */
export interface KindCase {
  readonly name: string
  /** The body of POST /tokens. */
  readonly wanted: object
  /** What is done to it, one after the other. */
  readonly acts: readonly object[]
  /** The screen after that. */
  readonly screen: string
  /** What must never be seen outside the host. */
  readonly secrets: readonly string[]
}

const KEY = '00112233445566778899aabbccddeeff00112233'

export const KIND_CASES: readonly KindCase[] = [
  {
    name: 'a fob',
    wanted: { kind: 'key-fob', key: KEY },
    acts: [{ type: 'tap' }, { type: 'wait', ms: 40_000 }, { type: 'clock-drift', ppm: 20 }, { type: 'tap' }],
    screen: 'code',
    secrets: [KEY],
  },
  {
    name: 'a fob of eight digits with a low battery',
    wanted: { kind: 'key-fob', profile: 'fob-8', preset: 'low-battery' },
    acts: [{ type: 'hold', for: 2000 }],
    screen: 'code',
    secrets: [],
  },
  {
    name: 'a card with digits',
    wanted: { kind: 'key-fob', profile: 'card', preset: 'end-of-life' },
    acts: [{ type: 'hold', for: 500 }],
    screen: 'end',
    secrets: [],
  },
  {
    name: 'a token without a button',
    wanted: { kind: 'key-fob', profile: 'always' },
    acts: [
      { type: 'wait', ms: 61_000 },
      { type: 'wrong-codes', on: true },
    ],
    screen: 'code',
    secrets: [],
  },
  {
    name: 'the Shinkin app',
    wanted: { kind: 'software-token', key: KEY },
    acts: [
      { type: 'open' },
      { type: 'tap', control: 'menu' },
      { type: 'tap', control: 'mode' },
      { type: 'wait', ms: 31_000 },
    ],
    screen: 'code',
    secrets: [KEY],
  },
  {
    name: 'the NTT DATA app',
    wanted: { kind: 'software-token', profile: 'nd-app', preset: 'with-pin' },
    acts: [{ type: 'open' }, { type: 'pin', digits: '9876' }, { type: 'wait', ms: 61_000 }],
    screen: 'code',
    secrets: ['9876', '"1234"'],
  },
  {
    name: 'a matrix card',
    wanted: { kind: 'matrix-card' },
    acts: [{ type: 'time-passed' }, { type: 'wait', ms: 1000 }],
    screen: 'card',
    secrets: [],
  },
]
