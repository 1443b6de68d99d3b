import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { Store } from '../../../core/store.ts'
import { cookieName } from '../../../web/guard.ts'
import type { PageContext } from '../../../web/view.ts'

/**
 * The customer's computer, played: a browser is one, and what is installed there stands in a cookie that only the bank can read or make. Another
 * browser, or this one after 「新しいパソコンにする」, is another computer.
 */
export interface PlayedPc {
  /** 証明書発行アプリ is installed. */
  readonly hasApp: boolean
  /** Of the certificates in its store, the newest first. */
  readonly serials: readonly string[]
}

const NEW_PC: PlayedPc = { hasApp: false, serials: [] }
/** A cookie holds about 4,000 characters. */
const MOST_CERTIFICATES = 12
/** s; browsers keep no cookie for longer. */
const LIFE = 400 * 24 * 60 * 60
const LABEL = 'played-pc'

const kept = z.object({ hasApp: z.boolean(), serials: z.array(z.string()).max(MOST_CERTIFICATES) })

export type PlayedPcs = ReturnType<typeof makePlayedPcs>

export function makePlayedPcs({ secrets }: Pick<Store, 'secrets'>) {
  const nameOf = (c: PageContext) => cookieName(c, 'bank-pc')
  /** One that is not the bank's own, or no cookie at all, is a new computer. */
  const read = (c: PageContext): PlayedPc => {
    try {
      return kept.parse(JSON.parse(secrets.open(getCookie(c, nameOf(c)) ?? '', LABEL)))
    } catch {
      return NEW_PC
    }
  }
  const write = (c: PageContext, pc: PlayedPc) =>
    setCookie(c, nameOf(c), secrets.seal(JSON.stringify(pc), LABEL), {
      ...{ path: '/', sameSite: 'Strict', httpOnly: true, maxAge: LIFE },
    })
  return {
    read,
    installApp: (c: PageContext) => write(c, { ...read(c), hasApp: true }),
    installCertificate(c: PageContext, serial: string) {
      const pc = read(c)
      write(c, { ...pc, serials: [serial, ...pc.serials].slice(0, MOST_CERTIFICATES) })
    },
    /** From now on it is a computer on which nothing is installed. */
    replace: (c: PageContext) => deleteCookie(c, nameOf(c), { path: '/' }),
  }
}
