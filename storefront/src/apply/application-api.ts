import type { Answer, Body } from "@chophien/contract"
import {
  findApplication as findRoute,
  readApplication as readRoute,
  removePaper as removeRoute,
  saveAnswers as saveRoute,
  startApplication as startRoute,
  submitApplication as submitRoute,
  uploadPapers as uploadRoute,
} from "@chophien/contract/store/applications"
import type { Application } from "@chophien/contract/wire/application"
import { type Caller, callBackend } from "../backend/call-backend"
import type { KeptApplication } from "./application-cookie"

const partsOf = ({ id, token }: KeptApplication) => ({
  params: { id },
  headers: { "x-application-token": token },
})

/** Begins an application to sell. */
export const startApplication = (
  caller: Caller,
  kind: Application["kind"]
): Promise<Answer<typeof startRoute>> => callBackend(caller, startRoute, { body: { kind } })

/** Opens an application by its code and phone number. */
export const findApplication = (
  caller: Caller,
  body: Body<typeof findRoute>
): Promise<Answer<typeof findRoute>> => callBackend(caller, findRoute, { body })

export const readApplication = async (caller: Caller, kept: KeptApplication): Promise<Application> =>
  (await callBackend(caller, readRoute, partsOf(kept))).application

export async function saveAnswers(
  caller: Caller,
  kept: KeptApplication,
  body: Body<typeof saveRoute>
): Promise<void> {
  await callBackend(caller, saveRoute, { ...partsOf(kept), body })
}

export async function sendPaper(
  caller: Caller,
  kept: KeptApplication,
  { requirement, photo }: { requirement: string; photo: File }
): Promise<void> {
  const form = new FormData()
  form.append(uploadRoute.upload.field, photo, photo.name || "giay.jpg")
  const { headers } = partsOf(kept)
  await callBackend(caller, uploadRoute, { params: { id: kept.id, requirement }, headers }, form)
}

export async function removePaper(caller: Caller, kept: KeptApplication, paper_id: string): Promise<void> {
  const { headers } = partsOf(kept)
  await callBackend(caller, removeRoute, { params: { id: kept.id, paper_id }, headers, body: {} })
}

export async function submitApplication(
  caller: Caller,
  kept: KeptApplication,
  body: Body<typeof submitRoute>
): Promise<void> {
  await callBackend(caller, submitRoute, { ...partsOf(kept), body })
}
