import { type Figure, type FigureInput, type Text, weakestCertainty } from '@laegedaekning/domain'
import { appliedRule } from '@laegedaekning/rules'
import type { DistanceBasis } from '../access/index.ts'
import type { AccessSupply } from '../access/world.ts'
import type { World } from '../status/world.ts'
import type { FoundPlace } from './place.ts'
import { placeIndicatorId } from './place-indicators.ts'

/** What the figures of a place rest on. */
export type PlaceFigureContext = {
  readonly world: World
  readonly basis: DistanceBasis
  readonly place: FoundPlace
  readonly supply: readonly AccessSupply[]
  readonly roadSource: string | null
}

/** General practices within the limit that are open for new patients (N24, N25); those that do not say are not counted. */
export function openFigure(
  context: PlaceFigureContext,
  counts: { readonly open: number; readonly closed: number; readonly notReported: number },
): Figure {
  const { afstandsgraense, valgmulighed } = context.world.parameters.almenPraksis.afstand
  const { open, closed, notReported } = counts
  const input = inputFor(context)
  return {
    ...shared(context, [
      input(
        'N',
        { da: 'praksis inden for grænsen', en: 'practices within the limit' },
        open + closed + notReported,
      ),
      input('L', { da: 'heraf lukket for nye patienter', en: 'of which closed for new patients' }, closed),
      input(
        'U',
        { da: 'heraf uden oplysning om åben eller lukket', en: 'of which not reported as open or closed' },
        notReported,
      ),
    ]),
    indicator: placeIndicatorId('aabne-praksis', context.basis),
    value: afstandsgraense.value === null ? null : open,
    missing: afstandsgraense.value === null ? 'parameter-unknown' : null,
    unit: 'practices',
    formula: { da: 'N − L − U', en: 'N − L − U' },
    rules: [appliedRule(afstandsgraense), appliedRule(valgmulighed), ...detourRule(context)],
    ids: ['N24', 'N25', 'X13'],
  }
}

/** Kilometres to the nearest general practice that has not said it is closed (I7, B11). */
export function nearestFigure(
  context: PlaceFigureContext,
  nearest: { readonly name: string; readonly km: number } | null,
): Figure {
  const { world, basis } = context
  const factor = world.parameters.almenPraksis.afstand.omvejsfaktor.value
  const isDetour = basis === 'straight-line-times-detour' && factor !== null
  const straightKm = nearest === null ? null : isDetour ? nearest.km / factor : nearest.km
  const label: Text =
    basis === 'road'
      ? {
          da: `kilometer ad vej til ${nearest?.name ?? ''}`,
          en: `kilometres by road to ${nearest?.name ?? ''}`,
        }
      : {
          da: `kilometer i lige linje til ${nearest?.name ?? ''}`,
          en: `kilometres in a straight line to ${nearest?.name ?? ''}`,
        }
  const input = inputFor(context)('D', label, straightKm)
  return {
    ...shared(context, [{ ...input, unit: 'kilometres' }]),
    indicator: placeIndicatorId('naermeste-praksis', basis),
    value: nearest?.km ?? null,
    missing: nearest === null ? 'no-practices' : null,
    unit: 'kilometres',
    formula: isDetour ? { da: 'D · omvejsfaktor', en: 'D · detour factor' } : { da: 'D', en: 'D' },
    rules: detourRule(context),
    ids: ['X13', 'B11'],
  }
}

function detourRule({ world, basis }: PlaceFigureContext) {
  return basis === 'straight-line-times-detour'
    ? [appliedRule(world.parameters.almenPraksis.afstand.omvejsfaktor)]
    : []
}

function inputFor({ supply, roadSource, basis }: PlaceFigureContext) {
  const sources = new Map<string, number>()
  for (const { source } of supply) sources.set(source, (sources.get(source) ?? 0) + 1)
  const [most] = [...sources].toSorted(([, a], [, b]) => b - a)
  const certainty = weakestCertainty(supply.map((one) => one.certainty))
  return (symbol: string, label: Text, value: number | null): FigureInput => ({
    symbol,
    label,
    value,
    unit: 'practices',
    date: null,
    source: basis === 'road' && symbol === 'D' && roadSource !== null ? roadSource : (most?.[0] ?? 'produkt'),
    certainty,
    madeUp: supply.some((one) => one.madeUp),
  })
}

function shared(context: PlaceFigureContext, inputs: readonly FigureInput[]) {
  const { supply } = context
  const rough = context.basis === 'straight-line-times-detour'
  return {
    inputs,
    certainty: weakestCertainty([
      ...inputs.map((input) => input.certainty),
      ...(rough ? ['assumed' as const] : []),
      ...(context.place.pointBasis === 'own' ? [] : ['inferred' as const]),
    ]),
    madeUp: supply.some((one) => one.madeUp),
    reservations: reservationsOf(context),
  }
}

/** How it was measured, and from where. */
function reservationsOf({ basis, place }: PlaceFigureContext): readonly Text[] {
  return [...BASIS_WORDS[basis], ...(POINT_WORDS[place.pointBasis] ?? [])]
}

const BASIS_WORDS: Readonly<Record<DistanceBasis, readonly Text[]>> = {
  'straight-line': [
    {
      da: 'Afstanden er målt i lige linje; ad vej er den længere, og vand i vejen ses ikke.',
      en: 'The distance is measured in a straight line; by road it is longer, and water in the way is not seen.',
    },
  ],
  'straight-line-times-detour': [
    {
      da: 'Afstanden er den lige linje gange en antaget omvejsfaktor; den er ikke målt ad vej.',
      en: 'The distance is the straight line times an assumed detour factor; it is not measured by road.',
    },
  ],
  road: [
    {
      da: 'Afstanden er målt ad vej på det indlæste vejnet.',
      en: 'The distance is measured by road on the loaded network.',
    },
  ],
}

const POINT_WORDS: Readonly<Partial<Record<FoundPlace['pointBasis'], readonly Text[]>>> = {
  people: [
    {
      da: 'Der er målt fra ét punkt: midten af områdets indbyggere. For den enkelte adresse kan svaret være et andet.',
      en: 'Measured from one point: the middle of the area’s people. For a single address the answer may differ.',
    },
  ],
  parts: [
    {
      da: 'Der er målt fra ét punkt: midten af områdets sogne. For den enkelte adresse kan svaret være et andet.',
      en: 'Measured from one point: the middle of the area’s parishes. For a single address the answer may differ.',
    },
  ],
  addresses: [
    {
      da: 'Der er målt fra ét punkt: midten af de indlæste adresser. For den enkelte adresse kan svaret være et andet.',
      en: 'Measured from one point: the middle of the imported addresses. For a single address the answer may differ.',
    },
  ],
  outline: [
    {
      da: 'Der er målt fra ét punkt: midten af områdets omrids. For den enkelte adresse kan svaret være et andet.',
      en: 'Measured from one point: the middle of the area’s outline. For a single address the answer may differ.',
    },
  ],
  drawing: [
    {
      da: 'Der er målt fra midten af en skematisk tegning af området; det er kun et groft fingerpeg.',
      en: 'Measured from the middle of a schematic drawing of the area; it is only a rough hint.',
    },
  ],
}
