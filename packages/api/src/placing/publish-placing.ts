import { DENMARK, type Language } from '@laegedaekning/domain'
import { composeOutlines, type MapOutline } from '@laegedaekning/plans'
import type { z } from 'zod'
import { readOutlines } from '../base/outlines.ts'
import type { API, PlacingInput } from '../contract/index.ts'
import { writePdf } from '../pdf/write-pdf.ts'
import type { Register } from '../register/register.ts'
import type { Download } from '../use-cases/download-status.ts'
import { downloadPlacing, planFileName } from './download-placing.ts'
import { type EndedPlan, findPlanInFile } from './open-plan.ts'
import { placingDocument } from './placing-pdf.ts'
import { viewPlacing } from './view-placing.ts'

type Format = z.output<typeof API.downloadPlacing.query>['format']
type Asked = { readonly format: Format; readonly sprog: Language }

/** A plan as a file to publish; the PDF has a map too, on the outlines that the register has on the plan's day. */
export function publishPlacing(register: Register, found: EndedPlan, asked: Asked): Promise<Download> {
  return publish(found, asked, () => outlinesAt(register, found.input.question))
}

/**
 * A plan that was taken home as JSON as a file to publish, without any register: its map is drawn on the outlines in the box,
 * and the checker computes it again. `undefined` where the JSON is no such plan.
 */
export async function publishPlanFile(json: unknown, asked: Asked): Promise<Download | undefined> {
  const found = findPlanInFile(json)
  const outlines = async () => (await readOutlines()).map(({ body }) => body)
  return found === undefined ? undefined : publish(found, asked, outlines)
}

async function publish(
  found: EndedPlan,
  { format, sprog }: Asked,
  outlines: () => Promise<readonly MapOutline[]>,
): Promise<Download> {
  if (format !== 'pdf') return downloadPlacing(found, { format, sprog })
  const view = viewPlacing(found)
  const bytes = await writePdf(placingDocument(view, await outlines(), sprog))
  return { name: planFileName(view, 'pdf'), type: 'application/pdf', bytes }
}

async function outlinesAt(
  register: Register,
  { date, known }: PlacingInput['question'],
): Promise<readonly MapOutline[]> {
  const snapshot = await register.at(date, await register.known(known ?? undefined))
  return composeOutlines(snapshot, 'kommune', DENMARK)
}
