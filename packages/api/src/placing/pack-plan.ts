import { gunzipSync, gzipSync } from 'node:zlib'

/** The whole of a plan as one text: JSON, gzip, base64. */
export function packPlan(input: unknown, result: unknown): string {
  return gzipSync(JSON.stringify({ input, result }), { level: 9 }).toString('base64')
}

/** What `packPlan` packed. */
export function unpackPlan(bundle: string): { readonly input: unknown; readonly result: unknown } {
  const json: unknown = JSON.parse(gunzipSync(Buffer.from(bundle, 'base64')).toString('utf-8'))
  const found = new Map(Object.entries(json ?? {}))
  return { input: found.get('input'), result: found.get('result') }
}
