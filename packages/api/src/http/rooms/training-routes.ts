import type { Roads } from '../../access/access-desk.ts'
import { API } from '../../contract/index.ts'
import type { Register } from '../../register/register.ts'
import { downloadTraining } from '../../training/download-training.ts'
import { readCourses } from '../../training/read-courses.ts'
import { readDivide, readPlaceProblem, readSites } from '../../training/read-divide.ts'
import { readFilling } from '../../training/read-filling.ts'
import { readIntroduction, readKeys, readScreening } from '../../training/read-keys.ts'
import { answers, hands, type Mounted } from '../route.ts'

/** The routes of the training register: monitor, keys, screening, division, placement problem; with `roads`, connected courses count minutes by road. */
export function trainingRoutes(register: Register, roads?: Roads): readonly Mounted[] {
  return [
    answers(API.getTrainingFilling, ({ query }) => readFilling(register, query)),
    answers(API.getTrainingKeys, ({ query }) => readKeys(register, query)),
    answers(API.getTrainingScreening, ({ query }) => readScreening(register, query)),
    answers(API.getTrainingIntroduction, ({ query }) => readIntroduction(register, query)),
    answers(API.getTrainingDivide, ({ query }) => readDivide(register, query)),
    answers(API.getTrainingSites, ({ query }) => readSites(register, query)),
    answers(API.getTrainingCourses, ({ query }) => readCourses(register, query)),
    answers(API.getPlaceProblem, ({ query }) => readPlaceProblem(register, query, roads)),
    hands(API.downloadTraining, ({ query }) => downloadTraining(register, query)),
  ]
}
