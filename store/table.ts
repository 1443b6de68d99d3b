/** What a column may hold: from a value on, and below another. */
export interface Range<Value> {
  readonly from?: Value
  readonly before?: Value
}

/** A text that a column must hold somewhere, in the same letters. */
export interface Part {
  readonly contains: string
}

/** Columns and what they must hold. A column that is not named may hold anything. */
export type Match<Row> = { readonly [Column in keyof Row]?: Row[Column] | Range<NonNullable<Row[Column]>> | Part }

export interface FindOptions<Row> {
  /** Default: the order in which the rows were inserted, which also decides between equal ones. Texts compare by code point. */
  readonly orderBy?: keyof Row & string
  readonly descending?: boolean
  readonly limit?: number
  readonly offset?: number
}

/** Rows of one kind, found by their key or by their columns. A column that is a secret (table-schema.ts) finds nothing. */
export interface Table<Row> {
  get(key: string): Promise<Row | undefined>
  /** Those of so many keys that there are, in no order. */
  getAll(keys: readonly string[]): Promise<readonly Row[]>
  find(match: Match<Row>, options?: FindOptions<Row>): Promise<readonly Row[]>
  count(match: Match<Row>): Promise<number>
  /** Throws a RangeError when the key is taken. */
  insert(row: Row): Promise<void>
  /** As `insert`, with few statements. */
  insertAll(rows: readonly Row[]): Promise<void>
  /** As `insert`, of a row that nothing of the transaction hangs on: it is not waited for. Where the key is taken, the transaction fails. */
  add(row: Row): void
  /**
   * Changes columns of one row. @param when columns that must still hold; two who race for one row: one wins.
   * @returns whether a row was changed
   */
  update(key: string, change: Partial<Row>, when?: Match<Row>): Promise<boolean>
  /** @returns whether there was such a row */
  remove(key: string): Promise<boolean>
  /** @returns how many rows there were */
  removeAll(match: Match<Row>): Promise<number>
}
