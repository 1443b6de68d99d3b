import type { Brought, Drawn, Guidance, Judgement } from '../../../support/data.ts'
import type { TrainingSource } from '../../support/training/source.ts'
import type { useTraining } from '../../support/training/training-store.ts'

/** A case in the middle of a training, as a person who is being trained has it before him. */

const CASES = [
  { id: 'T01', title: 'Doneを時間内に押していない' },
  { id: 'T16', title: '番号を続けて間違え、停止中になった' },
  { id: 'T17', title: '管理者が利用を停止した' },
] as const

const drawn: Drawn = {
  id: 'T16',
  says: ['トークンの番号を入れても、使えないと言われます。', '何回か入れ間違えました。'],
}

const brought: Brought = {
  ...{ case: 'T16', variant: null, ruleSet: null, company: '1' },
  token: { name: '訓練1', id: 'story', serial: '86-3605200-0' },
  tokens: [{ name: '訓練1', id: 'story', serial: '86-3605200-0' }],
  users: [{ name: 'hanako', loginId: 'vqcmv83923', password: 'Practice1', confirmationPassword: 'Confirm1' }],
  knows: [],
  loginUrl: 'http://127.0.0.1:27601/login',
}

const asked: Guidance = {
  answered: [{ id: 'about', question: '何についてのお問い合わせですか', answer: 'カメラ付きトークン' }],
  next: { id: 'light', question: '画面は点灯しますか', answers: [{ id: 'shows', text: '何か表示される' }] },
  cases: CASES.map((one) => ({ ...one, ask: '', tests: [] })),
}
const answered: Guidance = {
  ...asked,
  answered: [...asked.answered, { id: 'light', question: '画面は点灯しますか', answer: '何か表示される' }],
  next: null,
  cases: asked.cases.slice(1),
}

const judgement = (isRight: boolean): Judgement => ({
  isRight,
  title: CASES[1].title,
  cause: 'トランザクション認証番号を続けて間違えました。',
  missed: isRight
    ? null
    : { ask: '番号を続けて間違えませんでしたか。', test: '履歴に誤入力があればT16、停止の操作があればT17です。' },
  remedy: ['管理者が停止を解除します。'],
  tell: '管理者の方に、停止の解除をお願いしてください。',
})

export const training: TrainingSource = {
  draw: async () => drawn,
  run: async () => brought,
  guide: async (answers) =>
    answers.length > 1 ? answered : { ...asked, answered: answers.length ? asked.answered : [] },
  answer: async (_, question) => ({ answer: question === 'about' ? 'camera-token' : 'shows', text: '' }),
  judge: async (id, diagnosis) => judgement(id === diagnosis),
  cases: async () => CASES,
}

export const trainingInARound: Partial<ReturnType<typeof useTraining.getState>> = {
  phase: 'round',
  score: { cases: 3, right: 2, asked: 11, hints: 1 },
  came: ['T01', 'T05', 'T33', 'T16'],
  problem: null,
  round: {
    ...{ drawn, brought, heard: 1, answers: ['about.camera-token'], guidance: asked },
    ...{ diagnosis: null, judgement: null, isLost: false },
  },
}
