import { asJunit } from './as-junit.ts'
import { asPlaywright } from './as-playwright.ts'
import { asPytest } from './as-pytest.ts'
import { asScenario } from './as-scenario.ts'
import type { Recording } from './recording.ts'

export { type KnownRequest, type RecordedRow, type Recording, recordingOf } from './recording.ts'

/** What a recording can be written as. */
export const RECORDED_FORMS = ['scenario', 'playwright', 'pytest', 'junit'] as const
export type RecordedForm = (typeof RECORDED_FORMS)[number]

interface Writer {
  /** The usual name of such a file. */
  readonly file: string
  readonly write: (recording: Recording) => string
}

export const WRITERS: Readonly<Record<RecordedForm, Writer>> = {
  scenario: { file: 'recorded.yaml', write: asScenario },
  playwright: { file: 'recorded.spec.ts', write: asPlaywright },
  pytest: { file: 'test_recorded.py', write: asPytest },
  junit: { file: 'RecordedTest.java', write: asJunit },
}
