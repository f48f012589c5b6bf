export { placeAtTutors, type TutorPlacing, type TutorProblem } from './place-at-tutors.ts'
