/** For tests only: registries that start at once, and a PostgreSQL server of their own. */
export { getPgliteTemplate } from './pglite-template.ts'
export { type PostgresServer, startPostgres } from './postgres-server.ts'
export * from './test-registry.ts'
