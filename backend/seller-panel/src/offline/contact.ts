import { readMe } from "@chophien/contract/seller/session"
import { addressOf } from "@chophien/contract/wire/address-of"
import { useEffect, useState } from "preact/hooks"
import { callRoute } from "../api/client"
import { readMarketContact } from "../api/market"
import { keptCopy, storeCopy } from "./data"

/** Whom a seller calls: the officer in charge of the shop, or the market. */
export interface Contact {
  name: string
  phone: string
  zalo: string | null
  /** When somebody answers; null for an officer. */
  hours: string | null
  isOfficer: boolean
}

/** The officer of whoever used this phone last, also after their session has ended. */
async function officer(): Promise<Contact | null> {
  const me = await keptCopy(readMe, addressOf(readMe, {}))
  if (!me?.officer?.phone) return null
  return { name: me.officer.name, phone: me.officer.phone, zalo: null, hours: null, isOfficer: true }
}

async function market(): Promise<Contact | null> {
  const path = addressOf(readMarketContact, {})
  const fresh = await callRoute(readMarketContact, {}).catch(() => undefined)
  if (fresh) await storeCopy(path, fresh)
  const known = fresh ?? (await keptCopy(readMarketContact, path))
  if (!known) return null
  const { operator, phone, zalo, hours } = known.market
  return { name: operator.name, phone, zalo, hours, isOfficer: false }
}

/** Whom to call; undefined until it is known, null where nobody is named. */
export function useContact(): Contact | null | undefined {
  const [contact, setContact] = useState<Contact | null>()
  useEffect(() => {
    let gone = false
    void (async () => {
      const found = (await officer()) ?? (await market())
      if (!gone) setContact(found)
    })()
    return () => {
      gone = true
    }
  }, [])
  return contact
}
