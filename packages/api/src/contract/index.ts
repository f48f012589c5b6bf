/** The contract of the API: schemas, routes, codes, words and the client. Safe in a browser: zod and domain only. */
export { ACTIONS, type Action, ROLES, type Role } from './actions.ts'
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
  EffectAnswer,
  ErrorsAnswer,
  FigureAnswer,
  ImportCheck,
  ImportConfirm,
  InitiativeAnswer,
  InitiativesAnswer,
  Known,
  OutlinesAnswer,
  ParameterHistory,
  ParametersAnswer,
  PlaceAnswered,
  PlacesAnswer,
  ProfileAnswer,
  Ready,
  Receipt,
  ReformAnswer,
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
  type Method,
  type Op,
  type ReceivedFile,
  type RequestBody,
} from './op.ts'
export { openApi } from './openapi.ts'
export { API, DOWNLOAD_FORMATS, type DownloadFormat, type OperationName, statusQuery } from './operations.ts'
export { statusOfCode } from './problem-status.ts'
export { PLACED_BY, SMALL_AREA_LEVEL } from './rooms/access.ts'
export type { CaseProcessesAnswer } from './rooms/cases.ts'
export { CATALOGUE_FORMATS } from './rooms/catalogue.ts'
export { DISTANCE_WORDS } from './rooms/find-place.ts'
export type { JobAnswer } from './rooms/jobs.ts'
export type { ForecastOrder, OutlookAnswer, OutlookTable } from './rooms/outlook.ts'
export { COMPARISON_FORMATS, PLACING_FORMATS, type PlacingOrder } from './rooms/placing.ts'
export { PORTFOLIO_FORMATS } from './rooms/portfolio.ts'
export { type AccessLogAnswer, type AccountAnswer, type Me, TOKEN_HEADER } from './rooms/sign-in.ts'
export type { Problem } from './schemas/issue.ts'
export type {
  MovedCourseAnswer,
  PlacedCourseAnswer,
  PlacingAnswer,
  PlacingComparison,
  PlacingForm,
  PlacingInput,
  PlacingScenario,
  SavedPlansAnswer,
} from './schemas/placing.ts'
export type { PlacingCalendarAnswer } from './schemas/placing-calendar.ts'
export type {
  RecordConflictAnswer,
  RecordHistoryAnswer,
  StoredRecordAnswer,
} from './schemas/records.ts'
export type {
  FillingAnswer,
  IntroductionAnswer,
  ScreeningAnswer,
  TrainingKeysAnswer,
} from './schemas/training.ts'
export type {
  DivideAnswer,
  PlaceProblemAnswer,
  TrainingCoursesAnswer,
  TrainingSitesAnswer,
} from './schemas/training-divide.ts'
export { CATALOGUE_TEXTS } from './words/catalogue-texts.ts'
export { placeSentences, type Sentence, type SentencePiece, sentenceText } from './words/place-sentences.ts'
