export { copyFromCatalogue, copyFromIdea, emptyInitiative } from './copy-initiative.ts'
export {
  alongside,
  type PortfolioRow,
  type PortfolioTable,
  placesAlike,
  portfolioTable,
  type StepState,
  stepStateOf,
} from './portfolio.ts'
