/** For tests only: registries that start at once, a PostgreSQL server of their own, facts to save. */

export { acquireFolderLock, type FolderLock } from '../lock/folder-lock.ts'
export { getPgliteTemplate } from './pglite-template.ts'
export { type PostgresServer, startPostgres } from './postgres-server.ts'
export * from './sample-facts.ts'
export * from './test-registry.ts'
