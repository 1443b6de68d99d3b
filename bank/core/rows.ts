import type { Limited } from './limited.ts'
import type { Terminal } from './terminal.ts'

/**
 * What the bank remembers. Rows are flat records of strings, numbers and nulls, so that one table of a database holds one kind.
 * Bytes are lower-case hexadecimal, times are milliseconds since 1970, a time that has not come is null.
 */

export type UserKind = 'master' | 'manager' | 'general'

/** トランザクション認証登録状態: 未登録, 仮登録, サービス利用中. */
export type RegistrationState = 'none' | 'provisional' | 'in-service'

/** ID・パスワード方式, 電子証明書方式, or either. */
export type LoginMethod = 'password' | 'certificate' | 'both'

/** A yes or no, as both databases keep it. */
export type Flag = 0 | 1

export interface CompanyRow {
  /** Letters, digits and hyphens. */
  readonly id: string
  readonly name: string
  /** When it was made by the API, on the bank's own clock; null: it came with the bank. */
  readonly createdAt: number | null
}

/** How a company that was made by the API was at first, for putting it back. */
export interface CompanyOriginRow {
  readonly companyId: string
  /** JSON of company-rows.ts. */
  readonly content: string
}

export interface UserRow {
  readonly loginId: string
  readonly companyId: string
  readonly name: string
  readonly kind: UserKind
  readonly email: string
  /** See factors/password/passwords.ts. */
  readonly passwordHash: string
  /** 確認パスワード, typed again for what matters. */
  readonly confirmationHash: string
  /** The login password must be changed at the next login. */
  readonly mustChangePassword: Flag
  /** 依頼者: may make orders. */
  readonly mayRequest: Flag
  /** 承認者: may approve what others ordered. */
  readonly mayApprove: Flag
  /** JSON of core/rights.ts: what exactly he may; null: what the two above stand for. */
  readonly rights: string | null
  readonly createdAt: number
}

/** What a company without users got on paper: who has it takes the first login ID, and becomes its master (ログインID取得). */
export interface PaperRow {
  readonly companyId: string
  /** 代表口座: 支店番号, 科目, 口座番号. */
  readonly branch: string
  readonly accountType: AccountType
  readonly accountNumber: string
  /** 仮ログインパスワード: `a` and seven digits. */
  readonly password: string
  /** 仮確認パスワード: twelve letters and digits. */
  readonly confirmation: string
  /** When the first login ID was taken with it, and which. */
  readonly takenAt: number | null
  readonly takenBy: string | null
}

/** A ログインID取得 that somebody is in the middle of. */
export interface FirstLoginRow {
  /** Of the browser's session. */
  readonly id: string
  readonly companyId: string
  /** JSON of what was typed about the master, passwords hashed; null: nothing yet. */
  readonly master: string | null
  readonly startedAt: number
}

/** ポータル初回利用登録. Who has no row has nothing to do with it. */
export interface PortalRow {
  readonly loginId: string
  /** Null: still to be done. */
  readonly registeredAt: number | null
  /** JSON of プロフィール設定; null: none yet. */
  readonly profile: string | null
}

/** Since when a user's passwords are what they are. Who has no row has them since he was made. */
export interface PasswordAgeRow {
  readonly loginId: string
  readonly loginSince: number
  readonly confirmationSince: number
}

/** A notice by e-mail, as it lies in the practice mailbox. */
export interface MailRow {
  /** Sorts by time. */
  readonly id: string
  readonly at: number
  readonly companyId: string
  /** Whose address it went to, and how it was then. */
  readonly loginId: string
  readonly address: string
  /** `mail.<subject>` */
  readonly subject: string
  /** JSON: what its sentence names. Never a secret. */
  readonly detail: string
}

/** 企業情報, as the company's managers have set it: core/company-profiles.ts. */
export interface CompanyProfileRow {
  readonly companyId: string
  readonly taxAddress: string
  readonly checksAccounts: Flag
  /** JSON. */
  readonly dayLimits: string
}

/** What an accepted order counts for under the company's limits of a day. */
export interface SpendingRow {
  /** Of the order. */
  readonly id: string
  readonly companyId: string
  /** When the money moves: `2026-11-24`. */
  readonly day: string
  readonly limited: Limited
  /** The limit of the hour that it comes under, too. */
  readonly hours: 'transfer-15' | 'transfer-18' | 'transfer-closed' | null
  /** Yen. */
  readonly amount: number
}

