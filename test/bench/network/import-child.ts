// A process of its own that imports a map, so that its memory is its own: node import-child.ts <map> <out>
import { buildNetwork, loadNetwork, networkProfile, parametersOf } from '@laegedaekning/api'
import { getPlainDate } from '@laegedaekning/domain'

const [map = '', out = ''] = process.argv.slice(2)
const profile = networkProfile(parametersOf(getPlainDate('2026-01-01')))
const start = performance.now()
let placesAt = start
let graphAt = start
const { network, bytes } = await buildNetwork({
  map,
  out,
  profile,
  onProgress: ({ step }) => {
    if (step === 'roads') placesAt = performance.now()
    if (step === 'graph') graphAt = performance.now()
  },
})
const end = performance.now()
const { user, system } = process.cpuUsage()
const peakMegabytes = process.resourceUsage().maxRSS / 1024
const loading = performance.now()
await loadNetwork(out)
console.log(
  JSON.stringify({
    seconds: (end - start) / 1000,
    cpuSeconds: (user + system) / 1e6,
    firstRound: (placesAt - start) / 1000,
    secondRound: (graphAt - placesAt) / 1000,
    graph: (end - graphAt) / 1000,
    elements: network.source.elements,
    nodes: network.graph.nodeCount,
    arcs: network.graph.arcCount,
    roads: network.graph.roadCount,
    fileBytes: bytes,
    peakMegabytes,
    load: (performance.now() - loading) / 1000,
  }),
)
