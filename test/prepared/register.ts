import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { type Clock, openSeededRegister } from '@laegedaekning/api'
import { makeOnce } from './make-once.ts'

/**
 * Makes `to` a data folder with a register in which is what is in the box, and the made-up register where asked: filled
 * once per run and copied, which takes a tenth of a second instead of ten. `clock` is the time of filling and a name of
 * its own tells registers of other clocks apart.
 */
export async function copyRegister(
  to: string,
  kind: { readonly name: string; readonly example: boolean; readonly clock?: Clock },
): Promise<void> {
  const made = await makeOnce(`register-${kind.name}`, async (folder) => {
    const quiet = { step: () => undefined, note: () => undefined }
    const register = await openSeededRegister(
      { folder: join(folder, 'data') },
      { example: kind.example },
      quiet,
      kind.clock,
    )
    await register.close()
  })
  await cp(join(made.folder, 'data'), to, { recursive: true })
  await made.letGo()
}
