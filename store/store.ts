/** Encrypts single values of a database: who has the database but not the key has no secret of it. */
export interface Secrets {
  /** @param label where the value stands; opening needs the same, so that a value cannot be moved to another row */
  seal(text: string, label: string): string
  /** Throws when the value was sealed with another key or label, or was changed. */
  open(sealed: string, label: string): string
  /** The same for the same text; without the key nobody can try texts. */
  digest(text: string): string
}

/** Rows that are changed together or not at all. `Tables`: each table of the schema by its name. */
export interface Store<Tables> {
  /** For what its owner hands out and must know again: sealed with the key of the secrets in it. */
  readonly secrets: Secrets
  /**
   * Runs `work` as one transaction: all of its changes or, when it throws, none. It sees no half of another transaction, in this
   * process or in others. Where two get in each other's way, one of them is run again from the start: `work` changes nothing but rows.
   * Inside it, use only the tables it is given; a transaction within a transaction waits for ever.
   */
  transaction<Value>(work: (tables: Tables) => Promise<Value>): Promise<Value>
  /** Ends it once the transactions that were begun are done. */
  close(): Promise<void>
}
