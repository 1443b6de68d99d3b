import type { Mail, Note, Outcome, StaffOutcome } from './table/answer.ts'
import type { Problem } from './table/problems.ts'
import type { Request } from './table/request.ts'

/** The functions of a bank's model. */
interface Played<
  World,
  Visit,
  Page extends string,
  Told extends Problem,
  Sent extends Mail,
  Noted extends Note,
  Action,
  Around,
> {
  readonly nobody: Visit
  parseRequest(json: unknown): Request<Page>
  submit(
    world: World,
    visit: Visit,
    request: Request<Page>,
    around: Around,
  ): Outcome<World, Visit, Page, Told, Sent, Noted>
  parseStaffAction(json: unknown): Action
  staff(world: World, action: Action, around: Around): StaffOutcome<World, Told, Noted>
}

/** A bank's model in memory: browsers by name, what was mailed and noted in the order in which it was. @param begun the world at the start */
export function makePlayer<
  World,
  Visit,
  Page extends string,
  Told extends Problem,
  Sent extends Mail,
  Noted extends Note,
  Action,
  Around,
>(model: Played<World, Visit, Page, Told, Sent, Noted, Action, Around>, begun: World, around: Around) {
  let world = begun
  const visits = new Map<string, Visit>()
  const mails: Sent[] = []
  const notes: Noted[] = []
  const visit = (browser: string): Visit => visits.get(browser) ?? model.nobody
  return {
    ...{ around, mails, notes, visit },
    world: () => world,
    put(other: World): void {
      world = other
    },
    send(browser: string, page: string, fields: Readonly<Record<string, unknown>>, button: string | null) {
      const outcome = model.submit(world, visit(browser), model.parseRequest({ page, button, fields }), around)
      world = outcome.world
      visits.set(browser, outcome.visit)
      mails.push(...outcome.mails)
      notes.push(...outcome.notes)
      return outcome
    },
    order(action: object) {
      const outcome = model.staff(world, model.parseStaffAction(action), around)
      world = outcome.world
      notes.push(...outcome.notes)
      return outcome
    },
    close: (browser: string): void => void visits.delete(browser),
  }
}
