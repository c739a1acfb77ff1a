import { order_code_length } from "@chophien/vocabulary/order-code"
import { sellerKinds } from "@chophien/vocabulary/seller"
import * as z from "zod/mini"
import { answersBody, applicationSchema } from "../wire/application"
import { nothing } from "../wire/fields"
import { storedPhone } from "../wire/person"
import { photoProblems } from "../wire/photo-problems"
import { route } from "../wire/route"

const mebibyte = 1024 * 1024
const params = z.object({ id: z.string().check(z.regex(/^app_\w{1,60}$/)) })
const headers = z.object({ "x-application-token": z.string().check(z.minLength(1), z.maxLength(200)) })
const field_problems = {
  id: "application_not_found",
  "x-application-token": "application_not_found",
} as const
const answer = z.object({ application: applicationSchema })
const limited = ["too_many_requests"] as const

export const startApplication = route({
  method: "POST",
  path: "/store/applications",
  auth: "publishable",
  summary: "Somebody wants to sell: begins an application. The token opens it again.",
  body: z.strictObject({ kind: z.enum(sellerKinds) }),
  answer: z.object({ application: applicationSchema, token: z.string() }),
  status: 201,
  problems: ["too_many_requests"],
})

export const findApplication = route({
  method: "POST",
  path: "/store/applications/find",
  auth: "publishable",
  summary: "Opens an application by its code and its phone number; one that is unknown is a 404.",
  body: z.strictObject({
    code: z.string().check(z.trim(), z.minLength(order_code_length), z.maxLength(40)),
    phone: storedPhone,
  }),
  answer: z.object({ id: z.string(), token: z.string() }),
  problems: ["application_not_found", "too_many_requests"],
})

export const readApplication = route({
  method: "GET",
  path: "/store/applications/:id",
  auth: "publishable",
  summary: "An application for who holds its token.",
  params,
  headers,
  field_problems,
  answer,
  problems: limited,
})

export const saveAnswers = route({
  method: "POST",
  path: "/store/applications/:id/answers",
  auth: "publishable",
  summary: "Saves what was answered on a page; what is not sent stays.",
  params,
  headers,
  field_problems,
  body: answersBody,
  answer,
  problems: [...limited, "application_closed", "seller_commune_unknown"],
})

/** What a multipart route of papers takes. */
export const paperUpload = {
  field: "files",
  files_max: 6,
  file_bytes_max: 12 * mebibyte,
  total_bytes_max: 24 * mebibyte,
} as const

/** What refuses a photo of a paper. */
export const paperProblems = [...photoProblems, "papers_too_many", "requirement_unknown"] as const

export const uploadPapers = route({
  method: "POST",
  path: "/store/applications/:id/papers/:requirement",
  auth: "publishable",
  summary: "Takes photos of a paper, kept sealed and shown to staff alone.",
  params: z.extend(params, { requirement: z.string().check(z.regex(/^[a-z_]{2,40}$/)) }),
  headers,
  field_problems,
  upload: paperUpload,
  answer,
  status: 201,
  problems: [...limited, "application_closed", ...paperProblems],
})

export const removePaper = route({
  method: "POST",
  path: "/store/applications/:id/papers/:paper_id/remove",
  auth: "publishable",
  summary: "Takes a photo back that staff have not accepted.",
  params: z.extend(params, { paper_id: z.string().check(z.regex(/^paper_\w{1,60}$/)) }),
  headers,
  field_problems: { ...field_problems, paper_id: "not_found" },
  body: nothing,
  answer,
  problems: [...limited, "application_closed"],
})

export const submitApplication = route({
  method: "POST",
  path: "/store/applications/:id/submit",
  auth: "publishable",
  summary: "Sends an application in, with the versions of rules and privacy notice that were agreed to.",
  params,
  headers,
  field_problems,
  body: z.strictObject({ rules_version: z.string(), privacy_version: z.string() }),
  answer,
  problems: [...limited, "application_closed", "application_incomplete", "consent_outdated"],
})
