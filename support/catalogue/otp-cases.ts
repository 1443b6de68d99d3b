import { type CaseEntry, inferred, OTP_RULE_SETS, stated } from './case.ts'

const ANY = ['any'] as const
const NONE = [] as const

/** Nothing is played: no device here, and no bank, has it. */
const TEXT = { remedies: ANY, scenario: null, variants: NONE, notPlayed: 'all' } as const

// biome-ignore format: a table is read in columns
export const OTP_CASES = {
  O01: { verdict: 'fault', remedies: ANY, scenario: 'O01.yaml', variants: NONE, notPlayed: null, sources: stated('bihoku', 'prestia', 'jp-post', 'jnb') },
  O02: { verdict: 'fault', remedies: ANY, scenario: 'O02.yaml', variants: NONE, notPlayed: null, sources: stated('ehime', 'sony') },
  O03: { verdict: 'as-intended', remedies: ANY, scenario: 'O03.yaml', variants: NONE, notPlayed: null, sources: stated('ehime', 'toyoshin') },
  O04: { verdict: 'fault', remedies: ANY, scenario: 'O04.yaml', variants: ['O04-all.yaml'], notPlayed: null, sources: stated('shinkin-activation', 'shinkin-lock', 'asahi') },
  O05: { verdict: 'fault', remedies: ANY, scenario: 'O05.yaml', variants: NONE, notPlayed: null, sources: stated('shinkin-activation', 'shinkin-lock') },
  O06: { verdict: 'as-intended', remedies: ANY, scenario: 'O06.yaml', variants: NONE, notPlayed: null, sources: stated('shinkin-registration') },
  O07: { verdict: 'as-intended', remedies: ANY, scenario: 'O07.yaml', variants: NONE, notPlayed: null, sources: stated('shinkin-registration') },
  O08: { verdict: 'fault', remedies: OTP_RULE_SETS, only: OTP_RULE_SETS, scenario: 'O08.yaml', variants: ['O08-restored.yaml'], notPlayed: null, sources: stated('okashin', 'saishin', 'ashikaga', 'daishin') },
  O09: { verdict: 'fault', remedies: ANY, scenario: 'O09.yaml', variants: ['O09-no-mail.yaml'], notPlayed: null, sources: [...stated('card-issuer'), ...inferred('tajima', 'seiwa')] },
  O10: { verdict: 'as-intended', remedies: OTP_RULE_SETS, only: OTP_RULE_SETS, scenario: 'O10.yaml', variants: NONE, notPlayed: null, sources: stated('seiwa') },
  O11: { verdict: 'fault', remedies: ANY, scenario: 'O11.yaml', variants: NONE, notPlayed: null, sources: stated('shinkin-activation') },
  O12: { verdict: 'security', remedies: ANY, scenario: 'O12.yaml', variants: NONE, notPlayed: null, sources: stated('shinkin-activation', 'nagashin') },
  O13: { verdict: 'fault', ...TEXT, sources: stated('gamashin', 'midori', 'matsumoto') },
  O14: { verdict: 'as-intended', remedies: ANY, scenario: 'O14.yaml', variants: NONE, notPlayed: null, sources: stated('hokuto-shinkin') },
  O15: { verdict: 'fault', remedies: ANY, scenario: 'O15.yaml', variants: ['O15-pin.yaml'], notPlayed: null, sources: stated('tajima', 'kirayaka') },
  O16: { verdict: 'fault', remedies: ANY, scenario: 'O16.yaml', variants: ['O16-blank.yaml'], notPlayed: null, sources: stated('nagano', 'token-blog') },
  O17: { verdict: 'fault', remedies: ANY, scenario: 'O17.yaml', variants: NONE, notPlayed: 'part', sources: stated('kirayaka', 'tottori') },
  O18: { verdict: 'as-intended', ...TEXT, sources: stated('sugamo') },
  O19: { verdict: 'fault', remedies: ANY, scenario: 'O19.yaml', variants: NONE, notPlayed: 'part', sources: stated('tottori') },
} as const satisfies Readonly<Record<`O${number}`, CaseEntry>>
