import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { junitReport } from '../../../cli/report/junit.ts'
import type { ScenarioResult } from '../../../scenario/run/result.ts'
import { need } from '../../clients/servers.ts'

const SCHEMA = join(import.meta.dirname, '../../data/junit/junit.xsd')

/** What a person, a page or a token may have put into a name or a message. */
const HOSTILE = [
  'plain',
  '',
  ' ',
  'a & b < c > d "e" \'f\'',
  ']]>',
  '<![CDATA[x]]>',
  '<!--',
  '<?xml version="1.0"?>',
  '&#0; &amp; &unknown;',
  'nul \u0000, bell \u0007, escape \u001B[31m, delete \u007F, C1 \u0085\u009F',
  'lone \uD800 and \uDC00, not characters \uFFFE \uFFFF',
  'both \u{1F600}, \u{10FFFF}, 振込 ﾄﾔﾏ',
  'lines\nof\r\nall\rkinds\u2028\u2029\tand tabs',
  '[[ATTACHMENT|/etc/passwd]]',
  'x'.repeat(100_000),
]

const resultOf = (text: string): ScenarioResult => ({
  name: text,
  file: `${text}.yaml`,
  status: 'failed',
  ms: 12.345,
  trouble: text,
  remains: [],
  steps: [
    {
      title: text,
      file: text,
      line: 1,
      status: 'failed',
      ms: 1,
      at: null,
      passed: 0,
      failures: [{ where: text, expected: text, seen: text }],
      display: null,
    },
  ],
})

const passed = (name: string): ScenarioResult => ({ ...resultOf(name), status: 'passed', trouble: null, steps: [] })

/** Of xmllint; empty: it holds. */
function complaintsOf(xml: string): string {
  const { stderr } = spawnSync('xmllint', ['--noout', '--huge', '--schema', SCHEMA, '-'], {
    input: xml,
    encoding: 'utf8',
  })
  return stderr.replace(/^- validates\n$/, '')
}

it.each(HOSTILE.map((text, i) => [i, text] as const))('is XML: text %i', (_, text) => {
  const xml = junitReport([resultOf(text), passed(text)], 99.9, () => [text, 'left/display.png'])
  const failures: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => void failures.push(error.message))
  parser.write(xml).close()
  expect(failures).toEqual([])
})

it('holds to the schema by xmllint, whatever stands in names and messages', (context) => {
  need(context, spawnSync('xmllint', ['--version']).status === 0, 'libxml2-utils')
  const xml = junitReport(
    HOSTILE.flatMap((text) => [resultOf(text), passed(text)]),
    99.9,
    (result) => [result.name],
  )
  expect(complaintsOf(xml)).toBe('')
  // It can fail.
  expect(complaintsOf(xml.replace('tests="', 'test="'))).toContain('The attribute')
  expect(complaintsOf(junitReport([], 0, () => []))).toBe('')
})
