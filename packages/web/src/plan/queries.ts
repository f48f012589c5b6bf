import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client } from '../register/queries.ts'
import { type PlanAddress, whenOf } from './plan-address.ts'

/** The questions of the room in the words of the API's address; the files are asked for with the same. */
export const planQueries = {
  filling: (address: PlanAddress) => ({
    ...whenOf(address),
    trin: address.stage,
    ...yearOf(address),
    ...specialtyOf(address),
    ...withinOf(address),
  }),
  courses: (address: PlanAddress) => ({
    ...whenOf(address),
    trin: address.stage,
    ...yearOf(address),
    ...specialtyOf(address),
    ...withinOf(address),
  }),
  keys: (address: PlanAddress) => ({ ...whenOf(address), ...yearOf(address) }),
  sites: (address: PlanAddress) => whenOf(address),
  /** The plan as it is, one year. */
  plan: (address: PlanAddress) => ({
    ...whenOf(address),
    ...(address.year === null ? {} : { fra: address.year, til: address.year }),
  }),
  divide: (address: PlanAddress) => ({
    ...whenOf(address),
    metode: address.method,
    enhed: address.unit,
    ...(address.numbers === '' ? {} : { tal: address.numbers }),
    ...(address.method === 'egne' && address.weights !== '' ? { vaegte: address.weights } : {}),
  }),
  screening: (address: PlanAddress) => ({
    ...whenOf(address),
    ...yearOf(address),
    ...(address.special === '' ? {} : { saerlige: address.special }),
  }),
  introduction: (address: PlanAddress) => ({
    ...whenOf(address),
    ...yearOf(address),
    geografi: address.geography,
    ...(address.wanted === '' ? {} : { har: address.held, oensker: address.wanted }),
  }),
} as const

function yearOf({ year }: PlanAddress) {
  return year === null ? {} : { aar: year }
}

function specialtyOf({ specialty }: PlanAddress) {
  return specialty === '' ? {} : { speciale: specialty }
}

function withinOf({ within }: PlanAddress) {
  return within === null ? {} : { 'inden-for': within }
}

export const fillingOptions = (query: ReturnType<typeof planQueries.filling>) =>
  queryOptions({
    queryKey: ['training-filling', query],
    queryFn: ({ signal }) => client.getTrainingFilling({ query, signal }),
    placeholderData: keepPreviousData,
  })

export const coursesOptions = (query: ReturnType<typeof planQueries.courses>) =>
  queryOptions({
    queryKey: ['training-courses', query],
    queryFn: ({ signal }) => client.getTrainingCourses({ query, signal }),
    placeholderData: keepPreviousData,
  })

export const keysOptions = (query: ReturnType<typeof planQueries.keys>) =>
  queryOptions({
    queryKey: ['training-keys', query],
    queryFn: ({ signal }) => client.getTrainingKeys({ query, signal }),
    placeholderData: keepPreviousData,
  })

export const sitesOptions = (query: ReturnType<typeof planQueries.sites>) =>
  queryOptions({
    queryKey: ['training-sites', query],
    queryFn: ({ signal }) => client.getTrainingSites({ query, signal }),
  })

export const divideOptions = (
  query: ReturnType<typeof planQueries.divide> | ReturnType<typeof planQueries.plan>,
) =>
  queryOptions({
    queryKey: ['training-divide', query],
    queryFn: ({ signal }) => client.getTrainingDivide({ query, signal }),
    placeholderData: keepPreviousData,
  })

export const screeningOptions = (query: ReturnType<typeof planQueries.screening>) =>
  queryOptions({
    queryKey: ['training-screening', query],
    queryFn: ({ signal }) => client.getTrainingScreening({ query, signal }),
    placeholderData: keepPreviousData,
  })

export const introductionOptions = (query: ReturnType<typeof planQueries.introduction>) =>
  queryOptions({
    queryKey: ['training-introduction', query],
    queryFn: ({ signal }) => client.getTrainingIntroduction({ query, signal }),
    placeholderData: keepPreviousData,
  })
