/**
 * What the bank remembers. Rows are flat records of strings, numbers and nulls, so that one table of a database holds one kind.
 * Bytes are lower-case hexadecimal, times are milliseconds since 1970, a time that has not come is null.
 */

export type UserKind = 'master' | 'manager' | 'general'

/** トランザクション認証登録状態: 未登録, 仮登録, サービス利用中. */
export type RegistrationState = 'none' | 'provisional' | 'in-service'

export interface CompanyRow {
  readonly id: string
  readonly name: string
}

export interface UserRow {
  readonly loginId: string
  readonly companyId: string
  readonly name: string
  readonly kind: UserKind
  /** See domain/passwords.ts. */
  readonly passwordHash: string
  readonly registrationState: RegistrationState
  /** The token code that the user signs with; users who share a token have the same. */
  readonly tokenCode: string | null
}

/** Wrong passwords in a row for a login ID as typed, whether a user has it or not. */
export interface LoginAttemptRow {
  readonly loginId: string
  readonly failures: number
  readonly pausedUntil: number | null
}

export type AccountType = 'ordinary' | 'current' | 'savings'

/** An account of the company that transfers are paid from. */
export interface AccountRow {
  readonly id: string
  readonly companyId: string
  readonly branch: string
  readonly type: AccountType
  readonly number: string
  /** Yen. */
  readonly balance: number
}

/** A token in stock or in a customer's hands. */
export interface DeviceRow {
  /** As printed on its back: `12-3456789-0`. */
  readonly serial: string
  /** 32 bytes. */
  readonly deviceKey: string
}

/** A licence serial, `VDS3456789`, belongs to the registrations of one user. */
export interface LicenceRow {
  readonly licence: string
  readonly loginId: string
  /** The last sequence number given away, 0–99. */
  readonly lastSequenceNumber: number
}

/** One walk through BLGI022 and BLGI023. */
export interface RegistrationRow {
  readonly id: string
  readonly loginId: string
  readonly licence: string
  /** 8 bytes, in the first image. */
  readonly challenge: string
  readonly createdAt: number
  /** When the 12 digits were accepted; the second image is made then. */
  readonly identifiedAt: number | null
  readonly tokenCode: string | null
  /** 12 bytes, of the second image. */
  readonly iv: string | null
  /** When the 8 digits were accepted. */
  readonly completedAt: number | null
}

/** An activation as the bank knows it (an instance, in the protocol's word). */
export interface TokenRow {
  /** Unpadded: `VDS3456789-1`. */
  readonly tokenCode: string
  readonly serial: string
  /** 32 bytes. */
  readonly instanceKey: string
  /** Wrong 8-digit codes in a row. */
  readonly wrongCodes: number
  /** When it became 停止中. */
  readonly stoppedAt: number | null
}

/** 振込振替 都度指定. Its content never changes; a correction makes a new row. */
export interface TransferRow {
  readonly id: string
  readonly loginId: string
  readonly accountId: string
  readonly bank: string
  readonly branch: string
  readonly accountType: AccountType
  readonly accountNumber: string
  /** Half-width kana. */
  readonly payee: string
  /** Yen. */
  readonly amount: number
  readonly createdAt: number
  readonly acceptedAt: number | null
}

/** One image of BSSK007. */
export interface RequestRow {
  readonly id: string
  readonly loginId: string
  readonly tokenCode: string
  readonly transferId: string
  readonly title: string
  /** JSON of the message's fields. */
  readonly fields: string
  /** 8 bytes. */
  readonly nonce: string
  /** 12 bytes. */
  readonly iv: string
  readonly createdAt: number
  readonly usedAt: number | null
  /** The 8 digits it was used with. */
  readonly usedCode: string | null
}
