import type { TFunction } from 'i18next'
import { type FaultEvent, faultOf } from '../../../token-core/key-free.ts'
import type { Effect, TokenEvent } from '../../camera/camera-token.ts'
import type { JournalFace } from '../face.ts'

/** The longest part of a scanned text that stands in a sentence. */
const LONGEST = 28

const shortened = (text: string) => ([...text].length > LONGEST ? `${[...text].slice(0, LONGEST).join('')}…` : text)

function eventSentence(event: TokenEvent, t: TFunction): string {
  switch (event.type) {
    case 'press':
    case 'release':
      return t(`journal.event.${event.type}`, { button: t(`buttons.${event.button}`) })
    case 'scan':
      return t('journal.event.scan', { text: shortened(event.text) })
    case 'battery-level':
      return t('journal.event.battery-level', { percent: event.percent })
    case 'camera-fault':
    case 'wrong-codes':
    case 'button-stuck':
    case 'memory-filled':
    case 'display-fault':
      return faultSentence(event, t)
    default:
      return t(`journal.event.${event.type}`)
  }
}

function faultSentence(event: FaultEvent, t: TFunction): string {
  const { on = true, times, probability } = event
  const fault = t(`faults.${faultOf(event)}`)
  if (times !== undefined) return t('journal.event.fault-times', { fault, count: times })
  if (probability !== undefined) return t('journal.event.fault-probability', { fault, probability })
  const button = event.type === 'button-stuck' ? t(`buttons.${event.button}`) : ''
  return t(`journal.event.${event.type}.${on ? 'on' : 'off'}`, { button })
}

function effectSentence(effect: Effect, t: TFunction): string {
  switch (effect.type) {
    case 'switched-off':
      return t(`journal.effect.switched-off.${effect.cause}`)
    case 'screen-changed':
      return t('journal.effect.screen-changed', { screen: t(`screens.${effect.to}`) })
    case 'refused':
      return t('journal.effect.refused', { code: effect.code, why: t(`refusals.${effect.code}`) })
    case 'registration-begun':
      return t('journal.effect.registration-begun', { licence: effect.licence })
    case 'registration-ended':
      return t(`journal.effect.registration-ended.${effect.how}`, { licence: effect.licence })
    case 'activation-stored':
    case 'activation-deleted':
      return t(`journal.effect.${effect.type}`, { tokenCode: effect.tokenCode })
    case 'fault-acted':
      return t('journal.effect.fault-acted', { fault: t(`faults.${effect.fault}`) })
    case 'button-loosened':
      return t('journal.effect.button-loosened', { button: t(`buttons.${effect.button}`) })
    default:
      return t(`journal.effect.${effect.type}`)
  }
}

const GROUPS = ['button', 'scan', 'screen', 'refusal', 'registration', 'power', 'tester', 'time'] as const
type Group = (typeof GROUPS)[number]

const EFFECTS: Readonly<Record<Effect['type'], Group>> = {
  'switched-on': 'power',
  'switched-off': 'power',
  'went-dark': 'power',
  'lit-again': 'power',
  'screen-changed': 'screen',
  refused: 'refusal',
  'registration-begun': 'registration',
  'registration-ended': 'registration',
  'activation-stored': 'registration',
  'activation-deleted': 'registration',
  'fault-acted': 'tester',
  'button-loosened': 'tester',
}

const EVENTS: Readonly<Partial<Record<TokenEvent['type'], Group>>> = {
  press: 'button',
  release: 'button',
  scan: 'scan',
  'time-passed': 'time',
}

const isEffect = (what: TokenEvent | Effect): what is Effect => what.type in EFFECTS

export const JOURNAL: JournalFace<'camera-token'> = {
  groups: GROUPS,
  groupOf: (what) => (isEffect(what) ? EFFECTS[what.type] : (EVENTS[what.type] ?? 'tester')),
  sentence: (what, t) => (isEffect(what) ? effectSentence(what, t) : eventSentence(what, t)),
  empty: ({ lit, blank }) => (lit ? (blank ? 'journal.blank' : 'screens.splash') : 'journal.dark'),
  brought: (event) => (event.type === 'scan' ? { name: 'journal.scanned', text: event.text } : null),
}
