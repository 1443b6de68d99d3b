import { bytesToHex, checkCode } from '../../../../../token-core/codes.ts'
import { again, secret } from '../../../../core/typed.ts'
import { type Answer, type Moment, refused } from '../answer.ts'
import { type Contract, type User, userOf, withUser } from '../contract.ts'
import { certificate, certificateName, filePassword, number, otp } from '../forms.ts'
import { act, row, to } from '../row.ts'
import { usersDigest } from '../secrets.ts'
import { checkedKey } from '../stock.ts'
import { onceRight, stillThere, tryOfUser } from '../tries.ts'
import { anybody, type CodeTurn, type ObtainingTurn, obtained, obtainingUser, userAtCode } from '../turns.ts'
import { nobody } from '../visit.ts'
import { holderFor, tokenHeldBy } from '../world.ts'
import { loggedIn, shutFor } from './user-entrance.ts'

/** 電子証明書取得, and 電子証明書方式ログイン of a user. */

/** How long a certificate counts °, in ms. */
const LIFE = 365 * 24 * 60 * 60_000
const SERIAL_LENGTH = 16

const tokenOf = (contract: Contract, user: User, { world }: Moment) => tokenHeldBy(world, holderFor(contract, user.id))

/** 電子証明書取得 ID・暗証番号入力: also before the 利用者開通確認, with what the admin has set. */
export const K27 = row(anybody, {
  next: act({ number, user: secret, code: secret }, (_, typed, moment) => {
    const contract = moment.world.contracts[typed.number]
    const user = contract && userOf(contract, typed.user)
    if (user === undefined || contract === undefined) return refused('user-wrong')
    const about = { number: contract.number, user: user.id }
    return { about, ...(shutFor(contract, user) ?? begun(moment, contract, user, typed.code)) }
  }),
})

function begun(moment: Moment, contract: Contract, user: User, typed: string): Answer {
  const isRight = usersDigest(moment.around, contract.number, user.id)('code', typed) === user.code
  return onceRight(tryOfUser(moment, contract, user, 'code', { isRight, wrong: 'user-wrong' }), (right) => {
    if (tokenOf(right, user, moment) === undefined) return { contract: right, ...refused('no-token') }
    const visit = { schema: 1 as const, number: right.number, session: right.session, user: user.id }
    return {
      page: 'SIM-K28',
      contract: right,
      visit: { ...visit, userSession: user.session, who: 'user-obtaining', proven: false },
    }
  })
}

/** 電子証明書取得 ワンタイムパスワード入力. */
export const K28 = row(obtainingUser(false), {
  next: act({ otp }, (turn: ObtainingTurn, typed, moment) => {
    const token = tokenOf(turn.contract, turn.user, moment)
    if (token === undefined) return refused('no-token')
    const checked = checkCode(checkedKey(token), token, { code: typed.otp, at: moment.around.now, window: 'use' })
    if (checked.result === 'used') return { ...refused('otp-used', 'otp'), typed: typed.otp }
    const isRight = checked.result === 'accepted'
    const tried = tryOfUser(moment, turn.contract, turn.user, 'otp', { isRight, wrong: 'otp-wrong', field: 'otp' })
    const steps = checked.result === 'out-of-step' ? { steps: checked.steps } : {}
    const used = { ...token, ...checked.state }
    return {
      ...{ typed: typed.otp, ...steps },
      ...onceRight(tried, (contract) => ({
        ...{ page: 'SIM-K29', contract, tokens: [used], visit: { ...turn.visit, proven: true } },
      })),
    }
  }),
})

/** しんきん電子証明書認証局: the app, played as one page. */
export const K29 = row(obtainingUser(true), {
  obtain: act({ password: filePassword, passwordAgain: again('password') }, (turn: ObtainingTurn, typed, moment) => {
    const { contract, user } = turn
    const { around } = moment
    const drawn = around.random(SERIAL_LENGTH).map((byte, i) => (i === 0 ? (byte & 0x3f) | 0x40 : byte))
    const issued = {
      ...{ serial: bytesToHex(drawn), issuedAt: around.now, notAfter: around.now + LIFE, revokedAt: null },
    }
    const { serial, issuedAt, notAfter } = issued
    return {
      page: 'SIM-K31',
      contract: withUser(contract, { ...user, certificate: issued }),
      visit: nobody({ certificate: { number: contract.number, user: user.id, serial } }),
      about: { number: contract.number, user: user.id },
      deed: 'certificate-issued',
      certificates: [
        {
          ...{ is: 'issued', serial, issuedAt, notAfter, password: typed.password },
          loginId: certificateName(contract.number, user.id),
          organisation: contract.name === '' ? contract.number : contract.name,
          name: user.kanji === '' ? user.id : user.kanji,
        },
      ],
    }
  }),
})

/** 電子証明書取得完了. */
export const K31 = row(obtained, { next: to('SIM-K20') })

/** 証明書選択: where the bank asks for certificates itself, it is that of the connection. */
export const K32 = row(anybody, {
  ok: act({ certificate }, (_, typed, moment) => {
    const contract = moment.world.contracts[typed.certificate.number]
    const user = contract && userOf(contract, typed.certificate.user)
    const present = user?.certificate
    if (contract === undefined || user === undefined || !present) return refused('certificate-unknown', 'certificate')
    const about = { number: contract.number, user: user.id }
    if (present.revokedAt !== null) return { about, ...refused('certificate-revoked', 'certificate') }
    if (moment.around.now >= present.notAfter) return { about, ...refused('certificate-expired', 'certificate') }
    const { number, session } = contract
    const visit = { schema: 1 as const, number, session, user: user.id, userSession: user.session }
    return {
      about,
      ...(shutFor(contract, user) ?? {
        page: 'SIM-K33',
        visit: { ...visit, who: 'user-at-code', certificate: present.serial },
      }),
    }
  }),
})

/** 利用者ログイン with a certificate: only ⑤ is asked. */
export const K33 = row(userAtCode, {
  'log-in': act({ code: secret }, ({ contract, user, visit }: CodeTurn, typed, moment) =>
    loggedIn(moment, contract, stillThere(contract, user.id), typed.code, visit.certificate),
  ),
})
