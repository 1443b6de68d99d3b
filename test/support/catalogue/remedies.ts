import type { CameraRuleSet, RuleSet } from '../../../support/catalogue/case.ts'
import type { CaseId } from '../../../support/catalogue/cases.ts'

/** What the catalogue says is to be done, as steps behind those of the case, and what must be so then. */
export interface Remedy {
  readonly id: CaseId
  readonly file?: string
  readonly ruleSet?: RuleSet
  readonly steps: string
}

const OFF = '  - hold: middle\n    expect: { power: "off" }\n'
const START = '  - hold: middle\n  - until: { screen: start }\n'
const SCANNING = '  - hold: middle\n  - until: { screen: scanning }\n'

/** The help desk, or a user who may, initialises. */
const BY_DESK = `  - page: { open: /help-desk/login?account=1 }
  - page: { send: { form: /help-desk/login } }
  - page: { open: "/help-desk/customers/\${users.saburo.loginId}/initialise" }
  - page: { send: { form: "/help-desk/customers/\${users.saburo.loginId}/initialise", fields: { sure: "yes" } } }
`
const initialisedBy = (who: string) => `  - page: { logIn: ${who} }
  - page: { open: /tokens/initialise }
  - page:
      send:
        form: /tokens/initialise
        fields: { user: "\${users.saburo.loginId}", confirmation: "\${users.${who}.confirmationPassword}" }
    expect: { page: { shows: 以下の利用者のトークンを初期化しました。 } }
`
const INITIALISE: Readonly<Record<CameraRuleSet, string>> = {
  hokuriku: BY_DESK,
  hokuto: initialisedBy('hanako'),
  yokohama: initialisedBy('ichiro'),
  mizuho: BY_DESK,
}

/** From the start screen to a token that is activated, and a user in service. */
const REGISTER = `  - page: { logIn: saburo }
    expect: { page: { at: /registration } }
  - tap: right
  - look: { page: true }
  - page:
      send:
        form: /registration
        fields: { serial-1: "\${serial}", serial-again-1: "\${serial}", device-code: "\${code}" }
  - tap: [right, right, right]
  - look: { page: true }
  - page: { send: { form: /registration/code, fields: { code: "\${code}", done: "on" } } }
    expect: { page: { at: /registration/result } }
  - tap: [right, right]
    expect:
      screen: activated
      bank: { saburo: { registrationState: in-service, useState: usable } }
`

/** With a token of their own, somebody revokes it. */
const revokedBy = (who: string, token: string) => `  - page: { logIn: ${who} }
  - page: { open: /tokens/revoke }
  - page:
      send:
        form: /tokens/revoke
        fields: { user: "\${users.saburo.loginId}", confirmation: "\${users.${who}.confirmationPassword}" }
  - token: ${token}
    hold: middle
  - token: ${token}
    until: { screen: scanning }
  - token: ${token}
    look: { page: true }
    save: { revocation: "\${code}" }
  - page: { send: { button: authenticate, fields: { code: "\${revocation}" } } }
    expect:
      page: { shows: 以下の利用者のトークンを失効しました。 }
      bank: { saburo: { registrationState: none } }
`
const REVOKE: Readonly<Record<CameraRuleSet, string>> = {
  hokuriku: revokedBy('ichiro', 'his'),
  hokuto: revokedBy('hanako', 'hers'),
  yokohama: revokedBy('ichiro', 'his'),
  mizuho: revokedBy('ichiro', 'his'),
}

/** The number that the token shows is accepted. */
const AUTHENTICATE = `  - page: { send: { button: authenticate, fields: { code: "\${code}" } } }
    expect: { page: { shows: 振込を受け付けました } }
`
const SCAN_AGAIN = '  - tap: right\n  - look: { page: true }\n    expect: { screen: transaction }\n'

const RULE_SETS = Object.keys(INITIALISE) as CameraRuleSet[]
const under = (id: CaseId, steps: (ruleSet: CameraRuleSet) => string): Remedy[] =>
  RULE_SETS.map((ruleSet) => ({ id, ruleSet, steps: steps(ruleSet) }))

