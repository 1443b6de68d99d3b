import { type Language, translationsOf } from '../../server/index.ts'
import { PROFILES, type ProfileName } from '../../token-core/index.ts'
import bankEn from './locales/bank-en.json' with { type: 'json' }
import bankJa from './locales/bank-ja.json' with { type: 'json' }
import en from './locales/en.json' with { type: 'json' }
import ja from './locales/ja.json' with { type: 'json' }
import type { BankMoment, Moment, RegistrationState, Span, TokenMoment } from './moment.ts'
import type { Miss, Parting } from './parting.ts'

/** What people read of a timeline. */

const translations = translationsOf<keyof typeof ja>({ ja, en })
const BANK_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { ja: bankJa, en: bankEn }

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'Asia/Tokyo' })

/** `10:02:31` of a day in Japan, as the banks' pages show it. @param at ms since 1970 */
export const clockText = (at: number): string => clock.format(at)

/** What begins with a word that else stands within a sentence. */
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Tenths of a second where it is no whole one. */
const secondsText = (ms: number): string => String(Math.round(ms / 100) / 10)

export interface Words {
  moment(moment: Moment): string
  span(span: Span): string
  /** How it ended. */
  ended(span: Span): string
  /** How the bank calls a state. */
  state(state: RegistrationState): string
  /** Where the two parted, and why. */
  parting(parting: Parting): string
}

/** The words of a language. @param profile whose texts a refusal is told in */
export function wordsIn(language: Language, profile: ProfileName): Words {
  const t = translations[language]
  const bankWord = (kind: 'action' | 'cause', name: string) => BANK_WORDS[language][`${kind}.${name}`] ?? name

  function ofToken(moment: TokenMoment): string {
    switch (moment.name) {
      case 'switched-off':
        return t(`switched-off.${moment.cause}`)
      case 'pressed':
        return t(`pressed.${moment.button}`)
      case 'image-read': {
        const image = t(`image.${moment.image}`)
        return moment.code === null ? t('image-read', { image }) : t('image-read.code', { image, code: moment.code })
      }
      case 'refused':
        return t('refused', { text: PROFILES[profile].texts.refusals[moment.refusal] })
      case 'registration-ended':
        return t(`registration-ended.${moment.how}`)
      case 'activation-stored':
      case 'activation-deleted':
        return t(moment.name, { tokenCode: moment.tokenCode })
      case 'device-changed':
        return t(`device.${moment.event}`)
      default:
        return t(moment.name)
    }
  }

  function ofBank(moment: BankMoment): string {
    switch (moment.name) {
      case 'page-opened':
        return t('page-opened', { screen: moment.screen ?? '' })
      case 'image-shown': {
        const [image, { screen }] = [t(`image.${moment.image}`), moment]
        return screen === null ? t('image-shown.api', { image }) : t('image-shown', { image, screen })
      }
      case 'code-accepted':
        return t('code-accepted', { name: t(`code.${moment.code}`) })
      case 'code-refused': {
        const causes = moment.causes.map((cause) => bankWord('cause', cause)).join(language === 'ja' ? '、' : ', ')
        return t('code-refused', { name: t(`code.${moment.code}`), causes })
      }
      default:
        return doneText(moment)
    }
  }

  function doneText({ action: name, succeeded, state, use }: Extract<BankMoment, { name: 'done' }>): string {
    const action = bankWord('action', name)
    if (!succeeded) return t('done.failed', { action })
    if (state !== null) return t('done.state', { action, state: t(`state.${state}`) })
    return use === null ? t('done', { action }) : t('done.state', { action, state: t(`use.${use}`) })
  }

  function missText(miss: Miss): string {
    switch (miss.why) {
      case 'done-missed':
      case 'yes-missed': {
        const closedAt = clockText(miss.closedAt)
        if (miss.lateBy === null) return t(`miss.${miss.why}`, { closedAt })
        if (Math.round(miss.lateBy / 100) === 0) return t(`miss.${miss.why}.just`, { closedAt })
        return t(`miss.${miss.why}.late`, { closedAt, late: secondsText(miss.lateBy) })
      }
      case 'not-yet':
        return t('miss.not-yet', { closesAt: clockText(miss.closesAt) })
      case 'not-in-record':
        return t('miss.not-in-record')
      default:
        return t(`miss.${miss.why}`, { at: clockText(miss.at) })
    }
  }

  function partingText(parting: Parting): string {
    switch (parting.kind) {
      case 'together':
        return t(`parting.together.${parting.state}`)
      case 'token-alone':
        return t('parting.token-alone')
      case 'stopped':
        return parting.bankAt === null
          ? t('parting.stopped.before')
          : t('parting.stopped', { bankAt: clockText(parting.bankAt) })
      case 'bank-alone': {
        const { bankAt, miss } = parting
        const bank =
          bankAt === null ? t('parting.bank-alone.before') : t('parting.bank-alone', { bankAt: clockText(bankAt) })
        return [bank, missText(miss)].join(language === 'ja' ? '' : ' ')
      }
    }
  }

  return {
    moment: (moment) => sentence(moment.lane === 'token' ? ofToken(moment) : ofBank(moment)),
    span: ({ name, from, limit }) => {
      const seconds = secondsText(limit - from)
      return t(`span.${name}`, { seconds, minutes: Math.round((limit - from) / 60_000) })
    },
    ended: (span) => t(`ended.${span.ended}`),
    state: (state) => t(`state.${state}`),
    parting: partingText,
  }
}
