import { describe, expect, it } from 'vitest'
import { RULES } from '../../../support/find/evidence/table.ts'
import { explainCases, findCases } from '../../../support/find/find.ts'
import { CONCEPT_IDS, OUTSIDE_IDS } from '../../../support/find/observe.ts'

const first = (text: string) => findCases(text)[0]?.id

describe('findCases', () => {
  it.each([
    ['DP020', 'T01'],
    ['dp-020', 'T01'],
    ['ＤＰ０２０', 'T01'],
    ['Device not activated. [DP020]', 'T01'],
    ['E012', 'T03'],
    ['e0 12', undefined],
    ['SIM02', 'T35'],
    ['Memory full. [SIM05]', 'T38'],
    ['E017', 'T30'],
    ['Are you sure to delete activation', 'T30'],
    ['token shows payee I never entered', 'T23'],
    ['The name of the recipient on the token is one I never entered', 'T23'],
    ['トークンの画面に、入力した覚えのない受取人の名前が出ています', 'T23'],
    ['someone phoned me claiming to be the bank and asked for my password', 'T44'],
    ['トークンを電車に忘れました', 'T18'],
    ['パスワードを忘れました', 'T40'],
    ['bAtt 03', 'O01'],
    ['停止中', 'T16'],
    ['利用停止', 'T40'],
    ['利用中止', 'O04'],
    ['Camera error. [SIM08]', 'T37'],
    ['Image not recognized.', 'T22'],
    ['Menu', 'T28'],
  ])('%s alone', (text, id) => {
    expect(first(text)).toBe(id)
  })

  it.each([
    ['ﾄｰｸﾝの画面が打っている途中で真っ暗になります', 'T04'],
    ['とーくんをなくしました', 'T18'],
    ['Divice not activeted と出ます', 'T01'],
    ['actvation canceld と英語で出て、Doneは押しました', 'T03'],
    ['メモリーフルとでました', 'T38'],
    ['ﾒﾓﾘ-ﾌﾙと出ます', 'T38'],
    ['my tokne was stolen from my car', 'T42'],
  ])('%s: written otherwise', (text, id) => {
    expect(first(text)).toBe(id)
  })

  it.each(['', '   ', '。', '???', 'あ', 'hello', 'x'.repeat(20_000), '機'.repeat(5_000)])(
    'finds nothing in %#',
    (text) => {
      expect(findCases(text)).toEqual([])
    },
  )

  it('gives scores from 0 to 1, the best first', () => {
    const scores = findCases('登録のあとDP020と出ました。右ボタンは押していません。').map(({ score }) => score)
    expect(scores.length).toBeGreaterThan(1)
    expect(scores).toEqual([...scores].sort((one, other) => other - one))
    for (const score of scores) expect(score > 0 && score < 1).toBe(true)
  })
})

describe('explainCases', () => {
  it("says it in the customer's own words, as he wrote them", () => {
    const [best] = explainCases('昨日、トークンを「ＢＡＧ」ごと盗まれました。')
    expect(best?.id).toBe('T42')
    expect(best?.because).toContainEqual({ concept: 'stolen', words: '盗まれました' })
  })

  it.each([
    ['Device not activated. [DP020]', 'not-activated', 'not activated'],
    ['I was registering and the page closed', 'page-closed', 'page closed'],
    ['ＴＯＫＥＮは suspended です', 'token-stopped', 'ＴＯＫＥＮは suspended'],
  ])('%s: ends no word in its middle', (text, concept, words) => {
    const because = explainCases(text).flatMap((found) => found.because)
    expect(because).toContainEqual({ concept, words })
  })
})

it('looks for nothing that counts nowhere', () => {
  const weighed = [...RULES.values()].flat().flatMap(({ terms }) => terms.flatMap(({ concepts }) => concepts))
  const counts = new Set<string>([...weighed, ...OUTSIDE_IDS, 'in-scope'])
  expect(CONCEPT_IDS.filter((id) => !counts.has(id))).toEqual([])
})
