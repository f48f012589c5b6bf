/** The contract of the API: schemas, routes, codes, words and the client. Safe in a browser: zod and domain only. */
export { addressOf } from './address.ts'
export type {
  AccessAnswer,
  AccessAreaAnswer,
  AccessWorldAnswer,
  AreasAnswer,
  CatchmentAnswer,
  ChangesAnswer,
  CoverageProblem,
  CoverageResult,
  DatasetsAnswer,
  DatesAnswer,
  ErrorsAnswer,
  FigureAnswer,
  ImportCheck,
  ImportConfirm,
  Known,
  OutlinesAnswer,
  ParameterHistory,
  ParametersAnswer,
  PlaceAnswered,
  PlacesAnswer,
  ProfileAnswer,
  Ready,
  Receipt,
  RoadReachAnswer,
  SearchAnswer,
  SourceAnswer,
  StatusAnswer,
  TemplatesAnswer,
  WhatIfWorldAnswer,
} from './answer-types.ts'
export {
  ApiProblem,
  type CallOf,
  type Client,
  createClient,
  type ResultOf,
  type UploadFile,
} from './client.ts'
export { ISSUE_WORDS, type IssueMessage, issueMessage, placeInWords } from './issue-words.ts'
export {
  type Answer,
  type FileAnswer,
  type JsonAnswer,
  type Op,
  POLICIES,
  type Policy,
  type ReceivedFile,
  type RequestBody,
} from './op.ts'
export { openApi } from './openapi.ts'
export { API, DOWNLOAD_FORMATS, type DownloadFormat, type OperationName, statusQuery } from './operations.ts'
export { statusOfCode } from './problem-status.ts'
export { PLACED_BY, SMALL_AREA_LEVEL } from './rooms/access.ts'
export { DISTANCE_WORDS } from './rooms/find-place.ts'
export type { JobAnswer } from './rooms/jobs.ts'
export type { ForecastOrder, OutlookAnswer, OutlookTable } from './rooms/outlook.ts'
export type { Problem } from './schemas/issue.ts'
export { placeSentences, type Sentence, type SentencePiece, sentenceText } from './words/place-sentences.ts'
