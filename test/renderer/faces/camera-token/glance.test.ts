// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { TokenView } from '../../../../renderer/camera/camera-token.ts'
import { glanceText } from '../../../../renderer/faces/camera-token/glance.ts'
import { glanceOf } from '../../../../renderer/faces/camera-token/token-glyph.tsx'
import { i18n } from '../../../../renderer/locales/i18n.ts'
import { FIRST_IMAGE, fakeToken } from '../../fake-token.ts'

const held = (count: number): Partial<TokenView> => ({
  activations: Array.from({ length: count }, (_, i) => ({
    tokenCode: `VDS246063${i}-1`,
    licence: `VDS246063${i}`,
    sequenceNumber: 1,
    issuer: 'Bank',
    account: 'tarodt',
  })),
})

function token(options: Parameters<typeof fakeToken>[0] = {}, events: 'none' | 'scanning' | 'digits' = 'none') {
  const fake = fakeToken(options)
  if (events !== 'none') fake.startScanning()
  if (events === 'digits') fake.apply({ type: 'scan', text: FIRST_IMAGE })
  return fake
}

test.each([
  [token({ tapeIn: true }).view(), 'Tape in · Not activated', '絶縁テープあり・未登録', 'tape'],
  [token().view(), 'Off · Not activated', '電源オフ・未登録', 'off'],
  [{ ...token().view(), ...held(1) }, 'Off · Activated · tarodt', '電源オフ・登録済み・tarodt', 'off'],
  [
    {
      ...token().view(),
      holder: { loginId: 'jiro0001', name: '西村 二郎', company: '株式会社北野商事', page: '/login' },
    },
    'Off · Not activated · jiro0001 西村 二郎',
    '電源オフ・未登録・jiro0001 西村 二郎',
    'off',
  ],
  [{ ...token().view(), ...held(3) }, 'Off · 3 activations · tarodt', '電源オフ・登録3件・tarodt', 'off'],
  [token({}, 'scanning').view(), 'Scanning · Not activated', '読み取り中・未登録', 'camera'],
  [token({}, 'digits').view(), 'On · Registering', '電源オン・登録中', 'code'],
  [token({}, 'digits').pass(15_000), 'On, dark · Registering', '暗転中・登録中', 'dark'],
  [token().apply({ type: 'battery-removed' }), 'No batteries · Not activated', '電池なし・未登録', 'dead'],
])('a token at a glance: %#', async (view, english, japanese, glyph) => {
  await i18n.changeLanguage('en')
  expect(glanceText(view, i18n.t)).toBe(english)
  await i18n.changeLanguage('ja')
  expect(glanceText(view, i18n.t)).toBe(japanese)
  expect(glanceOf(view)).toBe(glyph)
})
