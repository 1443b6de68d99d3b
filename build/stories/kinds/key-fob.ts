import { viewToken } from '../../../host/rack/view-token.ts'
import type { TokenClock } from '../../../host/token/token-clock.ts'
import { newRecord } from '../../../host/token/token-view.ts'
import type { Pose } from '../../../renderer/stories/key-fob.ts'
import type { Story } from '../../../renderer/stories/story.ts'
import type { KeyFobTypes } from '../../../token-core/index.ts'
import { type FobProfileName, makeToken, step, type WithoutTime } from '../../../token-core/index.ts'

type Token = KeyFobTypes['token']
type Happening = WithoutTime<KeyFobTypes['event']> | { readonly ms: number }

/** A key fob's stories: each is what happens to a new one, and how it stands then. */
interface Play {
  readonly ja: string
  readonly en: string
  readonly profile: FobProfileName
  readonly happens: readonly Happening[]
  readonly pose?: Pose
  readonly link?: Story['link']
  readonly row?: Partial<Pick<Story['view'], 'name' | 'colour' | 'holder'>>
}

/** The beginning of a whole minute, UTC. */
const NOON = Date.UTC(2026, 3, 1, 3)
const SERIALS: Readonly<Record<FobProfileName, string>> = {
  fob: 'SIMF10020000',
  'fob-8': 'SIME10020000',
  card: 'SIMC10020000',
  always: 'SIMA10020000',
}
/** Nothing runs out while one looks, and no row says that its clock stands. */
const STANDING: TokenClock = { mode: 'real', speed: 0, hostAt: 0, tokenAt: 0 }

const press: Happening = { type: 'press' }
const tap: readonly Happening[] = [press, { type: 'release' }]
const level = (percent: number): Happening => ({ type: 'battery-level', percent })
const fault = (kind: 'blank' | 'frozen'): Happening => ({ type: 'fault', kind })
const dead: Happening = { type: 'battery-dead' }

const PLAYS: Readonly<Record<string, Play>> = {
  'fob-off': { ja: '表示なし', en: 'Nothing shown', profile: 'fob', happens: [] },
  'fob-pressed': { ja: 'ボタンを押している', en: 'Held down', profile: 'fob', happens: [press] },
  'fob-code': { ja: '番号を表示', en: 'Code', profile: 'fob', happens: tap },
  'fob-code-soon': {
    ja: '番号を表示（残り6秒）',
    en: 'Code, 6 s left',
    profile: 'fob',
    happens: [...tap, { ms: 24_000 }],
  },
  'fob-battery': { ja: '電池残量の警告', en: 'Low battery', profile: 'fob', happens: [level(3), ...tap] },
  'fob-battery-code': {
    ja: '電池残量の警告の後の番号',
    en: 'Code after the notice',
    profile: 'fob',
    happens: [level(3), ...tap, { ms: 2_000 }],
  },
  'fob-over': { ja: '寿命', en: 'Life over', profile: 'fob', happens: [dead, ...tap] },
  'fob-blank': { ja: '何も表示されない故障', en: 'Blank', profile: 'fob', happens: [fault('blank'), ...tap] },
  'fob-frozen': {
    ja: '同じ番号のまま変わらない故障',
    en: 'Frozen',
    profile: 'fob',
    happens: [...tap, fault('frozen'), { ms: 600_000 }, ...tap],
  },
  'fob-wrong-codes': {
    ja: '誤った番号を表示',
    en: 'Wrong codes',
    profile: 'fob',
    happens: [{ type: 'wrong-codes', on: true }, ...tap],
  },
  'fob-out-of-step': {
    ja: '時計がずれている',
    en: 'Out of step',
    profile: 'fob',
    happens: [{ type: 'clock-offset', ms: 605_000 }, { type: 'clock-drift', ppm: 20 }, ...tap],
    row: {
      name: '本店営業部 花子さんの予備（春の研修）',
      colour: 'teal',
      holder: {
        ...{ loginId: 'hanakodt', name: '伝導 花子', company: '株式会社れんしゅう製作所' },
        page: '/SIM-K20?number=23456789007&user=hanakodt',
      },
    },
  },
  'fob-back': { ja: '裏面', en: 'Back', profile: 'fob', happens: [], pose: 'back' },
  'fob-out-of-reach': { ja: 'つながらない', en: 'Out of reach', profile: 'fob', happens: tap, link: 'lost' },
  'fob-8-off': { ja: '8桁：表示なし', en: '8 digits: nothing shown', profile: 'fob-8', happens: [] },
  'fob-8-code': { ja: '8桁：番号を表示', en: '8 digits: code', profile: 'fob-8', happens: tap },
  'fob-8-battery': {
    ja: '8桁：電池残量の警告',
    en: '8 digits: low battery',
    profile: 'fob-8',
    happens: [level(0), ...tap],
  },
  'fob-8-back': { ja: '8桁：裏面', en: '8 digits: back', profile: 'fob-8', happens: [], pose: 'back' },
  'card-off': { ja: 'カード：表示なし', en: 'Card: nothing shown', profile: 'card', happens: [] },
  'card-pressed': { ja: 'カード：ボタンを押している', en: 'Card: held down', profile: 'card', happens: [press] },
  'card-code': { ja: 'カード：番号を表示', en: 'Card: code', profile: 'card', happens: tap },
  'card-over': { ja: 'カード：寿命', en: 'Card: life over', profile: 'card', happens: [dead] },
  'card-end': { ja: 'カード：使用終了の表示', en: 'Card: EEEEEE', profile: 'card', happens: [dead, ...tap] },
  'card-back': { ja: 'カード：裏面', en: 'Card: back', profile: 'card', happens: [], pose: 'back' },
  'always-six': { ja: '常時表示：目盛り6本', en: 'Always on: six bars', profile: 'always', happens: [] },
  'always-one': { ja: '常時表示：目盛り1本', en: 'Always on: one bar', profile: 'always', happens: [{ ms: 55_000 }] },
  'always-next': {
    ja: '常時表示：次の番号',
    en: 'Always on: the next code',
    profile: 'always',
    happens: [{ ms: 70_000 }],
  },
  'always-over': { ja: '常時表示：寿命', en: 'Always on: life over', profile: 'always', happens: [dead] },
  'always-blank': {
    ja: '常時表示：何も表示されない故障',
    en: 'Always on: blank',
    profile: 'always',
    happens: [fault('blank')],
  },
  'always-back': { ja: '常時表示：裏面', en: 'Always on: back', profile: 'always', happens: [], pose: 'back' },
}

function after(token: Token, happening: Happening): Token {
  const event =
    'ms' in happening && !('type' in happening)
      ? ({ type: 'time-passed', at: token.at + happening.ms } as const)
      : { ...happening, at: token.at }
  return step(token, event)[0]
}

export const PLAYED: readonly Story[] = Object.entries(PLAYS).map(([name, told], place) => {
  const { profile } = told
  const madeAt = NOON - 400 * 86_400_000
  const token = told.happens.reduce(
    after,
    makeToken({ kind: 'key-fob', serial: SERIALS[profile], profile, at: NOON, madeAt }),
  )
  const { holder = null, ...words } = told.row ?? {}
  const record = newRecord(name, token, { name, place, clock: STANDING, ...words })
  return {
    kind: 'key-fob',
    name,
    title: { ja: told.ja, en: told.en },
    view: { ...viewToken(record, token.at), holder },
    link: told.link ?? 'live',
    pose: told.pose ?? 'front',
  }
})
