/** Whose objects are meant: those of a mode, and of a connected account or (null) of the platform itself. */
export interface Owner {
  livemode: boolean
  account_id: string | null
}

/** The API request that caused something; events carry it. */
export interface RequestIdentity {
  id: string
  idempotency_key: string | null
}

/** A person who decides, and why. */
export interface Decision {
  author: string
  reason: string
  /** The key through which it came; null for the gateway itself. */
  key_id: string | null
}
