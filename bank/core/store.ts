import type { Store as SqlStore, Table } from '../../store/index.ts'
import type {
  AccountRow,
  AccountTermsRow,
  BatchRow,
  CameraTokenStandingRow,
  CertificateAuthorityRow,
  CertificateRow,
  CertificateStandingRow,
  CompanyFeesRow,
  CompanyOriginRow,
  CompanyProfileRow,
  CompanyRow,
  DeviceRow,
  FirstLoginRow,
  HistoryRow,
  KnownPayeeRow,
  LicenceRow,
  LoginAttemptRow,
  MailRow,
  MarkRow,
  MemoRow,
  ModelMailRow,
  ModelNoteRow,
  ModelValueRow,
  ModelVisitRow,
  MomentRow,
  MovementRow,
  OrderRow,
  PaperRow,
  PasswordAgeRow,
  PayeeRow,
  PortalRow,
  ReadAnnouncementRow,
  RegistrationRow,
  RequestRow,
  ReservationRow,
  SessionRow,
  SettingRow,
  SnapshotPartRow,
  SnapshotRow,
  SpendingRow,
  TokenRow,
  UserRow,
} from './rows.ts'

export interface Tables {
  readonly companies: Table<CompanyRow>
  readonly companyOrigins: Table<CompanyOriginRow>
  readonly companyProfiles: Table<CompanyProfileRow>
  readonly users: Table<UserRow>
  readonly papers: Table<PaperRow>
  readonly firstLogins: Table<FirstLoginRow>
  readonly portals: Table<PortalRow>
  readonly passwordAges: Table<PasswordAgeRow>
  readonly mails: Table<MailRow>
  readonly loginAttempts: Table<LoginAttemptRow>
  readonly accounts: Table<AccountRow>
  readonly accountTerms: Table<AccountTermsRow>
  readonly movements: Table<MovementRow>
  readonly reservations: Table<ReservationRow>
  readonly knownPayees: Table<KnownPayeeRow>
  readonly companyFees: Table<CompanyFeesRow>
  readonly memos: Table<MemoRow>
  readonly devices: Table<DeviceRow>
  readonly licences: Table<LicenceRow>
  readonly registrations: Table<RegistrationRow>
  readonly tokens: Table<TokenRow>
  readonly cameraTokenStandings: Table<CameraTokenStandingRow>
  readonly certificateStandings: Table<CertificateStandingRow>
  readonly requests: Table<RequestRow>
  readonly sessions: Table<SessionRow>
  readonly certificateAuthorities: Table<CertificateAuthorityRow>
  readonly certificates: Table<CertificateRow>
  readonly payees: Table<PayeeRow>
  readonly orders: Table<OrderRow>
  readonly batches: Table<BatchRow>
  readonly spendings: Table<SpendingRow>
  readonly history: Table<HistoryRow>
  readonly moments: Table<MomentRow>
  readonly marks: Table<MarkRow>
  readonly modelValues: Table<ModelValueRow>
  readonly modelVisits: Table<ModelVisitRow>
  readonly modelMails: Table<ModelMailRow>
  readonly modelNotes: Table<ModelNoteRow>
  readonly readAnnouncements: Table<ReadAnnouncementRow>
  readonly settings: Table<SettingRow>
  readonly snapshots: Table<SnapshotRow>
  readonly snapshotParts: Table<SnapshotPartRow>
}

/** The bank's rows. */
export type Store = SqlStore<Tables>
