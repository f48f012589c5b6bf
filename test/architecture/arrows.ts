/** Which package may import which, by name and through its front door (design.md 2.3). ARCHITECTURE.md draws the same object. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  rules: ['domain'],
  access: ['domain'],
  forecast: ['domain'],
  placement: ['domain'],
  plans: ['domain', 'rules', 'access', 'forecast', 'placement'],
  intake: ['domain', 'rules', 'access'],
  registry: ['domain'],
  api: ['domain', 'rules', 'access', 'forecast', 'placement', 'plans', 'intake', 'registry'],
  cli: ['domain', 'api', 'api/contract'],
  web: ['domain', 'rules', 'access', 'forecast', 'plans', 'api/contract'],
}

/** Packages that do no I/O and know no clock. */
export const PURE = ['domain', 'rules', 'access', 'forecast', 'placement', 'plans'] as const

/** The npm packages that a pure package may use: pure arithmetic themselves, each with a line in an ADR (0014). */
const PURE_NPM: Readonly<Record<string, readonly string[]>> = {
  access: ['flatbush'],
  placement: ['highs'],
}

/** One import statement of a source file. */
export type Import = { readonly file: string; readonly target: string }

const STATEMENT =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

/** The import targets of a source text: static, side-effect and dynamic ones, types included. */
export function listImports(file: string, source: string): readonly Import[] {
  return [...source.matchAll(STATEMENT)].map((match) => ({
    file,
    target: match[1] ?? match[2] ?? match[3] ?? '',
  }))
}

/** What is wrong with an import of a package's source file, or `undefined`. `isTest` relaxes npm and built-ins, not the arrows. */
export function findForbidden({ file, target }: Import, isTest: boolean): string | undefined {
  const parts = /^packages\/([^/]+)\/(.*)$/.exec(file)
  const name = parts?.[1] ?? ''
  const allowed = MAY_IMPORT[name]
  if (allowed === undefined) return `packages/${name} is not in MAY_IMPORT; add it there and to an ADR`
  if (target.startsWith('.')) {
    const depth = (parts?.[2] ?? '').split('/').length - 1
    const ups = target.split('/').filter((part) => part === '..').length
    return ups > depth ? 'crosses the package border by path; import it by name' : undefined
  }
  if (target.startsWith('@laegedaekning/')) {
    const wanted = target.slice('@laegedaekning/'.length)
    if (wanted.split('/')[0] === name) return 'imports itself by name; use a relative path'
    return allowed.includes(wanted)
      ? undefined
      : `packages/${name} may import only ${allowed.join(', ') || 'nothing'}`
  }
  if (isTest) return undefined
  if (PURE.some((pure) => pure === name) && !PURE_NPM[name]?.includes(target))
    return 'a pure package imports neither built-ins nor npm packages, but those that PURE_NPM names'
  if (name === 'web' && target.startsWith('node:')) return 'the browser has no node: modules'
  return undefined
}