/** Wrong passwords in a row for a login ID as typed, whether a user has it or not. */
export interface LoginAttemptRow {
  readonly loginId: string
  readonly failures: number
  readonly pausedUntil: number | null
  /** Disabled after too many: until a manager, for the master the help desk, initialises. */
  readonly disabledAt: number | null
}

/** A browser's session, shared by all processes of a bank. */
export interface SessionRow {
  readonly id: string
  /** Must come back in every form. */
  readonly formToken: string
  readonly loginId: string | null
  /** His company, by whose clock `lastSeen` is. */
  readonly companyId: string | null
  /** What the login rests on (factors/password/credentials.ts); null where nobody of a company is logged in. */
  readonly credentials: string | null
  /** The serial of the client certificate that the login rests on, besides. */
  readonly certificate: string | null
  /** Logged in at the help desk. */
  readonly isHelpDesk: Flag
  /** 設定をスキップ was pressed since login. */
  readonly skipped: Flag
  /** A locale key, shown once on the next page. */
  readonly notice: string | null
  /** A form that came too late (pages/late-form.ts), as JSON. */
  readonly kept: string | null
  /** What the browser runs on; null: a computer. */
  readonly terminal: 'smartphone' | 'tablet' | null
  readonly lastSeen: number
}

/** The root of the bank's certificates (certificates/authority.ts): one row. */
export interface CertificateAuthorityRow {
  readonly id: string
  /** Of its key: 20 bytes. */
  readonly keyIdentifier: string
  /** DER, in base64. */
  readonly certificate: string
  /** PKCS #8, in base64. */
  readonly key: string
}

/** A client certificate that the bank has issued. */
export interface CertificateRow {
  /** Of the certificate: 16 bytes. */
  readonly serial: string
  readonly loginId: string
  readonly issuedAt: number
  /** 有効期限. */
  readonly notAfter: number
  /** When it was revoked (失効). */
  readonly revokedAt: number | null
  /** When another was issued in its place (更新済). */
  readonly supersededAt: number | null
  /** PKCS #12 in base64, as long as it may be fetched. */
  readonly file: string | null
}

