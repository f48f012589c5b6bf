import { access, constants, mkdir, statfs } from 'node:fs/promises'
import { findRunningServer, loadNetwork, networkPath, openRegister } from '@laegedaekning/api'
import { issueMessage } from '@laegedaekning/api/contract'
import { formatNumber, Refusal } from '@laegedaekning/domain'
import { EXIT, type ExitCode } from '../exit-code.ts'
import type { Context } from './context.ts'

/** Disk space below which a register should not be trusted to grow. */
const LEAST_FREE_BYTES = 500 * 1024 * 1024
const LEAST_NODE = 26

type Finding = { readonly good: boolean; readonly da: string; readonly en: string }

/** `laegedaekning doctor`: what is right and wrong with machine, folder and register, and what to do. */
export async function doctor(context: Context): Promise<ExitCode> {
  const findings = [
    nodeFinding(),
    await folderFinding(context.folder),
    await registerFinding(context),
    await networkFinding(context),
  ]
  for (const finding of findings)
    context.output.out(`${finding.good ? '✓' : '✗'} ${finding[context.language]}`)
  return findings.every((finding) => finding.good) ? EXIT.fine : EXIT.issues
}

function nodeFinding(): Finding {
  const good = Number(process.versions.node.split('.')[0]) >= LEAST_NODE
  return {
    good,
    da: `Node ${process.versions.node} (mindst ${LEAST_NODE})`,
    en: `Node ${process.versions.node} (at least ${LEAST_NODE})`,
  }
}

async function folderFinding(folder: string): Promise<Finding> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    const { bavail, bsize } = await statfs(folder)
    const free = Math.floor((bavail * bsize) / 1024 / 1024)
    const good = bavail * bsize >= LEAST_FREE_BYTES
    return {
      good,
      da: `Mappen ${folder}: kan skrives; ${free} MB fri`,
      en: `Folder ${folder}: writable; ${free} MB free`,
    }
  } catch {
    return {
      good: false,
      da: `Mappen ${folder} kan ikke skrives. Vælg en anden med --folder.`,
      en: `Folder ${folder} cannot be written. Choose another with --folder.`,
    }
  }
}

async function registerFinding({ folder, language }: Context): Promise<Finding> {
  const server = await findRunningServer(folder)
  if (server !== null) {
    return {
      good: true,
      da: `Registret er åbent i ${server.address} (proces ${server.pid})`,
      en: `The register is open at ${server.address} (process ${server.pid})`,
    }
  }
  try {
    const register = await openRegister({ folder })
    const latest = await register.registry.latestChange()
    await register.close()
    return {
      good: true,
      da: `Registret kan åbnes; seneste ændring ${latest}`,
      en: `The register opens; latest change ${latest}`,
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const text = error.issues.map((issue) => issueMessage(issue, language).text).join(' ')
    return { good: false, da: text, en: text }
  }
}

/** No network is no fault: distances are straight lines then. One that cannot be used is. */
async function networkFinding({ folder, language }: Context): Promise<Finding> {
  const found = await loadNetwork(networkPath(folder))
  if (found === null)
    return {
      good: true,
      da: 'Intet vejnet; afstande er lige linjer (byg et med: network build <fil.osm.pbf>)',
      en: 'No road network; distances are straight lines (build one with: network build <file.osm.pbf>)',
    }
  if (found.value === null) {
    const text = found.issues.map((issue) => issueMessage(issue, language).text).join(' ')
    return { good: false, da: text, en: text }
  }
  const { source, graph } = found.value
  return {
    good: true,
    da: `Vejnet af ${source.file}: ${formatNumber(graph.roadCount, 0, 'da')} veje`,
    en: `Road network of ${source.file}: ${formatNumber(graph.roadCount, 0, 'en')} roads`,
  }
}
