import { bytesToHex } from '../../../../../token-core/codes.ts'
import { digits, type Form, line, secret } from '../../../../core/typed.ts'
import type { Account } from '../account.ts'
import { type Answer, type Moment, refused } from '../answer.ts'
import { secretOf } from '../circumstances.ts'
import { choice, loginId } from '../forms.ts'
import { asked, type LinkingTurn, linking, linkList, proving, sentBack } from '../link-turns.ts'
import { type Link, type LinkRequest, linksAt } from '../links.ts'
import { CODES, linkedMail } from '../mails.ts'
import { HOME } from '../page-ids.ts'
import { tryAnswer, tryCode, tryConfirm } from '../proofs.ts'
import { act, row, to } from '../row.ts'
import { onceRight, tried } from '../tries.ts'
import { returning } from '../visit.ts'
import { accountOfLogin } from '../world.ts'

/** API連携認証（利用登録）, P24–25; and the consents of a customer, which he can take back. */

const DAY = 24 * 60 * 60_000
const QUESTIONS = 3

/** The service that has asked is told that it was refused. */
const stop = (request: LinkRequest): Answer => ({ page: 'SIM-S43', visit: returning(request.id, null) })

/** API連携認証（利用登録）. */
export const S40 = row(
  asked,
  {
    link: act({
      leadsTo: ['SIM-S41', 'SIM-S42'],
      forms: { loginId, password: secret },
      run: ({ request }, typed, moment) => {
        const account = accountOfLogin(moment.world, typed.loginId)
        if (account === null) return refused('login-wrong')
        if (account.stopped) return refused('stopped')
        const isRight = secretOf(moment.around, account.id, 'password', typed.password) === account.password
        const wrong = isRight ? null : { code: 'login-wrong' as const }
        return onceRight(tried(moment, account, 'password', wrong), (right) => passed(moment, right, request))
      },
    }),
    stop: act({ leadsTo: ['SIM-S43'], forms: {}, run: ({ request }) => stop(request) }),
  },
  'link',
)

function passed({ around }: Moment, account: Account, request: LinkRequest): Answer {
  if (account.registration !== 'done') return { account, ...refused('link-first-login') }
  const drawn = (around.random(1)[0] ?? 0) % QUESTIONS
  const question = asksAnswer(account, around) ? drawn : null
  const isProved = question === null && account.otp.state !== 'in-use'
  return {
    ...{ page: isProved ? 'SIM-S42' : 'SIM-S41', account },
    visit: { schema: 1, who: 'linking', account: account.id, request: request.id, question, isProved },
  }
}

/** Whoever has a one-time password in use is asked for that, as at every login. */
const asksAnswer = ({ otp, answers }: Account, { rules }: Moment['around']) =>
  rules.linkCheck === 'answer' && otp.state !== 'in-use' && answers !== null

/** 秘密の回答 as it was registered; what cannot be one is as wrong as any. */
const answerForm: Form<string> = line(64)

const additional = ({ visit }: LinkingTurn): Readonly<Record<string, Form<string>>> =>
  visit.question === null ? { otp: digits(CODES.digits) } : { answer: answerForm }

/** API連携認証（追加認証）（利用登録）. */
export const S41 = row(
  proving,
  {
    next: act({
      leadsTo: ['SIM-S42'],
      forms: additional,
      inputs: ['answer', 'otp'],
      run: ({ visit, account }, typed, moment) => {
        const { question } = visit
        const once =
          question === null
            ? tryCode(moment, account, typed.otp ?? '', 'use')
            : tryAnswer(moment, account, question, typed.answer ?? '')
        return onceRight(once, (right) => ({ account: right, visit: { ...visit, isProved: true } }))
      },
    }),
    stop: act({ leadsTo: ['SIM-S43'], forms: {}, run: ({ request }) => stop(request) }),
  },
  'next',
)

/** API連携認証（利用登録）（情報連携認可）. */
export const S42 = row(
  linking,
  {
    allow: act({
      leadsTo: ['SIM-S43'],
      forms: {},
      run: ({ account, request }, _, { around }) => {
        const given = linkOf(request, around)
        const others = linksAt(account, around.now).filter(({ client }) => client !== request.client)
        return {
          account: { ...account, links: [...others, given] },
          visit: returning(request.id, { account: account.id, link: given.id }),
          mails: linkedMail(account, around, 'linked', given),
          deed: 'linked',
        }
      },
    }),
    refuse: act({ leadsTo: ['SIM-S43'], forms: {}, run: ({ request }) => stop(request) }),
  },
  'allow',
)

const LINK_BYTES = 16

/** One consent for each service: what it had before ends. */
export const linkOf = (
  { client, clientName, scopes }: Pick<LinkRequest, 'client' | 'clientName' | 'scopes'>,
  { now, random, rules }: Moment['around'],
): Link => ({
  ...{ id: bytesToHex(random(LINK_BYTES)), client, clientName, scopes },
  ...{ at: now, until: now + rules.linkDays * DAY },
})

/** The way back to the service: a link of the page. */
export const S43 = row(sentBack, {})

/** API連携の照会・解除. */
export const S44 = row(
  linkList,
  {
    'end-link': act({
      leadsTo: ['SIM-S44'],
      forms: ({ links }) => ({ link: choice(new Map(links.map((one) => [one.id, one]))), confirm: secret }),
      inputs: ['link', 'confirm'],
      run: ({ account, links }, { link, confirm }, moment) =>
        onceRight(tryConfirm(moment, account, confirm), (right) => ({
          account: { ...right, links: links.filter((one) => one !== link) },
          notice: 'unlinked',
          mails: linkedMail(right, moment.around, 'unlinked', link),
          deed: 'unlinked',
        })),
    }),
    top: to(HOME),
  },
  'end-link',
)
