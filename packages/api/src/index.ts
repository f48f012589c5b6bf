export { createServer, type ServerOptions } from './http/create-server.ts'
export { type Confirmation, createImportDesk, type ImportDesk } from './import/import-desk.ts'
export { type Clock, machineClock } from './register/clock.ts'
export { createRegister, type Register } from './register/register.ts'