export const REMEDIES: readonly Remedy[] = [
  ...under('T01', (ruleSet) => `${INITIALISE[ruleSet]}${OFF}${START}${REGISTER}`),
  ...under('T02', (ruleSet) => `${INITIALISE[ruleSet]}${OFF}${START}${REGISTER}`),
  ...under('T03', (ruleSet) => `${INITIALISE[ruleSet]}${OFF}${START}${REGISTER}`),
  ...under('T05', (ruleSet) => `${INITIALISE[ruleSet]}${REGISTER}`),
  ...under('T18', (ruleSet) => REVOKE[ruleSet]),
  ...under('T33', (ruleSet) => REVOKE[ruleSet]),
  ...under('T42', (ruleSet) => REVOKE[ruleSet]),
  { id: 'T03', file: 'T03-open.yaml', steps: `${OFF}${START}${REGISTER}` },
  { id: 'T04', steps: `  - tap: left\n    expect: { ignored: dark-press, code: "\${eight}" }\n` },
  { id: 'T05', file: 'T05-open.yaml', steps: REGISTER },
  {
    id: 'T06',
    steps: `  - page: { send: { form: /registration/code, fields: { code: "\${code}", done: "on" } } }
  - tap: [right, right]
    expect: { screen: activated, bank: { saburo: { registrationState: in-service } } }
`,
  },
  {
    id: 'T07',
    steps: `  - page:
      send:
        form: /registration
        fields: { serial-1: "\${serial}", serial-again-1: "\${serial}", device-code: "\${code}" }
    expect: { page: { at: /registration/code } }
`,
  },
  { id: 'T08', steps: '  - tap: [right, right]\n  - look: { page: true }\n    expect: { screen: activation-code }\n' },
  { id: 'T09', steps: `${OFF}${START}${REGISTER}` },
  { id: 'T10', steps: `${OFF}${START}${REGISTER}` },
  { id: 'T11', steps: `${OFF}${START}${REGISTER}` },
  {
    id: 'T14',
    steps: `  - page: { logIn: saburo }
  - page: { send: { form: /registration/choice, fields: { choice: registered, token-code: "\${tokenCode}" } } }
${OFF}${SCANNING}  - look: { page: true }
  - page: { send: { button: activate, fields: { code: "\${code}" } } }
    expect: { bank: { saburo: { registrationState: in-service } } }
`,
  },
  {
    id: 'T16',
    steps: `  - page: { logIn: hanako }
  - page: { open: /tokens/release }
  - page:
      send:
        form: /tokens/release
        fields: { "user-\${users.saburo.loginId}": "\${users.saburo.loginId}", confirmation: "\${users.hanako.confirmationPassword}" }
    expect: { bank: { saburo: { useState: usable }, ichiro: { useState: usable } } }
`,
  },
  { id: 'T20', steps: `  - battery: removed\n  - battery: fitted\n${SCANNING}` },
  { id: 'T21', steps: `  - tape: removed\n${START}` },
  { id: 'T24', steps: `${SCAN_AGAIN}${AUTHENTICATE}` },
  { id: 'T28', steps: `${OFF}${SCANNING}` },
  { id: 'T29', steps: SCANNING },
  { id: 'T30', steps: `  - tap: left # No\n    expect: { screen: scanning, tokenCodes: ["\${tokenCode}"] }\n` },
  { id: 'T32', steps: `  - hold: middle\n${SCANNING}${REGISTER.replace('  - tap: right\n', '')}` },
  { id: 'T34', steps: AUTHENTICATE },
  {
    id: 'T35',
    steps: `  - token: registered
    hold: middle
  - token: registered
    until: { screen: scanning }
  - token: registered
    look: { page: true }
    save: { right: "\${code}" }
  - page: { send: { button: authenticate, fields: { code: "\${right}" } } }
    expect: { page: { shows: 振込を受け付けました } }
`,
  },
  { id: 'T36', steps: `${OFF}${START}${REGISTER}` },
  { id: 'T43', steps: `${SCANNING}  - look: { page: true }\n${AUTHENTICATE}` },
]
