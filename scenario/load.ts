import { dirname, isAbsolute, join } from 'node:path'
import { isCameraToken } from './format/given-token.ts'
import { type Mistake, WrongScenario } from './format/mistakes.ts'
import { readScenario } from './format/read-scenario.ts'
import type { Given } from './format/scenario-format.ts'
import { readYaml } from './format/yaml.ts'
import { looksLikeJourney, readJourney } from './journey-steps.ts'
import { looksLikeOtpJourney } from './otp-journey/format.ts'
import type { PlacedStep, Scenario, Variables } from './scenario.ts'
import type { Staging, WantedCustomer } from './world/world.ts'

export type ReadFile = (path: string) => Promise<string>

/** Files that include each other, at most. */
const DEEPEST = 20

const DEFAULT_TOKEN = { preset: 'factory-new', profile: 'dp', tapeIn: true } as const

/** The scenarios of a file: one, or one for each case. Throws {@link WrongScenario}, and what `read` throws. */
export async function loadScenarios(file: string, read: ReadFile): Promise<readonly Scenario[]> {
  const source = await read(file)
  const asJourney = readYaml(source, file).value
  if (looksLikeJourney(asJourney)) return [readJourney(asJourney, file)]
  if (looksLikeOtpJourney(asJourney)) {
    const message = 'This is a journey of a one-time password: "camtoken journey" plays it.'
    throw new WrongScenario(file, [{ line: 1, column: 1, message }])
  }
  const { scenario } = readScenario(source, file)
  const steps = await stepsOf(source, file, read, [], [])
  const staging = stagingOf(scenario.given, steps)
  const name = scenario.name ?? file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '')
  const { variables = {}, cases = [{}] } = scenario
  return cases.map(({ name: caseName, ...row }, i) => ({
    name: scenario.cases ? `${name} · ${caseName ?? i + 1}` : name,
    file,
    staging,
    variables: { ...variables, ...row },
    steps,
  }))
}

async function stepsOf(
  source: string,
  file: string,
  read: ReadFile,
  scopes: readonly Variables[],
  above: readonly string[],
): Promise<readonly PlacedStep[]> {
  const { scenario, yaml } = readScenario(source, file)
  const own = above.length === 0 ? scopes : [...scopes.slice(0, -1), { ...scenario.variables, ...scopes.at(-1) }]
  const steps: PlacedStep[] = []
  for (const [i, step] of scenario.steps.entries()) {
    const { line } = yaml.place(['steps', i])
    if (step.include === undefined) {
      steps.push({ step, file, line, scopes: own })
      continue
    }
    const path = isAbsolute(step.include) ? step.include : join(dirname(file), step.include)
    const wrong = (message: string): never => {
      const mistake: Mistake = { ...yaml.place(['steps', i, 'include']), message }
      throw new WrongScenario(file, [mistake])
    }
    if ([...above, file].includes(path) || above.length >= DEEPEST) wrong(`${step.include} includes itself.`)
    const included = await read(path).catch(() => wrong(`There is no file ${path}, or it cannot be read.`))
    const inner = await stepsOf(included, path, read, [...own, step.with ?? {}], [...above, file])
    steps.push(...inner)
  }
  return steps
}

const needsBank = ({ step }: PlacedStep): boolean =>
  [step.bank, step.page, step.expect?.bank, step.expect?.bankToken, step.expect?.page].some((one) => one !== undefined)

function stagingOf(given: Given | undefined, steps: readonly PlacedStep[]): Staging {
  const beginning: Given = given ?? { time: 'still' }
  const { token = DEFAULT_TOKEN, tokens = { token }, bank, clock, shinkin, seiwa, ...more } = beginning
  const customer: WantedCustomer | null = shinkin
    ? { bank: 'shinkin', wanted: shinkin }
    : seiwa
      ? { bank: 'seiwa', wanted: seiwa }
      : null
  const registered = Object.values(tokens).some((one) => isCameraToken(one) && one.preset !== 'factory-new')
  const isBankWanted = registered || more.company !== undefined || more.rules !== undefined || steps.some(needsBank)
  return {
    ...more,
    tokens,
    customer,
    bank: bank ?? (isBankWanted && customer === null ? 'company' : 'none'),
    clock: clock === undefined ? null : Date.parse(clock),
  }
}
