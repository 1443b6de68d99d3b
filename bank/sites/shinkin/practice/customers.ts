import { DEFAULT_CARD_NUMBER } from '../../../../token-core/codes.ts'
import type { Given, UserGiven } from '../customer/given.ts'

/**
 * The customers that a practice bank has from the start, in every state. They are invented; what they type stands on the pages. Their numbers are
 * those that the simulator gives to its cards, in the same order; their tokens have the last of the practice serials, so that the first ones are free.
 */
export interface PracticeCustomer {
  /** What it is for: `practice.<state>` in the texts. */
  readonly state:
    | 'new'
    | 'open'
    | 'shared'
    | 'user-stopped'
    | 'admin-stopped'
    | 'all-stopped'
    | 'released'
    | 'no-user'
    | 'without-token'
  readonly given: Given
}

type Who = 'taro' | 'hana' | 'jiro'
const NAMES: Readonly<Record<Who, { readonly kanji: string; readonly kana: string }>> = {
  taro: { kanji: 'しんきん 太郎', kana: 'ｼﾝｷﾝ ﾀﾛｳ' },
  hana: { kanji: 'しんきん 花子', kana: 'ｼﾝｷﾝ ﾊﾅｺ' },
  jiro: { kanji: 'しんきん 次郎', kana: 'ｼﾝｷﾝ ｼﾞﾛｳ' },
}

/** One who has done his 開通確認. */
const user = (id: string, who: Who, more: Partial<UserGiven> = {}): UserGiven => ({
  ...{ id, ...NAMES[who], code: `${who}01`, confirm: `${who}02`, opened: true, email: `${who}@mail.example` },
  ...more,
})

/** Not opened yet: the codes that the admin set. */
const PROVISIONAL = { code: 'kari01', confirm: 'kari02', opened: false, email: null } as const

/** Open, as far as nothing else is said. */
const company = (number: string, name: string, users: readonly UserGiven[], more: Partial<Given> = {}): Given => ({
  ...{ number, name, application: '1234', users: [...users] },
  admin: { code: 'syacho01', confirm: 'syacho02', email: 'syacho@mail.example' },
  ...more,
})

export const PRACTICE_CUSTOMERS: readonly PracticeCustomer[] = [
  { state: 'new', given: company(DEFAULT_CARD_NUMBER, '○×株式会社', [], { admin: null }) },
  {
    state: 'open',
    given: company('23456789000', '株式会社まつかぜ製作所', [
      user('shinkintaro', 'taro', { serial: 'SIMF10020099' }),
      user('shinkinhanako', 'hana', PROVISIONAL),
    ]),
  },
  {
    state: 'shared',
    given: company(
      '23456789001',
      '有限会社あさぎり商店',
      [user('S0001', 'taro', { serial: 'SIMS10020099' }), user('S0002', 'hana', { serial: 'SIMS10020099' })],
      { form: 'one' },
    ),
  },
  {
    state: 'user-stopped',
    given: company('23456789002', '株式会社ことぶき運輸', [
      user('S0001', 'taro', { serial: 'SIMF10020098', stopped: true, wrong: { code: 7 } }),
      user('S0002', 'hana', { serial: 'SIMF10020097' }),
      user('S0003', 'jiro', { accident: 'トークン紛失のため' }),
    ]),
  },
  {
    state: 'admin-stopped',
    given: company('23456789003', 'みどり産業株式会社', [user('S0001', 'taro', { serial: 'SIMF10020096' })], {
      stopped: true,
      wrong: { code: 7 },
    }),
  },
  {
    state: 'all-stopped',
    given: company(
      '23456789004',
      '株式会社やまびこ食品',
      [user('S0001', 'taro', { serial: 'SIMF10020095', stopped: true, wrong: { otp: 7 } }), user('S0002', 'hana')],
      { stopped: true },
    ),
  },
  {
    state: 'released',
    given: company(
      '23456789005',
      'ふじみ建設株式会社',
      [user('S0001', 'taro', { serial: 'SIMF10020094', stopped: true, wrong: { code: 7 } }), user('S0002', 'hana')],
      { admin: { code: null, confirm: null, email: 'syacho@mail.example' } },
    ),
  },
  { state: 'no-user', given: company('23456789006', '合同会社ひだまり', []) },
  {
    state: 'without-token',
    given: company('23456789007', '株式会社さくら印刷', [
      user('S0001', 'taro'),
      user('S0002', 'hana'),
      user('S0003', 'jiro'),
    ]),
  },
]
