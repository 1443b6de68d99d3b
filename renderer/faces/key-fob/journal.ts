import type { TFunction } from 'i18next'
import { clampOffset, clampPercent, clampPpm } from '../../../token-core/key-free.ts'
import type { EffectOf, EventOf } from '../../connection/view.ts'
import type { JournalFace } from '../face.ts'
import { offsetText } from './offset-text.ts'

type Event = EventOf<'key-fob'>
type Effect = EffectOf<'key-fob'>

function eventSentence(event: Event, t: TFunction): string {
  switch (event.type) {
    case 'clock-drift':
      return t('keyFob.event.clock-drift', { ppm: clampPpm(event.ppm) })
    case 'clock-offset':
      return t('keyFob.event.clock-offset', { offset: offsetText(clampOffset(event.ms), t) })
    case 'battery-level':
      return t('keyFob.event.battery-level', { percent: clampPercent(event.percent) })
    case 'fault':
      return t(`keyFob.event.fault.${event.kind}`)
    case 'wrong-codes':
      return t(`keyFob.event.wrong-codes.${event.on ? 'on' : 'off'}`)
    default:
      return t(`keyFob.event.${event.type}`)
  }
}

function effectSentence(effect: Effect, t: TFunction): string {
  switch (effect.type) {
    case 'lit':
      return t(`keyFob.effect.shown.${effect.screen}`)
    case 'screen-changed':
      return t(`keyFob.effect.shown.${effect.to}`)
    case 'went-dark':
      return t(`keyFob.effect.went-dark.${effect.cause}`)
    case 'use-taken':
      return t('keyFob.effect.use-taken', { left: effect.usesLeft })
    case 'life-ended':
      return t('keyFob.effect.life-ended')
  }
}

const GROUPS = ['button', 'screen', 'power', 'tester', 'time'] as const
type Group = (typeof GROUPS)[number]

const EFFECTS: Readonly<Record<Effect['type'], Group>> = {
  lit: 'screen',
  'screen-changed': 'screen',
  'went-dark': 'screen',
  'use-taken': 'power',
  'life-ended': 'power',
}

const EVENTS: Readonly<Record<Event['type'], Group>> = {
  press: 'button',
  release: 'button',
  'time-passed': 'time',
  'clock-drift': 'tester',
  'clock-offset': 'tester',
  'battery-level': 'tester',
  'battery-dead': 'tester',
  fault: 'tester',
  'wrong-codes': 'tester',
}

const isEffect = (what: Event | Effect): what is Effect => what.type in EFFECTS

export const JOURNAL: JournalFace<'key-fob'> = {
  groups: GROUPS,
  groupOf: (what) => (isEffect(what) ? EFFECTS[what.type] : EVENTS[what.type]),
  sentence: (what, t) => (isEffect(what) ? effectSentence(what, t) : eventSentence(what, t)),
  brought: () => null,
  empty: () => 'keyFob.display.nothing',
}
