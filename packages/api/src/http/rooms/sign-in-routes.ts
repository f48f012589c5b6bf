import type { Gate } from '../../access-control/gate.ts'
import { API, type Me } from '../../contract/index.ts'
import type { Register } from '../../register/register.ts'
import { addAccount, disableAccount, listAccounts, setPassword } from '../../sign-in/accounts.ts'
import type { Recognised } from '../../sign-in/sessions.ts'
import { refuse } from '../../use-cases/refuse.ts'
import { answers, type Mounted, setsCookie } from '../route.ts'

/** Signing in and out, accounts and the access log. */
export function signInRoutes(register: Register, gate: Gate): readonly Mounted[] {
  const introduce = (visitor: Recognised): Me => gate.introduce(visitor, register.clock.now())
  const ended = async (): Promise<{ value: Me; cookie: string }> => {
    const nobody = await (gate.sessions?.recognise(null) ?? refuse('SIGN_IN_NOT_USED', {}))
    return { value: introduce(nobody), cookie: gate.cookieOf(null) }
  }
  return [
    setsCookie(API.signIn, async ({ body, visitor }) => {
      if (gate.sessions === null) return refuse('SIGN_IN_NOT_USED', {})
      const opened = await gate.sessions.signIn({ ...body, ip: visitor.ip, before: visitor.id })
      return { value: introduce(opened), cookie: gate.cookieOf(opened.id) }
    }),
    setsCookie(API.signOut, async ({ visitor }) => {
      await gate.sessions?.signOut(visitor.id)
      return ended()
    }),
    setsCookie(API.signOutEverywhere, async ({ visitor }) => {
      await gate.sessions?.signOutEverywhere(visitor.caller)
      return ended()
    }),
    answers(API.staySignedIn, async ({ visitor }) => {
      if (gate.sessions === null) return introduce(visitor)
      await gate.sessions.keep(visitor)
      return introduce(await gate.sessions.recognise(visitor.id))
    }),
    answers(API.getMe, ({ visitor }) => introduce(visitor)),
    answers(API.listAccounts, async () => ({ accounts: await listAccounts(register) })),
    answers(API.addAccount, ({ body }) => addAccount(register, body)),
    answers(API.disableAccount, ({ params }) => disableAccount(register, params.name)),
    answers(API.setPassword, ({ params, body }) => setPassword(register, params.name, body.password)),
    answers(API.getAccessLog, async ({ query }) => {
      const { person, antal } = query
      const rows = await register.registry.accessLog.list({
        ...(person === undefined || person === '' ? {} : { person }),
        limit: antal,
      })
      return { person: person ?? null, rows: rows.map(({ account: _id, ...row }) => row) }
    }),
  ]
}
