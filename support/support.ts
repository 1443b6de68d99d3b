import { makeRoutes, type PrintPdf, type SupportBanks, type SupportContext } from './api/answers.ts'
import { SUPPORT_WORDS } from './api/field-words.ts'
import { caseFileRoutes } from './case-file/routes.ts'
import { caseRoutes } from './cases/routes.ts'
import { guideRoutes } from './guide/routes.ts'
import { reportRoutes } from './report/routes.ts'
import { timelineRoutes } from './timeline/routes.ts'
import { trainingRoutes } from './training/routes.ts'
import { windowsRoutes } from './windows/routes.ts'

export interface SupportOptions {
  /** What makes PDF of a page; without it reports are HTML only. */
  readonly printPdf?: PrintPdf
}

/** The desk's API, for whoever starts a host to mount on it (docs/support.md). @param banks the practice banks beside it */
export const supportFor = (banks: SupportBanks, { printPdf }: SupportOptions = {}) => ({
  name: 'support',
  about: 'The DP020 desk: support cases, what brings token and bank there, and where the two parted',
  words: SUPPORT_WORDS,
  routes(host: SupportContext['host']) {
    return allRoutes({ host, bank: banks.anser ?? null, otpBanks: banks, printPdf: printPdf ?? null })
  },
})

/** Each part adds its own here. */
function allRoutes(context: SupportContext) {
  return makeRoutes()
    .route('/cases', caseRoutes(context))
    .route('/timeline', timelineRoutes(context))
    .route('/case-files', caseFileRoutes(context))
    .route('/windows', windowsRoutes())
    .route('/', guideRoutes())
    .route('/training', trainingRoutes())
    .route('/reports', reportRoutes(context))
}
