/** An account as it stands. Role and scope are words of the policy table, which the registry does not know. */
export type Account = {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly scope: string
  readonly passwordHash: string
  /** ISO instants in UTC. */
  readonly createdAt: string
  readonly disabledAt: string | null
}

/** What a new account is made of; it is given its id by the caller. */
export type NewAccount = Omit<Account, 'createdAt' | 'disabledAt'>

/** The accounts of a registry, beside its facts. Names are alike in whatever case they are written (`accountKey`). */
export type AccountBook = {
  /** Adds an account; `false` where the name is taken. */
  add(account: NewAccount): Promise<boolean>
  /** The account of a name, disabled or not. */
  find(name: string): Promise<Account | undefined>
  /** All accounts by name. */
  list(): Promise<readonly Account[]>
  /** How many accounts can sign in. */
  countOpen(): Promise<number>
  /** Gives an account another password and ends its sessions. */
  setPassword(id: string, passwordHash: string): Promise<void>
  /** Closes an account and ends its sessions; its name stays taken, since the history names it. */
  disable(id: string): Promise<void>
}

/** A session with the account it belongs to, as both stand now. */
export type Session = {
  readonly account: Account
  readonly createdAt: string
  readonly lastSeenAt: string
  readonly expiresAt: string
}

/** Sessions by the hash of their ids; the ids themselves are known to the browsers alone. */
export type SessionBook = {
  open(session: {
    readonly idHash: string
    readonly account: string
    readonly expiresAt: string
  }): Promise<void>
  /** The session with its account, ended or not. */
  find(idHash: string): Promise<Session | undefined>
  /** Notes that the session is in use now. */
  touch(idHash: string): Promise<void>
  close(idHash: string): Promise<void>
  /** Ends every session of an account; gives how many there were. */
  closeAll(account: string): Promise<number>
  /** Erases sessions whose last moment is over. */
  sweep(): Promise<void>
}

/** One row of the access log: who saw which fields of whose record, when, for what, through what. */
export type AccessRow = {
  readonly at: string
  readonly account: string
  readonly name: string
  readonly role: string
  readonly person: string
  readonly record: string
  readonly fields: readonly string[]
  readonly purpose: string
  readonly through: string
}

/** The access log: rows are added and read, never altered. */
export type AccessLog = {
  add(rows: readonly AccessRow[]): Promise<void>
  /** What was seen of one person, latest first; of everybody where no person is named. */
  list(query: { readonly person?: string; readonly limit: number }): Promise<readonly AccessRow[]>
}
