import type { Remedy } from './remedies.ts'

/** What the catalogue says is to be done about one-time passwords, as steps behind those of the case, and what must be so then. */

const include = (part: string, variables = '') =>
  `  - include: parts/${part}.yaml\n${variables === '' ? '' : `    with: { ${variables} }\n`}`

const USER = include('shinkin-user')
const TRANSFER = include('shinkin-transfer')
const ADMIN = include('shinkin-admin')
const OPENING = include('shinkin-opening')
const home = (to: string) => include('seiwa-login', `to: ${to}`)
const ISSUE = include('seiwa-issue', 'phone: tel@example.jp')
const SET_UP = include('seiwa-set-up')
/** With what the mail says, which is open in the app. */
const SET_UP_AGAIN = `  - app: { setUp: { serviceId: "\${customer.serviceId}", userId: "\${mail.userId}", startPassword: "2580" } }
    expect: { screen: code, code: any }
`
const START = include('seiwa-start')

/** The code of a token is accepted for a transfer (SIM-K24). */
const accepted = (token: string, waits = '') => `${USER}${TRANSFER}${waits}  - token: ${token}
    bank: { submit: { page: SIM-K24, fields: { otp: "\${code}" } } }
    expect: { page: { at: SIM-K25 }, refused: none, customer: { users: { taro: { serial: "\${serial}" } } } }
`

/** The administrator registers another token, which shows its code. */
const exchanged = (shows: string, beforehand = '') => `  - token: new
    ${shows}
    save: { registered: "\${serial}", shown: "\${code}" }
${beforehand}${ADMIN}${include('shinkin-register')}  - token: new
    wait: 30s
  - token: new
    ${shows}
${accepted('new')}`

/** 利用中止解除 (SIM-K09). */
const USER_RELEASED = `  - bank: { submit: { browser: admin, page: SIM-K09, button: release, fields: { user: taro, confirm: "\${customer.confirm}" } } }
    expect: { page: { at: SIM-K07 }, customer: { users: { taro: { stopped: false } } } }
`
const STAFF_RELEASE = `  - bank: { staff: { action: release } }
    expect: { refused: none, customer: { contract: unopened } }
`

/** Ended by the branch, and issued anew after the wait. */
const anew = (wait: string) => `  - bank: { staff: { action: release-token } }
    expect: { customer: { otp: released } }
${home('BPT001')}  - bank: { submit: { page: SIM-S20, fields: { phoneMail: t@example.jp, phoneMailAgain: t@example.jp, startPassword: "2580", startPasswordAgain: "2580" } } }
    expect: { refused: next-day }
  - wait: ${wait}
${home('BPT001')}${ISSUE}${SET_UP}${START}`

const later = (wait: string) => `  - app: phone-changed
  - app: open
  - wait: ${wait}
  - bank: { submit: { page: SIM-S20, fields: { phoneMail: t@example.jp, phoneMailAgain: t@example.jp, startPassword: "2580", startPasswordAgain: "2580" } } }
    expect: { refused: next-day }
  - wait: 1s
${home('BPT001')}${ISSUE}${SET_UP}${START}`

/** The code of the app opens the door (SIM-S05). */
const LOGGED_IN = `  - bank: { submit: { page: SIM-S05, fields: { otp: "\${code}" } } }
    expect: { page: { at: BPT001 }, refused: none }
`

export const OTP_REMEDIES: readonly Remedy[] = [
  { id: 'O01', steps: exchanged('tap: button') },
  {
    id: 'O02',
    steps: `  - save: { first: "\${code}" }
  - wait: 30s
  - tap: button
  - bank: { submit: { page: SIM-K30, fields: { serial: "\${serial}", otp1: "\${first}", otp2: "\${code}" } } }
    expect: { told: correction-done }
  - wait: 30s
  - tap: button
${accepted('token')}`,
  },
  { id: 'O03', steps: '  - tap: button\n    expect: { screen: code, code: any }\n' },
  { id: 'O04', steps: `${ADMIN}${USER_RELEASED}${USER}` },
  { id: 'O04', file: 'O04-all.yaml', steps: `${STAFF_RELEASE}${OPENING}${ADMIN}${USER_RELEASED}${USER}` },
  { id: 'O05', steps: `${STAFF_RELEASE}${OPENING}${USER}` },
  { id: 'O06', steps: `  - wait: 30s\n  - tap: button\n${accepted('token')}` },
  {
    id: 'O07',
    steps: `  - tap: button
    save: { registered: "\${serial}", shown: "\${code}" }
${include('shinkin-register')}  - expect: { customer: { users: { taro: { serial: "\${serial}" }, hanako: { serial: "\${serial}" } } } }
  - wait: 30s
  - tap: button
${accepted('token')}`,
  },
  { id: 'O08', ruleSet: 'seiwa', steps: anew('1d') },
  { id: 'O08', ruleSet: 'ashikaga', steps: anew('30m') },
  {
    id: 'O08',
    file: 'O08-restored.yaml',
    steps: exchanged('expect: { code: any }', '').replace(
      '  - token: new\n    expect',
      '  - token: new\n    app: open\n    expect',
    ),
  },
  { id: 'O09', steps: `  - app: back\n${SET_UP_AGAIN}${START}` },
  { id: 'O09', file: 'O09-no-mail.yaml', steps: `  - app: back\n${SET_UP}${START}` },
  { id: 'O10', ruleSet: 'seiwa', steps: later('53999s') },
  { id: 'O10', ruleSet: 'ashikaga', steps: later('1799s') },
  {
    id: 'O11',
    steps: `  - wait: 899999ms\n  - bank: { submit: { browser: admin, page: SIM-K02, fields: { purpose: open, number: "\${customer.number}", code: "\${customer.application}" } } }\n    expect: { refused: interrupted }\n  - wait: 1ms\n${OPENING}`,
  },
  {
    id: 'O12',
    steps: `  - bank: { staff: { action: card } }
  - name: Whoever has the old card gets no further
    bank: { submit: { browser: admin, page: SIM-K04, fields: { cells: { card: 1 } } } }
    expect: { refused: cells-wrong }
  - bank: { submit: { browser: admin, page: SIM-K04, fields: { cells: { card: 2 } } } }
    expect: { page: { at: SIM-K06 } }
`,
  },
  {
    id: 'O14',
    steps: `  - wait: 30s
  - tap: button
    expect: { notCode: "\${used}" }
  - bank: { submit: { page: SIM-K24, fields: { otp: "\${code}" } } }
    expect: { page: { at: SIM-K25 } }
`,
  },
  { id: 'O15', steps: `  - clock: 0s\n${LOGGED_IN}` },
  { id: 'O15', file: 'O15-pin.yaml', steps: `  - app: back\n  - app: open\n  - app: { pin: "1234" }\n${LOGGED_IN}` },
  { id: 'O16', steps: exchanged('tap: button') },
  { id: 'O16', file: 'O16-blank.yaml', steps: exchanged('tap: button') },
  { id: 'O17', steps: `  - app: back\n  - app: back\n  - app: { delete: 0 }\n  - app: add\n${SET_UP_AGAIN}${START}` },
  {
    id: 'O19',
    steps: `${home('BPT001')}${ISSUE}  - save: { sentTo: "\${mail.to}" }
  - expect: { values: { sentTo: tel@example.jp } }
${SET_UP}${START}`,
  },
]
