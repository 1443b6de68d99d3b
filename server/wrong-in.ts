import { z } from 'zod'

/** What is wrong with a value from outside, in the words of this program: the same for a request, a file and a saved journal. */

/** Problems that are told at most; of the others there is the number. */
export const MOST_TOLD = 10

const NOUNS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  bigint: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : String(value))

function oneOf(values: readonly unknown[]): string {
  const names = values.filter((value) => value !== undefined).map(shown)
  return names.length === 1 ? `must be ${names[0]}` : `must be one of ${names.join(', ')}`
}

/** How many characters or entries something must have, or how large it must be. */
function bound(
  origin: string,
  limit: number | bigint,
  words: readonly [than: string, equal: string],
  inclusive = true,
) {
  const [than, equal] = words
  if (origin === 'string') return `must have ${equal} ${limit} characters`
  if (origin === 'array' || origin === 'set' || origin === 'map') return `must have ${equal} ${limit} entries`
  return `must be ${inclusive ? equal : than} ${limit}`
}

/** The forms that a value may have, where each is wrong by itself as a whole. */
function anyOf(branches: readonly (readonly z.core.$ZodIssue[])[]): string {
  const whole = branches.map(([first, ...more]) => (first?.path.length === 0 && more.length === 0 ? first.message : ''))
  const isPlain = whole.length > 0 && whole.every((message) => message.startsWith('must be '))
  if (!isPlain) return 'has none of the forms that it may have'
  return `must be ${whole.map((message) => message.slice('must be '.length)).join(' or ')}`
}

/** @param what one of them, and several: fields of a body, if not said */
function unknownNames(keys: readonly string[], [one, several] = ['a field', 'fields']): string {
  const names = keys.slice(0, MOST_TOLD).map((key) => JSON.stringify(key))
  const more = keys.length > names.length ? `, and ${keys.length - names.length} more` : ''
  const what = keys.length === 1 ? `${one} that is` : `${several} that are`
  return `has ${what} not known here: ${names.join(', ')}${more}`
}

/** The words for a problem whose schema has none of its own. They follow the name of what they are about. */
function inOurWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'is missing'
      return `must be ${NOUNS[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return oneOf(issue.values)
    case 'invalid_union':
      return issue.discriminator === undefined || !Array.isArray(issue.options)
        ? anyOf(issue.errors)
        : oneOf(issue.options)
    case 'unrecognized_keys':
      return unknownNames(issue.keys)
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'must not be empty'
      return bound(issue.origin, issue.minimum, ['more than', 'at least'], issue.inclusive)
    case 'too_big':
      return bound(issue.origin, issue.maximum, ['less than', 'at most'], issue.inclusive)
    case 'invalid_format':
      return issue.format === 'regex' ? `must have the form ${issue.pattern}` : `must be a ${issue.format}`
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`
    default:
      return 'is not what it should be'
  }
}

z.config({ localeError: inOurWords })

/** What a list says of itself when so much was wrong with it that the rest was not looked at. */
const isRest = (issue: z.core.$ZodIssue): boolean => issue.code === 'custom' && issue.params?.rest === true

/** A header has a name with a hyphen in it. */
const nameOf = (path: readonly PropertyKey[]): string =>
  path.length === 1 && typeof path[0] === 'string' ? path[0] : z.core.toDotPath([...path])

/**
 * A sentence that names what is wrong, one problem after the other, the first ten at most.
 * @param whole what the value is to a person, such as `The body`: for problems that are none of one field
 */
export function wrongIn({ issues }: Pick<z.core.$ZodError, 'issues'>, whole: string): string {
  const named = ({ path, message }: z.core.$ZodIssue) =>
    path.length === 0 ? `${whole} ${message}` : `"${nameOf(path)}" ${message}`
  const rest = issues.filter(isRest)
  // Several checks of one value may find the same wrong with it.
  const problems = [...new Set(issues.filter((issue) => !isRest(issue)).map(named))]
  const told = problems.slice(0, MOST_TOLD)
  const left = problems.length - told.length
  if (left > 0) told.push(`… and ${left.toLocaleString('en')} more`)
  return `${[...told, ...rest.slice(0, 1).map(named)].join('; ')}.`
}

/** The same of the parameters of an address. */
function wrongInQuery({ issues }: z.core.$ZodError): string {
  const told = issues.map((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0
      ? { ...issue, message: unknownNames(issue.keys, ['a parameter', 'parameters']) }
      : issue,
  )
  return wrongIn({ issues: told }, 'The address')
}

/** The same of a part of a request, as Hono's validators name it: `query`, else what came with it. */
export const wrongInRequest = (target: string, error: z.core.$ZodError): string =>
  target === 'query' ? wrongInQuery(error) : wrongIn(error, 'The body')

/** For names that people give, as what `refine` takes: none of the characters that no line shows and no database holds (of control, halves of a pair). */
export const ofPlainCharacters = [
  (text: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(text),
  { error: 'must have no characters of control' },
] as const
