import type { ForecastInput } from '../model/input.ts'
import { randomStream } from '../random/stream.ts'
import { makeTinyInput } from './tiny-input.ts'

/**
 * A made-up country of full size for measurements: kommuner in five regions and three VUR, the wide places, the specialties,
 * about 20,000 specialists, 10,000 students and 12,000 trainees. No number in it describes Denmark.
 */
export function makeSizedInput(kommuner = 98, wide = 17, hospitalSpecialties = 38): ForecastInput {
  const tiny = makeTinyInput()
  const random = randomStream(1, 'sized')
  const regions = ['region-1', 'region-2', 'region-3', 'region-4', 'region-5']
  const vurs = ['vur-1', 'vur-1', 'vur-2', 'vur-3', 'vur-3']
  const pick = (index: number) => ({
    sundhedsraad: `raad-${String(index % wide).padStart(2, '0')}`,
    regions: [{ fromYear: 2025, id: regions[(index % wide) % 5] ?? '' }],
    vur: vurs[(index % wide) % 5] ?? '',
    attraction: 1 + random.below(20),
    trainingWeight: 1 + random.below(10),
  })
  const places = [
    ...Array.from({ length: kommuner }, (_, index) => ({
      id: `kommune-${String(index).padStart(4, '0')}`,
      kind: 'kommune' as const,
      ...pick(index),
    })),
    ...Array.from({ length: wide }, (_, index) => ({
      id: `sygehuse-${String(index).padStart(2, '0')}`,
      kind: 'wide' as const,
      ...pick(index),
    })),
  ]
  const gp = tiny.specialties.filter(({ level }) => level === 'kommune')
  const hospital = tiny.specialties.filter(({ level }) => level === 'wide')
  const specialties = [
    ...gp,
    ...Array.from({ length: hospitalSpecialties }, (_, index) =>
      hospital.map((one) => ({ ...one, id: `speciale-${String(index).padStart(2, '0')}` })),
    ).flat(),
  ]
  const vurIds = ['vur-1', 'vur-2', 'vur-3']
  const posts = (gpPosts: number, others: number) =>
    specialties.flatMap(({ id, level }) =>
      vurIds.map((vur) => ({
        specialty: id,
        vur,
        posts: [{ fromYear: 2025, value: level === 'kommune' ? gpPosts : others }],
        attractiveness: 0.5 + random.unit(),
      })),
    )
  const sex = () => (random.unit() < 0.55 ? ('female' as const) : ('male' as const))
  const gpForms = ['owner', 'owner', 'owner', 'employed', 'region-clinic', 'outside'] as const
  const kommunePlaces = places.filter(({ kind }) => kind === 'kommune')
  const widePlaces = places.filter(({ kind }) => kind === 'wide')
  const specialists = [
    ...Array.from({ length: 4400 }, () => ({
      specialty: 'almen-medicin',
      place: random.pick(kommunePlaces).id,
      form: random.pick(gpForms),
      sex: sex(),
      birthYear: 1957 + random.below(34),
      count: 1,
    })),
    ...Array.from({ length: 15600 }, () => ({
      specialty: `speciale-${String(random.below(hospitalSpecialties)).padStart(2, '0')}`,
      place: random.pick(widePlaces).id,
      form: random.unit() < 0.9 ? ('hospital' as const) : ('outside' as const),
      sex: sex(),
      birthYear: 1957 + random.below(34),
      count: 1,
    })),
  ]
  const trainee = () => ({
    studyRegion: random.pick(regions),
    sex: sex(),
    birthYear: 1988 + random.below(9),
    count: 1,
  })
  return {
    ...tiny,
    places,
    specialties,
    introductions: posts(100, 9),
    courses: posts(110, 7),
    studies: {
      ...tiny.studies,
      campuses: [0, 1, 2, 3].map((index) => ({
        id: `campus-${index}`,
        region: regions[index] ?? '',
        intake: [{ fromYear: 2025, value: 475 }],
        enrolled: [460, 440, 430, 420, 410, 400],
      })),
    },
    trainees: [
      ...Array.from({ length: 1300 }, () => ({ stage: 'kbu' as const, yearsDone: 0, ...trainee() })),
      ...Array.from({ length: 4000 }, () => ({ stage: 'pool' as const, yearsDone: 0, ...trainee() })),
      ...Array.from({ length: 1100 }, () => ({
        stage: 'introduction' as const,
        specialty: random.pick(specialties).id,
        yearsDone: 0,
        ...trainee(),
      })),
      ...Array.from({ length: 5000 }, () => ({
        stage: 'course' as const,
        specialty: random.pick(specialties).id,
        vur: random.pick(vurIds),
        yearsDone: random.below(4),
        ...trainee(),
      })),
    ],
    specialists,
    immigration: [
      {
        specialty: 'speciale-00',
        place: 'sygehuse-00',
        form: 'hospital',
        perYear: [{ fromYear: 2025, value: 12 }],
      },
    ],
    need: kommunePlaces.map(({ id }, index) => ({
      place: id,
      byUse: [{ fromYear: 2025, value: 30 + (index % 20) }],
      byNeed: [{ fromYear: 2025, value: 32 + (index % 20) }],
      capacities: [{ fromYear: 2025, value: 35 + (index % 20) }],
    })),
    goals: [{ id: 'maal', measure: 'service', area: 'land-dk', year: 2035, atLeast: 5000 }],
  }
}
