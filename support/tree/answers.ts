import type { Answers } from './walk.ts'

/**
 * Answers as programs write them: `about.camera-token,light.shows`.
 * @throws RangeError if a part is not `question.answer`
 */
export function parseAnswers(written: string): Answers {
  const parts = written.split(',').filter((part) => part.trim() !== '')
  return Object.fromEntries(
    parts.map((part) => {
      const [question, answer, ...more] = part.trim().split('.')
      if (!question || !answer || more.length > 0) throw new RangeError(`"${part.trim()}" is not question.answer`)
      return [question, answer]
    }),
  )
}