/** Of 重要なお知らせ: who has confirmed which text. */
export interface ReadAnnouncementRow {
  readonly loginId: string
  /** SHA-256 of the text. */
  readonly digest: string
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

/** What was agreed about an account; one without a row has nothing uncleared and no overdraft. */
export interface AccountTermsRow {
  readonly accountId: string
  readonly companyId: string
  /** 他店券残高: yen of cheques paid in that cannot be paid from yet. */
  readonly uncleared: number
  /** 貸越極度額: yen that may be paid beyond the balance. */
  readonly overdraft: number
}

/** 入出金明細: money that came into an account or left it, in the order in which it did. */
export interface MovementRow {
  readonly id: string
  readonly companyId: string
  readonly accountId: string
  readonly at: number
  readonly kind: 'transfer' | 'incoming' | 'cash' | 'debit' | 'pay-easy' | 'bulk' | 'salary' | 'fee'
  /** Yen; what left is negative. */
  readonly amount: number
  /** Yen, after it. */
  readonly balance: number
  /** 摘要: who paid or was paid, as statements print it. */
  readonly text: string
  /** Of 振込入金: where it was sent from. */
  readonly bank: string | null
  readonly branch: string | null
  readonly orderId: string | null
}

/** 予約: an accepted order whose day had not come. */
export interface ReservationRow {
  readonly orderId: string
  readonly companyId: string
  /** Who ordered it. */
  readonly loginId: string
  readonly accountId: string
  /** `2026-11-24`, in Japan. */
  readonly day: string
  /** JSON of sites/anser/payments/reservations.ts: what is paid on its day. */
  readonly payments: string
  /** Yen. */
  readonly total: number
  /** `failed`: the balance did not suffice on its day. */
  readonly state: 'reserved' | 'executed' | 'cancelled' | 'failed'
  readonly decidedBy: string | null
  readonly decidedAt: number | null
}

/** 利用者登録口座: a payee that a user of the company registered. */
export interface KnownPayeeRow {
  readonly id: string
  readonly companyId: string
  readonly bank: string
  readonly branch: string
  readonly accountType: AccountType
  readonly accountNumber: string
  /** Half-width kana. */
  readonly payee: string
  readonly memo: string
  readonly registeredBy: string
  readonly createdAt: number
}

/** 口座メモ or 委託者メモ of a company (core/memos.ts). */
export interface MemoRow {
  /** `<company>/<subject>/<about>`. */
  readonly id: string
  readonly companyId: string
  readonly subject: 'account' | 'client'
  /** The account's id, or 委託者コード. */
  readonly about: string
  readonly memo: string
}

/** 手数料情報 of a company (core/fees.ts); a form without a row follows the bank's standard fees. */
export interface CompanyFeesRow {
  /** `<company>/<form>`. */
  readonly id: string
  readonly companyId: string
  readonly form: 'payee-transfer' | 'payee-bulk' | 'payer-bulk'
  /** JSON of core/fees.ts. */
  readonly content: string
}

/** A token in stock or in a customer's hands. */
export interface DeviceRow {
  /** As printed on its back: `12-3456789-0`. */
  readonly serial: string
  /** 32 bytes. */
  readonly deviceKey: string
  /** When it was reported lost or broken at the help desk: it registers no more. */
  readonly cancelledAt: number | null
  /** The only company whose users may register it; null: any company's. */
  readonly companyId: string | null
}

/** 事前登録先: a payee on paper at the branch, paid without the token. */
export interface PayeeRow {
  readonly id: string
  readonly companyId: string
  readonly bank: string
  readonly branch: string
  readonly accountType: AccountType
  readonly accountNumber: string
  /** Half-width kana. */
  readonly payee: string
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
  /** When it first signed an order: after that 初期化 is refused. */
  readonly signedAt: number | null
  /** When it was last revoked from somebody (失効). */
  readonly revokedAt: number | null
}

/** How a user stands with the camera token. Who never had to do with one has no row: factors/camera-token/standing.ts. */
export interface CameraTokenStandingRow {
  readonly loginId: string
  readonly registrationState: RegistrationState
  /** The token code that the user signs with; users who share a token have the same. */
  readonly tokenCode: string | null
  /** When the token was last revoked (失効): some banks wait before the next registration. */
  readonly revokedAt: number | null
  /** The token code that was taken from him then, as long as he has come to no other. */
  readonly revokedTokenCode: string | null
}

/** How a user logs in and comes to certificates, where it differs from the rules: factors/certificate/standing.ts. */
export interface CertificateStandingRow {
  readonly loginId: string
  /** Null: as the rules of his company say. */
  readonly loginMethod: LoginMethod | null
  /** When the help desk allowed him another certificate although his own is valid; null: it has not, or he has it. */
  readonly reissueAllowedAt: number | null
}

/** One image of BSSK007. */
export interface RequestRow {
  readonly id: string
  readonly loginId: string
  readonly tokenCode: string
  readonly orderId: string
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
  /** What malware has changed in it, in practice: it does not say what was ordered. */
  readonly tampered: 'account' | 'amount' | null
}

/**
 * Something that a user wants done and signs with the token: a transfer, an approval, a change of users (orders/order-kinds.ts).
 * Its content never changes; a correction makes a new row.
 */
export interface OrderRow {
  readonly id: string
  readonly companyId: string
  /** Who signs. */
  readonly loginId: string
  readonly kind: string
  /** JSON, by the schema of its kind. */
  readonly payload: string
  readonly createdAt: number
  readonly acceptedAt: number | null
}

/** 総合振込 or 給与振込: many payments in one, ordered by one user and approved by another. */
export interface BatchRow {
  readonly id: string
  readonly companyId: string
  readonly kind: 'general' | 'salary'
  readonly accountId: string
  /** `2026-04-24` */
  readonly paymentDate: string
  /** JSON of the payments. */
  readonly items: string
  readonly count: number
  /** Yen. */
  readonly total: number
  readonly state: 'waiting' | 'approved' | 'returned' | 'withdrawn'
  readonly requestedBy: string
  readonly requestedAt: number
  readonly decidedBy: string | null
  readonly decidedAt: number | null
  readonly comment: string | null
}

/** 操作履歴: written in the same transaction as the change that it tells of. */
export interface HistoryRow {
  /** Sorts by time. */
  readonly id: string
  readonly at: number
  readonly companyId: string
  /** Who did it, as it was then; `help-desk` for the bank's own staff. */
  readonly loginId: string
  readonly userName: string
  /** 業務種別, as a locale key: `history-category.<category>`. */
  readonly category: string
  /** 操作内容, as a locale key: `history-action.<action>`. */
  readonly action: string
  readonly result: 'done' | 'failed'
  /** JSON: whom or what it was about. Never a secret. */
  readonly detail: string
  /** 操作端末. */
  readonly terminal: Terminal
}

/** What a customer was shown, what he typed, what was done (core/moments.ts), in the order in which it happened. */
export interface MomentRow {
  readonly id: string
  readonly at: number
  readonly companyId: string
  /** Whom it concerns: login IDs, each between blanks. */
  readonly loginIds: string
  readonly tokenCode: string | null
  readonly serial: string | null
  /** `done`: its history row says what. */
  readonly type: 'page-opened' | 'image-shown' | 'digits-typed' | 'done'
  /** The page, by its number; null: no page. */
  readonly screen: string | null
  readonly image: 'activation-1' | 'activation-2' | 'request' | 'deletion' | null
  /** Of the registration or the request. */
  readonly imageId: string | null
  /** Why what was typed was refused: words with blanks between them; `''`: it was accepted. */
  readonly causes: string | null
  readonly historyId: string | null
  readonly terminal: HistoryRow['terminal']
}

/** How the users stood at a moment, to be put back as far as one token has changed it since (sites/anser/practice/marks.ts). */
export interface MarkRow {
  /** Chosen by whoever made it. */
  readonly id: string
  /** Whoever made it: one host, for example. */
  readonly owner: string
  /** Of the token. */
  readonly serial: string
  /** The user who is lent with it: nobody else gets him as long as it is not put back. */
  readonly loginId: string | null
  /** JSON of sites/anser/practice/marks.ts, with the keys of the token's activations. */
  readonly picture: string
  /** The same, as it was when it was put back, so that this can be undone; null: not put back. */
  readonly undone: string | null
  readonly createdAt: number
}

/** What the bank's staff set: JSON under a name. */
export interface SettingRow {
  readonly name: string
  readonly value: string
}

/** A part of what a bank keeps that is a value and a pure function (bank/model). */
export interface ModelValueRow {
  /** `kind:id`. */
  readonly key: string
  readonly kind: string
  /** Whom it is found by: a contract number, a login ID; null: by its key only. */
  readonly owner: string | null
  /** One more with each change: who writes must have read what stands there. */
  readonly revision: number
  /** JSON. */
  readonly value: string
}

/** A browser at such a bank, or a visit by its API. */
export interface ModelVisitRow {
  readonly id: string
  /** Must come back in every form. */
  readonly formToken: string
  /** A browser of a customer, or of the bank's staff; a visit by the API is not over when nobody uses it. */
  readonly side: 'customer' | 'staff' | 'api'
  /** JSON: how far the browser is. */
  readonly visit: string
  /** One more with each change of the visit. */
  readonly revision: number
  /** JSON: the page that follows, and what was told, until it is looked at. */
  readonly next: string | null
  /** A form that came too late, as JSON. */
  readonly kept: string | null
  readonly lastSeen: number
}

/** A mail in the practice mailbox of such a bank. */
export interface ModelMailRow {
  /** Sorts by time. */
  readonly id: string
  readonly at: number
  readonly owner: string | null
  /** JSON. */
  readonly content: string
}

/** What the staff of such a bank reads of its customers' requests. */
export type ModelNoteRow = ModelMailRow

/** A snapshot of a company or of the whole bank (core/snapshots.ts). */
export interface SnapshotRow {
  readonly id: string
  /** Null: of the whole bank. */
  readonly companyId: string | null
  readonly name: string
  /** On the clock of what it is of. */
  readonly takenAt: number
  /** The latest migration: rows of another form are not put back. */
  readonly form: number
  /** Characters of its rows. */
  readonly size: number
}

/** Some of a snapshot's rows. */
export interface SnapshotPartRow {
  readonly id: string
  readonly snapshotId: string
  /** JSON: `[table, rows]`. */
  readonly content: string
}
