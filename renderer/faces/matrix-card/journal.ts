import type { JournalFace } from '../face.ts'

/** Nothing happens to paper. */
export const JOURNAL: JournalFace<'matrix-card'> = {
  groups: ['time'],
  groupOf: () => 'time',
  sentence: (_, t) => t('matrixCard.event.time-passed'),
  brought: () => null,
  empty: () => 'matrixCard.card',
}
