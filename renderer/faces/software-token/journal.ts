import type { TFunction } from 'i18next'
import type { EffectOf, EventOf } from '../../connection/view.ts'
import type { JournalFace } from '../face.ts'
import { aheadText } from './clock-text.ts'

type Event = EventOf<'software-token'>
type Effect = EffectOf<'software-token'>

const GROUPS = ['app', 'mail', 'screen', 'refusal', 'held', 'tester', 'time'] as const
type Group = (typeof GROUPS)[number]

const EVENTS: Readonly<Record<Event['type'], Group>> = {
  open: 'app',
  close: 'app',
  tap: 'app',
  back: 'app',
  add: 'app',
  choose: 'app',
  pin: 'app',
  'set-up': 'app',
  'open-mail-link': 'mail',
  delete: 'held',
  rename: 'held',
  install: 'tester',
  uninstall: 'tester',
  restored: 'tester',
  'sim-changed': 'tester',
  'phone-clock': 'tester',
  'phone-changed': 'tester',
  'time-passed': 'time',
}

const EFFECTS: Readonly<Record<Effect['type'], Group>> = {
  'screen-changed': 'screen',
  refused: 'refusal',
  installed: 'held',
  uninstalled: 'held',
  'mode-changed': 'app',
  'token-added': 'held',
  'token-replaced': 'held',
  'token-deleted': 'held',
  'token-renamed': 'held',
}

const isEffect = (what: Event | Effect): what is Effect => what.type in EFFECTS

/** What was done to the telephone. Of what is secret only that it was there. */
function eventSentence(event: Event, t: TFunction): string {
  const say = (values: Readonly<Record<string, unknown>> = {}, how = '') => t(`phone.event.${event.type}${how}`, values)
  switch (event.type) {
    case 'tap':
      return say({}, `.${event.control}`)
    case 'install':
      return say({ serial: event.serial })
    case 'sim-changed':
      return say({}, event.foreign ? '.foreign' : '.own')
    case 'set-up':
      return say({ serviceId: event.serviceId, userId: event.userId })
    case 'choose':
    case 'delete':
      return say({ number: event.index + 1 })
    case 'rename':
      return say({ number: event.index + 1, name: event.name })
    case 'phone-clock':
      return say({ ahead: aheadText(event.offset, t) })
    default:
      return say()
  }
}

function effectSentence(effect: Effect, t: TFunction): string {
  const say = (values: Readonly<Record<string, unknown>> = {}, how = '') =>
    t(`phone.effect.${effect.type}${how}`, values)
  switch (effect.type) {
    case 'screen-changed':
      return say({ screen: t(`phone.screen.${effect.to}`) })
    case 'installed':
      return say({ serial: effect.serial })
    case 'mode-changed':
      return say({}, effect.showsSerial ? '.with' : '.without')
    case 'token-added':
    case 'token-replaced':
    case 'token-deleted':
      return say({ name: effect.name })
    case 'token-renamed':
      return say({ from: effect.from, to: effect.to })
    case 'refused':
      return say({ code: effect.code, why: t(`phone.refusal.${effect.code}`) })
    case 'uninstalled':
      return say()
  }
}

export const JOURNAL: JournalFace<'software-token'> = {
  groups: GROUPS,
  groupOf: (what) => (isEffect(what) ? EFFECTS[what.type] : EVENTS[what.type]),
  sentence: (what, t) => (isEffect(what) ? effectSentence(what, t) : eventSentence(what, t)),
  // A mail's text holds a key: what an event brought is not shown.
  brought: () => null,
  empty: ({ screen }) => (screen === 'none' ? 'phone.notInstalled' : 'phone.homeScreen'),
}
