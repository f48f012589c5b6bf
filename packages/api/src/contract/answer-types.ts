import type { z } from 'zod'
import type { accessAnswer, accessAreaAnswer, accessWorldAnswer, catchmentAnswer } from './schemas/access.ts'
import type {
  areas,
  datasets,
  dates,
  errors,
  figureAnswer,
  known,
  outlines,
  parameterHistory,
  parametersAnswer,
  profile,
  ready,
  search,
  source,
  status,
} from './schemas/answers.ts'
import type { initiativeAnswer, initiativesAnswer, reformAnswer } from './schemas/catalogue.ts'
import type { coverageProblem, coverageResult } from './schemas/coverage.ts'
import type { effectAnswer } from './schemas/effects.ts'
import type { changes, importCheck, importConfirm, receipt, templates } from './schemas/imports.ts'
import type { placeAnswered, places } from './schemas/places.ts'
import type { roadReach, whatIfWorldAnswer } from './schemas/what-if.ts'

/** What the answers hold, as TypeScript types: one per schema, made from it. */
export type Known = z.output<typeof known>
export type Ready = z.output<typeof ready>
export type SourceAnswer = z.output<typeof source>
export type AreasAnswer = z.output<typeof areas>
export type StatusAnswer = z.output<typeof status>
export type ProfileAnswer = z.output<typeof profile>
export type FigureAnswer = z.output<typeof figureAnswer>
export type OutlinesAnswer = z.output<typeof outlines>
export type ParametersAnswer = z.output<typeof parametersAnswer>
export type ParameterHistory = z.output<typeof parameterHistory>
export type DatasetsAnswer = z.output<typeof datasets>
export type DatesAnswer = z.output<typeof dates>
export type SearchAnswer = z.output<typeof search>
export type ErrorsAnswer = z.output<typeof errors>
export type ChangesAnswer = z.output<typeof changes>
export type ImportCheck = z.output<typeof importCheck>
export type ImportConfirm = z.input<typeof importConfirm>
export type Receipt = z.output<typeof receipt>
export type TemplatesAnswer = z.output<typeof templates>
export type InitiativesAnswer = z.output<typeof initiativesAnswer>
export type InitiativeAnswer = z.output<typeof initiativeAnswer>
export type ReformAnswer = z.output<typeof reformAnswer>
export type CoverageProblem = z.output<typeof coverageProblem>
export type CoverageResult = z.output<typeof coverageResult>
export type EffectAnswer = z.output<typeof effectAnswer>
export type PlacesAnswer = z.output<typeof places>
export type PlaceAnswered = z.output<typeof placeAnswered>
export type AccessAnswer = z.output<typeof accessAnswer>
export type AccessAreaAnswer = z.output<typeof accessAreaAnswer>
export type AccessWorldAnswer = z.output<typeof accessWorldAnswer>
export type CatchmentAnswer = z.output<typeof catchmentAnswer>
export type WhatIfWorldAnswer = z.output<typeof whatIfWorldAnswer>
export type RoadReachAnswer = z.output<typeof roadReach>
