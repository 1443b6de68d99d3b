import type { Words } from '../../server/index.ts'

const ROW = { id: 'The case by its number', kind: 'Of which kind of token it is', title: 'What the case is called' }

/** The words within a place. */
const within = (place: string, words: Words): Words =>
  Object.fromEntries(Object.entries(words).map(([name, word]) => [`${place}.${name}`, word]))

const TIMELINE: Words = {
  to: 'When it ends, on the token’s clock',
  moments: 'What happened, the oldest first, on both sides',
  spans: 'Times within which something had to be done',
  parting: 'Where token and bank parted',
}
const SPAN: Words = {
  lane: 'On which side',
  name: 'What was awaited',
  from: 'When it began',
  to: 'When it ended',
  limit: 'When it would have been too late',
  ended: 'How it ended',
  text: 'The same as a sentence',
}
const STRETCH: Words = {
  from: 'The first delay, ms',
  to: 'The last delay, ms',
  step: 'From one delay to the next, ms',
}

/** What the fields and parameters of the desk's API mean, for the OpenAPI document of the host that it is mounted on. */
export const SUPPORT_WORDS: Words = {
  ...within('SupportCaseRow', ROW),
  ...within('SupportCase', { ...ROW, cause: 'Why it came to that' }),
  neighbours: 'Cases that look like it',
  ...within('neighbours', {
    id: 'That case by its number',
    title: 'What that case is called',
    test: 'The test that tells the two apart',
  }),
  sources: 'Where it is known from',
  ...within('sources', {
    source: 'Which document',
    title: 'What the document is called',
    address: 'Where it is published; null: nowhere',
    confidence: 'stated: it says so; inferred: it follows from it; choice: chosen here',
  }),
  'remedy.any': 'Under whatever rules',
  'remedy.*': 'By the rules of this set',
  'SupportCaseBrought.case': 'The case by its number',
  'support.id': 'The case by its number',
  variant: 'Which way into the case; null: the usual one',
  'SupportCaseBrought.ruleSet': 'By whose rules; null: those of the bank as they are',
  'SupportCaseBrought.tokens': 'All tokens of the case',
  loginUrl: 'Where the customer logs in',
  'users.name': 'His name in the scenario',
  password: 'His login password',
  confirmationPassword: 'His confirmation password',
  'SupportCaseBrought.name': 'What the scenario calls it',
  ...within('SupportCaseStep', {
    of: 'How many steps there are',
    title: 'What the step does',
    status: 'What came of it; begins: it is being done',
  }),
  cases: 'The cases, the best first',
  ...within('cases', {
    id: 'The case by its number',
    title: 'What the case is called',
    tests: 'What tells it from the other cases that are left',
    test: 'The test that tells the two apart',
  }),
  'findSupportCases.text': 'What a customer says, in Japanese or English',
  'tests.test': 'The test that tells the two apart',
  answers: 'What was answered so far, separated by commas',
  answered: 'The questions that were answered',
  ...within('answered', { id: 'The question by its name', question: 'As it is asked', answer: 'What was answered' }),
  ...within('next', { id: 'The question by its name', question: 'As it is asked', answers: 'What can be answered' }),
  ...within('answers', { id: 'The answer by its name', text: 'As it is said' }),
  ...within('Timeline', TIMELINE),
  ...within('OpenedCaseFile', TIMELINE),
  ...within('spans', SPAN),
  'Timeline.token': 'Whose timeline it is',
  tokenCodes: 'The activations by their numbers',
  lane: 'On which side it happened',
  'TimelineMoment.at': 'On the token’s clock, ms since 1970',
  'Parting.kind': 'together: they agree; else which of the two went on alone, or stopped',
  'Parting.text': 'The same as a sentence',
  savedAt: 'When the file was saved, ms since 1970',
  caseId: 'The case by its number; null: none was named',
  notes: 'What the agent wrote',
  'OpenedCaseFile.user': 'Whose token it was at the bank; null: unknown',
  'WindowsGrid.bank': 'Whether the bank took the 8 digits',
  'WindowsGrid.done': 'The delays from the 8 digits to Done',
  'WindowsGrid.yes': 'The delays from Done to Yes',
  ...within('done', STRETCH),
  ...within('yes', STRETCH),
  wakes: 'Whether the press that lights a dark display is followed by another',
  'WindowsGrid.hold': 'Which button is held, and when',
  holdFor: 'How long it is held, ms',
  'WindowsGrid.profile': 'Which device it is',
  waits: 'How long the device waits',
  axis: 'Along which delay',
  before: 'The reason until then',
  'borders.why': 'The reason from then on',
  legend: 'What the words of this map mean, as sentences',
  whys: 'Of the reasons',
  'whys.*': 'What this reason means',
  outcomes: 'Of the outcomes',
  'outcomes.*': 'What this outcome means',
  points: 'One for each pair of delays',
  ...within('points', {
    outcome: 'What became of the registration',
    why: 'The reason',
    says: 'The same as a sentence',
  }),
}
