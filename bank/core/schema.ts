import type { SchemaOf, Table, TableSchema } from '../../store/index.ts'
import type { Tables } from './store.ts'

/** The one description of what the bank's databases hold. The compiler holds it to the rows of rows.ts. */

type RowOf<Name extends keyof Tables> = Tables[Name] extends Table<infer Row> ? Row : never

const text = { kind: 'text', nullable: false } as const
const integer = { kind: 'integer', nullable: false } as const
const secret = { kind: 'secret', nullable: false } as const
const textOrNull = { kind: 'text', nullable: true } as const
const secretOrNull = { kind: 'secret', nullable: true } as const
const integerOrNull = { kind: 'integer', nullable: true } as const

/** The migration with which the bank has more than one company. */
const COMPANIES = 6
/** The one with which it remembers which tokens were revoked. */
const REVOKED = 7
/** The one with which it keeps moments. */
const MOMENTS = 8
/** The one with which images may be tampered with. */
const TAMPERED = 9
/** The one with which a bank may be a value and a pure function. */
const MODELS = 10
/** The one with which the rest of the guide came. */
const GUIDE = 11

export const SCHEMA = {
  companies: {
    key: 'id',
    columns: { id: text, name: text, createdAt: { ...integerOrNull, since: COMPANIES } },
    indexes: [],
  },
  companyOrigins: {
    key: 'companyId',
    since: COMPANIES,
    columns: { companyId: text, content: secret },
    indexes: [],
  },
  users: {
    key: 'loginId',
    columns: {
      loginId: text,
      companyId: text,
      name: text,
      kind: text,
      email: text,
      passwordHash: text,
      confirmationHash: text,
      mustChangePassword: integer,
      mayRequest: integer,
      mayApprove: integer,
      rights: { ...textOrNull, since: GUIDE },
      createdAt: integer,
    },
    indexes: [['companyId']],
    former: {
      columns: { registrationState: text, tokenCode: textOrNull, revokedAt: integerOrNull },
      indexes: [['tokenCode']],
      before: 'createdAt',
      until: 5,
    },
  },
  papers: {
    key: 'companyId',
    since: GUIDE,
    columns: {
      companyId: text,
      branch: text,
      accountType: text,
      accountNumber: text,
      password: secret,
      confirmation: secret,
      takenAt: integerOrNull,
      takenBy: textOrNull,
    },
    indexes: [['accountNumber']],
  },
  firstLogins: {
    key: 'id',
    since: GUIDE,
    columns: { id: text, companyId: text, master: secretOrNull, startedAt: integer },
    indexes: [['companyId']],
  },
  portals: {
    key: 'loginId',
    since: GUIDE,
    columns: { loginId: text, registeredAt: integerOrNull, profile: textOrNull },
    indexes: [],
  },
  passwordAges: {
    key: 'loginId',
    since: GUIDE,
    columns: { loginId: text, loginSince: integer, confirmationSince: integer },
    indexes: [],
  },
  mails: {
    key: 'id',
    since: GUIDE,
    columns: {
      id: text,
      at: integer,
      companyId: text,
      loginId: text,
      address: text,
      subject: text,
      detail: text,
    },
    indexes: [['companyId'], ['loginId']],
  },
  companyProfiles: {
    key: 'companyId',
    since: GUIDE,
    columns: { companyId: text, taxAddress: text, checksAccounts: integer, dayLimits: text },
    indexes: [],
  },
  spendings: {
    key: 'id',
    since: GUIDE,
    columns: { id: text, companyId: text, day: text, limited: text, hours: textOrNull, amount: integer },
    indexes: [['companyId', 'day']],
  },
  loginAttempts: {
    key: 'loginId',
    columns: { loginId: text, failures: integer, pausedUntil: integerOrNull, disabledAt: integerOrNull },
    indexes: [],
  },
  sessions: {
    key: 'id',
    columns: {
      id: text,
      formToken: secret,
      loginId: textOrNull,
      companyId: { ...textOrNull, since: COMPANIES },
      isHelpDesk: integer,
      skipped: integer,
      notice: textOrNull,
      kept: { ...secretOrNull, since: 2 },
      credentials: { ...textOrNull, since: 4 },
      certificate: { ...textOrNull, since: GUIDE },
      terminal: { ...textOrNull, since: GUIDE },
      lastSeen: integer,
    },
    indexes: [['lastSeen'], ['loginId'], ['companyId', 'lastSeen']],
  },
  certificateAuthorities: {
    key: 'id',
    since: GUIDE,
    columns: { id: text, keyIdentifier: text, certificate: text, key: secret },
    indexes: [],
  },
  certificates: {
    key: 'serial',
    since: GUIDE,
    columns: {
      serial: text,
      loginId: text,
      issuedAt: integer,
      notAfter: integer,
      revokedAt: integerOrNull,
      supersededAt: integerOrNull,
      file: secretOrNull,
    },
    indexes: [['loginId']],
  },
  accounts: {
    key: 'id',
    columns: { id: text, companyId: text, branch: text, type: text, number: text, balance: integer },
    indexes: [['companyId']],
  },
  payees: {
    key: 'id',
    columns: {
      id: text,
      companyId: text,
      bank: text,
      branch: text,
      accountType: text,
      accountNumber: text,
      payee: text,
    },
    indexes: [['companyId']],
  },
  accountTerms: {
    key: 'accountId',
    since: GUIDE,
    columns: { accountId: text, companyId: text, uncleared: integer, overdraft: integer },
    indexes: [['companyId']],
  },
  movements: {
    key: 'id',
    since: GUIDE,
    columns: {
      id: text,
      companyId: text,
      accountId: text,
      at: integer,
      kind: text,
      amount: integer,
      balance: integer,
      text,
      bank: textOrNull,
      branch: textOrNull,
      orderId: textOrNull,
    },
    indexes: [['companyId'], ['accountId', 'at']],
  },
  reservations: {
    key: 'orderId',
    since: GUIDE,
    columns: {
      orderId: text,
      companyId: text,
      loginId: text,
      accountId: text,
      day: text,
      payments: text,
      total: integer,
      state: text,
      decidedBy: textOrNull,
      decidedAt: integerOrNull,
    },
    indexes: [['companyId', 'state']],
  },
  knownPayees: {
    key: 'id',
    since: GUIDE,
    columns: {
      id: text,
      companyId: text,
      bank: text,
      branch: text,
      accountType: text,
      accountNumber: text,
      payee: text,
      memo: text,
      registeredBy: text,
      createdAt: integer,
    },
    indexes: [['companyId']],
  },
  memos: {
    key: 'id',
    since: GUIDE,
    columns: { id: text, companyId: text, subject: text, about: text, memo: text },
    indexes: [['companyId']],
  },
  companyFees: {
    key: 'id',
    since: GUIDE,
    columns: { id: text, companyId: text, form: text, content: text },
    indexes: [['companyId']],
  },
  devices: {
    key: 'serial',
    columns: {
      serial: text,
      deviceKey: secret,
      cancelledAt: integerOrNull,
      companyId: { ...textOrNull, since: COMPANIES },
    },
    indexes: [['companyId']],
  },
  licences: {
    key: 'licence',
    columns: { licence: text, loginId: text, lastSequenceNumber: integer },
    indexes: [['loginId']],
  },
  registrations: {
    key: 'id',
    columns: {
      id: text,
      loginId: text,
      licence: text,
      challenge: text,
      createdAt: integer,
      identifiedAt: integerOrNull,
      tokenCode: textOrNull,
      iv: textOrNull,
      completedAt: integerOrNull,
    },
    indexes: [['loginId', 'licence'], ['tokenCode']],
  },
  tokens: {
    key: 'tokenCode',
    columns: {
      tokenCode: text,
      serial: text,
      instanceKey: secret,
      wrongCodes: integer,
      stoppedAt: integerOrNull,
      signedAt: integerOrNull,
      revokedAt: { ...integerOrNull, since: REVOKED },
    },
    indexes: [['serial']],
  },
  cameraTokenStandings: {
    key: 'loginId',
    since: 5,
    from: 'users',
    columns: {
      loginId: text,
      registrationState: text,
      tokenCode: textOrNull,
      revokedAt: integerOrNull,
      revokedTokenCode: { ...textOrNull, since: REVOKED },
    },
    indexes: [['tokenCode']],
  },
  certificateStandings: {
    key: 'loginId',
    since: GUIDE,
    columns: { loginId: text, loginMethod: textOrNull, reissueAllowedAt: integerOrNull },
    indexes: [],
  },
  requests: {
    key: 'id',
    columns: {
      id: text,
      loginId: text,
      tokenCode: text,
      orderId: text,
      title: text,
      fields: text,
      nonce: text,
      iv: text,
      createdAt: integer,
      usedAt: integerOrNull,
      usedCode: textOrNull,
      tampered: { ...textOrNull, since: TAMPERED },
    },
    indexes: [['tokenCode', 'usedCode'], ['orderId']],
  },
  orders: {
    key: 'id',
    columns: {
      id: text,
      companyId: text,
      loginId: text,
      kind: text,
      payload: text,
      createdAt: integer,
      acceptedAt: integerOrNull,
    },
    indexes: [['companyId'], ['loginId']],
  },
  batches: {
    key: 'id',
    columns: {
      id: text,
      companyId: text,
      kind: text,
      accountId: text,
      paymentDate: text,
      items: text,
      count: integer,
      total: integer,
      state: text,
      requestedBy: text,
      requestedAt: integer,
      decidedBy: textOrNull,
      decidedAt: integerOrNull,
      comment: textOrNull,
    },
    indexes: [['companyId', 'state']],
  },
  history: {
    key: 'id',
    columns: {
      id: text,
      at: integer,
      companyId: text,
      loginId: text,
      userName: text,
      category: text,
      action: text,
      result: text,
      detail: text,
      terminal: text,
    },
    indexes: [
      ['companyId', 'at'],
      ['loginId', 'at'],
    ],
  },
  moments: {
    key: 'id',
    since: MOMENTS,
    columns: {
      id: text,
      at: integer,
      companyId: text,
      loginIds: text,
      tokenCode: textOrNull,
      serial: textOrNull,
      type: text,
      screen: textOrNull,
      image: textOrNull,
      imageId: textOrNull,
      causes: textOrNull,
      historyId: textOrNull,
      terminal: text,
    },
    indexes: [['companyId', 'at'], ['tokenCode'], ['serial']],
  },
  marks: {
    key: 'id',
    since: 3,
    columns: {
      id: text,
      owner: text,
      serial: text,
      loginId: textOrNull,
      picture: secret,
      undone: secretOrNull,
      createdAt: integer,
    },
    indexes: [['owner'], ['loginId']],
  },
  modelValues: {
    key: 'key',
    since: MODELS,
    columns: { key: text, kind: text, owner: textOrNull, revision: integer, value: secret },
    indexes: [['kind'], ['owner']],
  },
  modelVisits: {
    key: 'id',
    since: MODELS,
    columns: {
      id: text,
      formToken: secret,
      side: text,
      visit: secret,
      revision: integer,
      next: secretOrNull,
      kept: secretOrNull,
      lastSeen: integer,
    },
    indexes: [['lastSeen']],
  },
  modelMails: {
    key: 'id',
    since: MODELS,
    columns: { id: text, at: integer, owner: textOrNull, content: secret },
    indexes: [['owner']],
  },
  modelNotes: {
    key: 'id',
    since: MODELS,
    columns: { id: text, at: integer, owner: textOrNull, content: secret },
    indexes: [['owner']],
  },
  snapshots: {
    key: 'id',
    since: COMPANIES,
    columns: { id: text, companyId: textOrNull, name: text, takenAt: integer, form: integer, size: integer },
    indexes: [['companyId']],
  },
  snapshotParts: {
    key: 'id',
    since: COMPANIES,
    columns: { id: text, snapshotId: text, content: secret },
    indexes: [['snapshotId']],
  },
  readAnnouncements: {
    key: 'loginId',
    since: GUIDE,
    columns: { loginId: text, digest: text },
    indexes: [],
  },
  settings: {
    key: 'name',
    columns: { name: text, value: text },
    indexes: [],
  },
} as const satisfies { readonly [Name in keyof Tables]: SchemaOf<RowOf<Name>> }

/** The latest migration: the form that rows have now. */
export const FORM = Math.max(
  ...Object.values<TableSchema>(SCHEMA).flatMap(({ since = 1, columns }) => [
    since,
    ...Object.values(columns).map((column) => column.since ?? since),
  ]),
)
