import {
  type Confirmation,
  createImportDesk,
  findRunningServer,
  listChanges,
  readPlaceInFolder,
  undoChange,
} from '@laegedaekning/api'
import {
  ApiProblem,
  type ChangesAnswer,
  type ImportCheck,
  type PlaceAnswered,
  type Receipt,
} from '@laegedaekning/api/contract'
import { type Issue, Refusal } from '@laegedaekning/domain'
import type { NamedFile } from '../files.ts'
import type { Context } from './context.ts'
import type { PlaceQuestion } from './find.ts'
import { openFor } from './open.ts'

/** What can be done with a register, wherever it is open: here, or in a server that has it. */
export type Desk = {
  readonly check: (files: readonly NamedFile[]) => Promise<ImportCheck>
  readonly confirm: (confirmation: Confirmation) => Promise<Receipt>
  readonly undo: (change: number, by: { readonly who: string; readonly why: string }) => Promise<Receipt>
  readonly changes: (limit: number) => Promise<ChangesAnswer>
  readonly place: (question: PlaceQuestion) => Promise<PlaceAnswered>
}

/**
 * Works at the register of the folder: through the server that has it open, else here, filled first with what is in the box.
 * Throws a `Refusal` REGISTRY_LOCKED where another process than a server has it.
 */
export async function atDesk<T>(context: Context, work: (desk: Desk) => Promise<T>): Promise<T> {
  const server = await findRunningServer(context.folder)
  if (server !== null) return work(remoteDesk(server.client))
  const register = await openFor(context, { folder: context.folder }, false)
  try {
    const desk = createImportDesk(register)
    return await work({
      check: desk.check,
      confirm: desk.confirm,
      undo: (change, by) => undoChange(register, change, by),
      changes: (limit) => listChanges(register, limit),
      place: (question) => readPlaceInFolder(register, context.folder, question),
    })
  } finally {
    await register.close()
  }
}

type Client = NonNullable<Awaited<ReturnType<typeof findRunningServer>>>['client']

function remoteDesk(client: Client): Desk {
  return {
    check: (files) =>
      refusing(
        client.checkImport({
          files: files.map(({ name, bytes }) => ({ name, bytes: new Blob([Uint8Array.from(bytes)]) })),
        }),
      ),
    confirm: (body) => refusing(client.confirmImport({ body })),
    undo: (change, body) => refusing(client.undoChange({ params: { id: change }, body })),
    changes: (antal) => refusing(client.listChanges({ query: { antal } })),
    place: (query) => refusing(client.answerPlace({ query })),
  }
}

/** A refusal of the server is a refusal here: same issues, same words, same exit code. */
async function refusing<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status < 500) throw new Refusal(issuesOf(error))
    throw error
  }
}

function issuesOf({ problem }: ApiProblem): readonly Issue[] {
  const issues = problem.issues
  return issues.length > 0 ? issues : [{ code: problem.code, severity: 'error', values: {} }]
}
