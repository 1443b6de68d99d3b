import { type CaseEntry, inferred, stated } from './case.ts'

/** Nothing is played: these devices do not exist here yet. */
const TO_COME = { remedies: ['any'], scenario: null, variants: [], notPlayed: 'all' } as const

// biome-ignore format: a table is read in columns
export const OTP_CASES = {
  O01: { verdict: 'fault', sources: stated('bihoku', 'prestia', 'jp-post', 'jnb'), ...TO_COME },
  O02: { verdict: 'fault', sources: stated('ehime', 'sony'), ...TO_COME },
  O03: { verdict: 'as-intended', sources: stated('ehime', 'toyoshin'), ...TO_COME },
  O04: { verdict: 'fault', sources: stated('shinkin-activation', 'shinkin-lock', 'asahi'), ...TO_COME },
  O05: { verdict: 'fault', sources: stated('shinkin-activation', 'shinkin-lock'), ...TO_COME },
  O06: { verdict: 'as-intended', sources: stated('shinkin-registration'), ...TO_COME },
  O07: { verdict: 'as-intended', sources: stated('shinkin-registration'), ...TO_COME },
  O08: { verdict: 'fault', sources: stated('okashin', 'saishin', 'ashikaga', 'daishin'), ...TO_COME },
  O09: { verdict: 'fault', sources: [...stated('card-issuer'), ...inferred('tajima', 'seiwa')], ...TO_COME },
  O10: { verdict: 'as-intended', sources: stated('seiwa'), ...TO_COME },
  O11: { verdict: 'fault', sources: stated('shinkin-activation'), ...TO_COME },
  O12: { verdict: 'security', sources: stated('shinkin-activation', 'nagashin'), ...TO_COME },
  O13: { verdict: 'fault', sources: stated('gamashin', 'midori', 'matsumoto'), ...TO_COME },
  O14: { verdict: 'as-intended', sources: stated('hokuto-shinkin'), ...TO_COME },
  O15: { verdict: 'fault', sources: stated('tajima', 'kirayaka'), ...TO_COME },
  O16: { verdict: 'fault', sources: stated('nagano', 'token-blog'), ...TO_COME },
  O17: { verdict: 'fault', sources: stated('kirayaka', 'tottori'), ...TO_COME },
  O18: { verdict: 'as-intended', sources: stated('sugamo'), ...TO_COME },
  O19: { verdict: 'fault', sources: stated('tottori'), ...TO_COME },
} as const satisfies Readonly<Record<`O${number}`, CaseEntry>>
