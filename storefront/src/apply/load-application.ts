import type { Application } from "@chophien/contract/wire/application"
import type { APIContext } from "astro"
import { BackendRefusal } from "../backend/call-backend"
import { readApplication } from "./application-api"
import { forgetApplication, keptApplication } from "./application-cookie"

/** An application with the token that opens it. */
export type OpenedApplication = { application: Application; id: string; token: string }

/** The application that this browser goes on with; undefined where it holds none that is there. */
export async function loadApplication({
  cookies,
  locals,
}: Pick<APIContext, "cookies" | "locals">): Promise<OpenedApplication | undefined> {
  const kept = keptApplication(cookies)
  if (!kept) return undefined
  try {
    return { ...kept, application: await readApplication(locals.api.caller, kept) }
  } catch (error) {
    if (!(error instanceof BackendRefusal) || error.status !== 404) throw error
    forgetApplication(cookies)
    return undefined
  }
}
