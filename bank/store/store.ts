import type {
  AccountRow,
  BatchRow,
  CompanyRow,
  DeviceRow,
  HistoryRow,
  LicenceRow,
  LoginAttemptRow,
  OrderRow,
  PayeeRow,
  RegistrationRow,
  RequestRow,
  SessionRow,
  SettingRow,
  TokenRow,
  TransferRow,
  UserRow,
} from './rows.ts'

/** Rows of one kind, found by their key or by equal columns. */
export interface Table<Row> {
  get(key: string): Promise<Row | undefined>
  /** Rows whose columns equal those of `match`, in the order in which they were inserted. */
  find(match: Partial<Row>): Promise<readonly Row[]>
  /** Throws when the key is taken. */
  insert(row: Row): Promise<void>
  /**
   * Changes columns of one row. @param when columns that must still hold; two who race for one row: one wins.
   * @returns whether a row was changed
   */
  update(key: string, change: Partial<Row>, when?: Partial<Row>): Promise<boolean>
}

/** The tables and the column that is the key of each. */
export const KEY_COLUMNS = {
  companies: 'id',
  users: 'loginId',
  loginAttempts: 'loginId',
  accounts: 'id',
  devices: 'serial',
  licences: 'licence',
  registrations: 'id',
  tokens: 'tokenCode',
  transfers: 'id',
  requests: 'id',
  sessions: 'id',
  payees: 'id',
  orders: 'id',
  batches: 'id',
  history: 'id',
  settings: 'name',
} as const satisfies Record<keyof Tables, string>

export interface Tables {
  readonly companies: Table<CompanyRow>
  readonly users: Table<UserRow>
  readonly loginAttempts: Table<LoginAttemptRow>
  readonly accounts: Table<AccountRow>
  readonly devices: Table<DeviceRow>
  readonly licences: Table<LicenceRow>
  readonly registrations: Table<RegistrationRow>
  readonly tokens: Table<TokenRow>
  readonly transfers: Table<TransferRow>
  readonly requests: Table<RequestRow>
  readonly sessions: Table<SessionRow>
  readonly payees: Table<PayeeRow>
  readonly orders: Table<OrderRow>
  readonly batches: Table<BatchRow>
  readonly history: Table<HistoryRow>
  readonly settings: Table<SettingRow>
}

export interface Store {
  /**
   * Runs `work` as one transaction: all of its changes or, when it throws, none.
   * Inside it, use only the tables it is given; a transaction within a transaction waits for ever.
   */
  transaction<Value>(work: (tables: Tables) => Promise<Value>): Promise<Value>
}
