import { every } from 'hono/combine'
import { makeAuthority } from '../../certificates/authority.ts'
import { cameraToken } from '../../factors/camera-token/camera-token.ts'
import { confirmationPassword } from '../../factors/password/confirmation-password.ts'
import { credentialsOf } from '../../factors/password/credentials.ts'
import { orderRoutes } from '../../orders/order-routes.tsx'
import type { Site } from '../site.ts'
import { announcementRoutes } from './announcement/announcement-routes.tsx'
import { batchApprovalKind } from './batch/batch-approval-kind.ts'
import { batchRequestKind } from './batch/batch-request-kind.ts'
import { BATCH_FORM_PATHS, batchRequestRoutes } from './batch/batch-request-routes.tsx'
import { batchRoutes } from './batch/batch-routes.tsx'
import { certificateLoginRoutes } from './certificates/certificate-login-routes.tsx'
import { certificateIssueRoutes } from './certificates/issue-routes.tsx'
import { certificateRevocationRoutes } from './certificates/revocation-routes.tsx'
import { companyRoutes } from './company/company-routes.tsx'
import { firstLoginRoutes } from './first-login/first-login-routes.tsx'
import { customersOnly } from './help-desk/desk-guard.tsx'
import { deskRoutes } from './help-desk/desk-routes.tsx'
import { STOCK_PATH } from './help-desk/device-routes.tsx'
import { historyRoutes } from './history/history-routes.tsx'
import { hoursRoutes } from './hours.ts'
import { inquiryRoutes } from './inquiries/inquiry-routes.tsx'
import { loginRoutes } from './login/login-routes.tsx'
import { passwordRoutes } from './login/password-routes.tsx'
import { mailboxRoutes } from './mailbox/mailbox-routes.tsx'
import { knownPayeeRoutes } from './payments/known-payee-routes.tsx'
import { listedTransferKind } from './payments/listed-transfer-kind.ts'
import { listedTransferRoutes } from './payments/listed-transfer-routes.tsx'
import { payEasyKind } from './payments/pay-easy-kind.ts'
import { payEasyRoutes } from './payments/pay-easy-routes.tsx'
import { registeredTransferRoutes } from './payments/registered-transfer-routes.tsx'
import { reservationRoutes } from './payments/reservation-routes.tsx'
import { registeredTransferKind, transferKind } from './payments/transfer-kind.ts'
import { transferRoutes } from './payments/transfer-routes.tsx'
import { phoneOnly } from './phone/phone-only.ts'
import { phoneRoutes } from './phone/phone-routes.tsx'
import { firstSteps } from './portal/first-steps.ts'
import { portalRoutes } from './portal/portal-routes.tsx'
import { spoken } from './practice/names.ts'
import { addPracticeData } from './practice/practice-data.ts'
import { registrationRoutes } from './registration/registration-routes.tsx'
import { sharedRegistrationRoutes } from './registration/shared-registration-routes.tsx'
import { DEFAULT_RULES } from './rules.ts'
import { ANSER_TEXTS } from './texts.ts'
import { revokeRoutes } from './tokens/revoke-routes.tsx'
import { tokenHelpRoutes } from './tokens/token-help-routes.tsx'
import { tokenRevocationKind } from './tokens/token-revocation-kind.ts'
import { tokenRoutes } from './tokens/token-routes.tsx'
import { managementRoutes, topRoutes } from './top/top-routes.tsx'
import { userChangeKind } from './users/user-change-kind.ts'
import { userDraftRoutes } from './users/user-draft-routes.tsx'
import { userFormRoutes } from './users/user-form-routes.tsx'
import { userOrderRoutes } from './users/user-order-routes.tsx'
import { userRegistrationKind } from './users/user-registration-kind.ts'
import { userRemovalRoutes } from './users/user-removal-routes.tsx'
import { userRoutes } from './users/user-routes.tsx'

const LARGEST_BATCH = 512 * 1024
const LARGEST_STOCK_FILE = 16 * 1024 * 1024

/** A bank as those on NTT DATA's AnserBizSOL are. */
export const anser: Site = {
  orderKinds: [
    transferKind,
    registeredTransferKind,
    listedTransferKind,
    batchRequestKind,
    batchApprovalKind,
    payEasyKind,
    tokenRevocationKind,
    userRegistrationKind,
    userChangeKind,
  ],
  rules: DEFAULT_RULES,
  proofs: { token: cameraToken, password: confirmationPassword },
  addPracticeData,
  loginRestsOn: credentialsOf,
  staticFiles: [
    'static/listing.css',
    'static/operations.css',
    'batch/static/batch.css',
    'certificates/static/certificates.css',
    'company/static/company.css',
    'help-desk/static/help-desk.css',
    'help-desk/static/guide.js',
    'history/static/history.css',
    'inquiries/static/inquiries.css',
    'login/static/login.css',
    'payments/static/payments.css',
    'tokens/static/token-drawing.css',
    'tokens/static/choose-sharers.js',
    'users/static/choose-all.js',
    'users/static/users.css',
  ].map((path) => `sites/anser/${path}`),
  texts: ANSER_TEXTS,
  spoken,
  largerForms: new Map([
    [STOCK_PATH, LARGEST_STOCK_FILE],
    ...BATCH_FORM_PATHS.map((path) => [path, LARGEST_BATCH] as const),
  ]),
  pages: (bank, sessions) => ({
    first: every(firstSteps(bank), phoneOnly),
    open: [
      firstLoginRoutes(bank),
      mailboxRoutes(bank),
      phoneRoutes(bank, sessions),
      loginRoutes(bank, sessions),
      certificateIssueRoutes(bank, makeAuthority(bank)),
      certificateLoginRoutes(bank, sessions),
    ],
    helpDesk: [deskRoutes(bank, sessions)],
    customersOnly,
    entrance: [topRoutes(bank)],
    loggedIn: [
      passwordRoutes(bank),
      portalRoutes(bank),
      announcementRoutes(bank),
      registrationRoutes(bank),
      sharedRegistrationRoutes(bank),
      orderRoutes(bank),
      hoursRoutes(bank),
      transferRoutes(bank),
      registeredTransferRoutes(bank),
      batchRequestRoutes(bank),
      batchRoutes(bank),
      payEasyRoutes(bank),
      listedTransferRoutes(bank),
      knownPayeeRoutes(bank),
      reservationRoutes(bank),
      inquiryRoutes(bank),
      managementRoutes(bank),
      companyRoutes(bank),
      userRoutes(bank),
      userFormRoutes(bank),
      userDraftRoutes(bank),
      userOrderRoutes(bank),
      userRemovalRoutes(bank),
      certificateRevocationRoutes(bank, sessions),
      tokenRoutes(bank),
      revokeRoutes(bank),
      historyRoutes(bank),
      tokenHelpRoutes(bank),
    ],
  }),
}
