export type * from './accounts/account-book.ts'
export type { FolderLock } from './lock/folder-lock.ts'
export { openRegistry } from './open-registry.ts'
export * from './registry.ts'
