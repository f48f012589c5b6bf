export { EXAMPLE_SEED, type ExampleRegisterInput, makeExampleRegister } from './make-example-register.ts'
export { type ExampleMargin, exampleMargins } from './margins.ts'
